// Names in many scripts: typed, shown as the browser itself would show them, spoken, sorted, exported, read.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { needed as chromiumNeeds, startChromium } from './lib/chromium.mjs';
import { reasonToSkip } from './lib/display.mjs';
import { needed as firefoxNeeds, startFirefoxForJourney } from './lib/firefox.mjs';
import { Mouse } from './lib/hands.mjs';
import { names, namesGoAlong } from './lib/names.mjs';
import { Person } from './lib/person.mjs';
import { apart, decode } from './lib/picture.mjs';
import { serveWatched } from './lib/watched.mjs';
import { needed as webkitNeeds, startWebKitForJourney } from './lib/webkit.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../build/test-logs');

const [ink, ground] = ['#5b6068', '#f4f2ec']; // the light theme's muted ink on the rail

// Where the name of the scheme is drawn as text: in the rail.
const place = (name) => `(() => {
  const holder = [...document.querySelectorAll('#mirror .text, #mirror .own')].find((element) => element.textContent === ${JSON.stringify(name)});
  if (!holder) return null;
  const range = document.createRange();
  range.selectNodeContents(holder);
  const box = range.getBoundingClientRect();
  return { x: Math.floor(box.left) - 3, y: Math.floor(box.top) - 2, width: Math.ceil(box.width) + 6, height: Math.ceil(box.height) + 4, lang: holder.lang,
    density: devicePixelRatio };
})()`;
// The browser's own rendering in the same place: its text in the picture's colour, and no picture.
const own = (name, ink, ground) => `(() => {
  const holder = [...document.querySelectorAll('#mirror .text, #mirror .own')].find((element) => element.textContent === ${JSON.stringify(name)});
  holder.style.setProperty('color', '${ink}', 'important');
  document.getElementById('canvas').style.visibility = 'hidden';
  document.body.style.background = '${ground}';
})()`;
const back = `(() => {
  for (const holder of document.querySelectorAll('#mirror .text, #mirror .own')) holder.style.removeProperty('color');
  document.getElementById('canvas').style.visibility = '';
  document.body.style.background = '';
})()`;

// The picture places letters at quarters of a pixel, whole words at whole pixels and lines at whole pixels;
// browsers place all of them at fractions and blend them a little differently, and the line of text may
// come out a pixel higher. With that pixel taken off, a tenth to a fifth of the ink differs; half a pixel of
// shift is 0.3 to 0.5, a wrong letter, order or shape 0.8 and more.
const tolerance = 0.35;

async function compare(page, browser, script, name, language) {
  const box = await page.until(() => page.evaluate(place(name)), `${name} is shown`);
  assert.equal(box.lang, language, `language of ${name}`);
  await page.pause(300);
  const file = (what) => join(logs, `${browser}-${script.replace(' ', '-')}-${what}.png`);
  await page.screenshot(file('drawn'));
  await page.evaluate(own(name, ink, ground));
  await page.pause(100);
  await page.screenshot(file('own'));
  await page.evaluate(back);
  const found = apart(decode(readFileSync(file('drawn'))), decode(readFileSync(file('own'))), box);
  assert.ok(found.ink > 3000, `${name}: the browser draws nothing`);
  return found;
}

/** The field has the keyboard, and what it holds is selected. */
async function into(page, field) {
  const { x, y } = await new Mouse(page).reach(field);
  await page.click(x, y);
  await page.until(async () => await page.ask('focused', field) === 0, 'the field has the keyboard');
  await page.key('Control+a');
}

// Only Chromium's driver can play an input method.
async function compose(page, field) {
  await into(page, field);
  for (const text of ['w', 'wa', 'wang', '王']) await page.tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await page.tools.send('Input.insertText', { text: '王小明' });
  assert.equal((await page.ask('tell', field))[0].value, '王小明');
}

async function shown(t, browser, page, person) {
  await person.press('Look at a finished sample: Partners in progress');
  await person.go('Scheme');
  await person.follow('About the scheme', 'About the scheme');
  const field = person.path('textbox', 'Name of the scheme');
  for (const [script, name, language] of names) {
    await t.test(script, async (one) => {
      await into(page, field);
      await page.insert(name); // not by keys: the drivers type no letter beyond the first 65,536
      assert.equal((await page.ask('tell', field))[0].value, name);
      const found = await compare(page, browser, script, name, language);
      one.diagnostic(`${browser}, ${script}: ${found.apart.toFixed(2)} apart, moved by ${found.dx}, ${found.dy}`);
      assert.ok(found.apart <= tolerance, `${script}: ${found.apart.toFixed(2)} of its ink apart from the browser’s own rendering`);
    });
  }
  return field;
}

for (const [browser, start, needs] of [['chromium', startChromium, chromiumNeeds], ['firefox', startFirefoxForJourney, firefoxNeeds], ['webkit', startWebKitForJourney, webkitNeeds]]) {
  test(`${browser}: typed, shown, sorted, exported, read`, { skip: reasonToSkip(needs), timeout: 300_000 }, async (t) => {
    mkdirSync(logs, { recursive: true });
    const server = await serveWatched();
    t.after(() => server.close());
    const running = await start();
    t.after(() => running.close());
    const page = await running.profile();
    await page.open(server.url);
    const field = await shown(t, browser, page, new Person(page, new Mouse(page)));
    if (page.tools) await t.test('an input method composes a name', () => compose(page, field));
    assert.deepEqual(await page.wrong(), []);
    await namesGoAlong(t, () => running.profile(), server.url);
  });
}
