// Text is typed into real inputs: keyboards of phones, input methods, dictation, spell check and undo are
// the browser's. The program hears each edit; its answer is taken over without moving the caret.
import { send } from './bridge.js';
import { flush } from './frames.js';

let composing = null;

/** What the program says the field holds. */
export function tellText(element, text) {
  element.mirrored.told = text;
  settle(element);
}

function settle(element) {
  const state = element.mirrored;
  // An edit that the program has not answered yet, or a word that is being composed, is not overwritten.
  if (state.pending || composing === element || element.value === state.told) return;
  const start = element.selectionStart;
  const end = element.selectionEnd;
  element.value = state.told;
  // Only with the focus: setting a selection scrolls and, in Safari, takes the focus.
  if (document.activeElement === element) element.setSelectionRange(start, end);
}

function edited(element) {
  const state = element.mirrored;
  state.pending = true;
  send('edited', { node: state.id, text: element.value });
  flush();
  state.pending = false;
  if (element.mirrored) settle(element);
}

const fieldOf = (event) => ('told' in (event.target.mirrored ?? {}) && 'selectionStart' in event.target &&
  /^text/.test(event.target.type) ? event.target : null);

export function startTextAgent(root) {
  root.addEventListener('input', (event) => {
    const field = fieldOf(event);
    if (field) edited(field);
  });
  root.addEventListener('compositionstart', (event) => { composing = fieldOf(event); });
  root.addEventListener('compositionend', (event) => {
    composing = null;
    // Chromium fires `input` before this, Safari after it.
    const field = fieldOf(event);
    if (field && field.value !== field.mirrored.told) edited(field);
  });
  root.addEventListener('keydown', (event) => {
    const field = fieldOf(event);
    // keyCode 229: Safari ends a composition before the Enter that ended it arrives.
    if (!field || field.type !== 'text' || event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    send('activated', { node: field.mirrored.id });
    flush();
  });
}
