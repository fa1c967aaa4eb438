// A short walk through the page that any browser has to manage, by role and name only.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serveWatched } from './watched.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../../build/test-logs');
const name = 'Partenaires d’été, অংশীদার';
const person = 'Nadia Rahman';
const organisation = 'Harbour Women’s Kitchen';

async function until(what, check, milliseconds = 20_000) {
  const unlessGone = (error) => { // an element went between finding and using it
    if (!/stale|detached/.test(error.message)) throw error;
  };
  for (const end = Date.now() + milliseconds; ; await sleep(100)) {
    const found = await check().catch(unlessGone);
    if (found) return found;
    assert.ok(Date.now() < end, `${what}, within ${milliseconds / 1000} s`);
  }
}

/** Registers the test. `start` gives a driver (see lib/webkit.mjs), `skip` is the reason not to run. */
export function smoke(browser, start, skip) {
  test(`${browser}: the sample, an edit that is kept, undo, the palette, rest`, { skip, timeout: 300_000 }, async (t) => {
    mkdirSync(logs, { recursive: true });
    const server = await serveWatched();
    t.after(() => server.close());
    const page = await start();
    t.after(() => page.close());
    t.diagnostic(await page.version());

    const ready = () => until('the page is ready', () => page.evaluate(`document.documentElement.dataset.ready === 'true'`));
    const use = (role, called, act) => until(`${role} “${called}” is there`, async () => {
      const [element] = await page.all(role, called);
      if (element) await act(element);
      return element;
    });
    const find = (role, called) => use(role, called, () => {});
    const press = (role, called) => use(role, called, (element) => page.click(element));
    const write = (label, text) => use('textbox', label, (element) => page.write(element, text));
    const holds = (label, text) => until(`“${label}” holds “${text}”`, async () => {
      const [field] = await page.all('textbox', label);
      return field && await page.value(field) === text;
    });
    const saved = () => until('the status says Saved', async () => {
      for (const status of await page.all('status')) if (/^Saved/.test(await page.text(status))) return true;
      return false;
    });
    const nothingWentWrong = async () => assert.deepEqual(await page.evaluate('globalThis.wentWrong'), []);

    let failed = false;
    const step = (what, run) => t.test(what, { skip: failed }, async () => {
      try {
        await run();
      } catch (error) {
        failed = true;
        await page.screenshot(join(logs, `${browser}-failed.png`)).catch(() => {});
        throw error;
      }
    });

    await step('the start page', async () => {
      await page.goto(server.url);
      await ready();
      await find('heading', 'Mentoring where both learn');
    });
    await step('the finished sample opens Today', async () => {
      await press('button', 'Look at a finished sample: Partners in progress');
      await find('heading', 'Today');
    });
    await step('the scheme gets another name, and it is saved', async () => {
      await press('link', 'Scheme');
      await find('heading', 'Scheme');
      await press('link', 'About the scheme');
      await find('heading', 'About the scheme');
      await write('Name of the scheme', name);
      await holds('Name of the scheme', name);
      await saved();
      await nothingWentWrong();
    });
    await step('after loading the page again the name is there', async () => {
      await page.reload();
      await ready();
      await find('heading', 'About the scheme');
      await holds('Name of the scheme', name);
    });
    await step('Undo takes an edit back', async () => {
      await write('Name of the scheme', 'Another name');
      await holds('Name of the scheme', 'Another name');
      await press('button', 'Undo');
      await holds('Name of the scheme', name);
      await saved();
    });
    await step('the palette finds a person', async () => {
      await page.chord('k');
      await use('combobox', 'Find', (element) => page.write(element, person));
      await press('option', `${person}, ${organisation}`);
      await find('heading', person);
    });
    await step('no frame in 3 s at rest, nothing unsaid, nothing against the policy', async () => {
      await sleep(2500); // the snapshot after a while without work comes first
      const before = await page.evaluate('globalThis.bothwaysTest.frames');
      await sleep(3000);
      assert.equal(await page.evaluate('globalThis.bothwaysTest.frames') - before, 0);
      assert.equal(await page.evaluate('globalThis.bothwaysTest.itemsWithoutMeaning'), 0);
      await nothingWentWrong();
      await page.screenshot(join(logs, `${browser}.png`));
    });
  });
}
