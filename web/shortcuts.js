// Keys that mean something anywhere on the page. Within a text field the browser's own undo stays.
import { program, send } from './bridge.js';
import { flush } from './frames.js';
import { isMac } from './surface.js';

const withControl = new Set(['k', 'z', 'y', 's']);
const inField = (element) => element.matches?.('input[type=text], textarea') ?? false;

function shortcut(event) {
  const control = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (control && !event.altKey && withControl.has(key)) {
    if (inField(event.target) && (key === 'z' || key === 'y')) return '';
    return `ctrl+${event.shiftKey ? 'shift+' : ''}${key}`;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return '';
  if (event.key === 'Escape') return 'escape';
  if (event.key === '?' && !inField(event.target)) return '?';
  // One-line fields have no use for these; a list of suggestions has.
  if (inField(event.target) && event.target.type === 'text') {
    if (event.key === 'ArrowDown') return 'down';
    if (event.key === 'ArrowUp') return 'up';
  }
  return '';
}

function pressed(event) {
  if (event.isComposing || event.defaultPrevented) return;
  const text = shortcut(event);
  if (text === '') return scrollPage(event);
  // The browser's own find bar, history and "save page" must not come up too.
  if (text.startsWith('ctrl+')) event.preventDefault();
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
