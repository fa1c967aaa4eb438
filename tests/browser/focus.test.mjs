// The keyboard on every screen: Tab reaches each control that is said once, in reading order, and leaves at
// the end; whatever has the focus is in sight with an unbroken ring in the picture, wide and narrow.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { focusFaults, keepPicture, saidStops, stopsByTab } from './lib/focus.mjs';
import { anotherProfile } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { open, untilReady } from './lib/page.mjs';

let opened;
before(async () => { opened = await open({ ready: false }); });
after(() => opened?.close());

const wide = { width: 1280, height: 800 };
const narrow = { width: 375, height: 812 };
// Whose parts lie otherwise on a phone: cards for rows, charts, columns below each other, the bar at the bottom.
const otherwise = new Set(['today', 'applications', 'application', 'cohort', 'matching', 'pair', 'meetings', 'learning', 'share', 'start']);

async function resize(page, size) {
  if (page.viewportSize().width === size.width) return;
  await page.setViewportSize(size);
  await page.waitForFunction((width) => document.querySelector('canvas').width === width, size.width);
}

describe('Tab', { concurrency: 2 }, () => {
  for (const size of [wide, narrow]) {
    test(`${size.width} pixels: Tab goes through ${size === wide ? 'every screen' : 'the screens that lie otherwise'}`, { timeout: 900_000 }, async (t) => {
      const { page, visitor, close } = await anotherProfile(opened, { untilReady, script: keepPicture });
      await openSample(visitor, 'Partners in progress');
      for (const screen of screens.filter(({ name }) => size === wide || otherwise.has(name))) {
        await t.test(screen.name, async () => {
          await screen.to(visitor);
          await resize(page, size);
          const said = saidStops(await page.evaluate(() => globalThis.bothwaysTest.said));
          const wrong = focusFaults(await stopsByTab(page), said);
          await resize(page, wide);
          await screen.back?.(visitor);
          assert.deepEqual(wrong, [], screen.name);
        });
      }
      await close();
    });
  }
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
