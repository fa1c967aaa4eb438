// Where the keyboard is: told to the program, moved where the program asks, given back when a dialog
// closes, and never lost to nowhere when what held it goes.
import { send } from './bridge.js';
import { elementOf, layer, readingOrder } from './elements.js';
import { afterFrame, flush, inFrame, schedule } from './frames.js';
import { fields } from './nodes.js';

let told = { id: 0, visible: false }; // what the program knows
let held = 0;        // the id that had the keyboard when the frame began
let oldOrder = [];   // the reading order before the frame
let pressed = 0;     // Safari does not focus a button that is clicked: remember it
let wanted = new Set();
let wantedBefore = new Set();
let owed = [];       // ids that should have the keyboard, best first, while none of them can take it
let reveal = null;   // what is to be scrolled into view: {element, frames} from now
let byTab = false;   // was Tab the last that was pressed
const dialogs = [];  // open ones, innermost last: {id, back}

const idOf = (element) => element?.mirrored?.id ?? 0;
const focusable = 'a[href], button, input, select, textarea, [tabindex]';
const canHold = (element) => element && element.isConnected && !element.disabled && !element.closest('.covered') &&
  (element.matches(focusable) || wanted.has(idOf(element)));

/** At the beginning of a frame's mirror. */
export function noteFocus(order) {
  held = idOf(document.activeElement);
  oldOrder = order;
  wantedBefore = wanted;
  wanted = new Set();
}

export function wantFocus(id) { wanted.add(id); }
export function notePressed(id) { pressed = id; }

function focus(element) {
  if (!element.matches(focusable)) element.tabIndex = -1;
  // Without scrolling: what has just come may not have its place yet. Two frames later it has.
  element.focus({ preventScroll: true });
  reveal = { element, frames: 2 };
}

function revealed() {
  if (!reveal || --reveal.frames > 0) return;
  // A page's heading has the keyboard at the top of a new page, and on one that was come back to wherever one was.
  // Another heading comes to the top, so that what it is about can be seen.
  const { element } = reveal;
  if (element === document.activeElement && !element.matches('h1')) element.scrollIntoView({ block: element.matches('h2, h3, h4') ? 'start' : 'nearest' });
  reveal = null;
}

/** The nearest ones after what vanished in the old order, then before it; headings count. */
function neighbours() {
  const from = oldOrder.indexOf(held);
  const near = [...oldOrder.slice(from + 1), ...oldOrder.slice(0, Math.max(from, 0)).reverse(), ...readingOrder()];
  return near.filter((id) => !['main', 'dialog', 'scroller'].includes(elementOf(id)?.mirrored.role));
}

/** Who should get the keyboard because a dialog has come or gone, best first; empty where none has. */
function byDialogs() {
  let candidates = [];
  while (dialogs.length > 0 && !elementOf(dialogs.at(-1).id)) candidates = [dialogs.pop().back, ...neighbours()];
  for (const element of layer().querySelectorAll('[role=dialog]:not(.leaving)')) {
    const id = idOf(element);
    if (dialogs.some((dialog) => dialog.id === id)) continue;
    dialogs.push({ id, back: held || pressed });
    candidates = [...[...element.querySelectorAll('a[href], button, input, select, textarea')].map(idOf), id];
  }
  return candidates;
}

function settle() {
  const asked = [...wanted].filter((id) => !wantedBefore.has(id));
  const isNowhere = idOf(document.activeElement) === 0;
  let candidates = byDialogs();
  if (asked.length > 0) candidates = asked.reverse();
  else if (candidates.length === 0 && isNowhere) candidates = held ? [held, ...neighbours()] : owed;
  const next = candidates.map(elementOf).find(canHold);
  // A page that is still covered by the dialog that has just gone takes it in the next frame.
  owed = next ? [] : candidates;
  if (next && next !== document.activeElement) focus(next);
  wantedBefore = wanted;
  held = 0; // a frame without a mirror changes nothing
  revealed();
  report();
}

function report() {
  const element = document.activeElement;
  const id = idOf(element);
  const visible = id !== 0 && element.matches(':focus-visible');
  if (id === told.id && visible === told.visible) return;
  if (told.id && told.id !== id) send('blurred', { node: told.id });
  if (id) send('focused', { node: id, number: visible ? 1 : 0 });
  told = { id, visible };
  // The picture stops drawing a field's text at once: its real input shows it now.
  // And the rows of a long table that come next are there before the next Tab.
  if (fields.has(element?.mirrored?.role) || element?.closest('[aria-rowcount]')) flush();
  else schedule();
}

export function startFocus(root) {
  // While a frame runs its own end reports. Losing the focus to another window changes nothing here:
  // the document's active element stays.
  root.addEventListener('focusin', (event) => {
    if (inFrame()) return;
    // The browser itself scrolls as far as a field's caret: all of the field is wanted.
    if (byTab) reveal = { element: event.target, frames: 1 };
    report();
  });
  addEventListener('keydown', (event) => { byTab = event.key === 'Tab'; }, true);
  addEventListener('pointerdown', () => { byTab = false; }, true);
  root.addEventListener('focusout', (event) => inFrame() || event.relatedTarget || queueMicrotask(() => inFrame() || report()));
  afterFrame(settle);
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    const main = root.querySelector('main:not(.leaving)');
    main?.focus();
  });
}
