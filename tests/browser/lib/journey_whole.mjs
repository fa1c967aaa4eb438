// The whole journey: from the start page to a report and a file that is opened in another browser, where
// work goes on. Which browser, which hands and which preset are parameters.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hands } from './hands.mjs';
import * as steps from './journey_steps.mjs';
import { Person } from './person.mjs';
import { serveWatched } from './watched.mjs';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../../build/test-logs');
const headings = ['Background', 'Principles', 'Process', 'Achievements', 'Reflections', 'Future plans'];

async function report(visitor, scheme) {
  const { page } = visitor;
  await visitor.go('Report', `${scheme.preset}: report`);
  for (const heading of headings) await visitor.find('region', heading);
  const received = scheme.typed.length + scheme.pasted.length;
  const placed = scheme.cohorts.reduce((sum, { size }) => sum + size, 0);
  await visitor.expect(`${received} expressions of interest came back.`, `Selected: ${placed}. Reserve: 1. Not selected: 1.`,
    /Everybody leaves with one door opened/, `Partners took part in each other’s leadership meetings ${scheme.met * 6} times.`);
  if (scheme.cohorts.length > 1) await visitor.expect(`Cohort B: 3 ${scheme.many} selected, not yet matched.`);
  await visitor.write('Reflections: your own words', 'Start the briefings a month earlier.');
  await visitor.expect('Start the briefings a month earlier.');
  await page.evaluate('(window.print = () => { globalThis.printed = document.getElementById("print").innerText; }, 0)'); // there is no printer here
  await visitor.press('Print the report');
  await visitor.until(() => page.evaluate('globalThis.printed !== undefined'), 'the report goes to the printer');
  if (page.media) await onPaper(page, scheme);
  const { text } = await visitor.download('Download the report');
  assert.match(text, /Start the briefings a month earlier/);
}

async function onPaper(page, scheme) {
  await page.media('print');
  const paper = await page.evaluate('document.body.innerText'); // what is shown
  for (const heading of [...headings, `${scheme.preset}: report`]) {
    assert.equal(paper.split('\n').filter((line) => line.trim() === heading).length, 1, `${heading}, once on paper`);
  }
  assert.match(paper, /Start the briefings a month earlier/);
  await page.media('screen');
}

/** The file in another browser: the same bytes, and work goes on. */
async function elsewhere(other, scheme, file) {
  const [pair] = scheme.pairs;
  await other.openFile('Open a file', file.name, file.text);
  await other.arrive('A scheme to open');
  await other.expect(scheme.preset, 'Harbourside Together');
  await other.press('Open this scheme');
  await other.arrive('Today');
  const again = await other.file();
  assert.deepEqual(JSON.parse(again.text), JSON.parse(file.text));
  assert.equal(again.text, file.text, 'the same bytes');
  await other.go('Pairs');
  await other.follow(pair.join(' and '), pair.join(' and '));
  await other.choose('Where the pair is now', 'Completed, keeping in touch');
  await other.saved();
  await other.page.again();
  await other.arrive(pair.join(' and '));
  assert.notEqual((await other.file()).text, file.text);
}

async function dropped(other, file) {
  await other.drop(file.name, file.text);
  await other.arrive('A scheme to open');
  await other.press('Open this scheme');
  await other.arrive('Today');
  assert.equal((await other.file()).text, file.text);
}

async function nothingWrong(page) {
  assert.deepEqual(await page.wrong(), []);
  assert.equal(await page.evaluate('globalThis.bothwaysTest.itemsWithoutMeaning'), 0);
}

function stages(visitor, scheme) {
  const met = scheme.pairs.slice(0, scheme.met);
  return [
    ['settings and statements', () => steps.settings(visitor, scheme)],
    ['the call and the information sheet say them', () => steps.callAndInformation(visitor, scheme)],
    ['an expression of interest, typed in', async () => { for (const person of scheme.typed) await steps.typeIn(visitor, person); }],
    ['rows pasted, a column corrected, reviewed', () => steps.paste(visitor, scheme)],
    ['decisions with reasons', () => steps.decide(visitor, scheme)],
    ['cohorts', () => steps.cohorts(visitor, scheme)],
    ['roster', () => steps.roster(visitor, scheme)],
    ['pairs by hand', () => steps.pairs(visitor, scheme)],
    ['introductions', async () => {
      for (const [i, pair] of scheme.pairs.entries()) await steps.introduce(visitor, scheme, pair, { andCopy: i === 0 });
    }],
    ['first meetings: what each asks of the other', async () => { for (const pair of met) await steps.firstMeeting(visitor, pair); }],
    ['leadership meetings, three both ways', async () => { for (const pair of met) await steps.meetings(visitor, pair); }],
    ['end questions', async () => { for (const pair of met) await steps.endQuestions(visitor, pair); }],
    ['report', () => report(visitor, scheme)],
  ];
}

/**
 * Registers the journey's tests for one browser (`start`), one test for each of `ways`:
 * { scheme, by: 'mouse' | 'keyboard' | 'touch', view }.
 */
export function journeys(name, start, skip, ways) {
  let browser = null;
  let server = null;
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  for (const { scheme, by, view = {} } of ways) {
    test(`${name}, by ${by}, ${scheme.preset}: from the preset to a report, and on in another browser`, { skip, timeout: 900_000 }, async (t) => {
      browser ??= await start();
      server ??= await serveWatched();
      const visit = async () => {
        const page = await browser.profile({ ...view, touch: by === 'touch' });
        await page.open(server.url);
        return new Person(page, new hands[by](page));
      };
      const visitor = await visit();
      t.diagnostic(await browser.version());
      const step = stepper(t, () => visitor.page.screenshot(join(logs, `journey-${name}-${by}.png`)));
      for (const [stage, run] of stages(visitor, scheme)) await step(stage, run);
      let file;
      for (const [stage, run] of [
        ['the file, opened in another browser, is the same file', (other) => elsewhere(other, scheme, file)],
        ['dropped on the page it opens as well', (other) => dropped(other, file)],
      ]) {
        await step(stage, async () => {
          await visitor.saved();
          file ??= await visitor.file();
          const other = await visit();
          await run(other);
          await nothingWrong(other.page);
          await other.page.close();
        });
      }
      await step('nothing went wrong on the way', () => nothingWrong(visitor.page));
      if (visitor.hands.steps) t.diagnostic(`${visitor.hands.steps} times Tab`);
      await visitor.page.close();
    });
  }
}

function stepper(t, picture) {
  let isOver = false;
  return (name, run) => t.test(name, async (part) => {
    if (isOver) return part.skip('an earlier step failed');
    await run().catch(async (error) => {
      isOver = true;
      mkdirSync(logs, { recursive: true });
      await picture().catch(() => {});
      throw error;
    });
  });
}
