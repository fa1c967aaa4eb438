// Files and the clipboard, in and out: chosen, dropped or pasted anywhere on the page; downloaded, copied.
import { bytesAt, program, send, textAt } from './bridge.js';
import { flush } from './frames.js';

const chooser = () => document.getElementById('file');
const isField = (element) => element?.matches?.('input[type=text], textarea') ?? false;

async function read(file) {
  const isTooLarge = file.size > program._bothways_file_cap();
  let bytes = new Uint8Array();
  try {
    if (!isTooLarge) bytes = new Uint8Array(await file.arrayBuffer());
  } catch { /* a folder, or gone since: an empty file, which the program refuses in words */ }
  send('file', { text: file.name, bytes, number: isTooLarge ? 1 : 0 });
  flush();
}

/** True where there was something to take. */
function take(data) {
  if (data.files.length > 0) {
    for (const file of data.files) read(file);
    return true;
  }
  const text = data.getData('text/plain');
  if (text === '') return false;
  send('pasted', { text });
  flush();
  return true;
}

// Words of this page that are dragged over it are nothing new.
let isOwn = false;

function dragged(event) {
  if (isOwn) return;
  if (isField(event.target) && !event.dataTransfer.types.includes('Files')) return;
  event.preventDefault(); // else the browser leaves the page and shows the file
  event.dataTransfer.dropEffect = 'copy';
  document.documentElement.classList.add('dropping');
}

export function startFiles() {
  const stop = () => document.documentElement.classList.remove('dropping');
  addEventListener('dragstart', () => { isOwn = true; });
  addEventListener('dragend', () => { isOwn = false; });
  addEventListener('dragenter', dragged);
  addEventListener('dragover', dragged);
  addEventListener('dragleave', (event) => event.relatedTarget || stop());
  addEventListener('drop', (event) => {
    stop();
    if (isOwn || (isField(event.target) && event.dataTransfer.files.length === 0)) return;
    event.preventDefault();
    take(event.dataTransfer);
  });
  addEventListener('paste', (event) => {
    if (isField(event.target) && event.clipboardData.files.length === 0) return;
    if (take(event.clipboardData)) event.preventDefault();
  });
  chooser().addEventListener('change', () => {
    for (const file of chooser().files) read(file);
    chooser().value = ''; // the same file may be chosen again
  });
}

export function askForFile() { chooser().click(); }

export function download(name, nameSize, type, typeSize, bytes, size) {
  const blob = new Blob([bytesAt(bytes, size)], { type: textAt(type, typeSize) });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = textAt(name, nameSize);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // Safari reads it later than the click
}

function answer(isDone) {
  send('copied', { number: isDone ? 1 : 0 });
}

export function canShare() { return navigator.share ? 1 : 0; }

/** The device's own sheet; closing it is no fault. */
export function share(title, titleSize, text, textSize) {
  navigator.share({ title: textAt(title, titleSize), text: textAt(text, textSize) }).catch(() => {});
}

const sheetTakes = (file) => navigator.canShare?.({ files: [file] }) ?? false;

export function canShareFiles() { return navigator.share && sheetTakes(new File(['x'], 'x.txt', { type: 'text/plain' })) ? 1 : 0; }

/** The sheet with a file in it. Chromium's takes few endings: any other file goes as text, with its own ending inside. */
export function shareFile(name, nameSize, type, typeSize, bytes, size) {
  const content = bytesAt(bytes, size);
  const own = new File([content], textAt(name, nameSize), { type: textAt(type, typeSize) });
  const file = sheetTakes(own) ? own : new File([content], `${own.name}.txt`, { type: 'text/plain' });
  navigator.share({ files: [file] }).then(
    () => send('shared', { number: 1 }),
    (error) => send('shared', { text: error?.name === 'AbortError' ? '' : 'failed' }),
  );
}

export function copy(pointer, size) {
  const text = textAt(pointer, size);
  // There is no clipboard API where the page is not served securely.
  const copying = navigator.clipboard?.writeText(text) ?? Promise.reject();
  copying.then(() => answer(true), () => answer(copyTheOldWay(text)));
}

function copyTheOldWay(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'apart';
  document.body.append(field);
  field.select();
  let isDone = false;
  try { isDone = document.execCommand('copy'); } catch { /* refused */ }
  field.remove();
  before?.focus?.({ preventScroll: true });
  return isDone;
}
