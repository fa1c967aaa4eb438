// Counts the tests in a log and shows what failed.
// Usage: tally.mjs ctest|node <name> <log> <exit status> <tally file to write: "passed failed name">
import { readFileSync, writeFileSync } from 'node:fs';

const [format, name, log, status, output] = process.argv.slice(2);
// doctest writes colours when it runs under Node.js.
const text = readFileSync(log, 'utf8').replace(/\x1b\[[\d;]*m/g, '');

/** ctest -V: a doctest program counts its cases, any other program counts as one test. */
function ctest() {
  const programs = new Map();
  const program = (id) => {
    if (!programs.has(id)) programs.set(id, { lines: [], cases: null, outcome: null, name: id });
    return programs.get(id);
  };
  for (const line of text.split('\n')) {
    const own = line.match(/^(\d+): (.*)$/);
    if (own) {
      program(own[1]).lines.push(own[2]);
      const cases = own[2].match(/test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/);
      if (cases) program(own[1]).cases = { passed: Number(cases[2]), failed: Number(cases[3]) };
    }
    const end = line.match(/^\s*\d+\/\d+ Test\s+#(\d+): (\S+) \.*\s*(Passed|\*+\S+|.*)/);
    if (end) Object.assign(program(end[1]), { name: end[2], outcome: end[3] });
  }
  let passed = 0;
  let failed = 0;
  for (const { name, lines, cases, outcome } of programs.values()) {
    if (/Skipped/.test(outcome)) {
      console.log(`-- ${name}: ${lines.find((line) => /skipped/i.test(line)) ?? 'skipped'}`);
      continue;
    }
    const good = outcome?.startsWith('Passed') ?? false;
    passed += cases ? cases.passed : Number(good);
    // A program that crashed has not counted the case it crashed in.
    failed += good ? 0 : Math.max(cases?.failed ?? 0, 1);
    if (!good) console.log([`-- ${name}: ${outcome ?? 'did not end'}`, ...lines.slice(-60)].join('\n'));
  }
  return [passed, failed];
}

/** tests/browser/run.mjs ends with the sums and has shown what failed before. */
function node() {
  const sums = [...text.matchAll(/^sum: (\d+) passed, (\d+) failed$/gm)].pop();
  const shown = text.split('\n').filter((line) => !/^ok |^sum:/.test(line));
  if (!sums || sums[2] !== '0') console.log(shown.slice(-200).join('\n'));
  else text.match(/^   skipped: .*/gm)?.forEach((line) => console.log(line));
  return sums ? [Number(sums[1]), Number(sums[2])] : [0, 1];
}

let [passed, failed] = format === 'ctest' ? ctest() : node();
if (status !== '0' && failed === 0) {
  console.log(text.split('\n').slice(-40).join('\n'));
  failed = 1;
}
console.log(`   ${passed} passed, ${failed} failed`);
writeFileSync(output, `${passed} ${failed} ${name}\n`);
