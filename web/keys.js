// The keys of this browser: a database of their own, apart from all that is ever written into a file. The page
// asks for the public halves only; secret halves are read and written by the worker that seals.
import { Database, wait } from './database.js';

const keys = new Database('bothways-keys', { keys: 'key' }, { twin: true });

/** The public halves, in their own order. */
export async function publicKeys() { return keys.read('keys', (store) => store.getAllKeys()); }

/** Rows of { key, secret }. */
export async function allKeys() { return keys.read('keys', (store) => store.getAll()); }

/** Resolves when it is safe on disk. */
export async function keepKey(key, secret) { return keys.commit('keys', (store) => wait(store.put({ key, secret }))); }
