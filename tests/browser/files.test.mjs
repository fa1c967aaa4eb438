// Files that are no good, through the browser's file chooser: each gets a clear sentence and changes nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Visitor } from './lib/journey.mjs';
import { open } from './lib/page.mjs';

let opened;
let visitor;
let good; // the scheme as a file, before anything bad came
before(async () => {
  opened = await open();
  visitor = new Visitor(opened.page);
  await visitor.press('Look at a finished sample: Partners in progress');
  await visitor.arrive('Today');
  good = (await visitor.file()).text;
});
after(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const folder = mkdtempSync(join(tmpdir(), 'bothways-files-'));
const onDisk = (name, content) => {
  writeFileSync(join(folder, name), content);
  return { path: join(folder, name) };
};
const edited = (change) => {
  const document = JSON.parse(good);
  change(document);
  return JSON.stringify(document);
};

// What each is, and the sentence for it.
const bad = [
  ['empty', () => '', /The file is empty/],
  ['not JSON', () => 'Dear all,\nthe minutes are attached.\n', /not a Bothways file/],
  ['cut off', () => good.slice(0, good.length / 2), /stops in the middle/],
  ['100,000 open brackets', () => '['.repeat(100_000), /not built like a scheme file|not a Bothways file/],
  ['50 MB', () => onDisk('50-mb.json', Buffer.alloc(50 * 1024 * 1024, '{"format":"bothways-scheme"} ')), /larger than any scheme file/],
  ['duplicate keys', () => good.replace('"version"', '"format": "bothways-scheme",\n  "version"'), /says the same thing twice/],
  ['a newer version', () => edited((document) => { document.version = 99; }), /saved by a newer Bothways/],
  ['another program’s JSON', () => '{"name": "package", "dependencies": {"left-pad": "1.0.0"}}', /made by another program/],
  ['a list', () => '[1, 2, 3]', /made by another program|not what it should be/],
  ['wrong types', () => edited((document) => { document.people = 'nobody'; }), /not what it should be/],
  ['a wrong type deep inside', () => edited((document) => { document.people[0].name = { first: 'A' }; }), /not what it should be/],
  ['lone surrogates', () => good.replace(/"name": "[^"]*/, '"name": "\\ud800'), /not a text file|cannot be right|not a Bothways file/],
  ['bytes that are not UTF-8', () => Buffer.from(good.replace(/"place": ?"./, '$&\u0001'), 'latin1').map((byte) => (byte === 1 ? 0xff : byte)), /not a text file/],
];

for (const [name, content, sentence] of bad) {
  test(`${name}: said in words, and nothing changed`, async (t) => {
    await visitor.go('Share');
    await visitor.openFile('Open a file', 'from-a-friend.json', content());
    const alert = opened.page.getByRole('alert').filter({ hasText: sentence });
    await alert.waitFor({ state: 'attached', timeout: 10_000 })
      .catch(async () => assert.fail(`not said: ${sentence}\nsaid: ${await opened.page.getByRole('main').innerText()}`));
    const said = await alert.first().innerText();
    t.diagnostic(said.replace(/\s+/g, ' '));
    assert.doesNotMatch(said, /JSON|schema|parse|exception|token|invalid|sorry|⟦/i, 'words for people');
    assert.equal(await visitor.heading().innerText(), 'Share', 'the screen stayed');
    assert.equal((await visitor.file()).text, good, 'the scheme is the same bytes');
  });
}

test('a bad file on the start page is refused in words too', async () => {
  await visitor.page.getByRole('link', { name: 'Bothways', exact: true }).click();
  await visitor.arrive('Mentoring where both learn');
  await visitor.openFile('Open a file', 'broken.json', good.slice(0, 999));
  await opened.page.getByRole('alert').filter({ hasText: /stops in the middle/ }).waitFor({ state: 'attached' });
  await opened.page.goBack();
  await visitor.arrive('Share');
});

test('a dropped spreadsheet goes to the paste screen', async () => {
  await visitor.go('Pairs');
  await visitor.drop('people.csv', 'Name,Email\r\n"Noor, Dr",noor@example.org\r\nOmar Said,omar@example.org\r\n', 'text/csv');
  await visitor.arrive('Paste rows');
  assert.equal(await visitor.find('combobox', 'Column 2: Email').inputValue(), 'E-mail');
  await visitor.within('table', 'What each row becomes').expect('Noor, Dr', 'Omar Said');
  await visitor.press('Leave these rows');
  await visitor.arrive('Applications');
  assert.equal((await visitor.file()).text, good);
});

test('the same file again: nothing new in it', async () => {
  await visitor.go('Share');
  await visitor.openFile('Open a file', 'mine.json', good);
  await visitor.arrive('Another copy of this scheme');
  await visitor.expect(/nothing that is not here already/);
  await visitor.press('Go on with your work');
  assert.equal((await visitor.file()).text, good);
});

test('nothing was asked of the network, and nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
