// Every screen of both samples: what a screen reader gets, what axe finds, rest, requests, policy, title,
// back and forward, and where the keyboard is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults, targetProblems } from './lib/checks.mjs';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { axeViolations, framesIn, open, untilReady } from './lib/page.mjs';
import { noteAsked, untilRest } from './lib/rest.mjs';

let opened;
before(async () => { opened = await open(); });
after(() => opened?.close());

const samples = ['Partners in progress', 'Parity'];
const rest = 5000; // milliseconds for which nothing may be asked for

/** Notes what the browser tells the page from now on, to say what a frame was for. */
async function listen(page) {
  await page.evaluate(() => {
    globalThis.heard = new Set();
    for (const type of ['pointermove', 'pointerleave', 'scroll', 'resize', 'focusin', 'focusout', 'visibilitychange', 'input', 'hashchange']) {
      addEventListener(type, (event) => globalThis.heard.add(`${type} on ${event.target.className || event.target.nodeName || 'window'}`), true);
    }
  });
  return () => page.evaluate(() => [...globalThis.heard].join(', ') || 'nothing that was heard');
}

/** Buttons, links and fields of the main part that reach beyond the right edge. */
const beyondTheEdge = (page) => page.getByRole('main').evaluate((root) => [...root.querySelectorAll('a, button, input, select, textarea')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.ariaLabel || element.textContent));

async function look(visitor, screen, preset) {
  const { page } = visitor;
  await screen.to(visitor);
  const wrong = [];
  const expect = (isSo, words) => isSo || wrong.push(words);
  expect(await visitor.heading().count() === 1, `${await visitor.heading().count()} first headings`);
  const title = await page.title();
  expect(title.startsWith(screen.word), `its title is “${title}”`);
  if (screen.name !== 'start') expect(title.includes(preset), `its title does not name the scheme: “${title}”`);
  const unsaid = await page.evaluate(() => globalThis.bothwaysTest.itemsWithoutMeaning);
  expect(unsaid === 0, `${unsaid} items without meaning`);
  expect(!(await page.locator('body').innerText()).includes('⟦'), 'a sentence is missing');
  wrong.push(...await faults(page)); // axe, the accessibility tree, targets
  await untilRest(page, rest);
  const heard = await listen(page);
  const frames = await framesIn(page, 700);
  const asked = await page.evaluate((within) => globalThis.askedWithin(within), rest);
  expect(frames === 0 && asked.length === 0, `no rest: ${frames} frames, ${asked.join(', ')}, after ${await heard()}`);
  await screen.back?.(visitor);
  assert.deepEqual(wrong, [], screen.name);
}

async function profiles(count, preset, view = {}) {
  const all = [];
  for (let i = 0; i < count; i++) {
    const profile = await anotherProfile(opened, { untilReady, script: noteAsked, ...view });
    await openSample(profile.visitor, preset);
    all.push(profile);
  }
  return all;
}

for (const preset of samples) {
  test(`${preset}: ${screens.length} screens: one first heading, title, meaning, axe, no frames at rest`, { concurrency: 4, timeout: 900_000 }, async (t) => {
    const all = await profiles(4, preset);
    const requests = opened.server.requests.length;
    const waiting = [...screens];
    await Promise.all(all.map(async ({ visitor }) => {
      while (waiting.length > 0) {
        const screen = waiting.shift();
        await t.test(screen.name, () => look(visitor, screen, preset));
      }
    }));
    assert.deepEqual(opened.server.requests.slice(requests), [], 'nothing is asked for after loading');
    for (const profile of all) await profile.close();
  });
}

test('320 pixels wide: axe finds nothing, nothing lies beyond the edge', { timeout: 900_000 }, async (t) => {
  const [{ visitor, page, close }] = await profiles(1, samples[0]);
  const resize = async (size) => {
    await page.setViewportSize(size);
    await page.waitForFunction((width) => document.querySelector('canvas').width === width, size.width);
    await untilRest(page, 0);
  };
  for (const screen of screens) {
    await t.test(screen.name, async () => {
      await screen.to(visitor);
      await resize({ width: 320, height: 640 });
      const wrong = [...await axeViolations(page), ...await beyondTheEdge(page)];
      if (await visitor.heading().count() !== 1) wrong.push('not one first heading');
      await resize({ width: 1280, height: 800 });
      await screen.back?.(visitor);
      assert.deepEqual(wrong, []);
    });
  }
  await close();
});

test('the search over everything: a dialog that axe accepts, which gives the keyboard back', async () => {
  const [{ visitor, page, close }] = await profiles(1, samples[0]);
  await visitor.press('Find a person, a pair or anything to do');
  const dialog = page.getByRole('dialog', { name: 'Find anything' });
  await dialog.waitFor({ state: 'attached' });
  assert.ok(await visitor.find('combobox', 'Find').evaluate((box) => box === document.activeElement));
  assert.deepEqual(await axeViolations(page), []);
  await visitor.find('combobox', 'Find').fill('cohorts');
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const button = visitor.find('button', 'Find a person, a pair or anything to do');
  assert.ok(await button.evaluate((element) => element === document.activeElement), 'the keyboard is back on the button');
  await close();
});

test('on a phone: every part of the scheme is reached by touch, four in the bar and the others under More', async () => {
  const [{ visitor, page, close }] = await profiles(1, samples[0], { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
  const parts = page.getByRole('navigation');
  const arrive = (word) => page.waitForFunction((expected) => document.title.startsWith(expected), word);
  for (const name of ['Scheme', 'Applications', 'Cohorts']) {
    await parts.getByRole('link', { name, exact: true }).tap();
    await arrive(name);
  }
  for (const name of ['Matching', 'Pairs', 'Learning', 'Report', 'Share', 'Guides', 'History']) {
    await parts.getByRole('button', { name: 'More', exact: true }).tap();
    const link = page.getByRole('link', { name, exact: true });
    await link.waitFor({ state: 'attached' });
    if (name === 'Pairs') assert.deepEqual(await faults(page, { least: 40 }), [], 'with More open');
    await link.tap();
    await arrive(name);
    assert.equal(await page.getByRole('link', { name, exact: true }).count(), 0, 'More closes');
    assert.deepEqual(await targetProblems(page, 40), [], name);
  }
  assert.equal(await visitor.heading().count(), 1);
  await close();
});

test('an error: said as an alert, the keyboard goes there, axe accepts it', async () => {
  const [{ visitor, page, close }] = await profiles(1, samples[0]);
  await visitor.go('Share');
  await visitor.openFile('Open a file', 'no.json', 'no');
  const alert = page.getByRole('alert');
  await alert.waitFor({ state: 'attached' });
  assert.deepEqual(await faults(page), []);
  assert.ok(await alert.evaluate((element) => element.contains(document.activeElement)), 'the keyboard is at the error');
  await close();
});

test('back and forward, titles, and the keyboard on the heading after each link', async () => {
  const [{ visitor, page, close }] = await profiles(1, samples[0]);
  const focused = () => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.slice(0, 40)}`);
  const seen = [];
  for (const name of ['Scheme', 'Pairs', 'Report', 'Guides']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await page.waitForFunction((word) => document.title.startsWith(word), name);
    seen.push({ title: await page.title(), heading: await visitor.heading().innerText() });
    assert.match(await focused(), /^H1 /, `after the link to ${name}`);
  }
  assert.equal(new Set(seen.map(({ title }) => title)).size, seen.length, 'each screen has a title of its own');
  for (const { title, heading } of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await page.waitForFunction((expected) => document.title === expected, title);
    assert.equal(await visitor.heading().innerText(), heading);
  }
  for (const { title, heading } of seen.slice(1)) {
    await page.goForward();
    await page.waitForFunction((expected) => document.title === expected, title);
    assert.equal(await visitor.heading().innerText(), heading);
  }
  await close();
});

test('no policy was broken and nothing went wrong', () => {
  assert.deepEqual(opened.violations, []);
  assert.deepEqual(opened.errors, []);
});
