// Several tabs: one holds the pen of a scheme (a Web Lock), the others follow what it writes. Where a
// browser has no locks (a page that is not served securely), the check of sequences in storage.js is
// what keeps two tabs from writing over each other.
import { send } from './bridge.js';
import { flush } from './frames.js';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('bothways');
let current = '';      // the scheme that is open here
let held = '';         // the scheme whose pen is here
let refused = '';      // the scheme whose pen is known to be elsewhere
let release = () => {};
let following = 0;

const lockOf = (scheme) => `bothways/${scheme}`;

/** May this tab write? Not where it is known that another one does. */
export const mayWrite = (scheme) => refused !== scheme;

export function tellTabs(message) { channel?.postMessage(message); }

function say(scheme, isHeld) {
  if (scheme !== current) return;
  refused = isHeld ? '' : scheme;
  send('pen', { scheme, number: isHeld ? 1 : 0 });
  flush();
}

/** Holds the lock until it is let go of or stolen. */
function hold(scheme, options) {
  return navigator.locks.request(lockOf(scheme), options, (lock) => {
    if (!lock) return 'taken';
    if (scheme !== current) return 'late'; // another scheme was opened meanwhile
    held = scheme;
    say(scheme, true);
    return new Promise((done) => { release = done; });
  }).catch((error) => {
    if (error?.name !== 'AbortError') return say(scheme, true); // locks are refused here: as if there were none
    if (held === scheme) held = '';
    say(scheme, false); // another tab took it
    return 'stolen';
  });
}

async function queue(scheme) {
  say(scheme, false);
  // In line for when the other tab closes.
  await hold(scheme, {});
}

/** A scheme has been opened here: asks for its pen. */
export async function openTab(scheme) {
  if (!navigator.locks) {
    current = scheme;
    return say(scheme, true);
  }
  if (held === scheme) {
    current = scheme;
    return say(scheme, true);
  }
  const isNew = current !== scheme;
  current = scheme;
  if (held !== '') {
    release();
    held = '';
  }
  if (!isNew) return say(scheme, false); // in line already
  const answer = await hold(scheme, { ifAvailable: true });
  if ((answer === 'taken' || answer === 'stolen') && scheme === current) await queue(scheme);
}

/** Takes the pen from the tab that holds it. */
export async function ask(scheme) {
  current = scheme;
  if (!navigator.locks || held === scheme) return say(scheme, true);
  const answer = await hold(scheme, { steal: true });
  if (answer === 'stolen' && scheme === current) await queue(scheme);
}

function heard({ data }) {
  if (data.kind === 'shelf') {
    send('shelf');
    flush();
  }
  // Many edits, one reading: the last of them brings everything.
  if (data.kind === 'changed' && data.scheme === current && held !== current) {
    clearTimeout(following);
    following = setTimeout(() => {
      if (held === current) return;
      send('changed_elsewhere', { scheme: current });
      flush();
    }, 300);
  }
}

export function startTabs() { channel?.addEventListener('message', heard); }
