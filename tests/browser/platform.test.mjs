// The page shell: rest, requests, policy, size, a lost picture, and the words where something is missing.
// By role and name only, apart from the canvas, which has none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { axeViolations, framesIn, open, site } from './lib/page.mjs';

let shared;
before(async () => { shared = await open(); });
after(async () => { await shared?.close(); });

test('the start page is there, with a title, a language and one first heading', async () => {
  const { page } = shared;
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.notEqual(await page.title(), '');
  assert.match(await page.evaluate(() => document.documentElement.lang), /^en/);
  assert.ok(await page.getByRole('button').count() > 1);
});

test('a screen reader, which reads a page when it has loaded, finds something to read', async () => {
  const slow = await serve(site);
  const own = await open({ server: slow, ready: false, script: `addEventListener('load', () => {
    globalThis.headingAtLoad = document.querySelector('#mirror h1')?.textContent ?? 'none';
  })` });
  try {
    await own.page.route('**/*.wasm', async (route) => { await new Promise((done) => setTimeout(done, 700)); await route.continue(); });
    await own.page.reload();
    assert.equal(await own.page.evaluate(() => globalThis.headingAtLoad), 'Mentoring where both learn');
  } finally {
    await own.close();
    await slow.close();
  }
});

test('no frame in 5 s at rest', async () => {
  const { page } = shared;
  await page.waitForTimeout(2500); // the snapshot after a while without work comes first
  assert.equal(await framesIn(page, 5000), 0);
});

test('however much happens between two pictures of the screen, one is drawn, of the last', async () => {
  const own = await open({ script: () => {
    globalThis.pictures = 0;
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function counted(...bits) { globalThis.pictures++; return clear.apply(this, bits); };
  } });
  try {
    const { page } = own;
    for (const key of ['Control+k', 'Escape']) await page.keyboard.press(key);
    const before = await page.screenshot();
    const counted = await page.evaluate(async () => {
      const next = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      await next();
      const [frames, pictures] = [globalThis.bothwaysTest.frames, globalThis.pictures];
      for (let i = 0; i < 5; i++) {
        for (const key of ['k', 'Escape']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: key === 'k', bubbles: true, cancelable: true }));
      }
      const none = globalThis.pictures - pictures;
      await next();
      await next();
      return { frames: globalThis.bothwaysTest.frames - frames, none, pictures: globalThis.pictures - pictures };
    });
    assert.ok(counted.frames >= 10, `${counted.frames} frames`);
    assert.equal(counted.none, 0);
    assert.ok(counted.pictures >= 1 && counted.pictures <= 2, `${counted.pictures} pictures`);
    assert.ok(before.equals(await page.screenshot()), 'the picture is the same as before');
  } finally {
    await own.close();
  }
});

test('nothing that Dear ImGui draws goes unsaid', async () => {
  assert.equal(await shared.page.evaluate(() => globalThis.bothwaysTest.itemsWithoutMeaning), 0);
});

test('axe finds nothing', async () => {
  assert.deepEqual(await axeViolations(shared.page), []);
});

test('the first Tab reaches the skip link, which leads to the main part', async () => {
  const { page } = shared;
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the main part' });
  assert.ok(await skip.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  assert.ok(await page.getByRole('main').evaluate((element) => element === document.activeElement));
});

test('the picture fills the page at its device pixels, before and after a change of size', async () => {
  const { page, close } = await open({ width: 900, height: 700, scale: 2 });
  const sizes = () => page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    return [canvas.width, canvas.height, innerWidth * devicePixelRatio, innerHeight * devicePixelRatio];
  });
  assert.deepEqual(await sizes(), [1800, 1400, 1800, 1400]);
  await page.setViewportSize({ width: 375, height: 667 });
  await page.waitForFunction(() => document.querySelector('canvas').width === 750);
  assert.deepEqual(await sizes(), [750, 1334, 750, 1334]);
  const beyond = await page.getByRole('button').evaluateAll((all) => all
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.textContent));
  assert.deepEqual(beyond, []);
  await close();
});

test('a lost picture comes back identical', async () => {
  const { page, close } = await open();
  await page.waitForTimeout(500);
  const before = await page.screenshot();
  const frames = await page.evaluate(() => {
    globalThis.lost = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    globalThis.lost.loseContext();
    return globalThis.bothwaysTest.frames;
  });
  await page.waitForTimeout(200);
  await page.evaluate(() => globalThis.lost.restoreContext());
  await page.waitForFunction((count) => globalThis.bothwaysTest.frames > count, frames);
  await page.waitForTimeout(500);
  const again = await page.screenshot();
  assert.ok(before.equals(again), 'the two screenshots differ');
  await close();
});

test('the same page, reached again, is the same picture', async () => {
  const pictures = [];
  for (let i = 0; i < 2; i++) {
    const { page, close } = await open();
    await page.waitForTimeout(500);
    pictures.push(await page.screenshot());
    await close();
  }
  assert.ok(pictures[0].equals(pictures[1]));
});

const wordsFor = async (options) => {
  const { page, close } = await open({ ...options, ready: false });
  await page.getByRole('heading', { level: 1, name: 'Bothways' }).waitFor();
  const text = await page.locator('body').innerText();
  await close();
  return text;
};

test('without WebGL the page says so in words, and what helps', async () => {
  const text = await wordsFor({ flags: ['--disable-gpu', '--disable-3d-apis'] });
  assert.match(text, /needs WebGL 2/);
  assert.match(text, /What helps/);
  assert.doesNotMatch(text, /WebAssembly|JavaScript/);
});

test('without WebAssembly the page says so in words', async () => {
  assert.match(await wordsFor({ script: () => { delete globalThis.WebAssembly; } }), /needs WebAssembly/);
});

test('without JavaScript the page says so in words', async () => {
  assert.match(await wordsFor({ context: { javaScriptEnabled: false } }), /JavaScript is switched off/);
});

test('after loading nothing is asked for, and the policy was never broken', async () => {
  const { page, server, errors, violations, close } = await open();
  await page.waitForTimeout(300);
  const before = server.requests.length;
  await page.getByRole('button', { name: /Look at/ }).first().click();
  await page.waitForFunction(() => location.hash.length > 3);
  for (const name of await page.getByRole('navigation').getByRole('link').allTextContents()) {
    if (name === 'Bothways') continue; // back to the start page, which has no navigation
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
  }
  await page.goBack();
  await page.waitForTimeout(300);
  assert.deepEqual(server.requests.slice(before), []);
  assert.deepEqual(violations, []);
  assert.deepEqual(errors, []);
  await close();
});
