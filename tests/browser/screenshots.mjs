// Pictures of every screen of the partners sample, whole, at 1280 and 375 px, light and dark.
// Usage: node tests/browser/screenshots.mjs [folder, else build/screenshots] [part of a screen's name]…
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { framesIn, open } from './lib/page.mjs';

const [folder = join(dirname(fileURLToPath(import.meta.url)), '../../build/screenshots'), ...wanted] = process.argv.slice(2);
const out = resolve(folder);
mkdirSync(out, { recursive: true });

const wide = { width: 1280, height: 900 };
const sizes = [wide, { width: 375, height: 812 }];
const tallest = 8000; // pixels: more than WebGL draws in one picture on every machine
const found = screens.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

async function settle(page) {
  await page.waitForTimeout(100);
  for (let i = 0; i < 20 && await framesIn(page, 150) > 0; i++);
}

/** As tall as what the screen holds, so that the picture shows all of it. */
async function fit(page, size) {
  await page.setViewportSize(size);
  await settle(page);
  const hidden = await page.getByRole('main').evaluate((main) => {
    const scroller = main.querySelector('.scroller') ?? main.closest('.scroller') ?? main;
    return scroller.scrollHeight - scroller.clientHeight;
  });
  if (hidden > 0) await page.setViewportSize({ width: size.width, height: Math.min(tallest, size.height + hidden) });
  await settle(page);
}

for (const dark of [false, true]) {
  const { page, close } = await open({ ...wide, dark });
  const visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
  for (const screen of found) {
    await screen.to(visitor);
    for (const size of sizes) {
      await fit(page, size);
      const file = join(out, `${screen.name}-${size.width}-${dark ? 'dark' : 'light'}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    await page.setViewportSize(wide);
    await settle(page);
    await screen.back?.(visitor);
  }
  await close();
}
