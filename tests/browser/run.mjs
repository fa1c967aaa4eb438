// Runs tests/browser/*.test.mjs, each in a Node.js of its own, two at a time and the long ones first; ends with the sums.
// Usage: run.mjs [file or part of its name]… (BOTHWAYS_JOBS=1 for one at a time)
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Those that take longest, so that none of them is left to run alone at the end.
const long = ['journey', 'journey_firefox', 'focus', 'screens', 'journey_webkit', 'text', 'acceptance_call', 'selection', 'storage', 'scripts', 'states', 'transcript'];
const place = (file) => (long.includes(file.replace('.test.mjs', '')) ? long.indexOf(file.replace('.test.mjs', '')) : long.length);
const folder = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).map((name) => name.replace(/^.*\//, '').replace(/\.test\.mjs$/, ''));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort((a, b) => place(a) - place(b) || a.localeCompare(b));

const longest = 40; // minutes for one file; then it hangs, and is ended with all that it started

const running = new Set(); // each the head of a process group, with its browsers in it
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) process.kill(-child.pid, 'SIGKILL');
    process.exit(1);
  });
}

let passed = 0;
let failed = 0;

// What failed and why, ahead of all the rest: each failed test with its error and the first lines of its stack.
function reasons(output) {
  const lines = output.split('\n');
  const blocks = [];
  lines.forEach((line, i) => {
    if (!/^ *not ok \d+ - /.test(line)) return;
    const end = lines.indexOf(`${line.match(/^ */)[0]}  ...`, i);
    const block = lines.slice(i, end < 0 ? i + 1 : end);
    if (!block.some((one) => /failureType: 'subtestsFailed'/.test(one))) blocks.push(block.filter((one) => !/duration_ms|^ *---$/.test(one)).slice(0, 30).join('\n'));
  });
  return blocks.map((block) => `${block}\n`).join('');
}

function run(file) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn(process.execPath, ['--test', '--test-reporter=tap', join(folder, file)], { detached: true });
    let output = '';
    running.add(child);
    const hangs = setTimeout(() => {
      output += `\n${file} did not end within ${longest} minutes\n`;
      process.kill(-child.pid, 'SIGKILL');
    }, longest * 60_000);
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status) => {
      clearTimeout(hangs);
      running.delete(child);
      const sum = (word) => Number(output.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
      const bad = Math.max(sum('fail') + sum('cancelled'), status === 0 ? 0 : 1);
      passed += sum('pass');
      failed += bad;
      const time = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${bad ? 'not ok' : 'ok'} ${file}: ${sum('pass')} passed, ${bad} failed, ${time} s`);
      for (const [, reason] of output.matchAll(/# SKIP (.+)$/gm)) console.log(`   skipped: ${reason}`);
      if (bad) console.log(`${reasons(output)}${output}`);
      done();
    });
  });
}

async function worker() {
  while (files.length > 0) await run(files.shift());
}
if (wanted.length > 0 && files.length === 0) {
  console.log(`not ok: no browser test is called ${wanted.join(', ')}`);
  failed = 1;
}
await Promise.all(Array.from({ length: Number(process.env.BOTHWAYS_JOBS ?? 2) }, worker));
console.log(`sum: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
