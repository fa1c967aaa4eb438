// Keys that mean something anywhere on the page. Which they are is the program's table of commands; every
// other key stays the browser's and the screen reader's. Within a text field the browser's own undo stays.
import { program, send, textAt } from './bridge.js';
import { flush } from './frames.js';
import { isMac } from './surface.js';

let known = new Set(); // "ctrl+k", "?": ctrl stands for Cmd on a Mac

export function setShortcuts(pointer, size) { known = new Set(textAt(pointer, size).split('\n')); }

const inField = (element) => element.matches?.('input[type=text], textarea, select') ?? false;
const inUndo = new Set(['ctrl+z', 'ctrl+shift+z', 'ctrl+y']);

function shortcut(event) {
  const control = isMac ? event.metaKey : event.ctrlKey;
  const other = event.altKey || (isMac ? event.ctrlKey : event.metaKey);
  if (other) return '';
  if (control) {
    // On a keyboard of another script the key is known by its place.
    const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, '');
    const keys = `ctrl+${event.shiftKey ? 'shift+' : ''}${letter.toLowerCase()}`;
    return known.has(keys) && !(inField(event.target) && inUndo.has(keys)) ? keys : '';
  }
  if (event.key === 'Escape') return 'escape';
  if (event.target.getAttribute?.('role') === 'combobox') return { ArrowDown: 'down', ArrowUp: 'up' }[event.key] ?? '';
  return event.key.length === 1 && known.has(event.key) && !inField(event.target) ? event.key : '';
}

function pressed(event) {
  if (event.isComposing || event.defaultPrevented) return;
  const text = shortcut(event);
  if (text === '') return scrollPage(event);
  // The browser's own "save page" must not come up too, and the caret stays where somebody types.
  if (text !== 'escape') event.preventDefault();
  send('shortcut', { text });
  flush();
}

// With the keyboard nowhere in particular, these scroll the page; here the page is the main scroller.
function scrollPage(event) {
  if (document.activeElement !== document.body || event.ctrlKey || event.metaKey || event.altKey) return;
  const scroller = document.querySelector('main .scroller, .scroller main, main') ?? null;
  const target = scroller?.closest('.scroller') ?? document.querySelector('.scroller');
  if (!target) return;
  const pageful = target.clientHeight * 0.9;
  const by = { ArrowDown: 40, ArrowUp: -40, PageDown: pageful, PageUp: -pageful, ' ': event.shiftKey ? -pageful : pageful,
    Home: -target.scrollHeight, End: target.scrollHeight }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  target.scrollBy(0, by);
}

export function startShortcuts() {
  addEventListener('keydown', pressed);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hide();
  });
  addEventListener('pagehide', hide);
}

function hide() {
  program._bothways_hidden();
  flush();
}
