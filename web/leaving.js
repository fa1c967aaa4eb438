// Firefox only: what goes from a screen reader's eyes goes a little later than from everybody else's.
// Where the control that holds the keyboard goes, it and what goes with it stay for a while. Firefox
// tells of what is gone before it tells of the focus, and Orca, which had its place there, then takes the place that
// the keyboard goes to for one it knows, and does not say it. The next key or press, or time, ends it: nobody meets
// it. A field goes at once, out of what stays: its caret is told of once more, which would draw Orca back into it.
// For the same reason what a dialog covers is inert only then.

export const staysForNow = CSS.supports('-moz-appearance', 'none');
const patience = 5000; // Orca asks about what it had when it comes to it, which on a slow computer is seconds later
const leaving = new Set();
const covered = new Set(); // not inert yet
let timer = 0;

export const isLeaving = (element) => leaving.has(element);

/** From the mirror now, from the page last: for the program it is gone. */
export function leave(element) {
  element.mirrored = undefined;
  element.classList.add('leaving');
  element.removeAttribute('id');
  leaving.add(element);
  wait();
}

/** Out of reach behind a dialog, or in reach again. */
export function cover(element, isCovered) {
  if (element.classList.contains('covered') === isCovered) return;
  element.classList.toggle('covered', isCovered);
  if (!isCovered) covered.delete(element);
  else if (staysForNow) {
    covered.add(element);
    return wait();
  }
  element.inert = isCovered;
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(end, patience);
}

function end() {
  clearTimeout(timer);
  covered.forEach((element) => { element.inert = true; });
  covered.clear();
  leaving.forEach((element) => element.remove());
  leaving.clear();
}

export function startLeaving() {
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, end, true);
}
