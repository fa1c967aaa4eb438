// Seals and opens (age v1, armoured) beside the page. Secret halves of keys live here and in the database of
// keys; the page is given public halves, sealed files, and what was inside once all of it is authenticated.
import { Decrypter, Encrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { allKeys, keepKey, publicKeys } from './keys.js';

class Fault extends Error {}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const secretKey = /^AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]+$/m;

async function keep(secret) {
  const key = await identityToRecipient(secret);
  try {
    await keepKey(key, secret);
  } catch {
    throw new Fault('unavailable'); // a key that cannot be kept must not be given out
  }
  return key;
}

async function makeKey() {
  return { bytes: await keep(await generateX25519Identity()), keys: await publicKeys() };
}

async function sealed(bytes, { keys = [], passphrase = '' }) {
  const encrypter = new Encrypter();
  if (passphrase !== '') encrypter.setPassphrase(passphrase);
  else keys.forEach((key) => encrypter.addRecipient(key));
  if (passphrase === '' && keys.length === 0) throw new Fault('no_key'); // never for nobody
  return { bytes: armor.encode(await encrypter.encrypt(bytes)) };
}

/** As age-keygen writes it, so that `age --identity` takes it, sealed or not. */
async function recovery({ keys: [key], passphrase }) {
  const held = (await allKeys()).find((row) => row.key === key);
  if (!held || passphrase === '') throw new Fault('no_key');
  return sealed(`# created: ${new Date().toISOString()}\n# public key: ${key}\n${held.secret}\n`, { passphrase });
}

/** All of it, or a fault: nothing is handed on before the last part was authenticated. */
async function content(file, identities, passphrase) {
  const decrypter = new Decrypter();
  if (passphrase !== '') decrypter.addPassphrase(passphrase);
  identities.forEach(({ secret }) => decrypter.addIdentity(secret));
  let stream;
  try {
    stream = await decrypter.decrypt(new Blob([file]).stream());
  } catch (error) {
    const why = String(error?.message);
    if (/no identity matched/.test(why)) throw new Fault(passphrase === '' ? 'wrong_key' : 'wrong_passphrase');
    if (/header HMAC/.test(why)) throw new Fault('swapped');
    if (/invalid version|work factor/.test(why)) throw new Fault('newer');
    throw new Fault('altered');
  }
  const parts = [];
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
    }
  } catch {
    // Where not even its first part opens, the key in the header is not the one that it was sealed with.
    throw new Fault(parts.length === 0 ? 'swapped' : 'altered');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function withoutArmour(bytes) {
  try {
    return armor.decode(decoder.decode(bytes));
  } catch {
    throw new Fault('altered');
  }
}

async function open({ bytes, passphrase }) {
  let inside = bytes;
  if (!isSecretKey(bytes)) { // a key that was never sealed is taken in as well
    const held = passphrase === '' ? await allKeys().catch(() => []) : [];
    inside = await content(isArmoured(bytes) ? withoutArmour(bytes) : bytes, held, passphrase);
  }
  if (!isSecretKey(inside)) return { bytes: inside };
  return { isKey: true, bytes: await keep(secretKey.exec(decoder.decode(inside))[0]), keys: await publicKeys() };
}

const isArmoured = (bytes) => /^\s*-/.test(decoder.decode(bytes.subarray(0, 1000)));
const isSecretKey = (bytes) => bytes.length < 10_000 && secretKey.test(decoder.decode(bytes));

/** 2,048 words are 11 bits each, so that a random number picks one without a rest. */
async function offerWords() {
  const { default: text } = await import('../assets/sealing/words.txt');
  const words = text.trim().split('\n');
  const picked = crypto.getRandomValues(new Uint16Array(5));
  return { bytes: [...picked].map((number) => words[number % words.length]).join(' ') };
}

const work = {
  makeKey, recovery, open, offerWords,
  seal: ({ bytes, keys, passphrase }) => sealed(bytes, { keys, passphrase }),
};

// One at a time, in the order asked.
let last = Promise.resolve();
addEventListener('message', ({ data }) => {
  last = last.then(async () => {
    try {
      postMessage({ ticket: data.ticket, ...await work[data.kind](data) });
    } catch (error) {
      postMessage({ ticket: data.ticket, fault: error instanceof Fault ? error.message : data.kind === 'open' ? 'altered' : 'unavailable' });
    }
  });
});
