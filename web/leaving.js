// Firefox only: where the control that holds the keyboard goes, it and what goes with it stay for a while. Firefox
// tells of what is gone before it tells of the focus, and Orca, which had its place there, then takes the place that
// the keyboard goes to for one it knows, and does not say it. The next key or press, or time, ends it: nobody meets
// it. A field goes at once, out of what stays: its caret is told of once more, which would draw Orca back into it.

export const staysForNow = CSS.supports('-moz-appearance', 'none');
const patience = 5000; // Orca asks about what it had when it comes to it, which on a slow computer is seconds later
const leaving = new Set();
let timer = 0;

export const isLeaving = (element) => leaving.has(element);

/** From the mirror now, from the page last: for the program it is gone. */
export function leave(element) {
  element.mirrored = undefined;
  element.classList.add('leaving');
  element.removeAttribute('id');
  leaving.add(element);
  clearTimeout(timer);
  timer = setTimeout(end, patience);
}

function end() {
  clearTimeout(timer);
  leaving.forEach((element) => element.remove());
  leaving.clear();
}

export function startLeaving() {
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, end, true);
}
