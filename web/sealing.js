// Sealing, as the program asks for it: a worker does it, which is started when it is first needed, so that
// nothing of it is in the first load and input keeps answering while a passphrase is worked on.
import { bytesAt, send, textAt } from './bridge.js';
import { publicKeys } from './keys.js';

// The order of SealJob::Kind in src/base/sealing.hpp.
const kinds = ['makeKey', 'recovery', 'seal', 'open', 'offerWords'];
const asked = new Set(); // tickets that wait
let worker = null;

function answer({ ticket, fault = '', isKey = false, bytes = '' }) {
  if (!asked.delete(ticket)) return;
  send('sealed', { number: ticket, text: fault, node: isKey ? 1 : 0, bytes });
}

const tellKeys = (keys) => send('keys', { text: keys.join('\n') });

// It could not be loaded, or stopped: what waits is told so, and the next one tries anew.
function failed() {
  worker?.terminate();
  worker = null;
  for (const ticket of [...asked]) answer({ ticket, fault: 'unavailable' });
}

function running() {
  if (worker) return worker;
  worker = new Worker('sealing-worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => {
    if (data.keys) tellKeys(data.keys);
    answer(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failed();
  };
  worker.onmessageerror = failed;
  return worker;
}

export function seal(kind, ticket, keys, keysSize, passphrase, passphraseSize, bytes, size) {
  asked.add(ticket);
  const job = {
    kind: kinds[kind], ticket, keys: textAt(keys, keysSize).split('\n').filter(Boolean),
    passphrase: textAt(passphrase, passphraseSize), bytes: bytesAt(bytes, size),
  };
  try {
    running().postMessage(job, [job.bytes.buffer]);
  } catch {
    queueMicrotask(failed);
  }
}

export function startSealing() {
  publicKeys().then((keys) => keys.length > 0 && tellKeys(keys), () => { /* blocked: then none is held */ });
}
