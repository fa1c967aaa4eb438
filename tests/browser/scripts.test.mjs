// Names in many scripts: typed, shown as the browser itself would show them, spoken, kept.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '../../web/serve.mjs';
import { reasonToSkip } from './lib/display.mjs';
import { needed as firefoxNeeds, startFirefox } from './lib/firefox.mjs';
import { Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { open, site } from './lib/page.mjs';
import { apart, decode } from './lib/picture.mjs';
import { needed as webkitNeeds, startWebKit } from './lib/webkit.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../build/test-logs');

// Each with the language that a screen reader is told.
const names = [
  ['Yorùbá', 'Ọláwálé Adébáyọ̀', ''], ['Vietnamese', 'Nguyễn Thị Ánh Tuyết', ''], ['Arabic', 'محمد عبد الله', 'ar'],
  ['Urdu', 'عائشہ ڈار', 'ur'], ['Hebrew', 'יעל כהן', 'he'], ['Bengali', 'রহিমা খাতুন', 'bn'], ['Devanagari', 'प्रिया शर्मा', 'hi'],
  ['Tamil', 'தமிழ்ச்செல்வி', 'ta'], ['Chinese', '王小明', 'zh'], ['emoji', 'Ana 👩🏽‍🚀🇳🇬👍🏿', ''], ['both ways', 'Yael Cohen יעל 25', ''],
];
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

async function compare(page, script, name, language) {
  let box = null;
  for (let i = 0; i < 100 && !box; i++) {
    box = await page.evaluate(place(name));
    if (!box) await sleep(100);
  }
  assert.ok(box, `${name} is not shown`);
  assert.equal(box.lang, language, `language of ${name}`);
  await sleep(300);
  const file = (what) => join(logs, `${page.browser}-${script.replace(' ', '-')}-${what}.png`);
  await page.screenshot(file('drawn'));
  await page.evaluate(own(name, page.ink, page.ground));
  await sleep(100);
  await page.screenshot(file('own'));
  await page.evaluate(back);
  const found = apart(decode(readFileSync(file('drawn'))), decode(readFileSync(file('own'))), box);
  assert.ok(found.ink > 3000, `${name}: the browser draws nothing`);
  return found;
}

async function all(t, page, write) {
  mkdirSync(logs, { recursive: true });
  Object.assign(page, { ink: '#5b6068', ground: '#f4f2ec' }); // the light theme's muted ink on the rail
  for (const [script, name, language] of names) {
    await t.test(script, async (one) => {
      await write(name);
      const found = await compare(page, script, name, language);
      one.diagnostic(`${page.browser}, ${script}: ${found.apart.toFixed(2)} apart, moved by ${found.dx}, ${found.dy}`);
      assert.ok(found.apart <= tolerance, `${script}: ${found.apart.toFixed(2)} of its ink apart from the browser’s own rendering`);
    });
  }
}

test('Chromium: typed, composed, shown, kept', { timeout: 200_000 }, async (t) => {
  const opened = await open();
  t.after(opened.close);
  const visitor = new Visitor(opened.page);
  await openSample(visitor, 'Partners in progress');
  await visitor.go('Scheme');
  const box = visitor.find('textbox', 'Name of the scheme');
  const page = { browser: 'chromium', evaluate: (expression) => opened.page.evaluate(expression), screenshot: (path) => opened.page.screenshot({ path }) };
  await all(t, page, async (name) => {
    await box.click();
    await opened.page.keyboard.press('Control+a');
    await opened.page.keyboard.insertText(name);
    assert.equal(await box.inputValue(), name);
  });
  await t.test('an input method composes a name', async () => {
    const client = await opened.context.newCDPSession(opened.page);
    await box.click();
    await opened.page.keyboard.press('Control+a');
    for (const text of ['w', 'wa', 'wang', '王']) await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await client.send('Input.insertText', { text: '王小明' });
    assert.equal(await box.inputValue(), '王小明');
  });
  await t.test('the file holds each letter as it was typed', async () => {
    const [, name] = names[0];
    await box.fill(name);
    await visitor.saved();
    const { text } = await visitor.file();
    assert.equal(Object.values(JSON.parse(text)).flat().some((value) => JSON.stringify(value)?.includes(name)), true);
  });
  assert.deepEqual([...opened.errors, ...opened.violations], []);
});

for (const [browser, start, needs] of [['firefox', startFirefox, firefoxNeeds], ['webkit', startWebKit, webkitNeeds]]) {
  test(`${browser}: typed, shown`, { skip: reasonToSkip(needs), timeout: 300_000 }, async (t) => {
    const server = await serve(site);
    t.after(() => server.close());
    const page = Object.assign(await start(), { browser });
    t.after(() => page.close());
    await page.goto(server.url);
    const element = async (role, name) => {
      for (let i = 0; i < 200; i++, await sleep(100)) {
        const [found] = await page.all(role, name).catch(() => []);
        if (found) return found;
      }
      return assert.fail(`no ${role} ${name}`);
    };
    await page.click(await element('button', 'Look at a finished sample: Partners in progress'));
    await page.click(await element('link', 'Scheme'));
    await all(t, page, async (name) => {
      const box = await element('textbox', 'Name of the scheme');
      await page.write(box, ' ');
      // Not by keys: the drivers type no letter beyond the first 65,536.
      await page.evaluate(`document.execCommand('selectAll') && document.execCommand('insertText', false, ${JSON.stringify(name)})`);
      assert.equal(await page.value(box), name);
    });
  });
}
