// What tests/figures/merging measured, as tables. The true conflicts are counted here from the plain lists of edits,
// with nobody's help: fields that two or more copies set, and not all to the same value in the end.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2];
const peers = ['yjs', 'loro', 'automerge'];
const workloads = readdirSync(`${folder}/workloads`).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

const found = Object.fromEntries(['wasm', 'native', ...peers].map((who) => [who, {}]));
for (const [who, of] of Object.entries(found)) {
  const path = `${folder}/${who}.tsv`;
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []) {
    const [name, what, value] = line.split('\t');
    of[name] ??= { told: new Set() };
    if (what === 'told') of[name].told.add(value);
    else of[name][what] = Number(value);
  }
}

function trueConflicts({ edits }) {
  const ends = new Map();
  for (const [copy, some] of edits.entries()) {
    for (const [collection, id, field, value] of some) {
      const place = [collection, id, field].join(' ');
      if (!ends.has(place)) ends.set(place, new Map());
      ends.get(place).set(copy, JSON.stringify(value));
    }
  }
  return new Set([...ends].filter(([, values]) => new Set(values.values()).size > 1).map(([place]) => place));
}

const cell = (text) => String(text).padStart(11);
const ms = (value) => (value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 0));
const kb = (value) => (value === undefined ? '–' : (value / 1024).toFixed(0));
const ratio = (a, b) => (a === undefined || b === undefined ? '–' : (a / b).toFixed(2) + '×');
const heads = ['ours wasm', 'ours native', 'Yjs', 'Loro', 'Automerge'];
const whos = ['wasm', 'native', ...peers];

function table(title, more, row) {
  console.log(`\n${title}\n${''.padEnd(12)}${[...heads, ...more].map(cell).join('')}`);
  for (const name of workloads) console.log(name.padEnd(12) + row(name).map(cell).join(''));
}

for (const [what, title] of [['merge', 'Load own, take in the others, list the conflicts, ms (ratios to ours as WebAssembly)'], ['load', 'Load own, ms']]) {
  table(title, ['fastest/', 'Automerge/'], (name) => {
    const of = (who) => found[who][name]?.[what];
    const fastest = Math.min(...peers.map((who) => of(who) ?? Infinity));
    return [...whos.map((who) => ms(of(who))), ratio(fastest, of('wasm')), ratio(of('automerge'), of('wasm'))];
  });
}

for (const name of workloads) {
  const bytes = readFileSync(`${folder}/workloads/${name}/0.json`);
  for (const who of ['wasm', 'native']) Object.assign(found[who][name] ??= { told: new Set() }, { bytes: bytes.length, gzipped: gzipSync(bytes).length });
}
for (const [what, title] of [['bytes', 'One copy, KB'], ['gzipped', 'One copy, gzipped, KB']]) {
  table(title, ['ours/Yjs', 'ours/Loro', 'ours/Autom.'], (name) => {
    const of = (who) => found[who][name]?.[what];
    return [...whos.map((who) => kb(of(who))), ...peers.map((who) => ratio(of('wasm'), of(who)))];
  });
}

table('Conflicts told, of the true ones (and told without being one)', ['true'], (name) => {
  const truth = trueConflicts(JSON.parse(readFileSync(`${folder}/workloads/${name}/plain.json`, 'utf8')));
  return [...whos.map((who) => {
    const told = [...(found[who][name]?.told ?? [])], right = told.filter((place) => truth.has(place)).length;
    return right + (told.length > right ? ` (+${told.length - right})` : '');
  }), truth.size];
});
console.log(`
What is told of a conflict
  ours       the field in the user's words, every value, who set each of them and when, to choose from now or later
  Yjs        nothing: one value is kept, and there is no question of another
  Loro       nothing in a map: one value is kept (a history of operations can be searched for the others)
  Automerge  the values of a field, on asking for each field, until somebody writes it again; who and when through
             the change that set it. Two copies that both set the same value count as a conflict.
A person can read our file in any editor; the other three are binary.`);
