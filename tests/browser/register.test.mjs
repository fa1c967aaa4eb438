// The register as people fill it: files of other programs through the chooser, whatever their letters and
// separators; a row that is no good kept aside; somebody who came twice made one; names typed in at speed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { faults } from './lib/checks.mjs';
import { Visitor } from './lib/journey.mjs';
import { open } from './lib/page.mjs';

const exports = new URL('../unit/share/exports/', import.meta.url);
const path = (name) => ({ path: fileURLToPath(new URL(name, exports)) });
const utf8 = 'text/csv';

let opened;
let visitor;
before(async () => {
  opened = await open();
  opened.page.setDefaultTimeout(90_000); // a slow computer is no fault
  visitor = new Visitor(opened.page);
  await visitor.press('Start from this: Parity');
  await visitor.arrive('Scheme');
});
after(async () => opened?.close());

async function toPaste() {
  await visitor.go('Applications');
  await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
}

test('“Unicode text” from Excel: UTF-16 with tabs', async () => {
  await toPaste();
  await visitor.openFile('Open a CSV file', '', path('excel_unicode_text.txt'));
  await visitor.within('table', 'What each row becomes').expect('Олена Коваль', 'محمد علي', 'بيت الحكمة');
  assert.deepEqual(await faults(opened.page), []);
  await visitor.press('Add 2 expressions of interest');
  await visitor.arrive('Applications');
  await visitor.expect('Олена Коваль');
});

test('Windows-1252 with semicolons: letters are said to be guessed, and one row is kept aside and saved', async () => {
  await toPaste();
  const lines = ['Name;E-mail;Organisation;Date received', 'Renée Müller;renee@example.org;Café Möbius;5 Apr 2021',
    '"Bisi Ojo;bisi@example.org;Ojo & Sons;6 Apr 2021', 'Seán Ó Sé;sean@example.org;The Hub;12 Mar 2021'];
  await visitor.openFile('Open a CSV file', 'ANSWERS.CSV', Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'), utf8);
  await visitor.expect(/does not say how it writes letters with accents/);
  await visitor.within('table', 'What each row becomes').expect('Renée Müller', 'Seán Ó Sé', 'Café Möbius');
  const aside = visitor.within('region', 'Kept aside');
  await aside.expect(/Line 3 is kept aside. A quotation mark is opened there and not closed/);
  const saved = await visitor.download('Save the row kept aside as a file');
  assert.equal(saved.name, 'rows-kept-aside.csv');
  assert.equal(saved.text, `\uFEFF${lines[0]}\r\n${lines[2]}\r\n`);
  await visitor.press('Add 2 expressions of interest');
  await visitor.expect(/The other rows were added. These did not come in/);
  await visitor.expect(/We know these columns from last time/);
  assert.deepEqual(await faults(opened.page), []);
  const box = visitor.find('textbox', 'Rows');
  assert.equal(await box.inputValue(), `${lines[0]}\n${lines[2]}\n`);
  await visitor.write('Rows', `${lines[0]}\n${lines[2].slice(1)}\n`);
  await visitor.press('Add 1 expression of interest');
  await visitor.arrive('Applications');
  await visitor.expect('Renée Müller', 'Bisi Ojo');
});

test('Google Forms: a column means what a person says, and its table is narrowed', async () => {
  await toPaste();
  await visitor.openFile('Open a CSV file', '', path('google_forms_download.csv'));
  await visitor.within('table', 'What each row becomes').expect('Amina Yusuf', 'Siân O’Neill');
  await visitor.choose('Column 5: Benefit to your organisation', 'Leave out');
  await visitor.expect('Benefit to your organisation: 2 answers');
  await visitor.choose('Column 5: Benefit to your organisation', 'Benefit to their organisation');
  await visitor.write('Filter these 2 rows', 'amina');
  await visitor.expect('1 of 2 shown');
  await visitor.press('Add 2 expressions of interest');
  await visitor.arrive('Applications');
});

test('bytes that are dropped come through as they are', async () => {
  await visitor.drop('big-endian.txt', readFileSync(new URL('utf_16_big_endian.txt', exports)), 'text/plain');
  await visitor.arrive('Paste rows');
  await visitor.expect('陈林', 'Asha Trust');
  await visitor.press('Leave these rows');
});

test('an Excel workbook is refused with the way to save it', async () => {
  await toPaste();
  await visitor.openFile('Open a CSV file', 'answers.xlsx', Buffer.from('PK\u0003\u0004 and so on', 'latin1'), 'application/vnd.ms-excel');
  await opened.page.getByRole('alert').filter({ hasText: /Excel or OpenDocument workbook/ }).waitFor({ state: 'attached' });
  await visitor.expect(/choose “Save as” and then “CSV UTF-8”/);
});

test('names typed in one after the other, with the keyboard alone', async () => {
  const { keyboard } = opened.page;
  await visitor.go('Applications');
  await visitor.follow('Add people quickly', 'Add people quickly');
  const name = visitor.find('textbox', 'Name');
  await name.focus();
  const people = [['Seán Ó Sé', 'sean.ose@example.org', 'The Hub'], ['Dele Ade', '01632 960002', 'Ade & Ade'], ['Efua Sarpong', 'efua@example.org', 'The Hub']];
  for (const [who, contact, organisation] of people) {
    await opened.page.waitForFunction((element) => document.activeElement === element && element.value === '', await name.elementHandle());
    await keyboard.type(who);
    await keyboard.press('Tab');
    await keyboard.type(contact);
    await keyboard.press('Tab');
    await keyboard.type(organisation);
    await keyboard.press('Enter');
    await visitor.within('region', 'Added last').find('link', who).first().waitFor({ state: 'attached' });
  }
  assert.deepEqual(await faults(opened.page), []);
});

test('two of one person are compared and made one, and one undo takes it back', async () => {
  await visitor.go('Applications');
  await visitor.follow('1 person may be here twice', 'People who may be here twice');
  await visitor.follow('Compare: Seán Ó Sé, The Hub, sean@example.org with Seán Ó Sé, The Hub, sean.ose@example.org', 'Is Seán Ó Sé here twice?');
  await visitor.within('table', 'Side by side').expect('sean@example.org', 'sean.ose@example.org');
  assert.deepEqual(await faults(opened.page), []);
  await visitor.pick('E-mail', 'sean.ose@example.org');
  await visitor.press('Make them one person');
  await visitor.expect(/Nobody seems to be here twice/);
  const people = () => visitor.file().then(({ text }) => JSON.parse(text).people.filter(({ name, removed }) => name === 'Seán Ó Sé' && !removed));
  const [joined, ...others] = await people();
  assert.equal(others.length, 0);
  assert.equal(joined.email, 'sean.ose@example.org');
  assert.match(joined.notes, /sean@example\.org/);
  await opened.page.keyboard.press('Control+z');
  await visitor.go('Applications');
  await visitor.expect('1 person may be here twice');
});

test('the register goes out and comes in again as the same bytes', async () => {
  await visitor.go('Applications');
  const out = await visitor.download('Save the register as a spreadsheet');
  assert.match(out.name, /^register-\d{4}-\d{2}-\d{2}\.csv$/);
  assert.match(out.text, /محمد علي/);
  await opened.page.getByRole('link', { name: 'Bothways', exact: true }).click();
  await visitor.arrive('Mentoring where both learn');
  await visitor.press('Start from this: Parity');
  await visitor.arrive('Scheme');
  await toPaste();
  await visitor.openFile('Open a CSV file', out.name, out.text, utf8);
  await visitor.press('Add 10 expressions of interest');
  await visitor.arrive('Applications');
  assert.equal((await visitor.download('Save the register as a spreadsheet')).text, out.text);
});

test('nothing was asked of the network, and nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
