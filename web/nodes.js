// One mirrored node: which element stands for a role, and what it says. Native elements wherever there
// is one; ARIA for the rest.
import { cover } from './leaving.js';
import { mark } from './record.js';
import { scale } from './surface.js';
import { tellText } from './text_agent.js';

const tags = {
  text: 'p', button: 'button', link: 'a', textbox: 'input', textarea: 'textarea', checkbox: 'input', radio: 'input',
  choice: 'select', list: 'ul', list_item: 'li', navigation: 'nav', banner: 'header', main: 'main', region: 'section',
};
const aria = {
  group: 'group', radio_group: 'radiogroup', table: 'table', row: 'row', cell: 'cell', column_header: 'columnheader',
  row_header: 'rowheader', dialog: 'dialog', status: 'status', alert: 'alert', form: 'form', image: 'img',
  progress: 'progressbar', listbox: 'listbox', option: 'option',
  list: 'list', // Safari forgets that an <ul> without bullets is a list
};
const inputModes = { email: 'email', phone: 'tel', number: 'numeric', search: 'search' };
// What is its own label; the others are named by aria-label.
const wordy = new Set(['text', 'heading', 'button', 'link']);
// Containers whose name is their text where nothing is in them.
const textual = new Set(['list_item', 'option', 'cell', 'column_header', 'row_header', 'status', 'alert']);
export const fields = new Set(['textbox', 'textarea']);
const boxes = new Set(['checkbox', 'radio']);
const containers = new Set(['group', 'radio_group', 'list', 'list_item', 'table', 'row', 'cell', 'column_header',
  'row_header', 'navigation', 'banner', 'main', 'region', 'dialog', 'status', 'alert', 'form', 'scroller', 'listbox']);

/** What the program said last hangs on each element as `mirrored`. */
export function make(node) {
  const element = document.createElement(node.role === 'heading' ? `h${node.level || 2}` : tags[node.role] ?? 'div');
  if (aria[node.role]) element.setAttribute('role', aria[node.role]);
  if (node.role === 'button') element.type = 'button';
  if (boxes.has(node.role)) element.type = node.role;
  if (node.role === 'heading' || node.role === 'main' || node.role === 'dialog') element.tabIndex = -1;
  if (node.role === 'dialog') element.setAttribute('aria-modal', 'true');
  if (node.role === 'main') element.id = 'main'; // where the skip link leads
  if (fields.has(node.role)) prepareField(element, node);
  element.className = containers.has(node.role) ? `box ${node.role}` : `leaf ${node.role}`;
  element.mirrored = { id: node.id, role: node.role, told: '', checked: false, own: null };
  return element;
}

function prepareField(element, node) {
  // type=text throughout: type=email and number have no caret to read or set.
  if (node.role === 'textbox') element.type = 'text';
  element.autocomplete = 'off';
  element.dir = 'auto';
  if (inputModes[node.input]) element.inputMode = inputModes[node.input];
  if (node.input === 'email') element.autocapitalize = 'none';
  if (node.input === 'email' || node.input === 'phone' || node.input === 'number') element.spellcheck = false;
}

// Only what changes is set: a screen reader hears of each, and a radio whose name is set anew while it has
// the keyboard is to Chromium the first of its group, so that Tab goes on within it.
const set = (element, name, value) => {
  if (value === null || value === '' || value === false) return element.removeAttribute(name);
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
};

/** Brings the element's words and states in step with the node. */
export function update(element, node, parent) {
  const state = element.mirrored;
  const has = (which) => (node.marks & which) !== 0;
  cover(element, has(mark.covered));
  set(element, 'lang', node.language);
  set(element, 'translate', has(mark.proper) && 'no');
  set(element, 'aria-hidden', has(mark.decorative));
  set(element, 'aria-current', has(mark.current) && node.role !== 'option' && 'page');
  search(element, node, has(mark.current));
  set(element, 'aria-invalid', has(mark.invalid) || node.error !== '');
  if (has(mark.expandable)) set(element, 'aria-expanded', String(has(mark.expanded)));
  if (has(mark.pressed) || element.hasAttribute('aria-pressed')) set(element, 'aria-pressed', String(has(mark.pressed)));
  if (node.role === 'column_header') set(element, 'aria-sort', has(mark.ascending) ? 'ascending' : has(mark.descending) && 'descending');
  if (fields.has(node.role)) set(element, 'readonly', has(mark.readOnly));
  if (node.role === 'radio_group') set(element, 'aria-readonly', has(mark.readOnly));
  place(element, node);
  name(element, node);
  describe(element, node);
  if (node.role === 'link') set(element, 'href', node.href);
  if (node.role === 'radio') set(element, 'name', `radios-${parent?.mirrored?.id ?? 0}`);
  if (boxes.has(node.role)) element.checked = state.checked = has(mark.checked);
  if (node.role === 'choice') choose(element, node);
  if (node.role === 'progress') measure(element, node);
  if (fields.has(node.role)) {
    element.style.fontSize = `${node.textSize / scale()}px`; // as large as it is drawn
    tellText(element, node.value);
  }
  disable(element, node, has(mark.disabled));
}

// A text box that searches a list keeps the keyboard: what Enter would take is named by its id.
function search(element, node, isActive) {
  if (node.role === 'listbox' || node.role === 'option') element.id = `node-${node.id}`;
  if (node.role === 'option') set(element, 'aria-selected', String(isActive));
  if (node.role !== 'textbox') return;
  const isSearch = (node.marks & mark.expandable) !== 0;
  set(element, 'role', isSearch && 'combobox');
  set(element, 'aria-autocomplete', isSearch && 'list');
  set(element, 'aria-controls', node.controls !== 0 && `node-${node.controls}`);
  set(element, 'aria-activedescendant', node.active !== 0 && `node-${node.active}`);
}

// Where only some of a long list are here: which one this is.
function place(element, node) {
  const number = (value) => value > 0 && String(value);
  if (node.role === 'table') set(element, 'aria-rowcount', number(node.setSize));
  if (node.role === 'row') set(element, 'aria-rowindex', number(node.position));
  if (node.role !== 'list_item') return;
  set(element, 'aria-posinset', number(node.position));
  set(element, 'aria-setsize', number(node.setSize));
}

function name(element, node) {
  const isWordy = wordy.has(node.role);
  // What is said and not drawn – what an icon does – is no text to find or select. Cells and headers of a
  // table and the options of a list keep theirs: screen readers read their text, not their labels.
  const isDrawn = node.written.size > 0 || node.role === 'text' || node.role === 'heading' || node.role === 'status' || node.role === 'alert';
  const text = textual.has(node.role) && node.isLeaf ? node.name : isDrawn && isWordy ? node.label || node.name : '';
  set(element, 'aria-label', text === node.name ? '' : node.name);
  const state = element.mirrored;
  if (node.role === 'text' || node.role === 'heading') state.own = element;
  else if (text !== '' && !state.own) {
    state.own = Object.assign(document.createElement('span'), { className: 'own' });
    element.prepend(state.own);
  }
  if (!state.own) return;
  state.own.classList.toggle('undrawn', !isDrawn);
  write(state.own, text);
  lay(state.own, node, state.own === element);
}

/** A text of the program's: what a translator makes of it stays, until the program says something else. */
export function write(element, text) {
  if (element.said === text) return;
  element.said = text;
  if (element.textContent !== text) element.textContent = text;
}

// The words lie where they are drawn, in the same type, unseen: a selection or a match shows on them.
function lay(element, { written, marks }, isItself) {
  const unit = 1 / scale();
  const { style } = element;
  if (written.size === 0) return;
  style.fontSize = `${written.size * unit}px`;
  style.lineHeight = `${written.line * unit}px`;
  style.fontWeight = (marks & mark.bold) !== 0 ? '600' : '';
  style.fontFamily = written.mono ? 'var(--code)' : '';
  style.textIndent = written.indent === 0 ? '' : `${written.indent * unit}px`;
  style.textAlign = written.centred ? 'center' : '';
  style.whiteSpace = written.whole ? 'pre' : '';
  element.classList.toggle('cut', written.cut);
  if (isItself) return;
  style.left = `${written.x * unit}px`;
  style.top = `${written.y * unit}px`;
  style.width = `${written.width * unit}px`;
  style.height = `${written.height * unit}px`;
}

function choose(element, node) {
  const all = node.options.join('\0');
  if (element.mirrored.options !== all) {
    element.mirrored.options = all;
    element.replaceChildren(...node.options.map((text) => Object.assign(new Option(text), { said: text })));
  }
  element.selectedIndex = element.mirrored.chosen = node.options.indexOf(node.value);
}

function measure(element, node) {
  set(element, 'aria-valuemin', String(node.minimum));
  set(element, 'aria-valuemax', String(node.maximum));
  set(element, 'aria-valuenow', String(node.now));
  set(element, 'aria-valuetext', node.value);
}

// What is not available stays reachable, so that it can be found and read.
function disable(element, node, disabled) {
  if (node.role === 'button' || node.role === 'link' || boxes.has(node.role)) set(element, 'aria-disabled', disabled);
  else if ('disabled' in element) element.disabled = disabled;
}

/** After a click that the browser answered by itself: back to what the program says. */
export function restate(element) {
  const state = element.mirrored;
  if (!state) return; // what answered has gone
  if (boxes.has(state.role)) element.checked = state.checked;
  if (state.role === 'choice') element.selectedIndex = state.chosen;
}

// Hints and errors are read out from elements beside the mirror, which may be hidden themselves.
const notes = new Map();

function note(key, text) {
  let element = notes.get(key);
  if (text === '') {
    element?.remove();
    notes.delete(key);
    return '';
  }
  if (!element) {
    element = document.createElement('span');
    element.id = key;
    document.getElementById('notes').append(element);
    notes.set(key, element);
  }
  if (element.textContent !== text) element.textContent = text;
  return key;
}

function describe(element, node) {
  const keys = [note(`error-${node.id}`, node.error), note(`hint-${node.id}`, node.description)].filter(Boolean);
  set(element, 'aria-describedby', keys.join(' '));
}

export function forget(id) {
  note(`error-${id}`, '');
  note(`hint-${id}`, '');
}
