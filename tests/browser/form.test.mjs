// The form, from the coordinator's first question to the application: built, given out as a link, filled in on
// a phone by somebody else, sent as a text, taken in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults } from './lib/checks.mjs';
import { startChromium } from './lib/chromium.mjs';
import { Counted, Mouse } from './lib/hands.mjs';
import { anotherProfile, dayFromNow, Visitor } from './lib/journey.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';
import { Person } from './lib/person.mjs';

let opened;
let coordinator;
let link;
let letter;
const phone = { viewport: { width: 375, height: 740 }, hasTouch: true };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const grant = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

before(async () => {
  opened = await open();
  await grant(opened.context);
  coordinator = new Visitor(opened.page);
  await coordinator.press('Start from this: Partners in progress');
  await coordinator.arrive('Scheme');
});
after(() => opened?.close());

async function sound(page) {
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await axeViolations(page), []);
}

/** Pastes into the page, outside of any field. */
const paste = (page, text) => page.evaluate((pasted) => {
  const data = new DataTransfer();
  data.setData('text/plain', pasted);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

test('the coordinator writes a question, moves it with a key, and sees it as an applicant does', async () => {
  await coordinator.follow('Who runs it', 'Who runs it');
  await coordinator.write('Organisation that runs the scheme', 'Harbourside Together');
  await coordinator.write('Contact’s name', 'Rosa Field');
  await coordinator.write('Contact’s e-mail', 'rosa@example.org');
  await coordinator.go('Scheme');
  await coordinator.follow('Form', 'Form');
  await coordinator.press('Add a question');
  await coordinator.arrive('New question');
  await coordinator.write('Question', 'How far can you travel?');
  await coordinator.arrive('How far can you travel?');
  await coordinator.choose('How it is answered', 'One answer of several');
  await coordinator.write('Answers to choose from', 'On foot\nBy bus\nAnywhere');
  await coordinator.pick('Has to be answered', 'Yes');
  await coordinator.follow('Back to the form', 'Form');
  const up = coordinator.find('button', 'Move up: How far can you travel?');
  await up.focus();
  await coordinator.page.keyboard.press('Enter');
  await coordinator.page.getByRole('status').filter({ hasText: 'is now question 22' }).waitFor({ state: 'attached' });
  assert.equal(await up.evaluate((element) => element === document.activeElement), true, 'the keyboard stays on the button');
  await sound(coordinator.page);
  await coordinator.follow('See it as an applicant does');
  await coordinator.follow('All questions on one page');
  await coordinator.find('radiogroup', 'How far can you travel?').waitFor();
  await sound(coordinator.page);
});

test('the form is given out as a link', async () => {
  await coordinator.follow('Back to the form', 'Form');
  await coordinator.follow('Give the form out', 'Give the form out');
  await coordinator.press('Copy the link');
  await coordinator.expect(/Last given out on/, /The link is \d+ characters long/);
  link = await clipboard(coordinator.page);
  assert.match(link, /#\/apply\/[\w-]+$/);
  assert.ok(link.length < 1000, `${link.length} characters`);
  await sound(coordinator.page);
});

test('somebody fills it in on a phone, leaves and comes back, is told what is wrong, checks and copies the text', async () => {
  const path = new URL(link).hash;
  const { page, context, visitor, close } = await anotherProfile(opened, { untilReady, path, ...phone });
  await grant(context);
  await visitor.arrive('Take part in Partners in progress');
  await sound(page);
  await visitor.follow('Start', 'What is your name?');
  await visitor.write('What is your name?', 'Lin Chen');
  await visitor.press('Continue');
  await visitor.arrive('What is your e-mail address?');
  await visitor.write('What is your e-mail address?', 'lin at example');
  await visitor.press('Continue');
  await page.getByRole('alert').filter({ hasText: 'Enter an e-mail address such as name@example.org' }).waitFor();
  await sound(page);
  await page.close();

  const later = await context.newPage();
  later.setDefaultTimeout(15_000);
  const again = new Visitor(later);
  await later.goto(opened.server.url + path);
  await untilReady(later);
  const requests = opened.server.requests.length;
  await again.follow('Go on with the first question', 'What is your name?');
  assert.equal(await again.find('textbox', 'What is your name?').inputValue(), 'Lin Chen');
  await again.press('Continue');
  await again.write('What is your e-mail address?', 'lin@example.org');
  await again.press('Continue');
  await again.arrive('What is your phone number? (optional)');
  await later.goBack();
  await again.arrive('What is your e-mail address?');
  await later.goForward();
  await again.arrive('What is your phone number? (optional)');
  await again.follow('Back');
  await again.follow('Back');
  await again.follow('Back', 'Take part in Partners in progress');
  await again.follow('All questions on one page', 'Your expression of interest: Partners in progress');
  await again.write('Which organisation do you lead?', 'Lantern Trust');
  await again.write('What is your role there?', 'Manager');
  await again.write('What do you hope to learn?', 'How decisions are made “at the top”.\nAnd by whom.');
  await again.write('What can you offer your partner?', 'I know 40 families.');
  await again.pick('Are you a senior leader of a voluntary, community or faith organisation that is led by people from ethnic minorities and works in our area?', 'Yes');
  await again.press('Continue');
  await later.getByRole('alert').filter({ hasText: 'Choose one of the answers' }).waitFor();
  await again.pick('How far can you travel?', 'By bus');
  await again.find('checkbox', 'I agree that my answer about who may take part is kept and used for that').check();
  await again.press('Continue');
  await again.arrive('Check your answers');
  await again.follow('Change your answer: What is your role there?', 'What is your role there?');
  await again.write('What is your role there?', 'Director');
  await again.press('Continue');
  await again.arrive('Check your answers');
  await again.expect('Director', 'By bus');
  await sound(later);
  await again.press('Continue');
  await again.arrive('Send your answers');
  await sound(later);
  await again.press('Copy my answers');
  await later.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  letter = await clipboard(later);
  assert.match(letter, /1\. What is your name\?\nLin Chen\n/);
  assert.doesNotMatch(await again.says(), /Learning from each other|executive group/);
  assert.equal(opened.server.requests.length, requests, 'nothing is asked of the network after loading');
  await close();
});

test('the coordinator pastes the text from the e-mail, looks at it, and the application is there', async () => {
  const { page } = coordinator;
  await paste(page, `On Sunday Lin wrote:\r\n> ${letter.replaceAll('\n', '\r\n> ')}`);
  await coordinator.arrive('Answers that came in');
  await coordinator.expect('Lin Chen is not in the register yet.', 'Lantern Trust', 'By bus');
  await sound(page);
  await coordinator.press('Take the answers in');
  await coordinator.arrive('Applications');
  await coordinator.follow('Lin Chen, Lantern Trust', 'Lin Chen');
  assert.equal(await coordinator.find('radiogroup', 'How far can you travel?').getByRole('radio', { name: 'By bus', exact: true }).isChecked(), true);
  assert.equal(await coordinator.find('textbox', 'What they hope to learn').inputValue(), 'How decisions are made “at the top”.\nAnd by whom.');
  await paste(page, letter);
  await coordinator.expect('You have these answers already. Nothing changes.');
  await coordinator.press('Go on with your work');
  await coordinator.saved();
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});

const mostActions = 25;
const part = async (newcomer, title, fill) => {
  await newcomer.follow(title, title);
  await fill();
  await newcomer.go('Scheme');
};

test(`a newcomer makes a usable scheme from a preset and gives out its form in no more than ${mostActions} actions`, { timeout: 120_000 }, async (t) => {
  const browser = await startChromium();
  t.after(() => browser.close());
  for (const preset of ['Partners in progress', 'Parity']) {
    const page = await browser.profile();
    await page.open(opened.server.url);
    const hands = new Counted(new Mouse(page));
    const newcomer = new Person(page, hands);
    await newcomer.press(`Start from this: ${preset}`);
    await newcomer.arrive('Scheme');
    await part(newcomer, 'Who runs it', async () => {
      await newcomer.write('Organisation that runs the scheme', 'Harbourside Together');
      await newcomer.write('Contact’s name', 'Rosa Field');
      await newcomer.write('Contact’s e-mail', 'rosa@example.org');
    });
    await part(newcomer, 'About the scheme', () => newcomer.write('Place or area', 'Harbourside'));
    await part(newcomer, 'Dates and targets', () => newcomer.date('Closing date', dayFromNow(34)));
    await newcomer.expect('Nothing is missing.');
    await newcomer.follow('Form', 'Form');
    await newcomer.follow('Give the form out', 'Give the form out');
    await newcomer.press('Copy the link');
    await newcomer.expect(/Last given out on/);
    assert.match(await page.clipboard(), /#\/apply\/[\w-]{100,}$/);
    t.diagnostic(`${preset}: ${hands.actions} actions`);
    assert.ok(hands.actions <= mostActions, `${preset}: ${hands.actions} actions`);
    await page.close();
  }
});
