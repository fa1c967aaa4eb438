// Prints what the page weighs: the program, the scripts, the whole first load; raw, gzip and brotli.
// Usage: sizes.mjs [site folder] [--json]. Nothing is served: the first load is what index.html names,
// what those scripts import, and the program.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Paths below `site` that a first visit asks for. */
export function firstLoad(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"#?:]+)"/g)].map((found) => found[1]);
  const files = new Set(['index.html']);
  const add = (path) => {
    if (files.has(path) || !existsSync(join(site, path))) return;
    files.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(join(site, path), 'utf8');
    const program = path.replace(/\.js$/, '.wasm');
    if (existsSync(join(site, program))) files.add(program);
    // Static imports only: what is imported when needed is not part of the first load.
    for (const [, other] of code.matchAll(/\b(?:import|export)\b[^"'();]*?(?:\bfrom\s*)?["'](\.\/[^"']+)["']/g)) {
      add(relative(site, resolve(site, dirname(path), other)));
    }
  };
  named.forEach(add);
  return [...files];
}

/** { raw, gzip, brotli } in bytes, each file packed by itself as a host does. */
export function weigh(site, files) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 9 }).length;
    sum.brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sum;
}

export function sizes(site) {
  const files = firstLoad(site);
  return {
    wasm: weigh(site, files.filter((file) => file.endsWith('.wasm'))),
    scripts: weigh(site, files.filter((file) => file.endsWith('.js'))),
    'first load': weigh(site, files),
  };
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const site = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'build/site';
  const table = sizes(site);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(table));
  } else {
    console.log(`${'bytes'.padEnd(12)}${['raw', 'gzip', 'brotli'].map((word) => word.padStart(11)).join('')}`);
    for (const [name, { raw, gzip, brotli }] of Object.entries(table)) {
      console.log(name.padEnd(12) + [raw, gzip, brotli].map((n) => n.toLocaleString('en').padStart(11)).join(''));
    }
    console.log(`first load: ${firstLoad(site).join(', ')}`);
  }
}
