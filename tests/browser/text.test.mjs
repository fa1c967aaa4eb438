// Text as a browser's user expects it: selecting, copying, finding, translating and printing what is shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { needed as chromiumNeeds, startChromium } from './lib/chromium.mjs';
import { reasonToSkip } from './lib/display.mjs';
import { needed as firefoxNeeds, startFirefoxForJourney } from './lib/firefox.mjs';
import { Mouse } from './lib/hands.mjs';
import { Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { axeViolations, framesIn, open } from './lib/page.mjs';
import { Person } from './lib/person.mjs';
import * as shown from './lib/shown_text.mjs';
import { serveWatched } from './lib/watched.mjs';
import { needed as webkitNeeds, startWebKitForJourney } from './lib/webkit.mjs';

const rows = ['Select and copy', 'Find in page', 'Translate', 'Print'];
const browsers = [['Chromium', startChromium, chromiumNeeds], ['Firefox', startFirefoxForJourney, firefoxNeeds], ['WebKitGTK', startWebKitForJourney, webkitNeeds]];
const table = new Map(rows.map((row) => [row, {}]));
const frames = (page) => page.evaluate('globalThis.bothwaysTest.frames');

/** Until the picture is as large as the window and no more frames come. */
async function settle(page) {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
  for (let i = 0, last = -1, still = 0; i < 100 && still < 3; i++) {
    const now = await frames(page);
    still = now === last ? still + 1 : 0;
    last = now;
    await page.pause(60);
  }
}

/** Copied with the keyboard and pasted into a field: what that holds then. */
async function copied(page) {
  await page.key('Control+c');
  assert.ok(await page.evaluate(shown.openPaste));
  await page.key('Control+v');
  let text = '';
  for (let i = 0; i < 40 && text === ''; i++, await page.pause(50)) text = await page.evaluate(shown.pasted);
  await page.evaluate(shown.closePaste);
  return text;
}

async function selectsAndCopies(page, person) {
  const { left, right, middle } = await page.evaluate(shown.place);
  await page.drag([left + 1, middle], [right + 12, middle]);
  const { text, ground } = await page.evaluate(shown.selection);
  assert.equal(text, 'Pairs', 'a mouse selects the words it is drawn over');
  assert.doesNotMatch(ground, /rgba\(0, 0, 0, 0\)|transparent/, 'the selection shows');
  assert.equal(await copied(page), 'Pairs');
  assert.ok(await page.evaluate(shown.selectTable('Pairs')));
  const lines = (await copied(page)).split('\n').map((line) => line.split('\t'));
  assert.equal(lines.length, 4, `a line for each row: ${JSON.stringify(lines)}`);
  assert.equal(lines[0][0], 'Pair');
  assert.ok(lines.every((cells) => cells.length === lines[0].length && cells.length > 3), `a tab between cells: ${JSON.stringify(lines)}`);
  await person.go('Today'); // and what is to be pressed still is
  await person.go('Pairs');
}

async function translates(page, withFonts) {
  const wrong = [];
  const before = await page.evaluate(shown.heading);
  const names = JSON.stringify(await page.evaluate(shown.rowNames));
  await page.evaluate(shown.translate(withFonts));
  await page.until(async () => (await page.evaluate(shown.heading)).width > before.width + 5, 'the picture shows the translation');
  await settle(page);
  const translated = await page.evaluate(shown.heading);
  if (translated.text !== `«${before.text}»`) wrong.push(`the page's text reads ${translated.text}`);
  wrong.push(...await page.evaluate(shown.fits));
  if (JSON.stringify(await page.evaluate(shown.rowNames)) !== names) wrong.push('names of people are translated');
  await page.pause(600);
  if (await frames(page) !== translated.frames) wrong.push(`no rest: ${await frames(page) - translated.frames} frames`);
  await page.evaluate(shown.restore);
  await page.until(async () => {
    const { text, width } = await page.evaluate(shown.heading);
    return text === before.text && Math.abs(width - before.width) < 0.1;
  }, 'the original is put back');
  return wrong;
}

async function prints(page) {
  const said = await page.evaluate(shown.heading);
  const { wrong, text } = await page.evaluate(shown.onPaper);
  for (const words of [said.text, 'Nadia Rahman and Paul Whitmore', 'how many of their partner']) if (!text.includes(words)) wrong.push(`not printed: ${words}`);
  if (text.split('\n').some((line) => line.trim() === 'Applications')) wrong.push('the navigation is printed');
  return wrong;
}

for (const [browser, start, needs] of browsers) {
  test(`${browser}: select, copy, find, translate, print`, { skip: reasonToSkip(needs), timeout: 240_000 }, async (t) => {
    const server = await serveWatched();
    t.after(() => server.close());
    const running = await start();
    t.after(() => running.close());
    const page = await running.profile();
    await page.open(server.url);
    const person = new Person(page, new Mouse(page));
    const row = (name, check) => t.test(name, async () => {
      table.get(name)[browser] = 'no';
      assert.deepEqual(await check() ?? [], []);
      table.get(name)[browser] = 'yes';
    });
    await settle(page);
    await t.test('the start page’s text lies on the drawn one', async () => assert.deepEqual(await page.evaluate(shown.fits), []));
    await person.press('Look at a finished sample: Partners in progress');
    await person.go('Pairs');
    await settle(page);
    await t.test('and that of a table', async () => assert.deepEqual(await page.evaluate(shown.fits), []));
    await row('Select and copy', () => selectsAndCopies(page, person));
    await settle(page);
    await row('Find in page', async () => [...await page.evaluate(shown.finds('how many of their partner')), ...await page.evaluate(shown.finds('Nadia Rahman and Paul'))]);
    await row('Translate', () => translates(page, browser === 'Chromium'));
    await row('Print', () => prints(page));
    assert.deepEqual(await page.wrong(), []);
  });
}

test('Chromium: on every screen, wide and narrow, the text lies on the drawn one', { timeout: 400_000 }, async (t) => {
  const { page, close } = await open();
  t.after(close);
  page.pause = (milliseconds) => page.waitForTimeout(milliseconds);
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  for (const screen of screens) {
    await t.test(screen.name, async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await screen.to(visitor);
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        assert.deepEqual(await page.evaluate(shown.fits), [], `${width} px wide`);
      }
      await screen.back?.(visitor);
    });
  }
});

test('Chromium: translated by the browser – fields and axe', async (t) => {
  const { page, close } = await open();
  t.after(close);
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  await visitor.part('About the scheme');
  const box = visitor.find('textbox', 'Name of the scheme');
  const name = await box.inputValue();
  await page.evaluate(shown.translate(true));
  const field = visitor.find('textbox', '«Name of the scheme»'); // the picture's label is its name
  await field.waitFor({ state: 'attached' });
  assert.equal(await field.inputValue(), name, 'what is typed is not translated');
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(await framesIn(page, 1000), 0, 'nobody quarrels over the words');
  await page.evaluate(shown.restore);
  await visitor.find('textbox', 'Name of the scheme').waitFor({ state: 'attached' });
});

after(() => {
  const names = browsers.map(([name]) => name);
  const lines = [`| | ${names.join(' | ')} |`, '|---|---|---|---|',
    ...rows.map((row) => `| ${row} | ${names.map((name) => table.get(row)[name] ?? 'not tested').join(' | ')} |`)];
  console.log(lines.join('\n'));
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  assert.ok(readme.includes(lines.join('\n')), 'the README has this table');
});
