// The page that shows every control, in a browser: by role and name, by keyboard, in each state as axe sees
// it; and a second tab, which can only read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

let opened;
before(async () => { opened = await open(); });
after(() => opened?.close());

async function gallery() {
  const profile = await anotherProfile(opened, { untilReady, path: '#/design' });
  await profile.visitor.arrive('Design system');
  return profile;
}

const focusedName = (page) => page.evaluate(() => document.activeElement.ariaLabel || document.activeElement.textContent);

test('axe finds nothing: at rest, with errors shown, with either dialog open', async () => {
  const { visitor, page, close } = await gallery();
  assert.deepEqual(await axeViolations(page), [], 'at rest');
  await visitor.press('Check and continue');
  const alert = page.getByRole('alert');
  await alert.waitFor({ state: 'attached' });
  assert.deepEqual(await axeViolations(page), [], 'with errors');
  await visitor.press('Enter the name of the cohort');
  assert.equal(await focusedName(page), 'Name of the cohort', 'the line leads to the field');
  for (const [button, title] of [['Write a note', 'A note for the chair'], ['Remove this pair', 'Remove this pair']]) {
    await visitor.press(button);
    const dialog = visitor.find('dialog', title);
    await dialog.waitFor({ state: 'attached' });
    assert.deepEqual(await axeViolations(page), [], `with “${title}” open`);
    assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)), 'the keyboard is in it');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((name) => document.activeElement.textContent === name, button);
  }
  await close();
});

test('the dialog that takes something away has the keyboard on the way out', async () => {
  const { visitor, page, close } = await gallery();
  await visitor.press('Remove this pair');
  await page.waitForFunction(() => document.activeElement.textContent === 'Keep the pair');
  await page.keyboard.press('Enter');
  await visitor.find('dialog', 'Remove this pair').waitFor({ state: 'detached' });
  await close();
});

test('a text area grows with what is typed', async () => {
  const { visitor, close } = await gallery();
  const area = visitor.find('textbox', 'What would you gain?');
  const height = async () => (await area.boundingBox()).height;
  const before = await height();
  await area.fill(Array.from({ length: 9 }, (_, i) => `Line ${i}`).join('\n'));
  assert.ok(await height() > before + 90, `${before} became ${await height()}`);
  assert.ok(await area.evaluate((element) => element.scrollHeight <= element.clientHeight), 'it does not scroll');
  await close();
});

test('a month is written as a number or as a name', async () => {
  const { visitor, close } = await gallery();
  for (const month of ['4', 'April', 'apr']) {
    await visitor.date('Start date', { parts: ['5', month, '2027'] });
    await visitor.expect('That is Monday 5 April 2027.');
    await visitor.date('Start date', { parts: ['6', '5', '2027'] });
  }
  await close();
});

test('a message with undo is reached and pressed by keyboard, and does not lie over what has the focus', async () => {
  const { visitor, page, close } = await gallery();
  const remove = visitor.find('button', 'Take a line out');
  await remove.focus();
  await page.keyboard.press('Enter');
  await visitor.expect('2 lines are in the list.');
  const undo = visitor.find('button', 'Undo: One line was taken out');
  await undo.waitFor({ state: 'attached' });
  const under = await remove.boundingBox();
  const over = await undo.boundingBox();
  assert.ok(under.y + under.height <= over.y || over.y + over.height <= under.y || over.x >= under.x + under.width, 'one beside the other');
  for (let i = 0; i < 30 && !await undo.evaluate((element) => element === document.activeElement); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await visitor.expect('3 lines are in the list.');
  await close();
});

test('work that takes a while says how far it is, and stops', async () => {
  const { visitor, close } = await gallery();
  const bar = visitor.find('progressbar', 'Adding expressions of interest');
  assert.equal(await bar.getAttribute('aria-valuenow'), '40');
  assert.equal(await bar.getAttribute('aria-valuetext'), '40 of 120');
  await visitor.press('Stop adding expressions of interest');
  await bar.waitFor({ state: 'detached' });
  await visitor.expect('Stopped after 40 of 120.');
  await close();
});

test('in a second tab everything is there to read, and nothing to change, until it takes over', async () => {
  const { visitor, page, context, close } = await anotherProfile(opened, { untilReady });
  await openSample(visitor, 'Partners in progress');
  await visitor.part('About the scheme');
  await visitor.saved();
  const second = new Visitor(await context.newPage());
  await second.page.goto(page.url());
  await second.page.getByText('This scheme is open in another tab.').first().waitFor({ state: 'attached' });
  const name = second.find('textbox', 'Name of the scheme');
  await name.waitFor({ state: 'attached' });
  assert.equal(await name.evaluate((element) => element.readOnly), true);
  const radio = second.find('radiogroup', 'How the mentoring works').getByRole('radio').nth(1);
  const wasOn = await radio.isChecked();
  await radio.click({ force: true }); // Playwright would wait for it to be there to press
  assert.equal(await radio.isChecked(), wasOn);
  await second.part('Aims');
  const add = second.find('button', 'Add an aim');
  assert.equal(await add.getAttribute('aria-disabled'), 'true');
  assert.match(await add.evaluate((element) => element.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')), /open in another tab/);
  assert.deepEqual(await axeViolations(second.page), []);
  await second.press('Write in this tab');
  await second.part('About the scheme');
  await second.page.waitForFunction(() => [...document.querySelectorAll('input')].every((element) => !element.readOnly));
  await second.write('Name of the scheme', 'Taken over');
  await second.saved();
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((element) => element.readOnly && element.value === 'Taken over'));
  await close();
});
