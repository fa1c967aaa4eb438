// A node of meaning as C++ lays it out: the same order as `Word` and `Role` in
// src/platform/browser/mirror.cpp and src/platform/meaning.hpp.
import { program, textAt } from './bridge.js';

export const words = 48;

export const at = {
  id: 0, parent: 1, kind: 2, marks: 3, x: 4, y: 5, width: 6, height: 7, hash: 8, children: 9,
  name: 10, value: 12, description: 14, error: 16, href: 18, language: 20, options: 22,
  minimum: 24, maximum: 25, now: 26, scrollY: 27, contentHeight: 28, position: 29, setSize: 30,
  controls: 31, active: 32, label: 33, written: 35, style: 42,
};

export const roles = ['text', 'heading', 'button', 'link', 'textbox', 'textarea', 'checkbox', 'radio', 'choice',
  'group', 'radio_group', 'list', 'list_item', 'table', 'row', 'cell', 'column_header', 'row_header',
  'navigation', 'banner', 'main', 'region', 'dialog', 'status', 'alert', 'form', 'image', 'progress', 'scroller', 'listbox', 'option'];

export const inputs = ['line', 'email', 'phone', 'number', 'search'];

export const mark = {
  disabled: 1, checked: 2, current: 4, expanded: 8, expandable: 16, invalid: 32, covered: 64, decorative: 128,
  wantsFocus: 256, pressed: 512, modal: 1024, readOnly: 2048, ascending: 4096, descending: 8192, bold: 16384, proper: 32768,
};

// Where its words stand, from its corner, and in which type; device pixels.
function written(row) {
  const [x, y, width, height, size, line, indent] = program.HEAPF32.subarray(row + at.written, row + at.style);
  const style = program.HEAP32[row + at.style];
  return { x, y, width, height, size, line, indent, mono: (style & 1) !== 0, centred: (style & 2) !== 0, whole: (style & 4) !== 0, cut: (style & 8) !== 0 };
}

/** The content of the node whose record starts at word `row`; texts lie in the pool. */
export function decode(row, pool) {
  const words = program.HEAP32;
  const numbers = program.HEAPF32;
  const text = (place) => textAt(pool + words[row + place], words[row + place + 1]);
  const kind = words[row + at.kind];
  const options = text(at.options);
  return {
    id: words[row + at.id] >>> 0,
    role: roles[kind & 255],
    level: (kind >> 8) & 255,
    input: inputs[(kind >> 16) & 255],
    textSize: kind >>> 24,
    marks: words[row + at.marks],
    isLeaf: words[row + at.children] === 0,
    name: text(at.name),
    value: text(at.value),
    description: text(at.description),
    error: text(at.error),
    href: text(at.href),
    language: text(at.language),
    options: options === '' ? [] : options.slice(0, -1).split('\0'),
    minimum: numbers[row + at.minimum],
    maximum: numbers[row + at.maximum],
    now: numbers[row + at.now],
    label: text(at.label),
    written: written(row),
    position: words[row + at.position],
    setSize: words[row + at.setSize],
    controls: words[row + at.controls] >>> 0,
    active: words[row + at.active] >>> 0,
  };
}
