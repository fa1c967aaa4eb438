// A finger over the page scrolls it as any page: by the browser itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from './lib/chromium.mjs';
import { hands } from './lib/hands.mjs';
import { Person } from './lib/person.mjs';
import { serveWatched } from './lib/watched.mjs';

test('a swipe scrolls a long screen', { timeout: 120_000 }, async (t) => {
  const browser = await startChromium();
  t.after(() => browser.close());
  const server = await serveWatched();
  t.after(() => server.close());
  const page = await browser.profile({ width: 375, height: 812, touch: true });
  await page.open(server.url);
  const person = new Person(page, new hands.touch(page));
  await person.press('Start from this: Partners in progress');
  await person.arrive('Scheme');
  const y = () => page.evaluate(`document.querySelector('main h1').getBoundingClientRect().y`);
  const start = await y();
  await page.swipe(187, 400, 300);
  await person.until(async () => await y() < start - 150, 'the page follows the finger');
  assert.deepEqual(await page.wrong(), []);
});
