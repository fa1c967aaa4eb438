// What changed since a copy was sent, the history by person and by field, and files that leave by the device's
// sheet or as text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

// A sheet that takes text files only, as Chromium's does, and remembers what it was given.
const sheet = () => {
  globalThis.given = [];
  globalThis.sheetSays = '';
  navigator.canShare = ({ files = [] }) => files.every((file) => file.type === 'text/plain');
  navigator.share = async ({ files = [] }) => {
    if (globalThis.sheetSays) throw new DOMException('', globalThis.sheetSays);
    for (const file of files) globalThis.given.push({ name: file.name, text: await file.text() });
  };
};

let opened;
let here;
before(async () => {
  opened = await open({ script: sheet });
  opened.page.setDefaultTimeout(15_000);
  here = new Visitor(opened.page);
  await openSample(here, 'Partners in progress');
});
after(() => opened?.close());

const given = () => here.page.evaluate(() => globalThis.given);
const sheetSays = (error) => here.page.evaluate((name) => { globalThis.sheetSays = name; }, error);

test('a copy leaves by the sheet; one that is closed sent nothing, and one that fails says what to do', async () => {
  await here.go('Share');
  await here.expect('You have not saved a copy in this visit.');
  await sheetSays('AbortError');
  await here.press('Share the file');
  await sheetSays('NotAllowedError');
  await here.press('Share the file');
  await here.page.getByRole('alert').getByText('The file could not be shared from here').waitFor({ state: 'attached' });
  await here.expect('You have not saved a copy in this visit.');
  await sheetSays('');
  await here.press('Share the file');
  await here.expect(/^You last saved a copy on/);
  const [file] = await given();
  assert.match(file.name, /\.json\.txt$/, 'the sheet took it as text');
  assert.equal(JSON.parse(file.text).schemes[0].name, 'Partners in progress');
  assert.deepEqual(await axeViolations(here.page), []);
});

test('what changed since then is told in words, and outlives a reload', async () => {
  await here.go('Share');
  await here.expect(/^Nothing has changed since the copy of/);
  await here.part('About the scheme');
  await here.write('Place or area', 'The Vale');
  await here.saved();
  await here.page.reload();
  await untilReady(here.page);
  await here.go('Share');
  await here.expect(/^1 thing has changed since the copy of/);
  await here.follow('What changed since', 'What changed since');
  const table = here.within('table', 'What changed since');
  await table.expect(/Place or area is now “The Vale”/, 'You, in this browser');
  assert.deepEqual(await axeViolations(here.page), []);
});

test('the history is asked by field and by person, with the keyboard', async () => {
  await here.go('History');
  const field = here.find('combobox', 'Field');
  await field.focus();
  await field.selectOption({ label: 'Scheme: Place or area' });
  await here.page.getByRole('status').filter({ hasText: /^1 of / }).waitFor({ state: 'attached' });
  await field.selectOption({ label: 'Any field' });
  await here.go('Applications');
  const first = here.find('table', 'All expressions of interest').getByRole('rowheader').getByRole('link').first();
  await first.click();
  await here.page.getByRole('link', { name: /^What changed about / }).click();
  await here.page.getByRole('heading', { level: 1, name: /^What changed about / }).waitFor({ state: 'attached' });
  await here.expect(/^0 changes are about them/);
  await here.find('table', 'Each field as it stands').waitFor({ state: 'attached' });
  assert.deepEqual(await axeViolations(here.page), []);
  await here.choose('About', 'Everybody and everything');
  await here.arrive('History');
});

test('a browser without a sheet for files offers none', async () => {
  const script = () => { delete Navigator.prototype.share; delete Navigator.prototype.canShare; };
  const { visitor, close } = await anotherProfile(opened, { untilReady, script });
  await openSample(visitor, 'Partners in progress');
  await visitor.go('Share');
  assert.equal(await visitor.find('button', 'Share the file').count(), 0);
  await visitor.find('button', 'Download the file').waitFor({ state: 'attached' });
  await close();
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
