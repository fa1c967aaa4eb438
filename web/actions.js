// What a person does to a mirrored node: a click is an activation, whoever made it (pointer, keyboard,
// screen reader, a test). The page is in step again when the event returns.
import { send } from './bridge.js';
import { flush } from './frames.js';
import { notePressed } from './focus.js';
import { restate } from './nodes.js';
import { follow } from './address.js';

function clicked(event) {
  const element = event.target.closest('[class^=leaf]');
  const state = element?.mirrored;
  if (!state) return;
  if (element.ariaDisabled === 'true') return event.preventDefault();
  notePressed(state.id);
  if (state.role === 'link' && follow(event, element)) return;
  if (!['link', 'button', 'checkbox', 'radio', 'option'].includes(state.role)) return;
  if (state.role === 'link') event.preventDefault();
  send('activated', { node: state.id });
  flush();
  restate(element);
}

function changed(event) {
  const element = event.target;
  if (element.mirrored?.role !== 'choice') return;
  send('chosen', { node: element.mirrored.id, number: element.selectedIndex });
  flush();
  restate(element);
}

export function startActions(root) {
  // Not on the root: Firefox tells screen readers that all text in an element that listens is clickable.
  addEventListener('click', (event) => root.contains(event.target) && clicked(event));
  root.addEventListener('change', changed);
}
