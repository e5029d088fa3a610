// Where she types. Pictures are refused here: no byte of one leaves the device.

const NEAR_LIMIT = 200; // letters left from which on the page counts along

export class Composer {
  /**
   * @param {HTMLFormElement} form
   * @param {object} texts what stands in content/nl/web.yml
   * @param {object} listener say(text) · picture(): she tried to send one
   */
  constructor(form, texts, listener) {
    this.form = form;
    this.field = form.querySelector("textarea");
    this.count = form.querySelector(".count");
    this.texts = texts;
    this.listener = listener;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    });
    this.field.addEventListener("input", () => this.fit());
    this.field.addEventListener("paste", (event) => this.refuse(event, event.clipboardData));
    for (const kind of ["dragover", "drop"]) {
      document.addEventListener(kind, (event) => {
        if (event.dataTransfer?.types.includes("Files")) {
          event.preventDefault();
          if (kind === "drop") {
            this.refuse(event, event.dataTransfer);
          } else {
            event.dataTransfer.dropEffect = "none";
          }
        }
      });
    }
  }

  send() {
    const text = this.field.value.trim();
    if (text) {
      this.field.value = "";
      this.fit();
      this.listener.say(text);
    }
    this.field.focus();
  }

  refuse(event, data) {
    if (data?.types.includes("Files") && !data.types.includes("text/plain")) {
      event.preventDefault();
      this.listener.picture();
    }
  }

  /** Let the field grow with what is in it; the style sheet sets how far. */
  fit() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
    const left = this.field.maxLength - this.field.value.length;
    this.count.hidden = left > NEAR_LIMIT;
    this.count.textContent = this.texts.letters_left.replace("{number}", String(left));
  }

  clear() {
    this.field.value = "";
    this.fit();
  }
}
