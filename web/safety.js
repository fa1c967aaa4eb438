// Safety copies: what a scheme was before something was taken into it. They lie in a database of their own,
// so that whatever befalls the scheme leaves them alone. `safety_kept` is said when the transaction with
// strict durability has completed; where it does not, the program asks before anything is taken in.
import { send, textAt } from './bridge.js';
import { Database, wait } from './database.js';

const most = 3;            // of each scheme; the oldest goes first
const longestWait = 20_000; // ms; a store that is silent for so long counts as blocked
const database = new Database('bothways-safety', { notes: ['scheme', 'number'], texts: ['scheme', 'number'] });

const allOf = (scheme) => IDBKeyRange.bound([scheme, 0], [scheme, Infinity]);
const reason = (error) => (error?.name === 'QuotaExceededError' ? 'full' : 'blocked');

function inTime(promise) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error('silent')), longestWait); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function list(scheme) {
  try {
    const found = await inTime(database.read('notes', (notes) => notes.getAll(allOf(scheme))));
    send('safeties', { scheme, text: found.map(({ number, note }) => `${number}\t${note}\n`).join('') });
  } catch (error) {
    send('safeties', { scheme, bytes: reason(error) });
  }
}

/** The new one in and the oldest out are one transaction: what was kept stays until the new one is safe. */
async function add(scheme, asked, note, text) {
  await database.commit(['notes', 'texts'], async (notes, texts) => {
    const keys = await wait(notes.getAllKeys(allOf(scheme)));
    let number = asked;
    const newest = keys.at(-1);
    if (newest && (await wait(texts.get(newest)))?.text === text) {
      notes.delete(newest);
      texts.delete(newest);
      keys.pop();
    }
    if (keys.length > 0) number = Math.max(asked, keys.at(-1)[1] + 1);
    for (const key of keys.slice(0, Math.max(0, keys.length + 1 - most))) {
      notes.delete(key);
      texts.delete(key);
    }
    texts.put({ scheme, number, text });
    await wait(notes.put({ scheme, number, note }));
  });
}

async function keep(scheme, asked, note, text) {
  let fault = '';
  try {
    await inTime(add(scheme, asked, note, text));
    await list(scheme);
  } catch (error) {
    fault = reason(error);
  }
  send('safety_kept', { scheme, number: asked, text: fault });
}

async function read(scheme, number) {
  let bytes = '';
  try {
    bytes = (await inTime(database.read('texts', (texts) => texts.get([scheme, number]))))?.text ?? '';
  } catch { /* said as one that is not there */ }
  send('safety_read', { scheme, number, bytes });
}

async function forget(scheme) {
  try {
    await database.commit(['notes', 'texts'], async (notes, texts) => {
      notes.delete(allOf(scheme));
      await wait(texts.delete(allOf(scheme)));
    });
  } catch { /* no database, so nothing in it */ }
}

export const safety = {
  keepSafety: (scheme, schemeSize, number, note, noteSize, text, textSize) => {
    keep(textAt(scheme, schemeSize), number, textAt(note, noteSize), textAt(text, textSize));
  },
  listSafety: (scheme, size) => { list(textAt(scheme, size)); },
  readSafety: (scheme, size, number) => { read(textAt(scheme, size), number); },
  forgetSafety: (scheme, size) => { forget(textAt(scheme, size)); },
};
