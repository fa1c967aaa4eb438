// A finger over the page scrolls it as any page: by the browser itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from './lib/chromium.mjs';
import { hands } from './lib/hands.mjs';
import { Person } from './lib/person.mjs';
import { serveWatched } from './lib/watched.mjs';

const top = (page) => page.evaluate(`document.querySelector('main h1').getBoundingClientRect().y`);

async function onAPhone(t, path = '') {
  const browser = await startChromium();
  t.after(() => browser.close());
  const server = await serveWatched();
  t.after(() => server.close());
  const page = await browser.profile({ width: 375, height: 812, touch: true });
  await page.open(server.url + path);
  return { page, person: new Person(page, new hands.touch(page)) };
}

test('a swipe scrolls a long screen', { timeout: 120_000 }, async (t) => {
  const { page, person } = await onAPhone(t);
  await person.press('Start from this: Partners in progress');
  await person.arrive('Scheme');
  const start = await top(page);
  await page.swipe(187, 400, 300);
  await person.until(async () => await top(page) < start - 150, 'the page follows the finger');
  assert.deepEqual(await page.wrong(), []);
});

test('a swipe that begins on a message moves the page under it', { timeout: 120_000 }, async (t) => {
  const { page, person } = await onAPhone(t, '#/design');
  await person.press('Take a line out');
  await person.find('button', /^Undo: /);
  const y = await page.evaluate(`[...document.querySelectorAll('[role=status] > p')].find((line) => line.textContent === 'One line was taken out').getBoundingClientRect().y + 10`);
  const start = await top(page);
  await page.swipe(100, y - 150, 300);
  await person.until(async () => await top(page) < start - 150, 'the page follows the finger');
});
