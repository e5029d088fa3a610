// The way out. It stands alone and loads first, so that it works when the rest of the page does
// not, when the server is slow and when the network is cut.

const link = document.getElementById("leave");
const target = link.href;
const SHIFTS = 3;
const SHIFT_PAUSE_MS = 5000; // as GOV.UK's "Exit this page" allows between two presses

let farewell = () => {};
let gone = false;

/** Name what the page still does when it leaves; `pressed` says that she asked for it. */
export function onLeaving(deed) {
  farewell = deed;
}

/** Take everything off the page, in this very moment. */
function blank() {
  document.documentElement.classList.add("gone");
  document.body.replaceChildren();
}

/** Leave at once: first the screen, then the server, then another site in this page's place. */
export function leave() {
  if (gone) {
    return;
  }
  gone = true;
  blank();
  try {
    farewell(true);
  } finally {
    // `replace` puts the other site in the place of this page: Back does not return here.
    window.location.replace(target);
  }
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// Three times Shift. Shift that makes a capital does not count: the other key starts the count anew.
let shifts = 0;
let timer = 0;

function countShifts(number) {
  shifts = number;
  link.dataset.pressed = String(number);
  window.clearTimeout(timer);
  if (number > 0) {
    timer = window.setTimeout(() => countShifts(0), SHIFT_PAUSE_MS);
  }
}

let alone = false;
document.addEventListener("keydown", (event) => {
  if (event.key === "Shift") {
    alone = !event.repeat;
  } else {
    alone = false;
    countShifts(0);
  }
});
document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) {
    return;
  }
  alone = false;
  countShifts(shifts + 1);
  if (shifts >= SHIFTS) {
    leave();
  }
});

// Closing the tab or going elsewhere ends the conversation, and a page that the browser keeps for
// Back keeps nothing of it.
window.addEventListener("pagehide", () => {
  if (!gone) {
    gone = true;
    farewell(false);
  }
  blank();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload();
  }
});
