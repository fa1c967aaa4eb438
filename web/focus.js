// Where the keyboard is: told to the program, moved where the program asks, given back when a dialog
// closes, and never lost to nowhere when what held it goes.
import { send } from './bridge.js';
import { afterFrame, flush, inFrame, schedule } from './frames.js';
import { elementOf, layer, readingOrder } from './mirror.js';
import { fields } from './nodes.js';

let told = { id: 0, visible: false }; // what the program knows
let held = 0;        // the id that had the keyboard when the frame began
let oldOrder = [];   // the reading order before the frame
let pressed = 0;     // Safari does not focus a button that is clicked: remember it
let wanted = new Set();
let wantedBefore = new Set();
const dialogs = [];  // open ones, innermost last: {id, back}

const idOf = (element) => element?.mirrored?.id ?? 0;
const canHold = (element) => element && element.isConnected && !element.disabled && !element.closest('[inert]') &&
  element.matches('a[href], button, input, select, textarea, [tabindex]');

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
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.tabIndex = -1;
  element.focus();
}

/** The nearest one after what vanished in the old order, then before it; headings count. */
function neighbour() {
  const from = oldOrder.indexOf(held);
  const candidates = [...oldOrder.slice(from + 1), ...oldOrder.slice(0, Math.max(from, 0)).reverse(), ...readingOrder()];
  return candidates.map(elementOf).find((element) => element && element.mirrored.role !== 'main' && canHold(element));
}

function followDialogs() {
  let target = null;
  while (dialogs.length > 0 && !elementOf(dialogs.at(-1).id)) target = elementOf(dialogs.pop().back);
  for (const element of layer().querySelectorAll('[role=dialog]')) {
    const id = idOf(element);
    if (dialogs.some((dialog) => dialog.id === id)) continue;
    dialogs.push({ id, back: held || pressed });
    target = [...element.querySelectorAll('a[href], button, input, select, textarea')].find(canHold) ?? element;
  }
  return canHold(target) ? target : null;
}

function settle() {
  const asked = [...wanted].filter((id) => !wantedBefore.has(id)).at(-1);
  const byDialog = followDialogs();
  const holder = elementOf(held);
  if (asked !== undefined) focus(elementOf(asked));
  else if (byDialog) focus(byDialog);
  else if (held && document.activeElement !== holder && idOf(document.activeElement) === 0) {
    const next = canHold(holder) ? holder : neighbour();
    if (next) next.focus({ preventScroll: next === holder });
  }
  wantedBefore = wanted;
  held = 0; // a frame without a mirror changes nothing
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
  if (fields.has(element?.mirrored?.role)) flush();
  else schedule();
}

export function startFocus(root) {
  // While a frame runs its own end reports. Losing the focus to another window changes nothing here:
  // the document's active element stays.
  root.addEventListener('focusin', () => inFrame() || report());
  root.addEventListener('focusout', (event) => inFrame() || event.relatedTarget || queueMicrotask(() => inFrame() || report()));
  afterFrame(settle);
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    const main = root.querySelector('main');
    main?.focus();
  });
}
