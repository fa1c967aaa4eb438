// The selection as the first scheme ran it, by role and name: turned competitive in mid-call, scored by a
// panel of three without names, one conflict, a tie broken, 6 selected and 2 in reserve.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Visitor } from './lib/journey.mjs';
import { axeViolations, open } from './lib/page.mjs';
import { nameOf, organisationOf, panel, people, withPanelAndForms } from './lib/selection_call.mjs';

let opened;
let page;
let visitor;

before(async () => {
  opened = await open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  page = opened.page;
  page.setDefaultTimeout(15_000);
  visitor = new Visitor(page);
  await withPanelAndForms(visitor);
}, { timeout: 120_000 });
after(() => opened?.close());

async function toSelection(part) {
  await visitor.go('Applications');
  await visitor.follow('Selection', 'Selection');
  if (part) await visitor.follow(part, part);
}

/** Nothing that a page says, shows as its address or title, or keeps in a field names who applied. */
async function expectNobodyNamed() {
  const told = await page.evaluate(() => [document.title, location.href, document.body.innerText,
    ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)),
    ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)].join('\n'));
  for (const family of ['Zora', ...people]) assert.ok(!told.includes(family), `${family} is told at ${page.url()}`);
}

async function giveScores(points) {
  for (const [criterion, radio] of points) await visitor.find('radiogroup', criterion).getByRole('radio', { name: radio }).check();
}

test('switched on in mid-call: who is in already has the extra questions ready to send', async () => {
  await toSelection('How you choose');
  await visitor.pick('How do people get a place?', 'Competitive: a panel scores every form, and the best get the places');
  await visitor.expect('2 people sent a form and have not answered the extra questions.');
  await visitor.press(`Copy the text: extra questions to ${nameOf(3)}`);
  await page.getByRole('status').filter({ hasText: /Copied/ }).waitFor({ state: 'attached' });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Dear Zora,/);
  assert.match(text, /- What would your organisation gain if you took part\?/);
  assert.match(text, /Benefit to your organisation/);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.pick('Hide names from the panel until the decision', 'Yes');
  await visitor.follow(nameOf(3), nameOf(3));
  await visitor.write('Benefit to their organisation', 'Our members would hear how decisions are made.');
  await toSelection('How you choose');
  await visitor.expect('1 person sent a form and has not answered the extra questions.');
});

test('the criteria are published in the call with their shares', async () => {
  await toSelection('Criteria');
  await visitor.expect('half of the total', 'a quarter of the total');
  await visitor.follow('See the call', 'Call for expressions of interest');
  await visitor.expect('Benefit to your organisation (half of the total).');
});

test('a member scores the last form; no name is told, and others’ scores come after one’s own', async () => {
  await toSelection();
  await visitor.expect(`${panel[2]} still has 3 scores to give.`);
  await visitor.follow('Scores', 'Scores');
  await visitor.follow(`Scoring as ${panel[2]}`, `Scoring as ${panel[2]}`);
  await visitor.follow('Score Form 11', 'Form 11');
  await visitor.expect('I am (name covered) of (organisation covered). I would learn how decisions are made.');
  await expectNobodyNamed();
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press('ControlOrMeta+k');
  await visitor.find('combobox', 'Find').fill(organisationOf(11));
  await page.getByRole('status').filter({ hasText: /Nothing/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await giveScores([['Benefit to you', /^1: /], ['Benefit to your organisation', /^0: /]]);
  await visitor.write('Note on Benefit to you (optional)', 'A general wish only.');
  assert.equal(await page.getByRole('table', { name: 'What each of you gave' }).count(), 0);
  await giveScores([['What you would bring', /^1: /]]);
  await page.getByRole('table', { name: 'What each of you gave' }).waitFor({ state: 'attached' });
  await expectNobodyNamed();
});

test('a conflict is declared instead of a score, and what was given no longer counts', async () => {
  await toSelection();
  await visitor.follow('Scores', 'Scores');
  await visitor.follow(`Scoring as ${panel[1]}`, `Scoring as ${panel[1]}`);
  await visitor.follow('Form 4', 'Form 4');
  await visitor.write('What the conflict is', 'I chair their trustees.');
  await visitor.press('Declare a conflict of interest');
  await visitor.expect('You do not score this form.');
  await expectNobodyNamed();
  await toSelection('Ranking');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Form 4', exact: true }) });
  await row.getByText('Conflict declared').waitFor({ state: 'attached' });
});

test('the ranking shows disagreement and the tie at the line, which is broken with a reason', async () => {
  await visitor.expect('All scores are in.', '6 places. 2 forms are tied at the line. Break the tie below.');
  await visitor.expect('Form 5, Benefit to you: from 0 to 4.');
  const plot = page.getByRole('table', { name: 'The lowest and the highest total of each form' });
  await plot.getByRole('row').filter({ hasText: 'Form 5' }).filter({ hasText: '62.50 apart' }).waitFor({ state: 'attached' });
  await expectNobodyNamed();
  assert.deepEqual(await axeViolations(page), []);
  await visitor.pick('Who comes first, of those with 75.00?', 'Form 7');
  await visitor.write('Why, of those with 75.00', 'Nobody else comes from that part of town.');
  await visitor.press('Put Form 7 first');
  await visitor.expect('Form 7 was put before another with 75.00.', 'Nobody else comes from that part of town.');
});

test('6 are selected and 2 put in reserve in one step, and only then are they named', async () => {
  await visitor.follow('Go on: Decisions', 'Decisions');
  await visitor.expect('Form 1; Form 2; Form 3; Form 4; Form 5 and Form 7');
  await page.getByRole('table', { name: 'By sector' }).waitFor({ state: 'attached' });
  await expectNobodyNamed();
  assert.deepEqual(await axeViolations(page), []);
  await visitor.press('Select the first 6, put 2 in reserve');
  const said = async () => page.getByRole('main').innerText();
  await visitor.expect(`Form 7, ${nameOf(7)}`);
  assert.ok(!(await said()).includes(nameOf(11)), 'who is not decided stays a number');
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(`Form 7, ${nameOf(7)}`).first().waitFor({ state: 'detached' });
  await expectNobodyNamed();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await visitor.expect(`Form 7, ${nameOf(7)}`);
  await visitor.go('Applications');
  await visitor.expect('Selected: 6', 'Reserve: 2');
});

test('one is decided by hand, with a reason and feedback; the reserves change places', async () => {
  await toSelection('Decisions');
  await visitor.follow('Form 11', 'Form 11');
  await visitor.pick('Decision', 'Not selected');
  await visitor.arrive(`Form 11, ${nameOf(11)}`);
  await visitor.write('Reason for the decision', 'The benefits stayed general.');
  await visitor.write('Feedback for the person', 'Tell us next time what would change for your members.');
  await toSelection('Reserve list');
  await visitor.press(`Up: Form 8, ${nameOf(8)}`);
  const first = page.getByRole('row').nth(1);
  await first.getByRole('link', { name: `Form 8, ${nameOf(8)}` }).waitFor({ state: 'attached' });
  await visitor.saved();
  await visitor.go('History');
  await visitor.expect('Broke a tie: Form 7 comes first', 'Decided on 8 as the ranking says');
});

test('nothing went wrong on the way', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
