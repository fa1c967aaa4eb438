// States that a screen is not in when one arrives: dialogs, errors, what is asked before something is taken
// or removed, a search, a scheme without anything in it, a tab that only reads. In each: axe, the browser's
// accessibility tree, targets.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults } from './lib/checks.mjs';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample, screens } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const preset = 'Partners in progress';
let opened;
let page;
let visitor;
before(async () => {
  opened = await open();
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  visitor = new Visitor(page);
  await openSample(visitor, preset);
});
after(() => opened?.close());

const appears = (role, name) => page.getByRole(role, name ? { name } : {}).first().waitFor({ state: 'attached' });
const goes = (role) => page.getByRole(role).waitFor({ state: 'detached' });
const screen = (name) => screens.find((one) => one.name === name).to(visitor);
async function isSound(state, where = page) { assert.deepEqual(await faults(where), [], state); }

test('the search: nothing typed, found, nothing found', async () => {
  await page.keyboard.press('ControlOrMeta+k');
  await appears('dialog', 'Find anything');
  await isSound('nothing typed');
  await page.keyboard.type('a');
  await appears('option');
  await isSound('found');
  await page.keyboard.press('ArrowDown');
  await isSound('another one is taken by Enter');
  await page.keyboard.type('zzzz');
  await goes('listbox');
  await isSound('nothing found');
  await page.keyboard.press('Escape');
  await goes('dialog');
});

test('the list of keys, and the guide over a screen', async () => {
  await page.keyboard.press('?');
  await appears('dialog', 'Keyboard shortcuts');
  await isSound('keys');
  await page.keyboard.press('Escape');
  await goes('dialog');
  await visitor.press('Help with this screen');
  await appears('dialog', /^About /);
  await isSound('guide');
  await page.keyboard.press('Escape');
  await goes('dialog');
});

test('errors: a date that is none, a form that was sent with nothing in it, a file that is none', async () => {
  await screen('scheme-targets');
  await visitor.date('Closing date', { parts: ['31', '2', '2027'] });
  await visitor.find('textbox', 'Mix of sectors and places you want').focus();
  await visitor.expect('“31 2 2027” is not a real date. Enter one like 5 4 2027.');
  await isSound('a date that is none');
  await screen('design');
  await visitor.press('Check and continue');
  await appears('alert');
  await isSound('a form with nothing in it');
  await visitor.go('Share');
  await visitor.openFile('Open a file', 'no.json', 'no');
  await appears('alert');
  await isSound('a file that is none');
});

test('what is asked before something is removed, and a dialog with fields', async () => {
  await visitor.go('Share');
  await visitor.press('Remove this scheme from this browser');
  await appears('dialog');
  await isSound('removing');
  await visitor.press('Keep it');
  await goes('dialog');
  await screen('design');
  await visitor.press('Write a note');
  await appears('dialog', 'A note for the chair');
  await isSound('fields in a dialog');
  await page.keyboard.press('Escape');
  await goes('dialog');
});

test('the schemes of this browser on the start page, and the question before one is removed', async () => {
  await screens.at(-1).to(visitor);
  await appears('list', 'Your schemes');
  await isSound('schemes');
  await page.getByRole('button', { name: /^Remove from this browser: Partners in progress/ }).click();
  await appears('dialog');
  await isSound('removing from the start page');
  await visitor.press('Keep it');
  await goes('dialog');
  await page.goBack();
  await page.getByRole('navigation').waitFor({ state: 'attached' });
});

test('rows of a table ticked, and what can be done with them', async () => {
  await visitor.go('Applications');
  await page.getByRole('main').getByRole('table').getByRole('checkbox').nth(1).check();
  await appears('combobox', 'Decision');
  await isSound('ticked');
  await page.getByRole('main').getByRole('table').getByRole('checkbox').nth(1).uncheck();
});

test('copies: a scheme to open, another copy with a conflict, the same once more', async () => {
  const other = await anotherProfile(opened, { untilReady });
  const mine = await visitor.file();
  await other.visitor.openFile('Open a file', mine.name, mine.text);
  await other.visitor.arrive('A scheme to open');
  await isSound('a scheme to open', other.page);
  await other.visitor.press('Open this scheme');
  await other.visitor.arrive('Today');
  await other.visitor.part('About the scheme');
  await other.visitor.write('Place or area', 'Theirs');
  const theirs = await other.visitor.file();
  await other.close();
  await visitor.part('About the scheme');
  await visitor.write('Place or area', 'Mine');
  for (const state of ['a conflict', 'nothing new']) {
    await visitor.go('Share');
    await visitor.openFile('Open a file', theirs.name, theirs.text);
    await visitor.arrive('Another copy of this scheme');
    await isSound(state);
    if (state === 'a conflict') await visitor.press('Take these changes');
  }
});

test('a tab that only reads', { timeout: 120_000 }, async () => {
  await visitor.go('Today');
  const second = await opened.context.newPage();
  second.setDefaultTimeout(15_000);
  await second.goto(page.url());
  await untilReady(second);
  const reader = new Visitor(second);
  await reader.expect(/open in another tab/);
  const wrong = [];
  for (const name of ['scheme', 'scheme-scheme', 'scheme-drivers', 'applications', 'application', 'cohorts', 'cohort', 'matching', 'member', 'pair', 'meetings', 'pulse', 'report', 'share']) {
    const one = screens.find((each) => each.name === name);
    await one.to(reader);
    wrong.push(...(await faults(second)).map((fault) => `${one.name}: ${fault}`));
  }
  assert.deepEqual(wrong, []);
  await second.close();
});

test('a scheme with nothing in it: every screen that the rail leads to', { timeout: 120_000 }, async () => {
  const { visitor: blank, page: empty, close } = await anotherProfile(opened, { untilReady });
  await isSound('the start page of somebody new', empty);
  await blank.press('Start from a blank scheme');
  await blank.arrive('Scheme');
  const wrong = [];
  const rail = empty.getByRole('navigation').getByRole('link');
  for (const name of (await rail.allInnerTexts()).filter((text) => text !== 'Bothways')) {
    await empty.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await empty.waitForFunction((word) => document.title.startsWith(word), name);
    wrong.push(...(await faults(empty)).map((fault) => `${name}: ${fault}`));
  }
  assert.deepEqual(wrong, []);
  await close();
});

test('in the dark and in high contrast the words are the same: axe finds nothing on any screen', { timeout: 300_000 }, async () => {
  const wrong = [];
  for (const one of screens) {
    await one.to(visitor);
    for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }]) {
      await page.emulateMedia(media);
      wrong.push(...(await axeViolations(page)).map((fault) => `${one.name}, ${JSON.stringify(media)}: ${fault}`));
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    await one.back?.(visitor);
  }
  assert.deepEqual(wrong, []);
});

test('no policy was broken and nothing went wrong', () => {
  assert.deepEqual(opened.violations, []);
  assert.deepEqual(opened.errors, []);
});
