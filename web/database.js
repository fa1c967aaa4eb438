// The databases of the browser: opened once, opened again when they went away, and safe when they say so. Also
// runs in the worker that seals.
const strict = { durability: 'strict' };
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** What a request comes to. */
export const wait = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

/**
 * After a browser was killed its files may still be held, and Chromium then says "UnknownError": what is no
 * refusal is tried again for some seconds, before anybody is told.
 */
async function patiently(work) {
  for (let delay = 100; ; delay *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!['UnknownError', 'AbortError', 'TimeoutError'].includes(error?.name) || delay > 2000) throw error;
      await pause(delay);
    }
  }
}

/** Resolves when the transaction has completed, which is when what it wrote is safe. */
const completion = (transaction) => new Promise((done, fail) => {
  transaction.oncomplete = done;
  transaction.onabort = () => fail(transaction.error ?? new DOMException('', 'AbortError'));
});

/** A place of its own for a second copy: Chromium's storage buckets, which have files of their own. Null elsewhere. */
async function secondPlace() {
  try {
    return (await navigator.storageBuckets.open('second', { durability: 'strict' })).indexedDB;
  } catch {
    return null; // a browser without buckets, or a page that is not served securely
  }
}

/**
 * Rows by the key paths of `stores`. What is in a `twin` database is written twice, one after the other: Chromium
 * keeps IndexedDB in LevelDB, which goes on writing behind a record that a kill tore off, takes its file for
 * corrupt the next time, and then throws all of a site's data away (google/leveldb issue 1287). A kill tears one of
 * the two at most, and the other makes it whole again before anything is read.
 */
export class Database {
  #opening = null;

  constructor(name, stores, { twin = false } = {}) {
    Object.assign(this, { name, stores, twin });
  }

  #openIn(place) {
    return new Promise((done, fail) => {
      const request = place.open(this.name, 1);
      request.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries(this.stores)) request.result.createObjectStore(store, { keyPath });
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => { request.result.close(); this.#opening = null; };
        request.result.onclose = () => { this.#opening = null; }; // the browser threw the data away
        done(request.result);
      };
      request.onerror = () => fail(request.error);
      request.onblocked = () => fail(new Error('blocked'));
    });
  }

  async #openBoth() {
    const first = await patiently(() => this.#openIn(indexedDB));
    const place = this.twin ? await secondPlace() : null;
    const second = place && await patiently(() => this.#openIn(place)).catch(() => null);
    if (!second) return { first, second: null };
    const [mine, other] = await Promise.all([this.#keys(first), this.#keys(second)]);
    if (mine === other) return { first, second };
    if (mine === this.#nothing) await this.#copy(second, first);
    else await this.#copy(first, second);
    return { first, second };
  }

  get #nothing() { return JSON.stringify(Object.keys(this.stores).map(() => [])); }

  async #keys(database) {
    const transaction = database.transaction(Object.keys(this.stores));
    return JSON.stringify(await Promise.all(Object.keys(this.stores).map((name) => wait(transaction.objectStore(name).getAllKeys()))));
  }

  async #copy(from, to) {
    const names = Object.keys(this.stores);
    const reading = from.transaction(names);
    const rows = await Promise.all(names.map((name) => wait(reading.objectStore(name).getAll())));
    const writing = to.transaction(names, 'readwrite', strict);
    const completed = completion(writing);
    names.forEach((name, at) => {
      const store = writing.objectStore(name);
      store.clear();
      rows[at].forEach((row) => store.put(row));
    });
    return completed;
  }

  #open() {
    this.#opening ??= this.#openBoth().catch((error) => {
      this.#opening = null; // the next one tries anew
      throw error;
    });
    return this.#opening;
  }

  /** What `work` asks of a store, or of several: `work(store, store…)` gives a request or a list of them. */
  async read(stores, work) {
    const transaction = (await this.#open()).first.transaction(stores);
    const asked = work(...[stores].flat().map((name) => transaction.objectStore(name)));
    return Array.isArray(asked) ? Promise.all(asked.map(wait)) : wait(asked);
  }

  /** Runs `work(store, store…)` and resolves when all of it is safe, or none of it was done. `work` may run twice. */
  async commit(stores, work) {
    const both = await this.#open();
    await write(both.first, stores, work);
    if (!both.second) return;
    await write(both.second, stores, work).catch(() => {
      const second = both.second;
      both.second = null; // filled anew at the next visit
      return write(second, Object.keys(this.stores), (...all) => all.forEach((store) => store.clear())).catch(() => {});
    });
  }
}

async function write(database, stores, work) {
  const transaction = database.transaction(stores, 'readwrite', strict);
  const completed = completion(transaction);
  try {
    await work(...[stores].flat().map((name) => transaction.objectStore(name)));
  } catch (error) {
    completed.catch(() => {}); // told by what is thrown
    try { transaction.abort(); } catch { /* it has ended already */ }
    throw error;
  }
  return completed;
}
