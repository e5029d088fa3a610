// Brings the parts of the page together.

import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { leave, onLeaving } from "./leave.js";
import { Transcript } from "./transcript.js";

const SILENT_MS = 30 * 60 * 1000; // after half an hour somebody else may hold the phone
const LOOK_MS = 15 * 1000;
const SLOW_MS = 1500; // a message that arrives sooner needs no mark

const texts = JSON.parse(document.body.dataset.texts);
const WAYS_OUT = new Set(texts.leave_words.split(",").map((words) => words.trim()));
const view = document.getElementById("view");
const status = document.getElementById("status");
const cover = document.getElementById("cover");
const coverText = document.getElementById("cover-text");
const goOn = document.getElementById("go-on");

let connection;
let touched = Date.now();

const transcript = new Transcript(
  document.getElementById("log"),
  document.getElementById("typing"),
  texts,
  (token, bubble) => say({ button: token, bubble }),
  refocus,
);
transcript.keepEnd();

const composer = new Composer(document.getElementById("composer"), texts, {
  say(text) {
    if (WAYS_OUT.has(text.toLowerCase().replace(/[\s.!]+/g, " ").trim())) {
      leave(); // also with the network cut; every other wording is the server's to know
      return;
    }
    transcript.addOwn(say({ text }), text);
  },
  picture() {
    transcript.addNote(texts.no_pictures);
    say({ media: "image" });
  },
});

/** Where there is a real keyboard she can type on; on a phone nothing pops up unasked. */
function refocus() {
  const typing = window.matchMedia("(hover: hover) and (pointer: fine)").matches;
  (typing ? composer.field : document.getElementById("scroller")).focus({ preventScroll: true });
}

function say(deed) {
  const id = connection.say(deed);
  window.setTimeout(() => transcript.markPending(texts.sending), SLOW_MS);
  return id;
}

const news = {
  bubble: (event) => transcript.addBubble(event),
  delete: (event) => transcript.remove(event.ids),
  retire: (event) => transcript.retire(event.id, event.chosen),
  typing: () => transcript.showTyping(true),
  leave: () => leave(),
};

function show(text) {
  if (status.textContent !== text) {
    status.textContent = text;
  }
  status.hidden = text === "";
}

function begin() {
  const mine = new Connection({
    news: (event) => news[event.type]?.(event),
    sent: (id) => transcript.markSent(id),
    refused: (id, code) => {
      transcript.markSent(id);
      transcript.mark(id, code === 413 ? texts.too_long : texts.not_sent);
    },
    state: (name) => show({ open: "", offline: texts.offline, busy: texts.busy, full: texts.full }[name]),
    ended: () => hide(texts.ended, false),
  });
  connection = mine;
  mine.run();
}

/** Take the conversation off the screen; what was said is not shown again. */
function hide(text, mayGoOn) {
  transcript.clear();
  composer.clear();
  show("");
  coverText.textContent = text;
  goOn.hidden = !mayGoOn;
  view.hidden = true;
  cover.hidden = false;
  (mayGoOn ? goOn : document.getElementById("anew")).focus();
}

function uncover() {
  cover.hidden = true;
  view.hidden = false;
  touched = Date.now();
  refocus();
}

goOn.addEventListener("click", uncover);
document.getElementById("anew").addEventListener("click", () => {
  connection.leave(false);
  begin();
  uncover();
});

// Only what a hand does counts; the page itself scrolls too.
for (const kind of ["keydown", "pointerdown", "wheel", "touchmove"]) {
  window.addEventListener(
    kind,
    () => {
      if (Date.now() - touched < SILENT_MS) {
        touched = Date.now();
      }
    },
    { capture: true, passive: true },
  );
}

function look() {
  if (cover.hidden && Date.now() - touched >= SILENT_MS) {
    hide(texts.silent, true);
  }
}
window.setInterval(look, LOOK_MS);
document.addEventListener("visibilitychange", look);

// The sheet with numbers closes where people expect it: Escape, or a touch beside it.
const places = document.getElementById("places");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && places.open) {
    places.open = false;
    places.querySelector("summary").focus();
  }
});
document.addEventListener("pointerdown", (event) => {
  if (!places.contains(event.target)) {
    places.open = false;
  }
});

// Where a keyboard on the screen covers a part of the page, the page takes what is left: the way
// out stays in view.
function fitScreen() {
  const { height, offsetTop } = window.visualViewport;
  document.documentElement.style.setProperty("--height", `${height}px`);
  document.documentElement.style.setProperty("--top", `${offsetTop}px`);
}
if (window.visualViewport) {
  window.visualViewport.addEventListener("resize", fitScreen);
  window.visualViewport.addEventListener("scroll", fitScreen);
  fitScreen();
}

onLeaving((pressed) => {
  connection.leave(pressed);
  transcript.clear();
  composer.clear();
});
document.documentElement.classList.add("ready");
begin();
