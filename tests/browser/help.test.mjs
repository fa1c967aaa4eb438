// Help where it is needed: guides, the list of keys, the search over everything as a screen reader has it,
// who can see what, and coming back to where one was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { Typist } from './lib/journey_keyboard.mjs';
import { axeViolations, open } from './lib/page.mjs';

let opened;
let page;
let visitor;
before(async () => {
  opened = await open();
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  visitor = new Visitor(page);
  await openSample(visitor, 'Partners in progress');
});
after(() => opened?.close());

const dialog = (name) => page.getByRole('dialog', name ? { name, exact: true } : {});
const help = () => visitor.find('button', 'Help with this screen');
const active = () => page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.ariaLabel ?? document.activeElement.textContent}`);
const scroller = () => page.getByRole('main').locator('.scroller').first();
const down = () => scroller().evaluate((element) => Math.round(element.scrollTop));

test('every screen: help opens by keyboard, is read from its heading, axe accepts it, Escape gives the keyboard back', { timeout: 900_000 }, async (t) => {
  for (const screen of screens) {
    await t.test(screen.name, async () => {
      await screen.to(visitor);
      await help().focus();
      await page.keyboard.press('Enter');
      await dialog().waitFor({ state: 'attached' });
      const title = await dialog().getAttribute('aria-label');
      assert.match(title, /^About /);
      assert.equal(await active(), `H2 ${title}`, 'the keyboard is at the heading');
      assert.ok(await dialog().locator('p').count() >= 2, 'it says something');
      assert.deepEqual(await axeViolations(page), []);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      assert.ok(await help().evaluate((element) => element === document.activeElement), `the keyboard is back, and not at ${await active()}`);
      await screen.back?.(visitor);
    });
  }
});

test('all guides are listed and open by keyboard', async () => {
  const typist = new Typist(page);
  await visitor.go('Guides');
  const lists = page.getByRole('main').getByRole('list', { name: /uides to/ });
  const names = await lists.getByRole('link').allInnerTexts();
  assert.ok(names.length >= screens.length - 4, `${names.length} guides`);
  for (const name of [names[0], names.at(-1)]) {
    await visitor.go('Guides');
    await typist.link(name);
    await typist.arrive(name);
  }
});

test('? lists the keys; each of them works, every other key stays the browser’s', async () => {
  await visitor.part('About the scheme');
  await page.keyboard.press('?');
  await dialog('Keyboard shortcuts').waitFor({ state: 'attached' });
  assert.match(await active(), /^H2 Keyboard shortcuts/);
  assert.deepEqual(await axeViolations(page), []);
  const listed = await dialog().getByRole('rowheader').allInnerTexts();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });

  // What the page takes from the browser, of all letters with Ctrl and with Ctrl and Shift.
  const taken = await page.evaluate((known) => {
    const keys = [];
    const probe = (init, name) => {
      if (known.includes(name)) return; // tried below
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      if (event.defaultPrevented) keys.push(name);
    };
    for (const letter of 'abcdefghijklmnopqrstuvwxyz1234567890/.,-=') {
      probe({ key: letter, code: `Key${letter.toUpperCase()}`, ctrlKey: true }, `Ctrl + ${letter.toUpperCase()}`);
      probe({ key: letter.toUpperCase(), code: `Key${letter.toUpperCase()}`, ctrlKey: true, shiftKey: true }, `Ctrl + Shift + ${letter.toUpperCase()}`);
      probe({ key: letter, code: `Key${letter.toUpperCase()}` }, letter);
      probe({ key: letter, code: `Key${letter.toUpperCase()}`, altKey: true }, `Alt + ${letter}`);
    }
    for (const key of ['F1', 'F3', 'F6', 'F7', 'Insert', 'CapsLock']) probe({ key, code: key }, key);
    return keys;
  }, listed);
  assert.deepEqual(taken, [], 'keys that are not listed');

  const name = visitor.find('textbox', 'Name of the scheme');
  const before = await name.inputValue();
  await name.fill('Another name');
  const heading = visitor.heading();
  const away = () => heading.focus();
  const holds = (text) => page.waitForFunction((wanted) => [...document.querySelectorAll('input')].some((input) => input.value === wanted), text);
  const tries = {
    'Ctrl + Z': async () => { await away(); await page.keyboard.press('Control+z'); await holds(before); },
    'Ctrl + Shift + Z': async () => { await away(); await page.keyboard.press('Control+Shift+z'); await holds('Another name'); },
    'Ctrl + Y': async () => { await page.keyboard.press('Control+z'); await holds(before); await page.keyboard.press('Control+y'); await holds('Another name'); },
    'Ctrl + S': async () => { const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]); assert.ok(download); },
    'Ctrl + K': async () => { await page.keyboard.press('Control+k'); await dialog('Find anything').waitFor({ state: 'attached' }); },
    Escape: async () => { await page.keyboard.press('Escape'); await dialog().waitFor({ state: 'detached' }); },
    '?': async () => { await page.keyboard.press('?'); await dialog('Keyboard shortcuts').waitFor({ state: 'attached' }); await page.keyboard.press('Escape'); await dialog().waitFor({ state: 'detached' }); },
  };
  for (const work of Object.values(tries)) await work();
  const browsers = ['Tab', 'Enter', 'Space', 'Arrow keys', 'Page Up, Page Down'];
  assert.deepEqual(listed.toSorted(), [...Object.keys(tries), ...browsers].toSorted(), 'what is listed is what works');
  await away();
  await page.keyboard.press('Control+z');
  await holds(before);
});

test('? in a field is a letter, and Ctrl+Z there is the field’s own undo', async () => {
  await visitor.part('About the scheme');
  const field = visitor.find('textbox', 'Place or area');
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  assert.equal(await field.inputValue(), `${before}?`);
  assert.equal(await dialog().count(), 0);
  await page.keyboard.press('Control+z');
  assert.equal(await field.inputValue(), before);
});

test('the search: a combobox whose active option is named, groups with counts, a count said politely', async () => {
  await page.keyboard.press('Control+k');
  const box = visitor.find('combobox', 'Find');
  await box.waitFor({ state: 'attached' });
  assert.ok(await box.evaluate((element) => element === document.activeElement));
  assert.equal(await box.getAttribute('aria-autocomplete'), 'list');
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.type('a');
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  const named = () => box.evaluate((element) => ({
    role: document.getElementById(element.getAttribute('aria-activedescendant'))?.role ?? document.getElementById(element.getAttribute('aria-activedescendant'))?.getAttribute('role'),
    text: document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent,
    isIn: document.getElementById(element.getAttribute('aria-controls'))?.contains(document.getElementById(element.getAttribute('aria-activedescendant'))) ?? false,
  }));
  const first = await named();
  assert.equal(first.role, 'option');
  assert.ok(first.isIn);
  assert.equal(await page.getByRole('option', { selected: true }).innerText(), first.text);
  await page.keyboard.press('ArrowDown');
  assert.notEqual((await named()).text, first.text);
  await page.keyboard.press('ArrowUp');
  assert.equal((await named()).text, first.text);
  assert.ok(await page.getByRole('listbox', { name: 'Found' }).getByRole('group', { name: /the first \d of \d+/ }).count() > 0);
  assert.match((await dialog().getByRole('status').allInnerTexts()).join(), /\d+ found\./);
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.type('zzzz');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.getAttribute('aria-activedescendant'), null);
  assert.deepEqual(await axeViolations(page), []);
  // A word in any order, and by pointer.
  await box.fill('rahman nadia');
  await page.getByRole('option', { name: /^Nadia Rahman, / }).first().click();
  await dialog().waitFor({ state: 'detached' });
  await visitor.arrive('Nadia Rahman');
});

test('back and forward come back to where one was; a new page starts at the top', async () => {
  await visitor.go('Today');
  assert.equal(await down(), 0);
  await scroller().evaluate((element) => { element.scrollTop = 700; });
  await page.waitForFunction(() => history.state?.down === 700);
  await visitor.go('Pairs');
  assert.equal(await down(), 0);
  await page.goBack();
  await visitor.arrive('Today');
  await page.waitForFunction(() => Math.abs(document.querySelector('main .scroller').scrollTop - 700) < 2);
  await page.waitForTimeout(600);
  assert.ok(Math.abs(await down() - 700) < 2, 'it stays there');
  assert.match(await active(), /^H1 /, 'the keyboard is at the heading');
  await page.goForward();
  await visitor.arrive('Pairs');
  assert.equal(await down(), 0);
  // Another entry of the same screen has its own place.
  await visitor.go('Today');
  assert.equal(await down(), 0);
  await page.goBack();
  await page.goBack();
  await visitor.arrive('Today');
  await page.waitForFunction(() => Math.abs(document.querySelector('main .scroller').scrollTop - 700) < 2);
  await page.reload();
  await visitor.arrive('Today');
  await page.waitForFunction(() => Math.abs(document.querySelector('main .scroller').scrollTop - 700) < 2);
});

test('on a phone: help, search and undo in the header, nothing over another', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.waitForFunction(() => document.querySelector('main').getBoundingClientRect().right <= 321);
  await help().click();
  await dialog().waitFor({ state: 'attached' });
  assert.deepEqual(await axeViolations(page), []);
  await visitor.find('button', 'Close').click();
  await dialog().waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('no policy was broken and nothing went wrong', () => {
  assert.deepEqual(opened.violations, []);
  assert.deepEqual(opened.errors, []);
});
