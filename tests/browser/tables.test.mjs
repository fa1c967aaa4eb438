// Tables of thousands of rows by role and name: order, filter, selection, by keyboard and on a phone; one
// frame for a key, and none at rest.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { withMany } from './lib/many.mjs';
import { axeViolations, framesIn, open, untilReady } from './lib/page.mjs';

const people = 5000;
const filter = 'Filter these 5,000 people';
let opened;
let visitor;
let page;

before(async () => {
  opened = await open();
  page = opened.page;
  page.setDefaultTimeout(30_000);
  visitor = new Visitor(page);
  await withMany(visitor, people);
}, { timeout: 240_000 });
after(() => opened?.close());

const table = (on = page) => on.getByRole('table', { name: 'All expressions of interest' });
const header = (name) => table().getByRole('columnheader', { name, exact: true });
const frames = () => page.evaluate(() => globalThis.bothwaysTest.frames);
const rest = async () => { while (await framesIn(page, 700) > 0); };
/** The row around what has the keyboard: its place among all, 0 outside of the table. */
const focusedRow = () => page.evaluate(() => Number(document.activeElement.closest('[role=row]')?.ariaRowIndex ?? 0));
/** Place and name of each row that is said. */
const said = (on = page) => table(on).getByRole('row').evaluateAll((rows) => rows.slice(1)
  .map((row) => ({ place: Number(row.ariaRowIndex), name: row.querySelector('[role=rowheader]').textContent })));

test('only rows near the view are said, each with its place among all', async () => {
  assert.equal(await table().getAttribute('aria-rowcount'), String(people + 1));
  const rows = await said();
  assert.ok(rows.length >= 3 && rows.length < 60, `${rows.length} rows`);
  assert.deepEqual(rows.map((row) => row.place), rows.map((_, i) => i + 2));
  assert.match(rows[0].name, /^Amina Adeyemi 1$/);
  assert.deepEqual(await axeViolations(page), []);
});

test('a header sorts by the keyboard, and says how', async () => {
  await header('Name').getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await header('Name').getAttribute('aria-sort'), 'ascending');
  await page.getByText('Sorted by Name, A to Z').waitFor({ state: 'attached' });
  assert.match((await said())[0].name, /^Amina Adeyemi 1$/);
  await page.keyboard.press('Space');
  assert.equal(await header('Name').getAttribute('aria-sort'), 'descending');
  assert.match((await said())[0].name, /^Layla Khan /);
  assert.deepEqual(await axeViolations(page), []);
});

test('one frame for each key in the filter; the number shown is told', async () => {
  await visitor.find('textbox', filter).focus();
  await rest();
  for (const key of 'folake khan') {
    const before = await frames();
    await page.keyboard.type(key);
    assert.equal(await frames() - before, 1, `frames for “${key}”`);
  }
  const status = page.getByRole('status').filter({ hasText: 'of 5,000 shown' });
  assert.match(await status.textContent(), /^3[0-9] of 5,000 shown$/);
  for (const row of await said()) assert.match(row.name, /^Fọlákẹ́ Khan/);
  assert.deepEqual(await axeViolations(page), []);
});

test('a row is ticked, then all that are shown; a decision on all of them is one step', async () => {
  const rows = await said();
  await page.getByRole('checkbox', { name: `Select ${rows[0].name.split(',')[0]}`, exact: true }).focus();
  await page.keyboard.press('Space');
  await visitor.expect('1 selected');
  await page.getByRole('checkbox', { name: /^Select all 3[0-9] shown$/ }).focus();
  await page.keyboard.press('Space');
  const n = Number((await page.getByRole('status').filter({ hasText: /selected$/ }).textContent()).split(' ')[0]);
  await visitor.choose('Decision for those selected', 'Selected');
  await visitor.write('One reason for all of them (optional)', 'They know the quay.');
  assert.deepEqual(await axeViolations(page), []);
  await visitor.press(`Decide on ${n}`);
  await visitor.expect(`Selected: ${n}`);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(`Selected: ${n}`).waitFor({ state: 'detached' });
  await visitor.press('Show all');
  await visitor.expect('5,000 in all');
});

test('the view is there again after another screen', async () => {
  await visitor.choose('Show', 'Not decided (5,000)').catch(() => {});
  await visitor.write(filter, 'ito');
  await visitor.go('Pairs');
  await visitor.go('Applications');
  assert.equal(await visitor.find('textbox', filter).inputValue(), 'ito');
  assert.equal(await header('Name').getAttribute('aria-sort'), 'descending');
  await visitor.press('Show all');
});

test('Tab goes on from row to row, beyond the last one that was said', async () => {
  const last = (await said()).at(-1).place;
  await visitor.find('checkbox', 'Select all 5,000 shown').focus();
  let before = 1;
  for (let i = 0; before <= last + 5; i++) {
    assert.ok(i < 300, `Tab stays at row ${before}`);
    await page.keyboard.press('Tab');
    const row = await focusedRow();
    if (row === 0) continue; // the headers
    assert.ok(row === before || row === before + 1 || before === 1, `from row ${before} to row ${row}`);
    before = row;
  }
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+Tab');
  assert.equal(await focusedRow(), before - 3);
});

test('End, Page Up and Home go through all rows', async () => {
  await page.keyboard.press('End');
  await page.waitForFunction((all) => [...document.querySelectorAll('[role=row]')].some((row) => row.ariaRowIndex === String(all)), people + 1);
  await page.keyboard.press('PageUp');
  await page.waitForTimeout(400);
  assert.ok((await said()).some((row) => row.place > people - 100));
  await page.keyboard.press('Home');
  await page.waitForFunction(() => [...document.querySelectorAll('[role=row]')].some((row) => row.ariaRowIndex === '2'));
});

test('no frames at rest with 5,000 people', async () => {
  await page.waitForTimeout(2500); // the snapshot is written two seconds after the last change
  await rest();
  assert.equal(await framesIn(page, 3000), 0);
});

test('one frame for each key in a form, and one when all is saved', async () => {
  await visitor.find('textbox', filter).fill('Amina Adeyemi 1');
  await page.getByRole('link', { name: 'Amina Adeyemi 1, Group 1', exact: true }).click();
  await visitor.arrive('Amina Adeyemi 1');
  await visitor.find('textbox', 'Name').focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(2500);
  await rest();
  const before = await frames();
  const keys = ' of the harbour';
  for (const key of keys) await page.keyboard.type(key);
  const typed = await frames() - before;
  assert.ok(typed >= keys.length && typed <= keys.length + 1, `${typed} frames for ${keys.length} keys`);
  await visitor.arrive('Amina Adeyemi 1 of the harbour');
  await visitor.saved();
});

test('on a phone the rows are cards, sorted by a choice', { timeout: 120_000 }, async () => {
  const phone = await anotherProfile(opened, { untilReady, viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
  await withMany(phone.visitor, 600);
  assert.equal(await phone.page.getByRole('columnheader').getByRole('button').count(), 0);
  await phone.visitor.choose('Sort by', 'Name, Z to A');
  assert.match((await said(phone.page))[0].name, /^Layla /);
  await phone.visitor.write('Filter these 600 people', 'jose');
  for (const row of await said(phone.page)) assert.match(row.name, /^José/);
  const card = table(phone.page).getByRole('row').nth(1);
  assert.match(await card.innerText(), /Organisation\s*Group/);
  assert.deepEqual(await axeViolations(phone.page), []);
  await phone.close();
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
