// The address: each screen has one in the fragment; back and forward are the browser's. Each entry of the
// history knows how far down its page was, so that coming back leads to where one was.
import { ownedText, send, textAt } from './bridge.js';
import { layer } from './elements.js';
import { flush } from './frames.js';
import { scale } from './surface.js';

const fragment = () => decodeURIComponent(location.hash.slice(1));

// Safari refuses more than 100 entries written in 30 seconds: one is written when the scrolling has ended.
const scrollingEnds = 350;
let waiting = 0;

function note() {
  clearTimeout(waiting);
  const down = Math.round(layer().querySelector('main .scroller')?.scrollTop ?? 0);
  if (down !== (history.state?.down ?? 0)) history.replaceState({ down }, '');
}

function tell() { send('route', { text: fragment(), number: Math.round((history.state?.down ?? 0) * scale()) }); }

function arrived() {
  clearTimeout(waiting);
  tell();
  flush();
}

function leave(to, replace = false) {
  note();
  if (location.hash !== to) history[replace ? 'replaceState' : 'pushState'](null, '', to);
}

/** Goes where a link in the page leads; false where it leads nowhere in here. */
export function follow(event, link) {
  const to = link.getAttribute('href') ?? '';
  if (!to.startsWith('#/')) return false;
  // With a modifier or another button the browser opens a tab or a window by itself.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return true;
  event.preventDefault();
  // Not left to the browser: `hashchange` comes later, and the page is to be right when the click returns.
  leave(to);
  arrived();
  return true;
}

/** The program goes somewhere: the address follows, and the program hears of it as of any other arrival. */
export function goTo(pointer, size, replace) {
  leave(`#${textAt(pointer, size)}`, replace);
  tell();
}

export function openLink(pointer, size) { location.assign(textAt(pointer, size)); }

/** The page's own address, to which a fragment can be put. */
export function pageAddress() { return ownedText(location.href.replace(/#.*/s, '')); }

export function startAddress() {
  addEventListener('hashchange', arrived);
  // The entry is another one from here on: what waits belongs to the one before.
  addEventListener('popstate', () => clearTimeout(waiting));
  addEventListener('pagehide', note);
  document.addEventListener('scroll', (event) => {
    if (!event.target.closest?.('main')) return;
    clearTimeout(waiting);
    waiting = setTimeout(note, scrollingEnds);
  }, { capture: true, passive: true });
  tell();
}
