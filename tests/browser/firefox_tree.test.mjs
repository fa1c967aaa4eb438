// Firefox's accessibility tree, as a screen reader finds it over AT-SPI, is what the program says: each text
// and control once, in reading order, with its name, value, states and description. What was told on the way
// is kept in build/test-logs/told-by-firefox.txt, to be read.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reasonToSkip } from './lib/display.mjs';
import { needed as neededFirefox, startFirefoxForJourney } from './lib/firefox.mjs';
import { Mouse } from './lib/hands.mjs';
import { Person } from './lib/person.mjs';
import { needed, startScreenReader } from './lib/screen_reader.mjs';
import { partings, saidLines } from './lib/tree.mjs';
import { firefoxLines, toldByFirefox } from './lib/tree_firefox.mjs';
import { serveWatched } from './lib/watched.mjs';

const rail = ['Scheme', 'Applications', 'Cohorts', 'Pairs', 'Learning', 'Share', 'Guides', 'Who can see what', 'Accessibility', 'History', 'How it looks'];

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../build/test-logs');
const remove = 'Remove this scheme from this browser';

/** [name, way there, what has to be told there] of each screen or state; a way starts where the one before ended. */
const screens = [
  ['Today', (person) => person.go('Today')],
  ...rail.map((name) => [name, (person) => person.go(name)]),
  ['the call', async (person) => { await person.go('Scheme'); await person.follow('See the call', 'Call for expressions of interest'); }],
  ['an expression of interest', async (person) => { await person.go('Applications'); await person.follow(/^Nadia Rahman/, 'Nadia Rahman'); }],
  ['a date that is none', async (person) => {
    await person.date('Information sheet given on', { parts: ['31', '2', '2027'] });
    await person.page.key('Tab');
  }, /^textbox “Day” = “31” invalid \(“31 2 2027” is not a real date\. Enter one like/m],
  ['matching', (person) => person.go('Matching', 'Matching: Cohort B')],
  ['a pair', async (person) => { await person.go('Pairs'); await person.follow('Nadia Rahman and Paul Whitmore', 'Nadia Rahman and Paul Whitmore'); }],
  ['what is asked before a scheme is removed', async (person) => {
    await person.go('Share');
    await person.press(remove);
    await person.find('dialog', remove);
  }, /^dialog “Remove this scheme from this browser” \(This takes .*\)\n(.*\n)*button “Keep it”/m],
  ['the search', async (person) => {
    await person.press('Keep it');
    await person.page.key('Control+k');
    await person.find('combobox', 'Find');
    await person.page.type('cohort');
  }, /^combobox “Find” = “cohort” expanded/m],
  ['every control', async (person) => { await person.page.key('Escape'); await person.go('Guides'); await person.follow('See every control', 'Design system'); }],
];

test('Firefox tells assistive technology what is said, screen by screen', {
  skip: reasonToSkip({ ...needed, ...neededFirefox }), timeout: 300_000,
}, async (t) => {
  const reader = await startScreenReader();
  t.after(() => reader.stop());
  const browser = await startFirefoxForJourney(reader.display);
  t.after(() => browser.close());
  const server = await serveWatched();
  t.after(() => server.close());
  const page = await browser.profile();
  await page.open(server.url);
  const person = new Person(page, new Mouse(page));
  await person.press('Look at a finished sample: Partners in progress');
  await person.arrive('Today');
  const transcript = [];
  t.after(() => {
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, 'told-by-firefox.txt'), transcript.join('\n'));
  });
  for (const [name, to, expected] of screens) {
    await t.test(name, async () => {
      await to(person);
      let told = [];
      let wrong = ['nothing was compared'];
      // The tree follows the page a moment later, and what has been saved is said in between.
      for (let tries = 0; tries < 20 && wrong.length > 0; tries++) {
        await page.pause(150);
        const said = saidLines(await page.evaluate('globalThis.bothwaysTest.said'), ['current']);
        told = firefoxLines(await toldByFirefox('Bothways', reader.display.env));
        assert.ok(said.length > 3, `${said.length} things are said`);
        wrong = partings(said, told);
      }
      transcript.push(`== ${name}`, ...told, '');
      assert.deepEqual(wrong, []);
      if (expected) assert.match(told.join('\n'), expected);
    });
  }
  assert.deepEqual(await page.wrong(), []);
});
