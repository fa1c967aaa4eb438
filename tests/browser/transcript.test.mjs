// The start page as Orca, a real screen reader, says it in Firefox. What it said is kept in build/test-logs/transcript.txt, to be read.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reasonToSkip } from './lib/display.mjs';
import { needed as neededFirefox, startFirefoxForJourney } from './lib/firefox.mjs';
import { needed, startScreenReader } from './lib/screen_reader.mjs';
import { serveWatched } from './lib/watched.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../build/test-logs');
/** Writes down what was pressed and what was said after it. */
class Listener {
  constructor(reader, page) {
    Object.assign(this, { reader, page, lines: [], at: 0 });
  }

  /** Does something and waits until Orca has said what it should, and fallen silent. Gives what it said. */
  async after(what, act, ...expected) {
    this.at = this.reader.heard().length;
    await act();
    let count = -1;
    let said = [];
    for (let still = 0, tries = 0; still < 8 && tries < 250; tries++) {
      await this.page.pause(100);
      said = this.reader.heard().slice(this.at);
      const isSaid = said.length > 0 && expected.every((pattern) => pattern.test(said.join(' ')));
      still = isSaid && said.length === count ? still + 1 : 0;
      count = said.length;
    }
    this.lines.push(`[${what}]`, ...said.map((one) => `  ${one}`));
    for (const pattern of expected) assert.match(said.join(' '), pattern, `said after ${what}`);
    return said;
  }
  write() {
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, 'transcript.txt'), `${this.lines.join('\n')}\n`);
  }
}

test('Orca reads the start page: headings in their order, every button by its name, no noise', {
  skip: reasonToSkip({ ...needed, ...neededFirefox }), timeout: 400_000,
}, async (t) => {
  const reader = await startScreenReader();
  t.after(() => reader.stop());
  const browser = await startFirefoxForJourney(reader.display);
  t.after(() => browser.close());
  const server = await serveWatched();
  t.after(() => server.close());
  const page = await browser.profile();
  const listener = new Listener(reader, page);
  t.after(() => listener.write());
  const after = (...all) => listener.after(...all);
  // Orca reads a page when it has loaded; where the program came a moment later, the next visit is read.
  const isRead = () => /send it anywhere/.test(reader.heard().join(' '));
  await after('the page is opened', async () => {
    await page.open(server.url);
    for (let visits = 1; visits < 6; visits++) {
      for (let i = 0; i < 40 && !isRead(); i++) await page.pause(100);
      if (isRead()) break;
      await page.again();
    }
  }, /Mentoring where both learn heading level 1/,
    /Start from this: Partners in progress push button/, /the page cannot send it anywhere/);
  const heard = reader.heard();
  for (const level of ['Partners in progress', 'Parity']) {
    assert.ok(heard.some((one, i) => one === level && heard[i + 1] === 'heading level 2'), `${level} is a second heading`);
  }
  for (const one of reader.heard()) assert.notEqual(one, 'clickable', 'text is not clickable');
});
