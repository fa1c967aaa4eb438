// The whole journey, for each preset: from the start page to a file that is opened in another browser,
// where work goes on. By role and name only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { parity, partners } from './lib/journey_people.mjs';
import * as steps from './lib/journey_steps.mjs';
import { open, untilReady } from './lib/page.mjs';

const headings = ['Background', 'Principles', 'Process', 'Achievements', 'Reflections', 'Future plans'];

async function report(visitor, scheme) {
  const { page } = visitor;
  await visitor.go('Report', `${scheme.preset}: report`);
  for (const heading of headings) await visitor.find('region', heading).waitFor({ state: 'attached' });
  const received = scheme.typed.length + scheme.pasted.length;
  const placed = scheme.cohorts.reduce((sum, { size }) => sum + size, 0);
  await visitor.expect(`${received} expressions of interest came back.`, `Selected: ${placed}. Reserve: 1. Not selected: 1.`,
    /Everybody leaves with one door opened/, `Partners took part in each other’s leadership meetings ${scheme.met * 6} times.`);
  if (scheme.cohorts.length > 1) await visitor.expect(`Cohort B: 3 ${scheme.many} selected, not yet matched.`);
  await visitor.write('Reflections: your own words', 'Start the briefings a month earlier.');
  await visitor.expect('Start the briefings a month earlier.');

  await page.evaluate(() => { window.print = () => {}; }); // there is no printer here
  await visitor.press('Print the report');
  await page.emulateMedia({ media: 'print' });
  for (const heading of [...headings, `${scheme.preset}: report`]) {
    await page.getByRole('heading', { name: heading, exact: true }).waitFor(); // visible, and there once
  }
  await page.getByText('Start the briefings a month earlier.').filter({ visible: true }).first().waitFor();
  await page.emulateMedia({ media: 'screen' });
  const printed = await visitor.download('Download the report');
  assert.match(printed.text, /Start the briefings a month earlier/);
}

for (const scheme of [partners, parity]) {
  test(`${scheme.preset}: from the preset to a report, and on in another browser`, { timeout: 400_000 }, async (t) => {
    const opened = await open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    t.after(() => opened.close());
    const visitor = new Visitor(opened.page);
    opened.page.setDefaultTimeout(10_000);
    let file;
    let isOver = false;
    const step = (name, run) => t.test(name, async (part) => {
      if (isOver) return part.skip('an earlier step failed');
      await run().catch((error) => { isOver = true; throw error; });
    });

    await step('settings and statements', () => steps.settings(visitor, scheme));
    await step('the call and the information sheet say them', () => steps.callAndInformation(visitor, scheme));
    await step('an expression of interest, typed in', async () => {
      for (const person of scheme.typed) await steps.typeIn(visitor, person);
    });
    await step('rows pasted, a column corrected, reviewed', () => steps.paste(visitor, scheme));
    await step('decisions with reasons', () => steps.decide(visitor, scheme));
    await step('cohorts', () => steps.cohorts(visitor, scheme));
    await step('roster', () => steps.roster(visitor, scheme));
    await step('pairs by hand', () => steps.pairs(visitor, scheme));
    await step('introductions', async () => {
      for (const [i, pair] of scheme.pairs.entries()) await steps.introduce(visitor, scheme, pair, { andCopy: i === 0 });
    });
    const met = scheme.pairs.slice(0, scheme.met);
    await step('first meetings: what each asks of the other', async () => { for (const pair of met) await steps.firstMeeting(visitor, pair); });
    await step('leadership meetings, three both ways', async () => { for (const pair of met) await steps.meetings(visitor, pair); });
    await step('end questions', async () => { for (const pair of met) await steps.endQuestions(visitor, pair); });
    await step('report', () => report(visitor, scheme));

    await step('the file, opened in another browser, is the same file', async () => {
      await visitor.saved();
      file = await visitor.file();
      const other = await anotherProfile(opened, { untilReady });
      await other.visitor.openFile('Open a file', file.name, file.text);
      await other.visitor.arrive('A scheme to open');
      await other.visitor.expect(scheme.preset, 'Harbourside Together');
      await other.visitor.press('Open this scheme');
      await other.visitor.arrive('Today');
      const again = await other.visitor.file();
      assert.deepEqual(JSON.parse(again.text), JSON.parse(file.text));
      assert.equal(again.text, file.text, 'the same bytes');

      await other.visitor.go('Pairs'); // and work goes on
      await other.visitor.follow(scheme.pairs[0].join(' and '), scheme.pairs[0].join(' and '));
      await other.visitor.choose('Where the pair is now', 'Completed, keeping in touch');
      await other.visitor.saved();
      await other.page.reload();
      await untilReady(other.page);
      await other.visitor.arrive(scheme.pairs[0].join(' and '));
      assert.notEqual((await other.visitor.file()).text, file.text);
      await other.close();
    });
    await step('dropped on the page it opens as well', async () => {
      const other = await anotherProfile(opened, { untilReady });
      await other.visitor.drop(file.name, file.text);
      await other.visitor.arrive('A scheme to open');
      await other.visitor.press('Open this scheme');
      await other.visitor.arrive('Today');
      assert.equal((await other.visitor.file()).text, file.text);
      await other.close();
    });
    await step('nothing went wrong on the way', async () => {
      assert.deepEqual(opened.errors, []);
      assert.deepEqual(opened.violations, []);
      assert.equal(await opened.page.evaluate(() => globalThis.bothwaysTest.itemsWithoutMeaning), 0);
    });
  });
}
