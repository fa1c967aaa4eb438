// The age format's own test vectors (npm cctv-age), through the worker that seals in the page: whatever is to be
// opened opens to the right bytes, whatever is to be refused is refused, and gives nothing out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { open } from './lib/page.mjs';

const known = ['expect', 'payload', 'identity', 'passphrase', 'armored', 'file key', 'comment', 'compressed'];

/** Its lines "name: value", then an empty line, then the file. */
function read(bytes) {
  const all = Buffer.from(bytes);
  const end = all.indexOf('\n\n');
  const lines = all.subarray(0, end).toString().split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
  const said = Object.fromEntries(lines);
  const file = all.subarray(end + 2);
  return { ...said, names: lines.map(([name]) => name), file: said.compressed === 'zlib' ? inflateSync(file) : file };
}

const all = Object.entries(vectors).filter(([, bytes]) => bytes instanceof Uint8Array).map(([name, bytes]) => ({ name, ...read(bytes) }))
  .filter(({ names, identity = '' }) => names.every((one) => known.includes(one)) && !/KEY-PQ/.test(identity));

let opened;
before(async () => {
  opened = await open();
  await opened.page.evaluate(() => {
    const worker = new Worker('sealing-worker.js', { type: 'module' });
    let ticket = 0;
    const waiting = new Map();
    worker.onmessage = ({ data }) => { waiting.get(data.ticket)?.(data); };
    const ask = (bytes, passphrase = '') => new Promise((done) => {
      waiting.set(++ticket, done);
      worker.postMessage({ kind: 'open', ticket, bytes, keys: [], passphrase });
    });
    const forget = () => new Promise((done) => {
      const request = indexedDB.open('bothways-keys', 1);
      request.onsuccess = () => {
        const transaction = request.result.transaction('keys', 'readwrite');
        transaction.objectStore('keys').clear();
        transaction.oncomplete = () => { request.result.close(); done(); };
      };
    });
    globalThis.openVector = async (base64, identity, passphrase) => {
      await forget();
      if (identity) await ask(new TextEncoder().encode(identity));
      const { fault = '', bytes } = await ask(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)), passphrase);
      if (fault) return { fault, bytes: bytes?.length ?? 0 };
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return { fault, sum: [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
    };
  });
});
after(() => opened?.close());

test('there are vectors of every kind', () => {
  assert.ok(all.length > 60, `${all.length}`);
  for (const kind of [/^armor/, /^scrypt/, /^x25519/, /^stream/, /^header|^hmac|^version/]) assert.ok(all.some(({ name }) => kind.test(name)), String(kind));
  assert.equal(createHash('sha256').update('').digest('hex').slice(0, 8), 'e3b0c442');
});

test('each is opened or refused as it says', async (t) => {
  const wrong = [];
  const faults = {};
  for (const { name, expect, payload, identity, passphrase, file } of all) {
    const { fault, sum, bytes } = await opened.page.evaluate(([base64, key, words]) => globalThis.openVector(base64, key, words),
      [file.toString('base64'), identity ?? '', passphrase ?? '']);
    faults[fault] = (faults[fault] ?? 0) + 1;
    const isRight = expect === 'success' ? fault === '' && sum === payload : fault !== '' && bytes === 0;
    if (!isRight) wrong.push(`${name}: ${expect}, but ${fault || 'opened'}`);
  }
  t.diagnostic(`${all.length} vectors: ${JSON.stringify(faults)}`);
  assert.deepEqual(wrong, []);
});
