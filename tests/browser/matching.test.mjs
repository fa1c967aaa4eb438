// Matching by role and name: proposals, a lock in two actions and what it moves, a funder kept away, ten mentors
// and leaders without line links, 50 and 300 people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Visitor } from './lib/journey.mjs';
import { Typist } from './lib/journey_keyboard.mjs';
import { axeViolations, open } from './lib/page.mjs';
import { poolFile } from './lib/pool.mjs';

async function withPage(t, run) {
  const opened = await open();
  t.after(() => opened.close());
  opened.page.setDefaultTimeout(20_000);
  await run(new Visitor(opened.page), opened.page);
  assert.deepEqual(opened.errors, []);
}

async function opens(visitor, file) {
  await visitor.drop(file.name, file.bytes);
  await visitor.arrive('A scheme to open');
  await visitor.press('Open this scheme');
  await visitor.arrive('Today');
}

/** The rows of the proposals: [[mentor, leader], …]. */
async function proposed(page) {
  const rows = page.getByRole('table', { name: 'Proposed pairs', exact: true }).getByRole('row');
  const found = [];
  for (const row of (await rows.all()).slice(1)) {
    const cells = await row.locator('[role=cell], [role=rowheader], td, th').allInnerTexts();
    found.push([cells[0].split('\n')[0].trim(), cells[1].split('\n')[0].trim()]);
  }
  return found;
}

test('from the cohort to proposals in one action, to another partner in two, and back', async (t) => withPage(t, async (visitor, page) => {
  await visitor.press('Look at a finished sample: Partners in progress');
  await visitor.arrive('Today');
  await visitor.go('Cohorts');
  await visitor.follow('Open Cohort B', 'Cohort B');
  await visitor.follow('Make pairs for this cohort', 'Matching: Cohort B'); // one action
  await visitor.find('table', 'Proposed pairs');
  assert.deepEqual(await axeViolations(page), []);
  const before = await proposed(page);
  assert.equal(before.length, 3);
  const [a] = before[0];
  await visitor.press(`Look closer at ${before[0].join(' and ')}`); // one
  const options = await visitor.find('combobox', `Another partner for ${a}`).locator('option').allInnerTexts();
  const other = options.find((text) => !text.startsWith(before[0][1]) && / points$/.test(text));
  await visitor.choose(`Another partner for ${a}`, other); // two
  await visitor.expect('Kept together', /^Your last change moved \d/);
  assert.deepEqual((await proposed(page)).find(([one]) => one === a), [a, other.split(':')[0]]);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.press('Undo');
  await page.getByText('Kept together', { exact: true }).waitFor({ state: 'detached' });
  await visitor.press(`Look closer at ${before[0].join(' and ')}`);
  const swap = `Swap partners between ${before[0].join(' and ')} and another pair`;
  const [, swapped] = await visitor.find('combobox', swap).locator('option').allInnerTexts();
  const theirs = before.find((pair) => swapped.startsWith(`${pair.join(' and ')}:`));
  await visitor.choose(swap, swapped);
  await visitor.expect(/^Your last change moved \d/);
  const then = await proposed(page);
  assert.deepEqual(then.find(([one]) => one === a), [a, theirs[1]]);
  assert.deepEqual(then.find(([one]) => one === theirs[0]), [theirs[0], before[0][1]]);
  await visitor.press('Undo');
  await visitor.find('table', 'Three ways compared').waitFor({ state: 'attached' });
  await page.getByText('Kept together', { exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(await proposed(page), before);
}));

test('the same by keyboard alone', async (t) => withPage(t, async (visitor, page) => {
  const typist = new Typist(page);
  await typist.button('Look at a finished sample: Partners in progress');
  await typist.arrive('Today');
  await typist.link('Matching');
  await typist.arrive('Matching: Cohort B');
  const before = await proposed(page);
  await typist.button(`Look closer at ${before[0].join(' and ')}`);
  const list = visitor.find('combobox', `Another partner for ${before[0][0]}`);
  const options = await list.locator('option').allInnerTexts();
  const other = options.find((text) => !text.startsWith(before[0][1]) && / points$/.test(text));
  await typist.choose(`Another partner for ${before[0][0]}`, other);
  await visitor.expect('Kept together');
  await typist.button('Make these 3 pairs');
  await visitor.expect(/^3 of 3 pairs so far/);
}));

test('Partners: the pair whose leader’s body funds the organisation is not proposed', async (t) => withPage(t, async (visitor, page) => {
  await visitor.press('Look at a finished sample: Partners in progress');
  await visitor.arrive('Today');
  await visitor.go('Matching', 'Matching: Cohort B');
  const [[a, b]] = await proposed(page);
  const both = `${a} and ${b}`;
  await visitor.press(`Look closer at ${both}`);
  await visitor.press('Keep these two apart');
  await visitor.find('button', 'Keep these two apart').waitFor({ state: 'detached' }); // once is enough
  await visitor.choose(`What is between ${both}`, 'One funds or commissions the other');
  await visitor.choose(`For all people of their two organisations: ${both}`, 'Yes');
  await visitor.write(`Reason: ${both}`, 'The body pays for the advice line.');
  await visitor.expect(`Ruled out. One of ${both} funds or commissions the other`);
  const then = await proposed(page);
  assert.equal(then.length, 3);
  assert.ok(!then.some(([one, two]) => one === a && two === b), 'they are not proposed');
  assert.equal(await visitor.find('button', 'Make this pair').isDisabled(), true);
  const count = then.length;
  await visitor.press(`Make these ${count} pairs`);
  await visitor.go('Pairs');
  for (const pair of then) await visitor.find('link', pair.join(' and ')).waitFor({ state: 'attached' });
}));

test('Parity: ten mentors with leaders, none of them in their line of management', async (t) => withPage(t, async (visitor, page) => {
  const lines = Array.from({ length: 10 }, (_, i) => [i, i]).concat([[0, 1], [3, 5]]);
  const file = poolFile({ a: 10, b: 12, lines });
  await opens(visitor, file);
  await visitor.go('Matching', 'Matching: Cohort A');
  for (const aim of ['Fairest: whoever would gain least gains as much as can be, then the next', 'Best in all: all gains added up are as large as can be']) {
    await visitor.pick('What matching does best', aim);
    const pairs = await proposed(page);
    assert.equal(pairs.length, 10);
    for (const [i, j] of lines) assert.ok(!pairs.some(([a, b]) => a === `Mentor ${i + 1}` && b === `Leader ${j + 1}`), `Mentor ${i + 1} is in the line of Leader ${j + 1}`);
  }
  await visitor.press('Make these 10 pairs');
  await visitor.expect(/^10 of 10 pairs so far/);
  await visitor.expect('Nobody is proposed for them');
}));

test('weights: their effect shows at once, and is kept on demand', async (t) => withPage(t, async (visitor, page) => {
  const file = poolFile({ a: 50, b: 50 });
  await opens(visitor, file);
  await visitor.go('Matching', 'Matching: Cohort A');
  assert.equal((await proposed(page)).length, 50);
  await visitor.follow('Rules and weights', 'Rules and weights');
  await visitor.expect('These are the weights that count now. Change one below to see what it would do.');
  await visitor.choose('Time', '5 of 5');
  await visitor.choose('What they hope to learn', 'Not used');
  await visitor.expect(/^\d+ (person|people) would be with somebody else\.$/);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.press('Keep these weights');
  await visitor.expect('These are the weights that count now. Change one below to see what it would do.');
}));

test('300 people on each side: proposals come, are shown in parts, and one is picked by name', async (t) => withPage(t, async (visitor, page) => {
  const file = poolFile({ a: 300, b: 300 });
  await opens(visitor, file);
  await visitor.go('Matching', 'Matching: Cohort A');
  assert.equal((await proposed(page)).length, 50);
  const [mentor, leader] = (await proposed(page))[3];
  await visitor.press(`Look closer at ${mentor} and ${leader}`); // far above what it shows: that takes the keyboard and comes into view
  const two = page.getByRole('heading', { name: `${mentor} and ${leader}`, exact: true, level: 2 });
  await two.and(page.locator(':focus')).waitFor({ state: 'attached' });
  await page.waitForFunction((name) => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.innerText === name);
    const box = heading?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom < innerHeight / 2;
  }, `${mentor} and ${leader}`);
  await visitor.press('Show more (50 of 300 shown)');
  await visitor.find('button', 'Show more (100 of 300 shown)').waitFor({ state: 'attached' });
  await visitor.choose('Pick one mentor', 'Mentor 7, Mentor group 7');
  await visitor.choose('Pick one leader', 'Leader 9, Leader group 9');
  await visitor.find('table', 'Points, rule by rule').waitFor({ state: 'attached' });
  await visitor.press('Make these 300 pairs');
  await visitor.expect(/^300 of 300 pairs so far/);
}));
