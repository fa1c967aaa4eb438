// One scheme, changed in two places: two browsers that bring their copies together, and two tabs of one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const preset = 'Partners in progress';
let opened;
let here;
let there; // the deputy's browser
before(async () => {
  opened = await open();
  opened.page.setDefaultTimeout(15_000);
  here = new Visitor(opened.page);
  await openSample(here, preset);
  const { name, text } = await here.file();
  there = (await anotherProfile(opened, { untilReady })).visitor;
  await there.openFile('Open a file', name, text);
  await there.arrive('A scheme to open');
  await there.press('Open this scheme');
  await there.arrive('Today');
});
after(() => opened?.close());

const [about, people] = ['About the scheme', 'Who runs it'];
const field = (visitor, label) => visitor.find('textbox', label);
const values = async (visitor) => {
  const found = [];
  for (const [part, label] of [[about, 'Place or area'], [people, 'Organisation that runs the scheme'], [people, 'Contact’s name']]) {
    await visitor.part(part);
    found.push(await field(visitor, label).inputValue());
  }
  return found;
};

let mine; // the file here before anything came back

test('each changes something apart, and one thing both', async () => {
  await there.part(about);
  await there.write('Place or area', 'The deputy’s place');
  await there.part(people);
  await there.write('Contact’s name', 'Dora Deputy');
  await there.go('Applications');
  await there.press('Add an expression of interest');
  await there.write('Name', 'Nina Neu');
  await there.saved();
  await here.part(about);
  await here.write('Place or area', 'My place');
  await here.part(people);
  await here.write('Organisation that runs the scheme', 'Mine Together');
  await here.saved();
  mine = (await here.file()).text;
});

test('the copy that comes back is shown in words, and nothing is taken before a yes', async () => {
  const { name, text } = await there.file();
  const editors = (file) => Object.keys(JSON.parse(file).seen);
  assert.ok(editors(text).some((one) => !editors(mine).includes(one)), 'two browsers are two editors');
  await here.openFile('Open a file', name, text);
  await here.arrive('Another copy of this scheme');
  const changes = here.within('table', 'What would change here');
  await changes.expect(/Contact’s name is now “Dora Deputy”/, 'New person: Nina Neu', /New expression of interest: Nina Neu/);
  assert.equal(await changes.scope.getByText(/JSON|replica|schema|record/i).count(), 0, 'words for people');
  await here.press('Leave it');
  await here.arrive('Share');
  assert.equal((await here.file()).text, mine);
  await here.openFile('Open a file', name, text);
  await here.arrive('Another copy of this scheme');
});

test('what both changed is a choice', async () => {
  const conflict = here.scope.getByRole('radiogroup', { name: /^1\. .*Place or area$/ });
  assert.equal(await conflict.count(), 1);
  assert.equal(await here.scope.getByRole('radiogroup').count(), 1, 'there is no other');
  const answers = await conflict.getByRole('radio').evaluateAll((all) => all.map((radio) => radio.ariaLabel));
  assert.equal(answers.length, 3);
  assert.match(answers[0], /^My place \(You, in this browser, \d+ \w+ \d{4}, \d+[:.]\d\d.*\)$/);
  assert.match(answers[1], /^The deputy’s place \(Another copy, without a name, .*\)$/);
  assert.equal(answers[2], 'Settle it later, and leave for now: My place');
  assert.ok(await conflict.getByRole('radio', { name: answers[0] }).isChecked(), 'the later change, which is mine, is proposed');
  await conflict.getByRole('radio', { name: answers[1] }).check();
  await here.press('Take these changes');
  await here.arrive('Today');
  assert.deepEqual(await values(here), ['The deputy’s place', 'Mine Together', 'Dora Deputy']);
  await here.go('Applications');
  await here.expect('Nina Neu');
});

test('undo restores what was here, byte for byte; redo takes the changes again', async () => {
  await here.press('Undo');
  assert.deepEqual(await values(here), ['My place', 'Mine Together', await contactBefore()]);
  assert.equal((await here.file()).text, mine);
  await here.page.keyboard.press('ControlOrMeta+Shift+z');
  assert.deepEqual(await values(here), ['The deputy’s place', 'Mine Together', 'Dora Deputy']);
  await here.saved();
});

const contactBefore = async () => JSON.parse(mine).schemes[0].contact_name;

test('the merged copy goes to the deputy, and both have the same', async () => {
  const { name, text } = await here.file();
  await there.go('Share');
  await there.openFile('Open a file', name, text);
  await there.arrive('Another copy of this scheme');
  await there.press('Take these changes');
  await there.arrive('Today');
  assert.deepEqual(await values(there), await values(here));
  await there.go('Share');
  await there.openFile('Open a file', name, text);
  await there.arrive('Another copy of this scheme');
  await there.expect(/nothing that is not here already|older than what you have here/);
  await there.press('Go on with your work');
  await there.arrive('Share');
});

test('several copies are one review; what is left for later waits on Today, travels, and is settled for all', async () => {
  const { name: first, text: old } = await there.file();
  await there.part(about);
  await there.write('Place or area', 'Later there');
  await there.saved();
  await here.part(about);
  await here.write('Place or area', 'Later here');
  await here.saved();
  const { name, text } = await there.file();
  await here.drop(first, old);
  await here.arrive('Another copy of this scheme');
  await here.expect(/is older than what you have here/);
  await here.drop(name, text);
  await here.arrive('2 copies of this scheme');
  assert.deepEqual(await axeViolations(here.page), []);
  await here.page.getByRole('radio', { name: /^Settle it later/ }).check();
  await here.press('Take these changes');
  await here.arrive('Today');
  await here.expect('1 question to settle between copies');
  const settled = await here.file();
  await there.drop(settled.name, settled.text);
  await there.arrive('Another copy of this scheme');
  await there.press('Take these changes');
  await there.arrive('Today');
  await there.page.getByRole('link', { name: /Settle it/ }).first().click();
  await there.arrive('Questions between copies');
  await there.expect('Later here', 'Later there');
  assert.deepEqual(await axeViolations(there.page), []);
  await there.page.getByRole('button', { name: /^Take the other: .*Place or area$/ }).click();
  await there.expect(/^Nothing is left to settle/);
  const back = await there.file();
  await here.drop(back.name, back.text);
  await here.arrive('Another copy of this scheme');
  await here.press('Take these changes');
  await here.arrive('Today');
  assert.deepEqual(await values(here), await values(there));
  assert.equal((await there.file()).text, (await here.file()).text, 'byte for byte');
});

test('both put the form in order at the same time: it is one question, and only about the one that both moved', async () => {
  const form = async (visitor) => {
    await visitor.go('Scheme');
    await visitor.follow('Form', 'Form');
  };
  const order = async (visitor) => {
    await form(visitor);
    const questions = await visitor.find('table', 'Questions').getByRole('link').evaluateAll((all) => all.map((link) => link.textContent));
    return questions.map((text) => text.replace(/^\d+\. /, ''));
  };
  const take = async (to, { name, text }) => {
    await to.drop(name, text);
    await to.arrive('Another copy of this scheme');
    await to.press('Take these changes');
    await to.arrive('Today');
  };
  await form(here);
  await here.press('Start from the usual questions');
  await here.saved();
  await take(there, await here.file());
  const before = await order(here);
  assert.deepEqual(await order(there), before);

  await form(here);
  await here.press(`Move down: ${before[0]}`);
  await here.press(`Move down: ${before[9]}`);
  await here.saved();
  await form(there);
  await there.press(`Move up: ${before[5]}`);
  await there.press(`Move up: ${before[9]}`);
  await there.saved();
  const { name, text } = await there.file();
  await here.drop(name, text);
  await here.arrive('Another copy of this scheme');
  const asked = here.scope.getByRole('radiogroup');
  assert.equal(await asked.count(), 1);
  const answers = await asked.getByRole('radio').evaluateAll((all) => all.map((radio) => radio.ariaLabel));
  assert.match(answers[0], new RegExp(`^After ${before[10].replace(/[?.]/g, '\\$&')} \\(You, `));
  assert.match(answers[1], new RegExp(`^After ${before[7].replace(/[?.]/g, '\\$&')} \\(`));
  assert.deepEqual(await axeViolations(here.page), []);
  await asked.getByRole('radio', { name: answers[0] }).check();
  await here.press('Take these changes');
  await here.arrive('Today');
  await take(there, await here.file());
  const wanted = [1, 0, 2, 3, 5, 4, 6, 7, 8, 10, 9].map((i) => before[i]).concat(before.slice(11));
  assert.deepEqual(await order(here), wanted);
  assert.deepEqual(await order(there), wanted);
  assert.equal((await there.file()).text, (await here.file()).text, 'byte for byte');
});

test('the start page lists the scheme, and a copy opened from there is brought together with it', async () => {
  await there.part(people);
  await there.write('Contact’s name', 'Dora the Second');
  const { name, text } = await there.file();
  await here.page.getByRole('link', { name: 'Bothways', exact: true }).click();
  await here.arrive('Mentoring where both learn');
  await here.find('list', 'Your schemes').getByRole('link', { name: new RegExp(`^${preset}, saved on`) }).waitFor({ state: 'attached' });
  await here.press('Start from this: Parity'); // another scheme is open then
  await here.arrive('Scheme');
  await here.go('Share');
  await here.openFile('Open a file', name, text);
  await here.arrive('Another copy of this scheme');
  await here.expect(/Contact’s name is now “Dora the Second”/);
  await here.press('Take these changes');
  await here.arrive('Today');
  assert.equal((await values(here))[2], 'Dora the Second');
});

/** The pen goes from one tab to the other, which then reads what was written last. */
async function takeOver(to, from) {
  await to.press('Write in this tab');
  await from.expect(/open in another tab/);
  await to.find('button', 'Write in this tab').waitFor({ state: 'detached' });
  await to.arrive(about);
}

test('two tabs: the second can read, and writes only when it takes over', async () => {
  const place = (await values(here))[0];
  const second = new Visitor(await opened.context.newPage());
  second.page.setDefaultTimeout(15_000);
  await here.part(about);
  await second.page.goto(here.page.url());
  await untilReady(second.page);
  await second.arrive(about);
  await second.expect(/open in another tab/);
  const before = await field(second, 'Place or area').inputValue();
  assert.equal(before, place);
  await field(second, 'Place or area').focus();
  await second.page.keyboard.type('From the second tab');
  assert.equal(await field(second, 'Place or area').inputValue(), before, 'what is there to read takes no letters');
  assert.equal(await field(here, 'Place or area').inputValue(), before, 'the first tab keeps what it had');

  await here.write('Place or area', 'From the first tab');
  await here.saved();
  await second.page.waitForFunction((text) => [...document.querySelectorAll('input')].some((box) => box.value === text), 'From the first tab');

  await takeOver(second, here);
  await second.write('Place or area', 'Now from the second');
  await second.saved();
  await here.page.waitForFunction((text) => [...document.querySelectorAll('input')].some((box) => box.value === text), 'Now from the second');
  await takeOver(here, second);
  await here.write('Place or area', 'And back');
  await here.saved();
  await second.page.close();
  await here.page.reload();
  await untilReady(here.page);
  await here.arrive(about);
  assert.equal(await field(here, 'Place or area').inputValue(), 'And back');
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
