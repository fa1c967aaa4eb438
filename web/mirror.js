// The mirror: what the program says is on the screen, as a real DOM over the canvas, in step with each
// frame. Only what changed is touched, and what has the keyboard is never moved or made anew.
import { program, textAt } from './bridge.js';
import { elements, layer, readingOrder, setReadingOrder } from './elements.js';
import { noteFocus, wantFocus } from './focus.js';
import { isLeaving, leave, staysForNow } from './leaving.js';
import { fields, forget, make, update } from './nodes.js';
import { at, decode, mark, words } from './record.js';
import { scale } from './surface.js';
import { scrolls, tellScroll } from './scroll.js';
import { written } from './translation.js';

let generation = 0;
let last = { first: 0, count: 0, pool: 0 };

/** The nodes of the last frame as the program said them, parents before children. For the tests. */
export const said = () => Array.from({ length: last.count }, (_, i) => {
  const row = last.first + i * words;
  const box = [at.x, at.y, at.width, at.height].map((place) => program.HEAPF32[row + place] / scale());
  return { ...decode(row, last.pool), parent: program.HEAP32[row + at.parent], box };
});

let spent = 0;
/** How long the mirror took in all frames: milliseconds. */
export const mirrorTime = () => spent;

export function mirror(...meaning) {
  const begun = performance.now();
  follow(...meaning);
  spent += performance.now() - begun;
}

function follow(pointer, count, pool, titleSize, languageSize, skipSize) {
  const table = program.HEAP32;
  const first = pointer >> 2;
  noteFocus(readingOrder());
  page(textAt(pool, titleSize), textAt(pool + titleSize, languageSize), textAt(pool + titleSize + languageSize, skipSize));
  generation++;

  const ids = new Array(count);
  const kinds = new Array(count);
  const stays = new Array(count); // what is in another parent now is made anew: to a screen reader that is what moving is
  const holder = document.activeElement;
  const typedIn = fields.has(holder?.mirrored?.role) ? holder : null; // keeps its caret
  for (let i = 0, row = first; i < count; i++, row += words) {
    ids[i] = table[row + at.id] >>> 0;
    kinds[i] = table[row + at.kind] & 0xffffff; // role, level and kind of input decide about the element
    const element = elements.get(ids[i]);
    const parentIndex = table[row + at.parent];
    const parent = parentIndex < 0 ? layer() : stays[parentIndex];
    const state = element?.mirrored;
    if (state?.kind !== kinds[i] || (state.parent !== parent && element !== typedIn)) continue;
    state.generation = generation;
    stays[i] = element;
  }
  const goes = (element) => element.mirrored.generation !== generation;
  let whole = staysForNow && holder?.mirrored && goes(holder) ? holder : null;
  while (whole?.parentNode.mirrored && goes(whole.parentNode)) whole = whole.parentNode; // with all that it goes with
  for (const [id, element] of [...elements].filter(([, one]) => goes(one))) remove(id, element, whole?.contains(element) && element !== typedIn);

  const placed = new Array(count);
  const ends = new Map(); // by parent: the child placed last
  for (let i = 0, row = first; i < count; i++, row += words) {
    const parentIndex = table[row + at.parent];
    const parent = parentIndex < 0 ? layer() : placed[parentIndex];
    placed[i] = show(ids[i], kinds[i], row, pool, parent, first + parentIndex * words, parentIndex >= 0);
    insert(parent, placed[i], ends);
    if (table[row + at.marks] & mark.wantsFocus) wantFocus(ids[i]);
  }
  setReadingOrder(ids);
  last = { first, count, pool };
  written();
}

// Only when they change: a translator sets both to its own.
const told = { title: '', language: '', skip: '' };
function page(title, language, skipWords) {
  if (told.skip !== skipWords) document.getElementById('skip').textContent = told.skip = skipWords;
  if (told.title !== title) document.title = told.title = title;
  if (language && told.language !== language) document.documentElement.lang = told.language = language;
}

function remove(id, element, last) {
  if (last) leave(element);
  else element.remove();
  elements.delete(id);
  forget(id);
}

function show(id, kind, row, pool, parent, parentRow, hasParent) {
  const table = program.HEAP32;
  let element = elements.get(id);
  let node = null;
  if (!element) {
    node = decode(row, pool);
    element = make(node);
    element.mirrored.kind = kind;
    element.mirrored.generation = generation;
    elements.set(id, element);
  }
  const state = element.mirrored;
  const hash = table[row + at.hash] ^ (table[row + at.children] === 0 ? 1 : 0);
  if (state.hash !== hash || state.parent !== parent) {
    state.hash = hash;
    state.parent = parent;
    update(element, node ?? decode(row, pool), parent);
  }
  position(element, row, parentRow, hasParent);
  return element;
}

// In CSS pixels from the parent's corner; in a scroller from the corner of what is scrolled.
function position(element, row, parentRow, hasParent) {
  const numbers = program.HEAPF32;
  const state = element.mirrored;
  const unit = 1 / scale();
  let x = numbers[row + at.x];
  let y = numbers[row + at.y];
  if (hasParent) {
    x -= numbers[parentRow + at.x];
    y -= numbers[parentRow + at.y] - (scrolls(program.HEAP32[parentRow + at.kind]) ? numbers[parentRow + at.scrollY] : 0);
  }
  const box = [x * unit, y * unit, numbers[row + at.width] * unit, numbers[row + at.height] * unit];
  const style = element.style;
  if (!state.box || box.some((value, i) => Math.abs(value - state.box[i]) > 0.01)) {
    state.box = box;
    style.left = `${box[0]}px`;
    style.top = `${box[1]}px`;
    style.width = `${box[2]}px`;
    style.height = `${box[3]}px`;
  }
  if (scrolls(program.HEAP32[row + at.kind])) tellScroll(element, numbers[row + at.scrollY], numbers[row + at.contentHeight]);
}

// web/print.js puts labels between, and what is leaving is passed over.
const isBetween = (element) => element?.className === 'printed-label' || isLeaving(element);

// Moving an element takes the keyboard away from it, so where one is out of place and holds the focus,
// the others move instead.
function insert(parent, element, ends) {
  const last = ends.get(parent) ?? parent.mirrored?.own ?? parent.mirrored?.spacer ?? null;
  let next = last ? last.nextSibling : parent.firstChild;
  while (isBetween(next)) next = next.nextSibling;
  if (next !== element) {
    if (element.parentNode === parent && element.contains(document.activeElement)) {
      for (; next && next !== element; next = last ? last.nextSibling : parent.firstChild) parent.append(next);
    } else {
      parent.insertBefore(element, next);
    }
  }
  ends.set(parent, element);
}
