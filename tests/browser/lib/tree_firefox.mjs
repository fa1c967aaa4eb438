// The lines of what Firefox tells assistive technology, to be compared with what the program says (lib/tree.mjs).
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { line, textual } from './tree.mjs';

const asks = join(dirname(fileURLToPath(import.meta.url)), 'accessible_tree.py');

/** Everything that is told below the page whose title holds `title`; `env` is that of the reader's display. */
export async function toldByFirefox(title, env) {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', [asks, title], { env, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

const byTag = { p: 'text', a: 'link', button: 'button', select: 'combobox', textarea: 'textbox' };
const byRole = { entry: 'textbox', 'password text': 'textbox', 'check box': 'checkbox', 'radio button': 'radio', 'list item': 'listitem' };
const byAria = { img: 'image', image: 'image' };
const ends = new Set(['text', 'heading', 'button', 'link', 'textbox', 'combobox', 'radio', 'checkbox', 'option', 'image', 'progressbar']);

function roleOf({ role, tag, aria }) {
  if (aria !== '') return byAria[aria] ?? aria;
  if (role === 'heading') return 'heading';
  return byRole[role] ?? byTag[tag] ?? null;
}

function lineOf(node, role) {
  const has = (state) => node.states.includes(state);
  const isList = node.tag === 'select'; // the browser opens and closes it
  const states = [];
  if (!has('enabled') && !has('sensitive')) states.push('disabled');
  if (has('checked')) states.push('checked');
  if (has('pressed')) states.push('pressed');
  if (has('invalid-entry')) states.push('invalid');
  if (role === 'textbox' && !has('editable')) states.push('readOnly');
  if (has('expandable') && !isList) states.push(has('expanded') ? 'expanded' : 'collapsed');
  if (role === 'option' && has('selected')) states.push('selected');
  const value = isList ? node.chosen : role === 'textbox' || role === 'combobox' ? node.text : role === 'progressbar' ? String(node.value) : '';
  const isNamedByContent = textual.has(role) || role === 'row';
  const name = role === 'text' ? node.text : isNamedByContent && !node.named ? '' : node.name;
  return line({ role, level: role === 'heading' ? node.level : 0, name, value, states, description: node.description });
}

/** The lines below the mirror. */
export function firefoxLines(told) {
  const start = told.findIndex(({ id }) => id === 'mirror');
  if (start < 0) return []; // it has not been told of yet
  const lines = [];
  const around = []; // by depth: the role of what is open
  let closed = Infinity; // what lies deeper is part of what was said
  for (const node of told.slice(start + 1)) {
    if (node.depth <= told[start].depth) break;
    if (node.depth > closed) continue;
    closed = Infinity;
    const role = roleOf(node);
    around.length = node.depth;
    around[node.depth] = role ?? around[node.depth - 1];
    if (role) {
      lines.push(lineOf(node, role));
      if (ends.has(role)) closed = node.depth;
    } else if (node.tag === 'span' && textual.has(around[node.depth - 1])) {
      lines.push(line({ role: 'text', name: node.text }));
    }
  }
  return lines;
}
