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

/** `stores` names what each store has as its key path. */
export class Database {
  #opening = null;

  constructor(name, stores) {
    this.name = name;
    this.stores = stores;
  }

  #openOnce() {
    return new Promise((done, fail) => {
      const request = indexedDB.open(this.name, 1);
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

  #open() {
    this.#opening ??= patiently(() => this.#openOnce()).catch((error) => {
      this.#opening = null; // the next one tries anew
      throw error;
    });
    return this.#opening;
  }

  /** What `work` asks of a store, or of several: `work(store, store…)` gives a request or a list of them. */
  async read(stores, work) {
    const transaction = (await this.#open()).transaction(stores);
    const asked = work(...[stores].flat().map((name) => transaction.objectStore(name)));
    return Array.isArray(asked) ? Promise.all(asked.map(wait)) : wait(asked);
  }

  /** Runs `work(store, store…)` and resolves when all of it is safe, or none of it was done. */
  async commit(stores, work) {
    const transaction = (await this.#open()).transaction(stores, 'readwrite', strict);
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
}
