// The thin journey by keyboard alone: Tab, Enter, Space, arrows, letters, Ctrl+K and Ctrl+Z. Nothing is
// clicked, and nothing is focused or filled from outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dayFromNow } from './lib/journey.mjs';
import { Typist } from './lib/journey_keyboard.mjs';
import { open } from './lib/page.mjs';

test('from the start page to a report and a file, by keyboard alone', { timeout: 900_000 }, async (t) => {
  const opened = await open();
  t.after(() => opened.close());
  const { page } = opened;
  page.setDefaultTimeout(10_000);
  const typist = new Typist(page);
  let isOver = false;
  const step = (name, run) => t.test(name, async (part) => {
    if (isOver) return part.skip('an earlier step failed');
    await run().catch((error) => { isOver = true; throw error; });
  });

  await step('start from a preset and fill in the settings', async () => {
    await typist.button('Start from this: Partners in progress');
    await typist.arrive('Scheme');
    const part = async (title) => {
      await typist.link(title);
      await typist.arrive(title);
    };
    const back = async () => {
      await typist.link('See all parts');
      await typist.arrive('Scheme');
    };
    await part('About the scheme');
    await typist.write('Place or area', 'Harbourside');
    await back();
    await part('Who runs it');
    await typist.write('Organisation that runs the scheme', 'Harbourside Together');
    await typist.write('Contact’s name', 'Rosa Field');
    await typist.write('Contact’s e-mail', 'rosa@together.example');
    await back();
    await part('Aims');
    await typist.button('Add an aim');
    await typist.write('Aim 4', 'One door opened each.');
    await back();
    await part('Dates and targets');
    await typist.date('Closing date', dayFromNow(30));
    await back();
    await typist.link('See the call');
    await typist.arrive('Call for expressions of interest');
    await typist.expect(/One door opened each/, new RegExp(dayFromNow(30).words));
  });

  await step('an expression of interest, and what was typed wrong undone', async () => {
    await typist.find('applic', 'Applications');
    await typist.arrive('Applications');
    await typist.button('Add an expression of interest');
    await typist.arrive('No name yet');
    await typist.write('Name', 'Amina Yusuf');
    await typist.write('E-mail', 'amina@example.org');
    await typist.button('New organisation');
    await typist.write('Name of the organisation', 'Harbour Women’s Circle');
    await typist.choose('Sector', 'Community group');
    await typist.write('Support they would value', 'A way into the budget round');
    await typist.date('Information sheet given on', dayFromNow(-1));
    await typist.pick('Says they can take part', 'Yes');
    await typist.pick('Agrees that you keep and use that answer', 'Yes');
    await typist.pick('Decision', 'Not selected');
    await typist.press('ControlOrMeta+z');
    assert.equal(await page.getByRole('radiogroup', { name: 'Decision', exact: true }).getByRole('radio', { name: 'Not selected' }).isChecked(), false);
    await typist.pick('Decision', 'Selected');
    await typist.write('Reason for the decision', 'She knows everybody on the quay.');
    await typist.choose('Cohort', 'Cohort A');
  });

  await step('rows pasted', async () => {
    await typist.find('applic', 'Applications');
    await typist.link('Paste rows from a spreadsheet');
    await typist.arrive('Paste rows');
    await typist.tabTo('textbox', 'Rows');
    await page.keyboard.insertText('Name\tE-mail\nBilal Khan\tbilal@example.org\n');
    await typist.button('Add 1 expression of interest');
    await typist.arrive('Applications');
    await typist.expect('Bilal Khan');
  });

  await step('a member of the roster', async () => {
    await typist.find('cohorts', 'Cohorts');
    await typist.arrive('Cohorts');
    await typist.link('See the roster');
    await typist.arrive('Roster');
    await typist.button('Add a member');
    await typist.arrive('No name yet');
    await typist.write('Name', 'Paul Whitcombe');
    await typist.write('E-mail', 'paul@board.example');
    await typist.pick('Briefed about the scheme', 'Yes');
    await typist.link('Done');
    await typist.expect('1 of 1 briefed');
  });

  await step('a pair, and its introduction', async () => {
    await typist.find('match', 'Matching');
    await typist.pick('Pick one community partner', 'Amina Yusuf, Harbour Women’s Circle');
    await typist.pick('Pick one system partner', 'Paul Whitcombe');
    await typist.button('Make this pair');
    await typist.link('Introduce them: Amina Yusuf and Paul Whitcombe');
    await typist.arrive('Introduce Amina Yusuf and Paul Whitcombe');
    await typist.button('Note that both said yes');
    await typist.pick('Who makes first contact', 'Paul Whitcombe, system partner');
    await typist.expect(/Your partner is Paul Whitcombe/, /Your partner is Amina Yusuf/);
    await typist.button('Mark as introduced');
    await typist.expect(/^Introduced on/);
  });

  await step('an ask, a leadership meeting and the end questions', async () => {
    await typist.find('amina and', 'Amina Yusuf and Paul Whitcombe');
    await typist.arrive('Amina Yusuf and Paul Whitcombe');
    await typist.button('Write down what they ask');
    await typist.button('Add an ask: Support that Amina asks of Paul');
    await typist.write('Support that Amina asks of Paul', 'An introduction to the finance lead', {});
    await typist.choose('How it went: Support that Amina asks of Paul', 'Met');
    await typist.tabTo('link', 'Log a meeting', { back: true });
    await typist.press('Enter');
    await typist.arrive('Leadership meetings: Amina Yusuf and Paul Whitcombe');
    await typist.button('Add a meeting: Amina Yusuf');
    await typist.date('Date', dayFromNow(-3));
    await typist.choose('Taking part: agreed beforehand', 'Contribute');
    await typist.pick('Prepared together', 'Yes');
    await typist.pick('Attended', 'Yes');
    await typist.pick('Contributed', 'Yes');
    await typist.button('Done with this meeting');
    await typist.find('learning', 'Learning');
    await typist.button('Answer the end questions: Amina Yusuf');
    await typist.arrive('Amina Yusuf: At the end');
    await typist.pick('I am heard', '5 Strongly agree');
    await typist.write('In your own words (optional)', 'It opened a door.');
    await typist.link('Done');
  });

  await step('the report and the file', async () => {
    await typist.press('ControlOrMeta+k'); // Enter takes the first that is found
    await typist.tabTo('combobox', 'Find');
    await page.keyboard.type('repor');
    await typist.press('Enter');
    await typist.arrive('Partners in progress: report');
    await typist.expect('Achievements', /One door opened each/);
    const [download] = await Promise.all([page.waitForEvent('download'), typist.press('ControlOrMeta+s')]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    assert.equal(file.format, 'bothways-scheme');
    assert.deepEqual(file.people.filter((person) => !person.removed).map((person) => person.name).sort(), ['Amina Yusuf', 'Bilal Khan', 'Paul Whitcombe']);
    assert.equal(file.pairs.length, 1);
  });

  t.diagnostic(`${typist.steps} times Tab`);
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
