// Text as a browser's user expects it: selecting, copying, finding, translating and printing what is shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../../web/serve.mjs';
import { reasonToSkip } from './lib/display.mjs';
import { needed as firefoxNeeds, startFirefox } from './lib/firefox.mjs';
import { Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { axeViolations, framesIn, open, site } from './lib/page.mjs';
import * as shown from './lib/shown_text.mjs';
import { needed as webkitNeeds, startWebKit } from './lib/webkit.mjs';

const rows = ['Select and copy', 'Find in page', 'Translate', 'Print'];
const table = new Map(rows.map((row) => [row, {}]));

async function settle(page) {
  for (let i = 0; i < 30 && await framesIn(page, 150) > 0; i++);
}

/** Tries what any browser can be asked for; gives what each row of the table says. */
async function tryOut(browser, evaluate) {
  const note = (row, wrong) => {
    table.get(row)[browser] = wrong.length === 0 ? 'yes' : 'no';
    assert.deepEqual(wrong, [], `${browser}: ${row}`);
  };
  assert.deepEqual(await evaluate(shown.fits), [], browser);
  note('Select and copy', await evaluate(shown.copies));
  note('Find in page', await evaluate(shown.finds));
  note('Translate', await translated(evaluate));
}

async function translated(evaluate) {
  const wrong = [];
  const before = await evaluate(shown.heading);
  await evaluate(shown.translate);
  await sleep(800);
  const after = await evaluate(shown.heading);
  if (after.text !== `«${before.text}»`) wrong.push(`the page's text reads ${after.text}`);
  if (!(after.width > before.width + 5)) wrong.push(`the picture did not follow: ${before.width} px, then ${after.width} px`);
  wrong.push(...await evaluate(shown.fits));
  await sleep(800);
  const rest = await evaluate(shown.heading);
  if (rest.frames !== after.frames) wrong.push(`no rest: ${rest.frames - after.frames} frames`);
  await evaluate(shown.restore);
  await sleep(800);
  const back = await evaluate(shown.heading);
  if (back.text !== before.text || Math.abs(back.width - before.width) > 0.1) wrong.push(`not put back: ${JSON.stringify(back)}`);
  return wrong;
}

test('Chromium: select, copy, find, translate, print on the start page', async (t) => {
  const { page, close, errors, violations } = await open();
  t.after(close);
  await settle(page);
  await tryOut('Chromium', (expression) => page.evaluate(expression));
  await page.emulateMedia({ media: 'print' });
  const ink = await page.evaluate(() => [...document.querySelectorAll('#mirror h1, #mirror .text')].map((element) => getComputedStyle(element).color));
  assert.deepEqual([...new Set(ink)], ['rgb(0, 0, 0)'], 'on paper the words are black');
  table.get('Print').Chromium = 'yes';
  assert.deepEqual([...errors, ...violations], []);
});

test('Chromium: on every screen, wide and narrow, the text lies on the drawn one', { timeout: 400_000 }, async (t) => {
  const { page, close } = await open();
  t.after(close);
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  for (const screen of screens) {
    await t.test(screen.name, async () => {
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

test('Chromium: a mouse selects words, a table is copied as rows and cells, buttons still press', async (t) => {
  const { page, close } = await open();
  t.after(close);
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  await visitor.go('Pairs');
  await settle(page);
  const box = await visitor.heading().boundingBox();
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => getSelection().toString().trim()), 'Pairs');
  const copied = await page.getByRole('table', { name: 'Pairs', exact: true }).evaluate((element) => {
    getSelection().selectAllChildren(element);
    const clipboardData = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    getSelection().removeAllRanges();
    return clipboardData.getData('text/plain');
  });
  const lines = copied.split('\n');
  assert.ok(lines.length >= 4, copied);
  assert.ok(lines.slice(0, 3).every((line) => line.split('\t').length === lines[0].split('\t').length && line.includes('\t')), copied);
  await visitor.go('Today');
});

test('Chromium: translated by the browser – other screens, fields and axe', async (t) => {
  const { page, close } = await open();
  t.after(close);
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  await visitor.go('Scheme');
  const box = visitor.find('textbox', 'Name of the scheme');
  const name = await box.inputValue();
  await page.evaluate(shown.translate);
  await page.waitForTimeout(500);
  await settle(page);
  const field = visitor.find('textbox', '«Name of the scheme»'); // the picture's label is its name
  assert.equal(await field.inputValue(), name, 'what is typed is not translated');
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(await framesIn(page, 1000), 0, 'nobody quarrels over the words');
  await page.evaluate(shown.restore);
  await page.waitForTimeout(300);
  await visitor.find('textbox', 'Name of the scheme').waitFor({ state: 'attached' });
});

for (const [browser, start, needs] of [['Firefox', startFirefox, firefoxNeeds], ['WebKitGTK', startWebKit, webkitNeeds]]) {
  test(`${browser}: select, copy, find, translate on the start page`, { skip: reasonToSkip(needs), timeout: 200_000 }, async (t) => {
    const server = await serve(site);
    t.after(() => server.close());
    const page = await start();
    t.after(() => page.close());
    await page.goto(server.url);
    for (let i = 0; i < 200 && !await page.evaluate(`document.documentElement.dataset.ready === 'true'`); i++) await sleep(100);
    await sleep(500);
    table.get('Print')[browser] = 'not tested';
    await tryOut(browser, (expression) => page.evaluate(expression));
  });
}

after(() => {
  const browsers = ['Chromium', 'Firefox', 'WebKitGTK'];
  const lines = [`| | ${browsers.join(' | ')} |`, '|---|---|---|---|',
    ...rows.map((row) => `| ${row} | ${browsers.map((browser) => table.get(row)[browser] ?? 'not tested').join(' | ')} |`)];
  console.log(lines.join('\n'));
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  assert.ok(readme.includes(lines.join('\n')), 'the README has this table');
});
