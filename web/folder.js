// A folder of the person's own that other programs carry between computers. The page writes one file into it,
// its own, and reads the others' when they are another than before. Which folder it is stays in this browser.
import { bytesAt, program, send, textAt } from './bridge.js';
import { Database, wait } from './database.js';
import { flush } from './frames.js';

const access = ['unsupported', 'none', 'asks', 'open', 'lost']; // FolderAccess in src/app/folder.hpp
const lookEvery = 10_000; // milliseconds, while the page is in sight
const ending = /\.json\.age$/;
const isSupported = () => 'showDirectoryPicker' in globalThis;

const folders = new Database('bothways-folders', { folders: 'scheme' });
let watched = null; // { scheme, handle, known, own }: known has the time and size of each file that was read, own how our file's name ends
let timer = 0;
let looking = null; // the look that goes on

const found = (scheme) => folders.read('folders', (store) => store.get(scheme)).catch(() => null);

function tell(scheme, what, handle = null) {
  send('folder', { scheme, number: access.indexOf(what), text: handle?.name ?? '' });
  flush();
}

function stop() {
  clearInterval(timer);
  watched = null;
}

/** Reads what is new in the folder; one look at a time. */
function look() {
  if (!watched) return looking;
  looking ??= read(watched).finally(() => { looking = null; });
  return looking;
}

/** The others' files, by name. */
async function listed({ handle, own }) {
  const found = new Map();
  for await (const [name, entry] of handle.entries()) {
    if (entry.kind === 'file' && ending.test(name) && !name.endsWith(own)) found.set(name, entry);
  }
  return found;
}

/** What went is told first: a file that only has another name now takes the place of the old one. */
async function read(folder) {
  const { scheme, handle, known } = folder;
  try {
    const files = await listed(folder);
    for (const name of [...known.keys()].filter((one) => !files.has(one))) {
      known.delete(name);
      if (folder === watched) send('folder_file', { scheme, text: name });
    }
    for (const [name, entry] of files) {
      const file = await entry.getFile().catch(() => null); // gone or locked since: the next look finds it
      const mark = file && `${file.size} ${file.lastModified}`;
      if (!file || known.get(name) === mark || file.size > program._bothways_file_cap()) continue;
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (folder !== watched) return;
      known.set(name, mark);
      send('folder_file', { scheme, text: name, bytes, number: file.lastModified });
    }
  } catch (error) {
    if (folder !== watched || error?.name !== 'NotFoundError') return; // else the next look may do better
    stop();
    tell(scheme, 'lost', handle);
  }
}

function watch(scheme, handle) {
  stop();
  watched = { scheme, handle, known: new Map(), own: '/' };
  timer = setInterval(() => document.hidden || look(), lookEvery);
  tell(scheme, 'open', handle);
  look();
}

/** What is known of the folder of a scheme that was opened; without a press nothing can be asked of the person. */
async function find(scheme) {
  if (!isSupported()) return tell(scheme, 'unsupported');
  stop();
  const row = await found(scheme);
  if (!row) return tell(scheme, 'none');
  const allowed = await row.handle.queryPermission?.({ mode: 'readwrite' }) ?? 'granted';
  if (allowed === 'granted') watch(scheme, row.handle);
  else tell(scheme, 'asks', row.handle);
}

async function choose(scheme) {
  let handle;
  try {
    handle = await globalThis.showDirectoryPicker({ id: 'bothways', mode: 'readwrite' });
  } catch {
    return; // closed without a choice: all stays as it is
  }
  await folders.commit('folders', (store) => wait(store.put({ scheme, handle }))).catch(() => {}); // then it is asked for again next time
  watch(scheme, handle);
}

async function resume(scheme) {
  const row = await found(scheme);
  if (!row) return tell(scheme, 'none');
  const allowed = await row.handle.requestPermission?.({ mode: 'readwrite' }) ?? 'granted';
  if (allowed === 'granted') watch(scheme, row.handle);
}

async function leave(scheme) {
  if (watched?.scheme === scheme) stop();
  await folders.commit('folders', (store) => wait(store.delete(scheme))).catch(() => {});
  if (isSupported()) tell(scheme, 'none');
}

function close(scheme) {
  if (watched?.scheme === scheme) stop();
}

/** Somebody wants to see it now: every file is read anew. */
function lookAnew() {
  for (const name of watched?.known.keys() ?? []) watched.known.set(name, '');
  look();
}

const asked = { watch: find, choose, resume, look: lookAnew, leave, close };

export function folder(scheme, schemeSize, what, whatSize) {
  asked[textAt(what, whatSize)](textAt(scheme, schemeSize));
}

/** What stood in the file stays until the new content is whole: closing a writable swaps the two. */
async function write(handle, name, bytes) {
  const file = await handle.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  try {
    await writable.write(bytes);
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
  await writable.close();
}

/** After the scheme or the person has another name: the file of the old one. */
async function removeOlder(handle, name, own) {
  for await (const [other, entry] of handle.entries()) {
    if (entry.kind === 'file' && other !== name && other.endsWith(own)) await handle.removeEntry(other);
  }
}

export function writeToFolder(scheme, schemeSize, name, nameSize, bytes, size) {
  const [to, file, content] = [textAt(scheme, schemeSize), textAt(name, nameSize), bytesAt(bytes, size)];
  const answer = (isDone) => {
    send('folder_written', { scheme: to, number: isDone ? 1 : 0 });
    flush();
  };
  if (watched?.scheme !== to) return answer(false);
  watched.own = file.slice(file.lastIndexOf('-'));
  const { handle, own } = watched;
  write(handle, file, content).then(() => {
    answer(true);
    return removeOlder(handle, file, own).catch(() => {}); // an older copy of ours does no harm
  }, () => answer(false));
}

export function startFolder() {
  addEventListener('focus', () => look());
  document.addEventListener('visibilitychange', () => document.hidden || look());
}
