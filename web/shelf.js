// What lies in local storage: snapshots, the list of schemes, settings. Where it is refused (some
// private windows), a map in memory stands in and lasts as long as the tab.
import { ownedText, textAt } from './bridge.js';

const prefix = 'bothways/';
const index = `${prefix}index`;
const inMemory = new Map();

export const snapshotKey = (scheme) => prefix + scheme;

export function readText(key) {
  if (inMemory.has(key)) return inMemory.get(key);
  try { return localStorage.getItem(key); } catch { return null; }
}

/** '' where it was written, else why not: 'full' or 'blocked'. */
export function writeText(key, text) {
  try {
    localStorage.setItem(key, text);
    inMemory.delete(key);
    return '';
  } catch (error) {
    // An older text in its place is still sound, and the program takes the newest: only settings and
    // the list move to memory.
    if (!/\/(index|setting\/.*)$/.test(key)) return error?.name === 'SecurityError' ? 'blocked' : 'full';
    inMemory.set(key, text);
    return 'full';
  }
}

function remove(key) {
  inMemory.delete(key);
  try { localStorage.removeItem(key); } catch { /* refused: then there is nothing */ }
}

function read() {
  try {
    const rows = JSON.parse(readText(index) ?? '[]');
    return Array.isArray(rows) ? rows.filter((row) => typeof row?.id === 'string') : [];
  } catch {
    return [];
  }
}

const write = (rows) => writeText(index, JSON.stringify(rows));

/** False where it was there already and nothing was to be replaced. */
export function addToShelf({ scheme, name, saved }, replace = true) {
  const rows = read();
  const place = rows.findIndex((row) => row.id === scheme);
  if (place >= 0 && !replace) return false;
  const row = { id: scheme, name, saved };
  if (place >= 0) rows[place] = row;
  else rows.push(row);
  write(rows);
  return true;
}

export function touchShelf(scheme) {
  const rows = read();
  const row = rows.find(({ id }) => id === scheme);
  if (!row) return;
  row.saved = Date.now();
  write(rows);
}

export function dropFromShelf(scheme) {
  remove(snapshotKey(scheme));
  write(read().filter(({ id }) => id !== scheme));
}

const inOneLine = (text) => String(text ?? '').replace(/[\t\r\n]/g, ' ');

/** A line a scheme: id, name, milliseconds, parted by tabs. */
export function shelf() {
  return ownedText(read().map(({ id, name, saved }) => `${inOneLine(id)}\t${inOneLine(name)}\t${Number(saved) || 0}\n`).join(''));
}

const settingKey = (pointer, size) => `${prefix}setting/${textAt(pointer, size)}`;

export function setting(pointer, size) { return ownedText(readText(settingKey(pointer, size)) ?? ''); }

/** 1 where it will be there after this visit. */
export function setSetting(key, keySize, value, valueSize) { return writeText(settingKey(key, keySize), textAt(value, valueSize)) === '' ? 1 : 0; }
