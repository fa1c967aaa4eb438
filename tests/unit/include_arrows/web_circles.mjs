// Fails when the modules of web/ import each other in a circle: then none of them can be read first.
// Usage: web_circles.mjs <web folder>
import assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A circle as names, the first one again at the end; nothing where there is none. */
function circle(imports) {
  const done = new Set();
  const walk = (name, way) => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of imports[name] ?? []) {
      const found = walk(next, [...way, name]);
      if (found) return found;
    }
    done.add(name);
    return null;
  };
  for (const name of Object.keys(imports)) {
    const found = walk(name, []);
    if (found) return found;
  }
  return null;
}

assert.deepStrictEqual(circle({ a: ['b', 'c'], b: ['c'], c: [] }), null);
assert.deepStrictEqual(circle({ a: ['b'], b: ['c'], c: ['b'] }), ['b', 'c', 'b']);

const folder = process.argv[2];
const imports = {};
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const text = readFileSync(join(folder, name), 'utf8');
  imports[name] = [...text.matchAll(/(?:from|import\()\s*'\.\/([^']+)'/g)].map(([, path]) => path);
}
assert.ok(Object.values(imports).flat().length > 30, 'the imports are read');
const found = circle(imports);
if (found) console.error(`these import each other in a circle: ${found.join(' → ')}`);
process.exit(found ? 1 : 0);
