// Reads every include below a source folder and answers with the sentences about those that break a rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrows, outsiders, words } from './arrows.mjs';

/** Broken rules as "file:line: sentence", and how many includes were read. */
export function check(root) {
  const problems = [];
  let includes = 0;
  for (const file of sources(root)) {
    const layer = layerOf(file);
    const say = (line, sentence) => problems.push(`${join('src', file)}:${line}: ${sentence}`);
    if (!(layer in arrows)) {
      say(1, `the folder ${layer} is not in the table of arrows (tests/unit/include_arrows/arrows.mjs)`);
      continue;
    }
    readFileSync(join(root, file), 'utf8').split('\n').forEach((text, index) => {
      const found = text.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/);
      if (found) {
        includes += 1;
        checkInclude(layer, found[1], found[2], (sentence) => say(index + 1, sentence));
        return;
      }
      const code = text.replace(/\/\/.*$/, '').replace(/"(\\.|[^"\\])*"/g, '""');
      for (const { name, pattern, layers } of words) {
        if (pattern.test(code) && !layers.includes(layer)) {
          say(index + 1, `only ${layers.join(' and ')} may name ${name}`);
        }
      }
    });
  }
  return { problems, includes };
}

function checkInclude(layer, quote, path, say) {
  for (const { name, pattern, layers } of outsiders) {
    if (!pattern.test(path)) continue;
    if (!layers.includes(layer)) say(`only ${layers.join(' and ')} may include ${name} (${path})`);
    return;
  }
  if (path.includes('..') || path.startsWith('/')) {
    return say(`${path}: includes start at src/, as in "base/text.hpp"`);
  }
  const target = path.split('/')[0];
  const ours = path.includes('/') && target in arrows;
  if (quote === '<') {
    if (ours) say(`<${path}> is ours: write it with quotation marks`);
    return;
  }
  if (!path.includes('/')) return say(`"${path}": name the folder as well, as in "base/text.hpp"`);
  if (!ours) return say(`"${path}" is in no layer of src/`);
  if (target !== layer && !arrows[layer].includes(target)) {
    say(`${layer || 'src/'} may not include ${target} ("${path}"); it may: ${arrows[layer].join(', ') || 'nothing'}`);
  }
}

function layerOf(file) {
  return file.includes('/') ? file.split('/')[0] : '';
}

function sources(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return sources(root, path);
    return /\.(c|cc|cpp|h|hpp|inl)$/.test(entry.name) ? [path] : [];
  }).sort();
}
