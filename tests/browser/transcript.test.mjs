// The first part of the journey as Orca, a real screen reader, says it in Firefox, by keyboard alone. What
// it said is kept in build/test-logs/transcript.txt, to be read.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reasonToSkip } from './lib/display.mjs';
import { needed as neededFirefox, startFirefoxForJourney } from './lib/firefox.mjs';
import { Keyboard } from './lib/hands.mjs';
import { Person } from './lib/person.mjs';
import { needed, startScreenReader } from './lib/screen_reader.mjs';
import { serveWatched } from './lib/watched.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../build/test-logs');
const empty = /^(push button|button|link|entry|edit|panel|section|blank|image|clickable|heading level \d)\.?$/i;

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

test('Orca reads the start, a sample, Today, an application, the search and a form with what is missing', {
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
  const hand = new Keyboard(page);
  const person = new Person(page, hand);
  const after = (...all) => listener.after(...all);
  await after('the page is opened', () => page.open(server.url), /Mentoring where both learn heading level 1/, /the page cannot send it anywhere/);
  // Each stop of Tab says what it is.
  for (const stop of [/Skip to the main part link/, /Bothways link/, /Start from this: Partners in progress push button/,
    /Look at a finished sample: Partners in progress push button/]) {
    for (const one of await after('Tab', () => page.key('Tab'), stop)) assert.doesNotMatch(one, empty, 'a stop without a name');
  }
  await after('Enter', async () => { await page.key('Enter'); await person.arrive('Today'); }, /Today/);
  await after('Tab', () => page.key('Tab'), /link|button/);
  await after('to Applications, Enter', () => person.go('Applications'), /Applications/, /heading level 1/);
  const first = person.within('table', 'All expressions of interest').path('link', /./);
  await after('Tab to the first person', () => hand.reach(first), /link/);
  await after('Enter', () => page.key('Enter'), /heading level 1/);
  await after('Tab to the name', () => hand.reach(person.path('textbox', 'Name')), /Name entry/);
  await after('Tab to the decision', () => hand.reach([...person.path('radiogroup', 'Decision'), { role: 'radio', name: 'Selected' }]), /Decision/, /Selected/, /radio button/);
  await after('Control+K', () => page.key('Control+k'), /Find/, /entry/);
  await after('letters', () => page.type('cohort'), /cohort/i);
  await after('Escape', () => page.key('Escape'), /radio button/);
  await person.go('Share');
  await after('a file that is none', async () => {
    await person.openFile('Open a file', 'no.json', 'no');
    await person.find('alert', null);
  }, /file/i);
  for (const one of reader.heard()) assert.notEqual(one, 'clickable', 'text is not clickable');
});
