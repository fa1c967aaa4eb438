// Puts the page's own files into the site's folder: the modules bundled, the rest copied.
// Usage: bundle.mjs <site folder> [--debug]. em++ writes bothways.js and bothways.wasm there itself.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const icons = join(web, '..', 'assets', 'icons');
const [site, flag] = process.argv.slice(2);
const debug = flag === '--debug';

mkdirSync(site, { recursive: true });
// What an earlier bundle left must not be published with this one.
for (const name of readdirSync(site)) {
  if (!name.startsWith('bothways.')) rmSync(join(site, name), { recursive: true });
}

// Workers are files of their own: a page cannot start one from inside its bundle.
const entries = readdirSync(web).filter((name) => name === 'boot.js' || name.endsWith('-worker.js'));
await build({
  entryPoints: entries.map((name) => join(web, name)),
  outdir: site,
  bundle: true,
  splitting: true, // what is imported when needed stays out of the first load
  format: 'esm',
  chunkNames: 'part-[hash]',
  target: 'es2022',
  loader: { '.txt': 'text' },
  minify: !debug,
  sourcemap: debug ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
});

const copy = (from, to) => existsSync(from) && cpSync(from, join(site, to), { recursive: true });
for (const name of readdirSync(web)) {
  if (/\.(css|html|webmanifest)$/.test(name)) copy(join(web, name), name);
}
copy(join(web, 'headers'), '_headers');
copy(icons, 'icons');
