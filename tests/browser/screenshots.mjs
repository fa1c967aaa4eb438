// Pictures of every screen of the partners sample, whole, at 375, 1280 and 1920 px, in each theme.
// Usage: node tests/browser/screenshots.mjs [folder, else build/screenshots] [part of a screen's name]…
//   [--widths=375,1280,1920] [--themes=light,dark,contrast] [--language=en-XA]
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { framesIn, open, untilReady } from './lib/page.mjs';
import { poolFile } from './lib/pool.mjs';

const option = (name, all) => (process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? all).split(',');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [folder = join(dirname(fileURLToPath(import.meta.url)), '../../build/screenshots'), ...wanted] = words;
const out = resolve(folder);
mkdirSync(out, { recursive: true });

const wide = { width: 1280, height: 900 };
const heights = { 375: 812, 320: 640 };
const sizes = option('widths', '375,1280,1920').map(Number).map((width) => ({ width, height: heights[width] ?? 900 }));
const themes = option('themes', 'light,dark,contrast');
const [language] = option('language', 'en');
const media = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
};
const tallest = 8000; // pixels: more than WebGL draws in one picture on every machine
// Matching with as many on each side, from a file.
const crowds = [10, 50, 300].map((count) => ({ name: `matching-${count}`, async to(visitor) {
  const file = poolFile({ a: count, b: count, name: `${count} mentors and leaders`, first: count * 10_000 });
  await visitor.drop(file.name, file.bytes);
  await visitor.arrive('A scheme to open');
  await visitor.press('Open this scheme');
  await visitor.arrive('Today');
  await visitor.go('Matching', 'Matching: Cohort A');
  await visitor.page.getByRole('button', { name: /^Look closer at/ }).first().click();
} }));
const found = [...screens, ...crowds].filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

async function settle(page) {
  await page.waitForTimeout(100);
  for (let i = 0; i < 20 && await framesIn(page, 150) > 0; i++);
}

/** As if it had been chosen on the settings screen; the same screen again. */
async function speak(page, language, address) {
  await page.evaluate((tag) => localStorage.setItem('bothways/setting/language', tag), language);
  await page.goto(page.url().replace(/#.*/, '') + address);
  await page.reload();
  await untilReady(page);
  await settle(page);
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

const { page, close } = await open(wide);
const visitor = new Visitor(page);
await openSample(visitor, 'Partners in progress');
for (const screen of found) {
  await screen.to(visitor);
  // The ways to the screens are in English words: another language is put on for the picture only.
  const address = new URL(page.url()).hash;
  if (language !== 'en') await speak(page, language, address);
  for (const size of sizes) {
    await page.emulateMedia(media[themes[0]]);
    await fit(page, size);
    for (const theme of themes) {
      await page.emulateMedia(media[theme]);
      await settle(page);
      const file = join(out, `${screen.name}-${size.width}-${theme}${language === 'en' ? '' : `-${language}`}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
  }
  await page.emulateMedia(media.light);
  await page.setViewportSize(wide);
  await settle(page);
  if (language !== 'en') await speak(page, 'en', address);
  await screen.back?.(visitor);
}
await close();
