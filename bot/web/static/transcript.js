// What stands in the conversation. Text only ever becomes a text node: nothing that people or the
// assistant write is read as HTML.

// An address, a bare site ("113.nl"), or a telephone number; a site comes first, or "113" in "113.nl" would be called.
const LINKS =
  /https:\/\/[^\s<>"'\u2068\u2069]*[^\s<>"'.,;:!?)\u2068\u2069]|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:nl|org|com)(?![\w-])(?:\/[\w/-]*\w)?|(?<![\d-])(?:112|113|0[89]00[- ]?\d{3,4}(?:[- ]?\d{2,3}){0,2}|0\d{1,3}[- ]\d{6,8})(?![\d-])/g;
const TYPING_MS = 8000;
const NEAR_END_PX = 120;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
    made.dir = "auto"; // Arabic from right to left, also beside Dutch
  }
  return made;
}

function isSite(address) {
  return /^https:\/\//.test(address);
}

function link(address, text, className) {
  const made = element("a", className, text);
  made.href = address;
  made.rel = "noreferrer noopener nofollow";
  if (isSite(address)) {
    made.target = "_blank";
  }
  return made;
}

function telephone(number) {
  return `tel:${number.replace(/[^\d+]/g, "")}`;
}

function addressOf(found) {
  if (isSite(found)) {
    return found;
  }
  return /[a-z]/.test(found) ? `https://${found}` : telephone(found);
}

/** A paragraph in which addresses and telephone numbers can be pressed. */
function paragraph(text) {
  const made = element("p");
  made.dir = "auto";
  let from = 0;
  for (const found of text.matchAll(LINKS)) {
    made.append(text.slice(from, found.index));
    made.append(link(addressOf(found[0]), found[0]));
    from = found.index + found[0].length;
  }
  made.append(text.slice(from));
  return made;
}

function paragraphs(text) {
  return text.split(/\n+/).map(paragraph);
}

/** What is said before or after a card, in a box of its own; nothing where nothing is said. */
function said(text) {
  if (!text) {
    return [];
  }
  const made = element("div", "said");
  made.append(...paragraphs(text));
  return [made];
}

export class Transcript {
  /**
   * @param {HTMLElement} log where messages stand
   * @param {HTMLElement} typing the sign that an answer is being written
   * @param {object} texts what stands in content/nl/web.yml
   * @param {(token: string, bubble: string) => string} press sends a pressed button, returns its id
   * @param {() => void} refocus finds a place for the focus when its button is gone
   */
  constructor(log, typing, texts, press, refocus) {
    this.log = log;
    this.typing = typing;
    this.texts = texts;
    this.press = press;
    this.refocus = refocus;
    this.typingTimer = 0;
    this.anchor = null; // the last thing she said: what follows it is new
    this.goal = 0; // where the page is scrolling to by itself, until a hand scrolls
  }

  /** Show what she said, or chose `under` a bubble; it is marked until the server has it. */
  addOwn(id, text, under) {
    const message = this.message("own", id, this.texts.you);
    if (under) {
      message.dataset.under = under;
    }
    message.append(element("p", "", text));
    message.classList.add("pending");
    this.put(message);
    this.anchor = message;
    this.toEnd();
  }

  addBubble({ id, text, buttons, cards }) {
    this.showTyping(false);
    const message = this.message("theirs", id, this.texts.assistant);
    if (cards.length > 0) {
      message.classList.add("with-cards");
      message.append(...said(text), ...cards.flatMap((card) => [this.card(card), ...said(card.after)]));
    } else {
      message.append(...paragraphs(text));
    }
    if (buttons.length > 0) {
      const question = message.lastElementChild.matches(".said") ? message.lastElementChild : message;
      question.append(this.choices(buttons, id));
    }
    const follow = this.nearEnd();
    this.put(message);
    if (follow) {
      this.toNews();
    }
  }

  /** A quiet line between the messages, from the page itself. */
  addNote(text) {
    const note = element("p", "note", text);
    this.put(note);
    this.toEnd();
  }

  /** Show or hide that an answer is being written; it goes away by itself. */
  showTyping(shown) {
    window.clearTimeout(this.typingTimer);
    const follow = this.nearEnd();
    this.typing.hidden = !shown;
    if (shown) {
      this.typingTimer = window.setTimeout(() => this.showTyping(false), TYPING_MS);
      if (follow) {
        this.toNews();
      }
    }
  }

  markSent(id) {
    const message = this.find(id);
    message?.classList.remove("pending");
    message?.querySelector(".mark")?.remove();
  }

  mark(id, text) {
    const message = this.find(id);
    if (message) {
      message.querySelector(".mark")?.remove();
      message.append(element("span", "mark", text));
    }
  }

  /** Say under each message that still waits that it does. */
  markPending(text) {
    const follow = this.nearEnd();
    for (const message of this.log.querySelectorAll(".pending")) {
      if (!message.querySelector(".mark")) {
        message.append(element("span", "mark", text));
      }
    }
    if (follow) {
      this.toEnd();
    }
  }

  /** Take messages away; a choice goes with its question, a note with the last message. */
  remove(ids) {
    for (const id of ids) {
      this.find(id)?.remove();
      this.log.querySelector(`[data-under="${CSS.escape(id)}"]`)?.remove();
    }
    if (!this.log.querySelector(".message")) {
      this.clear();
    }
  }

  retire(id, chosen) {
    const choices = this.find(id)?.querySelector(".choices");
    if (choices) {
      this.settle(choices, chosen);
    }
  }

  clear() {
    this.showTyping(false);
    this.anchor = null;
    this.log.replaceChildren();
  }

  message(whose, id, name) {
    const message = element("div", `message ${whose}`);
    message.dataset.id = id;
    message.append(element("span", "unseen", `${name}: `));
    return message;
  }

  choices(buttons, bubble) {
    const choices = element("div", "choices");
    for (const { title, token } of buttons) {
      const button = element("button", "choice", title);
      button.type = "button";
      button.addEventListener("click", () => {
        if (choices.dataset.answered) {
          return;
        }
        this.settle(choices, title);
        this.addOwn(this.press(token, bubble), title, bubble);
      });
      choices.append(button);
    }
    return choices;
  }

  /** Once answered a choice is over: the buttons go, what was chosen stands as her own words. */
  settle(choices, chosen) {
    if (choices.dataset.answered) {
      return;
    }
    choices.dataset.answered = chosen ?? "-";
    const focused = choices.contains(document.activeElement);
    choices.remove();
    if (focused) {
      this.refocus();
    }
  }

  card(card) {
    const made = element("div", "card");
    made.append(element("h2", "", card.name));
    for (const field of ["why", "how"]) {
      if (card[field]) {
        made.append(element("p", field, card[field]));
      }
    }
    const ways = element("div", "ways");
    if (card.phone) {
      const call = this.texts.call.replace("{number}", card.phone);
      ways.append(link(telephone(card.phone), call, "way"));
    }
    if (card.chat && isSite(card.chat)) {
      ways.append(link(card.chat, this.texts.chat, "way"));
    }
    if (card.url && isSite(card.url)) {
      ways.append(link(card.url, this.texts.site, card.phone || card.chat ? "way quiet" : "way"));
    }
    if (ways.hasChildNodes()) {
      made.append(ways);
    }
    // Of a place only what is known for sure is there; the rest is left out by the path.
    const facts = ["hours", "cost", "anonymous"].filter((field) => card[field]);
    if (facts.length > 0) {
      const list = element("ul", "facts");
      list.append(...facts.map((field) => element("li", field, card[field])));
      made.append(list);
    }
    return made;
  }

  find(id) {
    return this.log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  put(message) {
    this.log.append(message);
  }

  get scroller() {
    return this.log.parentElement;
  }

  /** When the page gets lower or higher, the end stays in view if it was. */
  keepEnd() {
    const scroller = this.scroller;
    let near = true;
    for (const deed of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      scroller.addEventListener(deed, () => (this.goal = 0), { passive: true });
    }
    scroller.addEventListener("scroll", () => (near = this.nearEnd()), { passive: true });
    new ResizeObserver(() => near && scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" })).observe(
      scroller,
    );
  }

  /** Whether the end is in view, or will be when the page has scrolled to where it is going. */
  nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - Math.max(scrollTop, this.goal) - clientHeight < NEAR_END_PX;
  }

  toEnd() {
    this.scrollTo(Infinity);
  }

  scrollTo(top) {
    this.goal = Math.min(top, this.scroller.scrollHeight - this.scroller.clientHeight);
    this.scroller.scrollTop = this.goal;
  }

  /** To the end, but never past the first thing that she has not read yet. */
  toNews() {
    const top = this.anchor?.isConnected ? this.anchor.offsetTop - 12 : Infinity;
    this.scrollTo(top);
  }
}
