// Between the page and the program: texts out of its memory, events into it. The views of the memory
// change when it grows, so every function reads them anew.

/** What createBothways is called with; Emscripten adds the exported functions and the views. */
export const program = { bothways: {} };

// The order of Event::Kind in src/platform/platform.hpp.
const kinds = ['activated', 'edited', 'chosen', 'focused', 'blurred', 'scrolled', 'shortcut', 'route', 'file', 'pasted',
  'opened', 'kept', 'keep_failed', 'pen', 'changed_elsewhere', 'shelf', 'copied', 'surface', 'restored', 'translated', 'sealed', 'folder', 'folder_file', 'folder_written', 'keys',
  'shared', 'safeties', 'safety_kept', 'safety_read'];

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let listener = () => {};

/** Calls `then` after each event that was handed in. */
export function onEvent(then) { listener = then; }

export function textAt(pointer, size) {
  return size === 0 ? '' : decoder.decode(program.HEAPU8.subarray(pointer, pointer + size));
}

export function bytesAt(pointer, size) { return program.HEAPU8.slice(pointer, pointer + size); }

function place(bytes) {
  const pointer = program._malloc(bytes.length || 1);
  program.HEAPU8.set(bytes, pointer);
  return pointer;
}

/** A text that C++ takes over and frees. */
export function ownedText(text) { return place(encoder.encode(text + '\0')); }

/** Calls an exported function with texts (or bytes) as pointer and size in place of each. */
function withBytes(parts, call) {
  const all = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const pointers = all.map(place);
  call(...all.flatMap((bytes, i) => [pointers[i], bytes.length]));
  pointers.forEach((pointer) => program._free(pointer));
}

/** Something happened: the program hears of it in its next frame, which `then` asks for. */
export function send(kind, { node = 0, number = 0, text = '', bytes = '', scheme = '' } = {}, then = listener) {
  withBytes([text, bytes, scheme], (...rest) => program._bothways_event(kinds.indexOf(kind), node, number, ...rest));
  then();
}

/** What the stores hold, ahead of an `opened`. */
export function sendStored(isEntry, text) {
  withBytes([text], (...rest) => program._bothways_stored(isEntry ? 1 : 0, ...rest));
}
