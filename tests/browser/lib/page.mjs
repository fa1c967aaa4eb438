// Opens the built page for a test: own server, own browser, and a record of everything that should not
// happen (errors, policy violations, requests after loading).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../web/serve.mjs';
import { launchOptions } from '../chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
// What a test that failed did not close would keep its file's process alive for ever.
const left = new Set();
if (process.env.NODE_TEST_CONTEXT) (await import('node:test')).after(() => Promise.all([...left].map((close) => close())));

export const site = resolve(process.env.BOTHWAYS_SITE ?? join(here, '../../../build/site'));

/**
 * One page on the built site. Options: `path` ('#/…'), `width`, `height`, `scale`, `dark`, `flags` (of the
 * browser), `profile` (a folder that outlives the browser), `server` (one that is running), `script` (run
 * in the page before its own), `ready: false` where the page is not expected to start.
 * Gives { page, browser, context, server, errors, violations, close }.
 */
export async function open(options = {}) {
  const { path = '', width = 1280, height = 800, scale = 1, dark = false, flags = [], profile = '', ready = true } = options;
  const server = options.server ?? await serve(site);
  const view = {
    viewport: { width, height }, deviceScaleFactor: scale, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', acceptDownloads: true,
    ...options.context,
  };
  const browser = profile ? null : await chromium.launch(launchOptions(flags));
  const context = profile
    ? await chromium.launchPersistentContext(profile, { ...launchOptions(flags), ...view })
    : await browser.newContext(view);
  const page = context.pages()[0] ?? await context.newPage();
  const errors = [];
  const violations = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.exposeFunction('bothwaysViolated', (what) => violations.push(what));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
    globalThis.bothwaysViolated(`${event.violatedDirective} ${event.blockedURI}`);
  }));
  if (options.script) await page.addInitScript(options.script);
  await page.goto(server.url + path);
  if (ready) await untilReady(page);
  const close = async () => {
    if (!left.delete(close)) return;
    await context.close();
    await browser?.close();
    if (!options.server) await server.close();
  };
  left.add(close);
  return { page, browser, context, server, errors, violations, close };
}

export function untilReady(page) { return page.waitForSelector('html[data-ready=true]', { state: 'attached' }); }

/** Another size of window, and the picture has followed. */
export async function resize(page, size) {
  await page.setViewportSize(size);
  await page.waitForFunction((width) => Math.abs(document.querySelector('main').getBoundingClientRect().right - width) < 2, size.width);
}

/** Frames that are drawn within so many milliseconds of rest. */
export async function framesIn(page, milliseconds) {
  const count = () => page.evaluate(() => globalThis.bothwaysTest.frames);
  const before = await count();
  await page.waitForTimeout(milliseconds);
  return await count() - before;
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, a line each. axe cannot see the picture: contrast is tested by computation. */
export async function axeViolations(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  });
}
