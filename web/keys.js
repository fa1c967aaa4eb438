// The keys of this browser: a database of their own, apart from all that is ever written into a file. The page
// asks for the public halves only; secret halves are read and written by the worker that seals.
let opening = null;

function database() {
  opening ??= new Promise((done, fail) => {
    const request = indexedDB.open('bothways-keys', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys', { keyPath: 'key' });
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      request.result.onclose = () => { opening = null; };
      done(request.result);
    };
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('blocked'));
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

const wait = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});
const store = async () => (await database()).transaction('keys').objectStore('keys');

/** The public halves, in their own order. */
export async function publicKeys() { return wait((await store()).getAllKeys()); }

/** Rows of { key, secret }. */
export async function allKeys() { return wait((await store()).getAll()); }

/** Resolves when it is safe on disk. */
export async function keepKey(key, secret) {
  const transaction = (await database()).transaction('keys', 'readwrite', { durability: 'strict' });
  transaction.objectStore('keys').put({ key, secret });
  return new Promise((done, fail) => {
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error ?? new DOMException('', 'AbortError'));
  });
}
