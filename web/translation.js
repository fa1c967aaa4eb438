// A translator that works on the page – the browser's own or an extension – changes the mirror's texts.
// The program hears what each reads now and draws that, so that picture and mirror say the same; when the
// translator puts the original back, it hears that too.
import { send } from './bridge.js';
import { schedule } from './frames.js';

const most = 5000; // sentences, as in src/base/limits.hpp
const patience = 5; // how often one sentence may be translated anew: two programs must not quarrel over it

const originals = new Map(); // by translation
const times = new Map();     // by original: how often it was translated
const changed = new Set();
let observer = null;
let timer = 0;

/** After a frame's mirror: what has changed so far was the program's own doing. */
export function written() {
  if (!observer) return;
  note(observer.takeRecords().filter((record) => !isOurs(record)));
}

// The program writes whole texts: an element that reads what it said last was written by the program, or
// put back by the translator to just that.
const isOurs = ({ target }) => {
  const holder = holderOf(target);
  return !holder || holder.textContent === holder.said;
};

function holderOf(node) {
  for (let at = node; at && at.id !== 'mirror'; at = at.parentNode) if ('said' in at) return at;
  return null;
}

function note(records) {
  for (const { target } of records) {
    const holder = holderOf(target);
    if (holder) changed.add(holder);
  }
  if (changed.size > 0 && !timer) timer = setTimeout(tell, 0); // translators work in several steps
}

function tell() {
  timer = 0;
  for (const holder of changed) if (holder.isConnected) hear(holder);
  changed.clear();
  schedule();
}

function hear(holder) {
  const text = holder.textContent;
  if (text === holder.said || text.trim() === '') return;
  const original = originals.get(holder.said) ?? holder.said;
  const time = (times.get(original) ?? 0) + 1;
  if (time > patience || times.size > most) return;
  times.set(original, time);
  if (text !== original) originals.set(text, original);
  send('translated', { text: original, bytes: text === original ? '' : text });
}

function forget() {
  if (originals.size === 0) return;
  originals.clear();
  times.clear();
  send('translated');
}

export function startTranslation(root) {
  observer = new MutationObserver(note);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  // Chromium marks a page that it shows translated; where the mark goes, so do the translations of texts
  // that are not on the screen.
  let was = false;
  new MutationObserver(() => {
    const is = /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className);
    if (was && !is) forget();
    was = is;
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
}
