// What scrolls is a real scrolling element: wheel, touch, keys and scrolling into view are the
// browser's. The program hears of it before the frame, so that picture and mirror never part.
import { send } from './bridge.js';
import { afterFrame, beforeFrame, flush } from './frames.js';
import { roles } from './record.js';
import { scale } from './surface.js';

const scrolling = new Set([roles.indexOf('scroller'), roles.indexOf('dialog')]);
const known = new Set();
const reached = ':is(a[href], button, input, select, textarea):not(.leaving)';

const isThere = (element) => element.isConnected && element.mirrored;

/** Does a node of this kind scroll what is in it? */
export const scrolls = (kind) => scrolling.has(kind & 255);

/** What the program says about a scroller: how far it is scrolled and how much there is, device pixels. */
export function tellScroll(element, y, height) {
  const state = element.mirrored;
  if (!state.spacer) {
    state.spacer = document.createElement('i');
    state.spacer.className = 'spacer';
    state.spacer.ariaHidden = 'true';
    element.prepend(state.spacer);
    state.scrolled = 0;
    known.add(element);
  }
  const wanted = height / scale();
  if (state.content !== wanted) {
    state.content = wanted;
    state.spacer.style.height = `${wanted}px`;
  }
  state.wanted = y / scale();
}

// By keyboard, through what is in it; where nothing in it takes the focus, it does so itself and says its name.
function reach(element) {
  const alone = element.mirrored.content > element.clientHeight + 1 && !element.querySelector(reached);
  if (alone === (element.tabIndex === 0)) return;
  if (alone) {
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
  } else {
    element.removeAttribute('tabindex');
    element.removeAttribute('role');
  }
}

/** After a frame: where the program itself has scrolled, the element follows. */
function follow() {
  for (const element of known) {
    const state = element.mirrored;
    if (!isThere(element)) known.delete(element);
    else reach(element);
    if (!isThere(element) || Math.abs(state.wanted - state.scrolled) <= 1 / scale() + 0.1) continue;
    element.scrollTop = state.wanted;
    state.scrolled = element.scrollTop;
    // Where there is less to scroll than the program thought it hears of it, once.
    if (Math.abs(state.scrolled - state.wanted) > 1 && state.refused !== state.wanted) {
      state.refused = state.wanted;
      say(element);
    }
  }
}

function say(element) {
  send('scrolled', { node: element.mirrored.id, number: Math.max(0, Math.round(element.scrollTop * scale())) });
}

function tell() {
  for (const element of known) {
    const state = element.mirrored;
    if (!isThere(element) || Math.abs(element.scrollTop - state.scrolled) < 0.5) continue;
    state.scrolled = element.scrollTop;
    state.refused = null;
    say(element);
  }
}

const moved = (element) => known.has(element) && isThere(element) && Math.abs(element.scrollTop - element.mirrored.scrolled) >= 0.5;

export function startScroll() {
  beforeFrame(tell);
  afterFrame(follow);
  document.addEventListener('scroll', (event) => moved(event.target) && flush(), { capture: true, passive: true });
}
