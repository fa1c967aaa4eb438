// Letters to applicants by role and name: a changed text, a letter read for one person, kept as a draft, noted
// as sent, found in the record and undone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Visitor } from './lib/journey.mjs';
import { axeViolations, open } from './lib/page.mjs';

let opened;
let page;
let visitor;
before(async () => {
  opened = await open();
  ({ page } = opened);
  page.setDefaultTimeout(20_000);
  visitor = new Visitor(page);
  await visitor.press('Start from this: Partners in progress');
  await visitor.arrive('Scheme');
  for (const [name, email] of [['Zoë Nguyễn-O’Brien', 'zoe@welcome.example'], ['Lin Chen', '']]) {
    await visitor.go('Applications');
    await visitor.press('Add an expression of interest');
    await visitor.arrive('No name yet');
    await visitor.write('Name', name);
    await visitor.arrive(name);
    if (email) await visitor.write('E-mail', email);
  }
});
after(() => opened?.close());

/** The text of a draft: quoted-printable, UTF-8. */
function textOf(draft) {
  const body = draft.slice(draft.indexOf('\r\n\r\n') + 4).replace(/=\r\n/g, '');
  const bytes = body.replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}
const headersOf = (draft) => draft.slice(0, draft.indexOf('\r\n\r\n')).split('\r\n');
const subjectOf = (draft) => /Subject: ((?:.|\r\n )+?)\r\n(?! )/.exec(draft)[1]
  .replace(/\r\n /g, '').replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, words) => Buffer.from(words, 'base64').toString('utf8'));

test('what is due is counted by kind of letter, and every screen is accepted by axe', async () => {
  await visitor.go('Applications');
  await visitor.follow('Letters', 'Letters');
  await visitor.expect('2 letters are due. The words are ready to read, change and send.');
  assert.deepEqual(await axeViolations(page), []);
  await visitor.follow('Received', 'Received');
  await visitor.expect('2 people are due this letter.');
  assert.deepEqual(await axeViolations(page), []);
});

test('a field that there is none of is told; the changed text reads as it will be sent', async () => {
  await visitor.press('Change this text');
  await visitor.write('Subject', '{scheme}: we’ve got it – 谢谢');
  await visitor.write('Text', 'Dear {frist name},\n\nThank you.');
  await visitor.expect('There is no field {frist name}. Change it in the text of the letter, or take it out.');
  assert.equal(await visitor.find('button', 'Copy the text: letter to Lin Chen').count(), 0);
  const long = 'Words that go on and on, so that the line is longer than a mail program takes. '.repeat(3).trim();
  await visitor.write('Text', `Dear {first name},\n\nThank you. ${long}\n\nFrom {role} to {partner role}.`);
  await visitor.choose('Letter to', 'Zoë Nguyễn-O’Brien: Due');
  await visitor.expect('Dear Zoë,', 'From community partner to system partner.', 'Partners in progress: we’ve got it – 谢谢');
  const { name, text } = await visitor.download('Save as an e-mail file: letter to Zoë Nguyễn-O’Brien');
  assert.equal(name, 'letter-to-zoe-nguyen-o-brien.eml');
  assert.deepEqual(headersOf(text).slice(0, 1), ['To: zoe@welcome.example']);
  assert.ok(headersOf(text).includes('X-Unsent: 1'));
  assert.equal(subjectOf(text), 'Partners in progress: we’ve got it – 谢谢');
  assert.ok(text.split('\r\n').every((line) => line.length <= 76 && /^[\x20-\x7E\t]*$/.test(line)));
  assert.equal(textOf(text), `Dear Zoë,\n\nThank you. ${long}\n\nFrom community partner to system partner.\n`);
});

test('marked as sent, it is in the record with how it went, and undone it is due again', async () => {
  await visitor.press('Mark as sent: Received, Zoë Nguyễn-O’Brien');
  await visitor.expect('1 person is due this letter. 1 person has it already.');
  await visitor.expect('Dear Lin,', 'There is no e-mail address. Copy the text, or print it and send it by post.');
  await visitor.within('table', 'Received: who gets it').find('link', 'Zoë Nguyễn-O’Brien').click();
  await visitor.arrive('Zoë Nguyễn-O’Brien');
  await visitor.within('list', 'Letters sent').expect(/^Received\. Sent on \d+ \w+ \d{4}: E-mail file$/);
  await visitor.saved();
  await page.reload();
  await visitor.arrive('Zoë Nguyễn-O’Brien');
  await visitor.within('list', 'Letters sent').expect(/^Received\. Sent on /);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.press('Remove: Received, ' + new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date()));
  await page.getByRole('heading', { name: 'Due now: Received' }).waitFor({ state: 'attached' });
  await visitor.press('Undo');
  await visitor.within('list', 'Letters sent').expect(/^Received\. Sent on /);
});

test('back to the standard text; several are marked in one step', async () => {
  await visitor.go('Applications');
  await visitor.follow('Letters', 'Letters');
  await visitor.follow('Received', 'Received');
  await visitor.press('Back to the standard text');
  await visitor.find('button', 'Change this text').waitFor({ state: 'attached' });
  await visitor.find('checkbox', 'Select Lin Chen').check();
  await visitor.press('Mark 1 as sent');
  await visitor.expect('Nobody is due this letter now. 2 people have it already.');
});

test('the information sheet: noted as given and read for several, counted, and a list of who has not', async () => {
  await visitor.go('Scheme');
  await visitor.follow('See the information sheet', 'Information sheet');
  await visitor.find('checkbox', 'Select Lin Chen').check();
  await visitor.press('Note as read by 1');
  await visitor.choose('Show', 'Not given (1)');
  const table = visitor.within('table', 'Who has it, and who has read it');
  await table.find('link', 'Zoë Nguyễn-O’Brien').waitFor({ state: 'attached' });
  assert.equal(await table.find('link', 'Lin Chen').count(), 0);
  assert.deepEqual(await axeViolations(page), []);
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
