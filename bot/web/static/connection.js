// What the page and the server say to each other. Everything lives in variables: no cookie, no
// storage, so that nothing stays on the device when the page is gone.

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15000;
const SEND_LIMIT_MS = 15000;
const WAIT_LIMIT_MS = 40000; // longer than the 25 seconds that the server waits for news

function random(bytes) {
  const drawn = window.crypto.getRandomValues(new Uint8Array(bytes));
  const letters = btoa(String.fromCharCode(...drawn));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The server's answer to what cannot be mended by trying again. */
class Refusal extends Error {
  constructor(status, seconds) {
    super(String(status));
    this.status = status;
    this.seconds = seconds;
  }
}

export class Connection {
  /**
   * @param {object} listener
   *   news(event): something for the page · sent(id) · refused(id, status) · state(name): "open",
   *   "offline", "busy", "full" · ended(): the conversation is over
   */
  constructor(listener) {
    this.listener = listener;
    this.secret = random(32);
    this.epoch = "";
    this.after = 0;
    this.queue = [];
    this.sending = false;
    this.over = false;
    this.greeted = false;
    this.sleepers = new Set();
    this.troubles = { listening: "", sending: "" };
    this.requests = new Set();
    window.addEventListener("online", () => this.wake());
    document.addEventListener("visibilitychange", () => this.wake());
  }

  /** Open the conversation and keep listening until it is over. */
  async run() {
    await this.open();
    let pause = FIRST_PAUSE_MS;
    while (!this.over) {
      try {
        const answer = await this.post("wait", { epoch: this.epoch, after: this.after }, WAIT_LIMIT_MS);
        this.take(await answer.json());
        this.trouble("listening", "");
        pause = FIRST_PAUSE_MS;
      } catch (problem) {
        pause = await this.mend("listening", problem, pause);
      }
    }
  }

  /** Send one deed: `{text}`, `{button}` or `{media}`. Returns its id, the same at every try. */
  say(deed) {
    const id = random(16);
    this.queue.push({ id, ...deed });
    this.pump();
    return id;
  }

  /** End it. Nothing is waited for: the beacon goes out while the page is already gone. */
  leave(pressed) {
    if (this.over) {
      return;
    }
    this.stop();
    const body = JSON.stringify({ secret: this.secret, pressed });
    const sent = navigator.sendBeacon?.(
      "/chat/leave",
      new Blob([body], { type: "application/json" }),
    );
    if (!sent) {
      fetch("/chat/leave", { ...this.options(body), keepalive: true }).catch(() => {});
    }
    this.secret = "";
  }

  stop() {
    this.over = true;
    this.queue = [];
    for (const request of this.requests) {
      request.abort();
    }
    this.wake();
  }

  async open() {
    let pause = FIRST_PAUSE_MS;
    while (!this.over) {
      try {
        await this.post("open", { again: this.greeted }, SEND_LIMIT_MS);
        this.greeted = true;
        this.trouble("listening", "");
        return;
      } catch (problem) {
        pause = await this.mend("listening", problem, pause);
      }
    }
  }

  async pump() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    let pause = FIRST_PAUSE_MS;
    while (this.queue.length > 0 && !this.over) {
      const deed = this.queue[0];
      try {
        await this.post("say", deed, SEND_LIMIT_MS);
        this.queue.shift();
        this.listener.sent(deed.id);
        this.trouble("sending", "");
        pause = FIRST_PAUSE_MS;
      } catch (problem) {
        if (problem instanceof Refusal && [400, 413, 415].includes(problem.status)) {
          this.queue.shift();
          this.listener.refused(deed.id, problem.status);
        } else {
          pause = await this.mend("sending", problem, pause);
        }
      }
    }
    this.sending = false;
  }

  /** Do what can be done about a failed request, and return the next pause in milliseconds. */
  async mend(doing, problem, pause) {
    if (this.over) {
      return pause;
    }
    if (problem instanceof Refusal && problem.status === 410) {
      this.stop();
      this.listener.ended();
      return pause;
    }
    if (problem instanceof Refusal && problem.status === 409 && this.greeted) {
      await this.reopen();
      return pause;
    }
    const seconds = problem instanceof Refusal ? problem.seconds : 0;
    if (problem instanceof Refusal && problem.status === 429) {
      this.trouble(doing, "busy");
    } else if (problem instanceof Refusal && problem.status === 503 && !this.greeted) {
      this.trouble(doing, "full");
    } else {
      this.trouble(doing, "offline");
    }
    await this.sleep(Math.max(seconds * 1000, pause));
    return Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  /** The server has forgotten this page (it was restarted): say once who is here. */
  reopen() {
    this.reopening ??= this.open().finally(() => {
      this.reopening = undefined;
    });
    return this.reopening;
  }

  take({ epoch, events }) {
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.after = 0;
    }
    for (const event of events) {
      if (event.n > this.after) {
        this.after = event.n;
        this.listener.news(event);
      }
    }
  }

  async post(name, body, limit) {
    const request = new AbortController();
    const timer = window.setTimeout(() => request.abort(), limit);
    this.requests.add(request);
    try {
      const text = JSON.stringify({ secret: this.secret, ...body });
      const answer = await fetch(`/chat/${name}`, { ...this.options(text), signal: request.signal });
      if (!answer.ok) {
        throw new Refusal(answer.status, Number(answer.headers.get("Retry-After")) || 0);
      }
      return answer;
    } finally {
      window.clearTimeout(timer);
      this.requests.delete(request);
    }
  }

  options(body) {
    return {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json" },
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    };
  }

  /** Note what is wrong while sending or listening; "" when nothing is. */
  trouble(doing, name) {
    if (!this.over && this.troubles[doing] !== name) {
      this.troubles[doing] = name;
      this.listener.state(this.troubles.sending || this.troubles.listening || "open");
    }
  }

  sleep(milliseconds) {
    return new Promise((resolve) => {
      const rise = () => {
        window.clearTimeout(timer);
        this.sleepers.delete(rise);
        resolve();
      };
      const timer = window.setTimeout(rise, milliseconds);
      this.sleepers.add(rise);
    });
  }

  wake() {
    for (const rise of [...this.sleepers]) {
      rise();
    }
  }
}
