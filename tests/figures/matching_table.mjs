// What tests/figures/matching measured, as a table: one line for each problem.
import { readFileSync } from 'node:fs';

const folder = process.argv[2];
const found = new Map();
for (const who of ['scipy', 'native', 'wasm', 'munkres']) {
  for (const line of readFileSync(`${folder}/${who}.tsv`, 'utf8').trim().split('\n')) {
    const [name, what, value] = line.split('\t');
    if (!found.has(name)) found.set(name, {});
    found.get(name)[`${who} ${what}`] = Number(value);
  }
}

const order = (name) => name.split('-')[0] + name.split('-')[1].padStart(6, '0');
const ms = (value) => (value === undefined ? '–' : value < 0.1 ? value.toFixed(4) : value.toFixed(2)).padStart(9);
const times = (ratio) => (Number.isFinite(ratio) ? ratio < 100 ? ratio.toFixed(2) : ratio.toFixed(0) : '–').padStart(8);
console.log(`${''.padEnd(16)}${['native', 'wasm', 'scipy', 'munkres', '-js'].map((word) => word.padStart(9)).join('')}` +
  `${['scipy/', 'munkr./', '-js/'].map((word) => word.padStart(8)).join('')} |${['veto', 'lock', 'weight', 'fairest'].map((word) => word.padStart(8)).join('')}`);
for (const name of [...found.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
  const of = found.get(name), fresh = of['wasm fresh'];
  const same = new Set([of['scipy total_is'], of['native total_is'], of['wasm total_is']]).size === 1;
  console.log(name.padEnd(16) + ['native fresh', 'wasm fresh', 'scipy scipy', 'munkres munkres', 'munkres munkres-js'].map((key) => ms(of[key])).join('') +
    ['scipy scipy', 'munkres munkres', 'munkres munkres-js'].map((key) => times(of[key] / fresh)).join('') + ' |' +
    ['warm-veto', 'warm-lock', 'warm-weight', 'fairest'].map((what) => times(of[`wasm ${what}`] / fresh)).join('') + (same ? '' : '  TOTALS DIFFER'));
}
