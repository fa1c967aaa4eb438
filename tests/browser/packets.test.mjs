// A pack for a panel member, two browser profiles: the coordinator's, and a phone of 375 px. By role and name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Visitor, anotherProfile } from './lib/journey.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';
import { nameOf, organisationOf, panel, people, withPanelAndForms } from './lib/selection_call.mjs';

let opened;
let coordinator;
let phone;

before(async () => {
  opened = await open();
  opened.page.setDefaultTimeout(20_000);
  coordinator = new Visitor(opened.page);
  await withPanelAndForms(coordinator);
  await coordinator.go('Applications');
  await coordinator.follow('Selection', 'Selection');
  await coordinator.follow('How you choose', 'How you choose');
  await coordinator.pick('How do people get a place?', 'Competitive: a panel scores every form, and the best get the places');
}, { timeout: 120_000 });
after(async () => {
  await phone?.close();
  await opened?.close();
});

async function toPanel() {
  await coordinator.go('Applications');
  await coordinator.follow('Selection', 'Selection');
  await coordinator.follow('Panel and conflicts', 'Panel and conflicts');
}

async function score(visitor, criterion, radio) {
  await visitor.find('radiogroup', criterion).getByRole('radio', { name: radio }).check();
}

test('a file for one panel member names nobody who applied', async () => {
  await toPanel();
  const { name, text } = await coordinator.download(`Save the file for ${panel[2]}`);
  assert.match(name, /^partners-in-progress-panel-cat-lowe-\d{4}-\d\d-\d\d\.bothways-pack\.json$/);
  people.forEach((family, i) => {
    assert.ok(!text.includes(family), `${nameOf(i + 1)} or ${organisationOf(i + 1)} is in the file`);
  });
  assert.ok(!text.includes(panel[0]) && !text.includes(panel[1]), 'other members are in the file');
  assert.deepEqual(await axeViolations(opened.page), []);
  phone = await anotherProfile(opened, { untilReady, viewport: { width: 375, height: 740 } });
  phone.file = { name, text };
});

test('opened on a phone it is that person’s page: their forms, sending back, and nothing else', async () => {
  const { visitor, page } = phone;
  await visitor.drop(phone.file.name, phone.file.text);
  await visitor.arrive(`Scoring as ${panel[2]}`);
  const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  for (const other of ['Today', 'Applications', 'Pairs', 'Matching', 'Report', 'Share']) assert.ok(!links.includes(other), `${other} is in the rail`);
  assert.equal(await page.getByRole('button', { name: 'Find', exact: true }).count(), 0);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.follow('Score Form 11', 'Form 11');
  await visitor.expect('I am (name covered) of (organisation covered). I would learn how decisions are made.');
  const told = await page.evaluate(() => document.body.innerText + document.title + location.href);
  for (const family of ['Zora', ...people]) assert.ok(!told.includes(family), `${family} is told`);
  await score(visitor, 'Benefit to you', /^1: /);
  await score(visitor, 'Benefit to your organisation', /^2: /);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.saved();
  await page.reload();
  await untilReady(page);
  await visitor.arrive('Form 11'); // kept in this browser
  await page.goto(`${page.url().replace(/\/scoring\/.*/, '/applications')}`);
  await visitor.arrive(`Scoring as ${panel[2]}`); // no address leads anywhere else
});

test('the scores go back as a file, are looked at, taken and undone as one step', async () => {
  const { visitor, page } = phone;
  await visitor.go('Send your scores', 'Send back what you did');
  assert.deepEqual(await axeViolations(page), []);
  const back = await visitor.download('Save my scores as a file');
  assert.match(back.name, /-panel-back-cat-lowe-/);
  await coordinator.drop(back.name, back.text);
  await coordinator.arrive('Scores or notes that came back');
  assert.deepEqual(await axeViolations(opened.page), []);
  await coordinator.press('Take these changes');
  await coordinator.arrive('Today');
  await opened.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await opened.page.getByRole('status').filter({ hasText: /^Undone/ }).waitFor({ state: 'attached' });
  await coordinator.drop(back.name, back.text);
  await coordinator.arrive('Scores or notes that came back');
  assert.deepEqual(opened.errors, []);
});

test('a file that tries more is told, and changes nothing of it', async () => {
  const bent = JSON.parse((await phone.visitor.download('Save my scores as a file')).text);
  const place = Object.keys(bent.seen).length;
  bent.seen.zz9 = '1kt9bg740';
  bent.schemes[0].changed = `contact_email=${place}+5`;
  bent.schemes[0].contact_email = 'elsewhere@example.org';
  await coordinator.press('Leave it');
  await coordinator.drop('bent.json', JSON.stringify(bent));
  await coordinator.expect('Left out', /1 scheme$/);
});
