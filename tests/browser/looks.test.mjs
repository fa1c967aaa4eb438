// How it looks for each person, in the page: choices that are kept and there from the first frame, type as
// large in the real inputs as it is drawn, forced colours, narrow pages, the test language.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { axeViolations, framesIn, open, resize, untilReady } from './lib/page.mjs';

let opened;
before(async () => { opened = await open({ path: '#/settings' }); });
after(() => opened?.close());

const settle = async (page) => { for (let i = 0; i < 30 && await framesIn(page, 120) > 0; i++); };

/** Buttons, links, fields, headings and texts that reach beyond the right edge. */
const beyondTheEdge = (page) => page.getByRole('main').evaluate((root) => [...root.querySelectorAll('a, button, input, select, textarea, p, h1, h2, h3, h4')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.ariaLabel || element.textContent));

/** The colour of the picture at a place, as [red, green, blue]. */
async function pixel(page, x, y) {
  const png = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, png);
}

/** What the browser itself makes of a system colour. */
const systemColour = (page, name) => page.evaluate((colour) => {
  const element = document.createElement('div');
  element.style.forcedColorAdjust = 'none';
  element.style.color = colour;
  document.body.append(element);
  const rgb = getComputedStyle(element).color.match(/[\d.]+/g).slice(0, 3).map(Number);
  element.remove();
  return rgb;
}, name);

const fieldType = (page) => page.getByRole('textbox', { name: 'A box to type in' }).evaluate((box) => {
  const style = getComputedStyle(box);
  return { size: style.fontSize, line: style.lineHeight, padding: style.paddingLeft, height: box.getBoundingClientRect().height };
});

test('choices show at once, and are there from the first frame of the next visit', { timeout: 60_000 }, async () => {
  const { page } = opened;
  const visitor = new Visitor(page);
  await visitor.pick('Light or dark', 'Dark');
  await settle(page);
  assert.deepEqual(await pixel(page, 300, 790), [0x15, 0x17, 0x19]);
  await visitor.pick('Contrast', 'High');
  await visitor.pick('Size of text', '150 %');
  await settle(page);
  assert.deepEqual(await pixel(page, 300, 790), [0, 0, 0]);
  assert.deepEqual(await fieldType(page), { size: '24px', line: '36px', padding: '18px', height: 66 });
  await page.reload();
  await untilReady(page);
  assert.deepEqual(await pixel(page, 300, 790), [0, 0, 0]);
  assert.equal((await fieldType(page)).size, '24px');
  assert.ok(await visitor.find('radiogroup', 'Size of text').getByRole('radio', { name: '150 %' }).isChecked());
  assert.deepEqual(await axeViolations(page), []);
  await settle(page);
  assert.equal(await framesIn(page, 3000), 0, 'at rest');
  await visitor.pick('Light or dark', 'As this device is set');
  await visitor.pick('Contrast', 'As this device is set');
  await visitor.pick('Size of text', '100 %');
});

test('the size of text that the browser is set to counts, and the next one at once', { timeout: 60_000 }, async () => {
  const { page } = opened;
  await page.evaluate(() => { document.documentElement.style.fontSize = '20px'; }); // as "large" in the browser's settings
  await page.waitForFunction(() => getComputedStyle(document.querySelector('input[aria-label="A box to type in"]')).fontSize === '20px');
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await page.waitForFunction(() => getComputedStyle(document.querySelector('input[aria-label="A box to type in"]')).fontSize === '16px');
});

test('forced colours: the picture is drawn in the system’s own', { timeout: 60_000 }, async () => {
  const { page } = opened;
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await settle(page);
    assert.deepEqual(await pixel(page, 300, 790), await systemColour(page, 'Canvas'), colorScheme);
    const box = await page.getByRole('textbox', { name: 'A box to type in' }).boundingBox();
    assert.deepEqual(await pixel(page, box.x + box.width / 2, box.y + box.height / 2), await systemColour(page, 'Field'));
    assert.deepEqual(await pixel(page, box.x + box.width / 2, box.y), await systemColour(page, 'CanvasText'));
    await page.getByText('This device gives all pages its own colours').waitFor({ state: 'attached' });
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await settle(page);
  assert.deepEqual(await pixel(page, 300, 790), [0xfa, 0xf9, 0xf6]);
});

async function everywhere(t, { visitor, page }, size) {
  for (const screen of screens) {
    await t.test(screen.name, async () => {
      await screen.to(visitor);
      await resize(page, size);
      await settle(page);
      const wrong = [...await axeViolations(page), ...await beyondTheEdge(page)];
      if (await visitor.heading().count() !== 1) wrong.push('not one first heading');
      await resize(page, { width: 1280, height: 800 });
      await settle(page);
      await screen.back?.(visitor);
      assert.deepEqual(wrong, []);
    });
  }
}

test('1280 pixels at 400 %: every screen reflows, axe finds nothing', { timeout: 900_000 }, async (t) => {
  const profile = await anotherProfile(opened, { untilReady });
  await openSample(profile.visitor, 'Partners in progress');
  await everywhere(t, profile, { width: 320, height: 256 });
  await profile.close();
});

test('no policy was broken and nothing went wrong', () => {
  assert.deepEqual(opened.violations, []);
  assert.deepEqual(opened.errors, []);
});
