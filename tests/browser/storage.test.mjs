// What "Saved" promises: an edit for which it was shown survives SIGKILL. Rows of edits to a scheme's
// name, each cut off at a random moment; after every restart the name is at least as new as the last one
// that was shown as saved, and one that was really typed.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../../web/serve.mjs';
import { chanceFrom } from './lib/chance.mjs';
import { startKillable } from './lib/killable.mjs';
import { site, untilReady } from './lib/page.mjs';

const kills = Number(process.env.BOTHWAYS_KILLS ?? 50);
const seed = Number(process.env.BOTHWAYS_SEED ?? Date.now() % 1_000_000);

// The parts of the page that this test knows.
const nameField = (page) => page.getByRole('textbox', { name: 'Name of the scheme', exact: true });
const saved = (page) => page.getByRole('status').filter({ hasText: /^Saved/ });
const nameOf = (n) => `Scheme ${n}`;
const numberIn = (name) => Number(/^Scheme (\d+)$/.exec(name)?.[1] ?? NaN);

async function makeScheme(page, url) {
  await page.goto(url);
  await untilReady(page);
  await page.getByRole('button', { name: /^Start from this/ }).first().click();
  await page.waitForFunction(() => /^#\/[0-9a-z]+\//.test(location.hash));
  return (await page.evaluate(() => location.hash)).replace(/^(#\/[^/]+)\/.*$/, '$1/scheme/about');
}

/** What the stores hold, for whoever reads why a test failed. */
function stored(page) {
  return page.evaluate(async () => {
    const wait = (request) => new Promise((done) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(String(request.error));
      setTimeout(() => done('no answer'), 5000);
    });
    const local = Object.keys(localStorage).map((key) => `${key} (${localStorage.getItem(key).length})`);
    const database = await wait(indexedDB.open('bothways'));
    if (typeof database === 'string') return JSON.stringify({ local, database });
    const transaction = database.transaction(['journal', 'snapshots', 'shelf']);
    const [journal, snapshots, shelf] = await Promise.all(['journal', 'snapshots', 'shelf'].map((name) => wait(transaction.objectStore(name).getAllKeys())));
    return JSON.stringify({ local, journal, snapshots, shelf });
  });
}

async function openName(page, url, address) {
  await page.goto(url + address);
  await untilReady(page);
  await nameField(page).waitFor({ state: 'attached' }).catch(async () => {
    const said = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ').slice(0, 300);
    assert.fail(`no name to read at ${page.url()}; the page says “${said}”; stored: ${await stored(page).catch(String)}`);
  });
}

/**
 * A browser whose stores do not answer after a kill is started anew, as the page then advises. That a scheme is
 * not there is never taken for that.
 */
async function startAgain(profile, work, tell) {
  for (let left = 2; ; left--) {
    const started = await startKillable(profile);
    try {
      await work(started.page);
      return started;
    } catch (error) {
      const isGone = await started.page.getByRole('heading', { name: 'This scheme is not in this browser' }).count().catch(() => 0);
      await started.kill();
      if (isGone || left === 0) throw error;
      tell(error.message);
    }
  }
}

/** Tells `shown(n)` whenever the page shows "Saved" while name n is in the field. */
async function watch(page, shown) {
  await page.exposeFunction('bothwaysShown', (name) => shown(numberIn(name)));
  await page.evaluate(() => {
    const field = () => document.querySelector('input[aria-label="Name of the scheme"]');
    const isSaved = () => [...document.querySelectorAll('[role=status]')].some((e) => e.textContent.startsWith('Saved'));
    let last = '';
    new MutationObserver(() => {
      const name = field()?.value ?? '';
      if (name === last || !isSaved()) return;
      last = name;
      globalThis.bothwaysShown(name);
    }).observe(document.getElementById('mirror'), { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

test(`every edit shown as saved is there after SIGKILL, ${kills} times (BOTHWAYS_SEED=${seed})`, async (t) => {
  const chance = chanceFrom(seed);
  const server = await serve(site);
  const profile = mkdtempSync(join(tmpdir(), 'bothways-kill-'));
  t.after(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  let typed = 0;
  let shown = 0;
  let edits = 0;
  let address = '';
  {
    const { page, kill } = await startKillable(profile);
    address = await makeScheme(page, server.url);
    await openName(page, server.url, address);
    await nameField(page).fill(nameOf(0));
    await saved(page).waitFor({ state: 'attached' });
    await kill();
  }
  for (let round = 0; round <= kills; round++) {
    const { page, kill } = await startAgain(profile, (one) => openName(one, server.url, address), (why) => t.diagnostic(`round ${round}: ${why}`));
    try {
      const found = numberIn(await nameField(page).inputValue());
      assert.ok(found >= shown && found <= typed, `round ${round}: found ${found}, saved was shown for ${shown}, typed ${typed}`);
      shown = found;
      if (round === kills) break;
      await watch(page, (n) => { if (n > shown) shown = n; });
      let isOver = false;
      const typing = (async () => {
        while (!isOver) {
          await nameField(page).fill(nameOf(++typed));
          edits++;
        }
      })().catch(() => {}); // the browser is killed in the middle of it
      await sleep(chance() * 600);
      await kill();
      isOver = true;
      await typing;
    } finally {
      await kill();
    }
  }
  t.diagnostic(`${kills} kills, ${edits} edits, seed ${seed}`);
  assert.ok(edits > kills, 'there were edits to lose');
});

/** A record that a kill tore off, behind what LevelDB wrote last: its head says more bytes than there are. */
function tearOff(profile) {
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = join(folder, readdirSync(folder).find((name) => name.endsWith('.indexeddb.leveldb')));
  const log = join(database, readdirSync(database).filter((name) => name.endsWith('.log')).sort().at(-1));
  const block = 32_768;
  const left = block - (statSync(log).size % block);
  if (left < 200) return false; // no room for one in this block
  const length = Math.min(2000, left - 7);
  appendFileSync(log, Buffer.concat([Buffer.from([1, 2, 3, 4, length & 255, length >> 8, 1]), Buffer.alloc(100, 'x')]));
  return true;
}

test('what a kill tore off takes nothing else with it, no scheme and no key', async (t) => {
  const server = await serve(site);
  const profile = mkdtempSync(join(tmpdir(), 'bothways-torn-'));
  t.after(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  let address = '';
  let number = 0;
  const visit = async () => {
    const { page, kill } = await startKillable(profile);
    try {
      address ||= await makeScheme(page, server.url);
      await openName(page, server.url, address);
      if (number > 0) assert.equal(await nameField(page).inputValue(), nameOf(number));
      await page.goto(server.url + address.replace('/scheme/about', '/sealing'));
      if (number === 0) await page.getByRole('button', { name: 'Make a key for this scheme' }).click();
      await page.getByRole('main').getByText('Can be opened here').first().waitFor({ state: 'attached' });
      await openName(page, server.url, address);
      await nameField(page).fill(nameOf(++number));
      await saved(page).waitFor({ state: 'attached' });
    } finally {
      await kill();
    }
  };
  await visit();
  for (let torn = 0; torn < 3;) {
    if (tearOff(profile)) torn++;
    await visit(); // writes behind it
    await visit(); // and here the browser throws the file away
  }
});

test('without IndexedDB the page says that nothing is kept, and goes on', async () => {
  const { open } = await import('./lib/page.mjs');
  const opened = await open({ script: () => { Object.defineProperty(globalThis, 'indexedDB', { value: { open() { throw new DOMException('', 'SecurityError'); } } }); } });
  const { page } = opened;
  await page.getByRole('button', { name: /^Start from this/ }).first().click();
  await page.getByRole('status').filter({ hasText: /not saved/i }).waitFor({ state: 'attached' });
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test('a second tab follows the first and does not write over it', async () => {
  const { open } = await import('./lib/page.mjs');
  const opened = await open();
  const { page, context, server } = opened;
  await page.getByRole('button', { name: /^Start from this/ }).first().click();
  await page.waitForFunction(() => /^#\/[0-9a-z]+\//.test(location.hash));
  const address = (await page.evaluate(() => location.hash)).replace(/^(#\/[^/]+)\/.*$/, '$1/scheme/about');
  await page.goto(server.url + address);
  await nameField(page).fill('Written in the first tab');
  await saved(page).waitFor({ state: 'attached' });
  const second = await context.newPage();
  await openName(second, server.url, address);
  assert.equal(await nameField(second).inputValue(), 'Written in the first tab');
  await nameField(page).fill('Written there again');
  await second.waitForFunction(() => document.querySelector('input[aria-label="Name of the scheme"]')?.value === 'Written there again');
  await opened.close();
});

/** A page whose database of schemes fails to open the first `times` times, as Chromium's may after it was killed, and whose local storage is empty. */
const failingAtFirst = (times) => `{
  localStorage.clear();
  const open = indexedDB.open.bind(indexedDB);
  let left = ${times};
  indexedDB.open = (name, ...rest) => {
    if (name !== 'bothways' || left-- <= 0) return open(name, ...rest);
    const request = new EventTarget();
    request.error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    setTimeout(() => request.onerror?.(new Event('error')), 0);
    return request;
  };
}`;

async function madeAndLeft() {
  const { open } = await import('./lib/page.mjs');
  const opened = await open();
  const address = await makeScheme(opened.page, opened.server.url);
  await openName(opened.page, opened.server.url, address);
  await nameField(opened.page).fill('Still here');
  await saved(opened.page).waitFor({ state: 'attached' });
  await opened.page.close();
  return { ...opened, address };
}

test('stores that fail to open at first are asked again before anybody is told', async () => {
  const opened = await madeAndLeft();
  const page = await opened.context.newPage();
  await page.addInitScript(failingAtFirst(3));
  await openName(page, opened.server.url, opened.address);
  assert.equal(await nameField(page).inputValue(), 'Still here');
  await opened.close();
});

test('a scheme whose stores cannot be read is not said to be gone, and can be tried again', async () => {
  const opened = await madeAndLeft();
  const page = await opened.context.newPage();
  await page.addInitScript(failingAtFirst(8));
  await page.goto(opened.server.url + opened.address);
  await untilReady(page);
  await page.getByRole('heading', { name: 'This scheme could not be read' }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await nameField(page).waitFor({ state: 'attached' });
  assert.equal(await nameField(page).inputValue(), 'Still here');
  await opened.close();
});
