// Keeping. A scheme's snapshot lies in local storage, readable and synchronous, and once more in
// IndexedDB beside the journal of what came after it. Local storage cannot be flushed (after a kill,
// Chromium's copy was up to 54 s old), so `kept` is said only when an IndexedDB transaction with strict
// durability has completed. Opening hands over all that is found; the program judges what is sound.
import { send, sendStored, textAt } from './bridge.js';
import { Database, wait } from './database.js';
import { flush, schedule, scheduleLater } from './frames.js';
import { addToShelf, dropFromShelf, readText, snapshotKey, touchShelf, writeText } from './shelf.js';
import { ask, mayWrite, openTab, tellTabs } from './tabs.js';

const database = new Database('bothways', { journal: ['scheme', 'sequence'], snapshots: 'scheme', shelf: 'scheme' }, { twin: true });
let hasAsked = false;        // for persistence
const failures = new Map();  // by scheme: why entries do not follow each other any more

const entriesOf = (scheme, upTo = Infinity) => IDBKeyRange.bound([scheme, 0], [scheme, upTo]);

class Elsewhere extends Error {}

/** The last sequence that is stored for a scheme; null where there is nothing. */
async function lastSequence(scheme, journal, snapshots) {
  const cursor = await wait(journal.openKeyCursor(entriesOf(scheme), 'prev'));
  const snapshot = await wait(snapshots.get(scheme));
  if (!cursor && !snapshot) return null;
  return Math.max(cursor ? cursor.primaryKey[1] : 0, snapshot ? snapshot.sequence : 0);
}

const reason = (error) => {
  if (error instanceof Elsewhere) return 'elsewhere';
  return error?.name === 'QuotaExceededError' ? 'full' : 'blocked';
};

function failed(scheme, why) {
  send('keep_failed', { scheme, text: why });
  schedule();
}

function kept(scheme, sequence) {
  touchShelf(scheme);
  send('kept', { scheme, number: sequence }, scheduleLater); // while somebody types, one frame a key
  tellTabs({ kind: 'changed', scheme });
  if (hasAsked) return;
  hasAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

async function keepEntry(scheme, sequence, entry) {
  try {
    if (!mayWrite(scheme)) throw new Elsewhere();
    await database.commit(['journal', 'snapshots'], async (journal, snapshots) => {
      const last = await lastSequence(scheme, journal, snapshots);
      if (last !== null && last !== sequence - 1) throw new Elsewhere();
      await wait(journal.put({ scheme, sequence, entry }));
    });
    failures.delete(scheme);
    kept(scheme, sequence);
  } catch (error) {
    // After a failure the next entries cannot follow: that is no other tab's doing.
    const why = failures.get(scheme) ?? reason(error);
    failures.set(scheme, why);
    failed(scheme, why);
  }
}

async function keepSnapshot(scheme, sequence, name, text) {
  if (!mayWrite(scheme)) return failed(scheme, 'elsewhere');
  const saved = Date.now();
  // At once, before anything is awaited: the tab may be closing.
  const local = writeText(snapshotKey(scheme), text);
  addToShelf({ scheme, name, saved });
  send('shelf'); // the start page of this tab lists it too, and a copy of it that comes in is known
  tellTabs({ kind: 'shelf' });
  try {
    await database.commit(['journal', 'snapshots', 'shelf'], async (journal, snapshots, shelf) => {
      const last = await lastSequence(scheme, journal, snapshots);
      if (last !== null && last > sequence) throw new Elsewhere();
      journal.delete(entriesOf(scheme, sequence));
      shelf.put({ scheme, name, saved });
      await wait(snapshots.put({ scheme, sequence, text }));
    });
    failures.delete(scheme);
    kept(scheme, sequence);
    if (local !== '') failed(scheme, local);
  } catch (error) {
    failures.set(scheme, reason(error));
    failed(scheme, reason(error));
  }
}

/** What the database holds of a scheme. */
async function readScheme(scheme) {
  const [stored, entries] = await database.read(['snapshots', 'journal'], (snapshots, journal) => [
    snapshots.get(scheme), journal.getAll(entriesOf(scheme)),
  ]);
  return { snapshots: stored ? [stored.text] : [], entries: entries.map(({ entry }) => entry) };
}

const silence = 10_000; // milliseconds until it is said that the stores do not answer

async function openScheme(scheme) {
  const waiting = setTimeout(() => send('opened', { scheme, text: 'silent' }), silence);
  const found = { snapshots: [], entries: [] };
  let problem = '';
  try {
    Object.assign(found, await readScheme(scheme));
  } catch (error) {
    problem = reason(error);
  }
  clearTimeout(waiting);
  const local = readText(snapshotKey(scheme));
  if (local !== null) found.snapshots.unshift(local);
  failures.delete(scheme);
  found.snapshots.forEach((text) => sendStored(false, text));
  found.entries.forEach((text) => sendStored(true, text));
  send('opened', { scheme, text: problem });
  if (problem) send('keep_failed', { scheme, text: problem });
  schedule();
  openTab(scheme);
}

async function forgetScheme(scheme) {
  dropFromShelf(scheme);
  send('shelf');
  schedule();
  try {
    await database.commit(['journal', 'snapshots', 'shelf'], async (journal, snapshots, shelf) => {
      journal.delete(entriesOf(scheme));
      shelf.delete(scheme);
      await wait(snapshots.delete(scheme));
    });
  } catch { /* no database, so nothing in it */ }
  tellTabs({ kind: 'shelf' });
}

/** The shelf in local storage may have been lost while the database was not. */
async function mendShelf() {
  try {
    const rows = await database.read('shelf', (shelf) => shelf.getAll());
    if (rows.filter((row) => addToShelf(row, false)).length === 0) return;
    send('shelf');
    flush();
  } catch { /* blocked: said when something is to be kept */ }
}

export const keeping = {
  openScheme: (scheme, size) => { openScheme(textAt(scheme, size)); },
  keepEntry: (scheme, schemeSize, sequence, entry, entrySize) => {
    keepEntry(textAt(scheme, schemeSize), sequence, textAt(entry, entrySize));
  },
  keepSnapshot: (scheme, schemeSize, sequence, name, nameSize, text, textSize) => {
    keepSnapshot(textAt(scheme, schemeSize), sequence, textAt(name, nameSize), textAt(text, textSize));
  },
  forgetScheme: (scheme, size) => { forgetScheme(textAt(scheme, size)); },
  takePen: (scheme, size) => { ask(textAt(scheme, size)); },
};

export function startStorage() { mendShelf(); }
