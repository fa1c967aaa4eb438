// Firefox's accessibility tree, as a screen reader finds it over AT-SPI, is what the program says: each text
// and control once, in reading order, with its name, value, states and description.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonToSkip } from './lib/display.mjs';
import { needed as neededFirefox, startFirefoxForJourney } from './lib/firefox.mjs';
import { Mouse } from './lib/hands.mjs';
import { Person } from './lib/person.mjs';
import { needed, startScreenReader } from './lib/screen_reader.mjs';
import { partings, saidLines } from './lib/tree.mjs';
import { firefoxLines, toldByFirefox } from './lib/tree_firefox.mjs';
import { serveWatched } from './lib/watched.mjs';

const rail = ['Scheme', 'Applications', 'Cohorts', 'Pairs', 'Learning', 'Share', 'Guides', 'Who can see what', 'Accessibility', 'History', 'How it looks'];

/** [name, way there] of each screen; a way may start on any screen that has the rail. */
const screens = [
  ['Today', (person) => person.go('Today')],
  ...rail.map((name) => [name, (person) => person.go(name)]),
  ['the call', async (person) => { await person.go('Scheme'); await person.follow('See the call', 'Call for expressions of interest'); }],
  ['an expression of interest', async (person) => { await person.go('Applications'); await person.follow(/^Nadia Rahman/, 'Nadia Rahman'); }],
  ['matching', (person) => person.go('Matching', 'Matching: Cohort B')],
  ['a pair', async (person) => { await person.go('Pairs'); await person.follow('Nadia Rahman and Paul Whitmore', 'Nadia Rahman and Paul Whitmore'); }],
  ['every control', async (person) => { await person.go('Guides'); await person.follow('See every control', 'Design system'); }],
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
  for (const [name, to] of screens) {
    await t.test(name, async () => {
      await to(person);
      let wrong = ['nothing was compared'];
      // The tree follows the page a moment later, and what has been saved is said in between.
      for (let tries = 0; tries < 20 && wrong.length > 0; tries++) {
        await page.pause(150);
        const said = saidLines(await page.evaluate('globalThis.bothwaysTest.said'), ['current']);
        const tree = firefoxLines(await toldByFirefox('Bothways', reader.display.env));
        assert.ok(said.length > 20, `${said.length} things are said`);
        wrong = partings(said, tree);
      }
      assert.deepEqual(wrong, []);
    });
  }
  assert.deepEqual(await page.wrong(), []);
});
