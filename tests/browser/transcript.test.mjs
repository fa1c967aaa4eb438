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

  /** Does something and waits until Orca has fallen silent. Gives what it said. */
  async after(what, act) {
    this.at = this.reader.heard().length;
    await act();
    let count = -1;
    for (let still = 0, tries = 0; still < 8 && tries < 150; tries++) {
      await this.page.pause(100);
      const now = this.reader.heard().length;
      still = now === count && now > this.at ? still + 1 : 0;
      count = now;
    }
    const said = this.reader.heard().slice(this.at);
    this.lines.push(`[${what}]`, ...said.map((one) => `  ${one}`));
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
  const includes = (said, ...patterns) => {
    const all = said.join(' ');
    for (const pattern of patterns) assert.match(all, pattern);
  };

  includes(await listener.after('the page is opened', () => page.open(server.url)), /Bothways: mentoring where both learn/);
  // Page after page with Tab alone: each stop says what it is.
  const tab = async (times) => {
    const all = [];
    for (let i = 0; i < times; i++) all.push(...await listener.after('Tab', () => page.key('Tab')));
    for (const one of all) assert.doesNotMatch(one, empty, 'a stop without a name');
    return all;
  };
  includes(await tab(4), /Skip to the main part link/, /Bothways link/, /Start from this: Partners in progress push button/,
    /Look at a finished sample: Partners in progress push button/);
  includes(await listener.after('Enter', async () => { await page.key('Enter'); await person.arrive('Today'); }), /Today/, /heading level 1/);
  includes(await tab(3), /link|button/);
  includes(await listener.after('to Applications, Enter', () => person.go('Applications')), /Applications heading level 1/);
  const path = person.within('table', 'All expressions of interest').path('link', /./);
  const reached = await listener.after('Tab to the first person', () => hand.reach(path));
  includes(reached, /link/);
  includes(await listener.after('Enter', () => page.key('Enter')), /heading level 1/);
  includes(await listener.after('Tab to the name', () => hand.reach(person.path('textbox', 'Name'))), /Name entry/);
  includes(await listener.after('a letter', () => page.type('x')), /x/);
  includes(await listener.after('Tab to the decision', () => hand.reach(person.path('radio', 'Selected'))), /Decision/, /radio button/);
  includes(await listener.after('Control+K', () => page.key('Control+k')), /Find anything/, /Find/);
  includes(await listener.after('letters', () => page.type('cohort')), /result|found|cohort/i);
  includes(await listener.after('Escape', () => page.key('Escape')), /radio button|Selected|Decision/);
  await listener.after('to Pairs', () => person.go('Pairs'));
  await listener.after('to Share', () => person.go('Share'));
  const refused = await listener.after('a file that is none', async () => {
    await person.openFile('Open a file', 'no.json', 'no');
    await person.find('alert', null);
  });
  includes(refused, /not|cannot|file/i);
  for (const one of reader.heard()) assert.notEqual(one.trim(), 'clickable', 'text is not clickable');
});
