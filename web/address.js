// The address: each screen has one in the fragment; back and forward are the browser's.
import { send, textAt } from './bridge.js';
import { flush } from './frames.js';

const fragment = () => decodeURIComponent(location.hash.slice(1));

function arrived() {
  send('route', { text: fragment() });
  flush();
}

/** Goes where a link in the page leads; false where it leads nowhere in here. */
export function follow(event, link) {
  const to = link.getAttribute('href') ?? '';
  if (!to.startsWith('#/')) return false;
  // With a modifier or another button the browser opens a tab or a window by itself.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return true;
  event.preventDefault();
  // Not left to the browser: `hashchange` comes later, and the page is to be right when the click returns.
  if (location.hash !== to) history.pushState(null, '', to);
  arrived();
  return true;
}

/** The program goes somewhere: the address follows, and the program hears of it as of any other arrival. */
export function goTo(pointer, size, replace) {
  const to = `#${textAt(pointer, size)}`;
  if (location.hash !== to) history[replace ? 'replaceState' : 'pushState'](null, '', to);
  send('route', { text: fragment() });
}

export function openLink(pointer, size) { location.assign(textAt(pointer, size)); }

export function startAddress() {
  addEventListener('hashchange', arrived);
  send('route', { text: fragment() });
}
