// Times npm's munkres and munkres-js on problems from files, as tests/figures/matching_times.cpp does; the slow one
// only on small ones. Whatever is ruled out costs more than all the rest; a column's copies stand for its capacity.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRequire } from 'node:module';
import { munkres } from 'munkres';

const classic = createRequire(import.meta.url)('munkres-js');
const ruledOut = -(2 ** 31);

function costs(path) {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [rows, columns, capacities] = numbers;
  const room = capacities ? [...numbers.subarray(3, 3 + columns)] : new Array(columns).fill(1);
  const table = numbers.subarray(3 + (capacities ? columns : 0));
  const most = table.reduce((a, b) => Math.max(a, b), ruledOut);
  const cost = (value) => (value === ruledOut ? 1e9 : most - value);
  return Array.from({ length: rows }, (_, row) =>
    room.flatMap((count, column) => new Array(count).fill(cost(table[row * columns + column]))));
}

function median(work) {
  const times = [];
  const begun = performance.now();
  while (times.length < 3 || (performance.now() - begun < 333 && times.length < 501)) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
    if (performance.now() - begun > 3000) break;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

for (const path of process.argv.slice(2)) {
  const name = basename(path), size = Number(name.split('-')[1]), table = costs(path);
  if (size <= 1000) console.log(`${name}\tmunkres\t${median(() => munkres(table))}`);
  if (size <= 100 || name === 'dense-500') console.log(`${name}\tmunkres-js\t${median(() => classic(table.map((row) => [...row])))}`);
}
