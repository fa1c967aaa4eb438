// A pair is proposed; one answers on a phone by link, the other on the telephone; they are introduced. Another
// pair is proposed, and one says no with a reason that nobody but the coordinator reads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults } from './lib/checks.mjs';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const [a, b] = ['Marcus Grant', 'Judith Marlow'];
const phone = { viewport: { width: 375, height: 740 }, hasTouch: true };
const reason = 'We have worked together before.';
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const grant = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);
const paste = (page, text) => page.evaluate((pasted) => {
  const data = new DataTransfer();
  data.setData('text/plain', pasted);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

let opened;
let coordinator;

async function sound(page) {
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await axeViolations(page), []);
}

async function toProposal() {
  await coordinator.go('Pairs');
  await coordinator.follow(`${a} and ${b}`, `${a} and ${b}`);
  await coordinator.follow('Go to the proposal', `Propose ${a} and ${b}`);
}

/** What the letter to one holds: its text, and the link in it. */
async function letterTo(name) {
  await coordinator.press(`Copy the text: Proposal to ${name}`);
  const text = await clipboard(coordinator.page);
  const [link] = /https?:\S+#\/reply\/[\w-]+/.exec(text);
  return { text, link };
}

/** Answers on a phone of one's own; gives the text to send. */
async function answers(link, { reader, partner, choose, because }) {
  const { page, context, visitor, close } = await anotherProfile(opened, { untilReady, path: new URL(link).hash, ...phone });
  await grant(context);
  await visitor.arrive(`${reader}, a partner for you`);
  await visitor.expect(partner);
  await visitor.pick(`Would you like to be a pair with ${partner}?`, choose);
  if (because) await visitor.write('Anything that helps us to find the right partner for you (optional)', because);
  await sound(page);
  await visitor.press('Copy your answer');
  const text = await clipboard(page);
  await close();
  return text;
}

before(async () => {
  opened = await open();
  await grant(opened.context);
  coordinator = new Visitor(opened.page);
  await openSample(coordinator, 'Parity');
});
after(() => opened?.close());

test('one says no by link, with a reason that stays with the coordinator', async () => {
  await toProposal();
  await sound(coordinator.page);
  const { link } = await letterTo(b);
  const letter = await answers(link, { reader: b, partner: a, choose: 'No, I would like a different partner', because: reason });
  await paste(coordinator.page, `Dear Imran,\n\n${letter}`);
  await coordinator.arrive('Answers to proposals');
  await coordinator.expect(reason);
  await sound(coordinator.page);
  await coordinator.press('Take the answer in');
  await coordinator.arrive(`Propose ${a} and ${b}`);
  await coordinator.expect('This pair did not go ahead. Both are free for another partner.');
  await sound(coordinator.page);
});

test('proposed again, the reason is in no letter and no link', async () => {
  await coordinator.press('Propose them again');
  await coordinator.press('Mark both as asked');
  for (const [reader, partner] of [[a, b], [b, a]]) {
    const { text, link } = await letterTo(reader);
    assert.doesNotMatch(text, /worked together/);
    const { page, visitor, close } = await anotherProfile(opened, { untilReady, path: new URL(link).hash, ...phone });
    await visitor.arrive(`${reader}, a partner for you`);
    await visitor.expect(partner);
    assert.doesNotMatch(await page.getByRole('main').innerText(), /worked together|Said no/);
    await close();
  }
});

test('one says yes by link, the other’s yes is noted, and they are introduced', async () => {
  const { link } = await letterTo(a);
  const letter = await answers(link, { reader: a, partner: b, choose: 'Yes, introduce us if we both say yes' });
  await paste(coordinator.page, letter);
  await coordinator.arrive('Answers to proposals');
  await coordinator.press('Take the answer in');
  await coordinator.arrive(`Propose ${a} and ${b}`);
  await coordinator.press(`Said yes: ${b}`);
  await coordinator.expect('Both said yes. You can introduce them.');
  await coordinator.follow('Go to the introduction', `Introduce ${a} and ${b}`);
  await coordinator.press('Mark as introduced');
  await coordinator.expect(/^Introduced on /);
});
