// A shared folder, with two browsers and a program between them that carries its files, as OneDrive or Syncthing
// would. What the browser's own dialog would choose is a folder of the browser's private files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { faults } from './lib/checks.mjs';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const passphrase = 'Seven kettles on a narrow boat';
const chooser = () => {
  globalThis.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Team folder', { create: true });
};

let opened;
let asha;
let ben;
before(async () => {
  opened = await open({ script: chooser });
  opened.page.setDefaultTimeout(20_000);
  asha = new Visitor(opened.page);
});
after(() => opened?.close());

const files = (visitor) => visitor.page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Team folder', { create: true });
  const found = {};
  for await (const [name, entry] of folder.entries()) found[name] = await (await entry.getFile()).text();
  return found;
});
/** Copies every file of one folder into the other. */
async function carry(from, to) {
  await to.page.evaluate(async (all) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Team folder', { create: true });
    for (const [name, text] of Object.entries(all)) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, await files(from));
}
async function written(visitor, check) {
  const started = Date.now();
  for (;;) {
    const own = await files(visitor);
    if (check(own)) return own;
    assert.ok(Date.now() - started < 30_000, `in the folder: ${Object.keys(own)}`);
    await visitor.page.waitForTimeout(200);
  }
}
const says = (visitor, words) => visitor.page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
const toFolder = async (visitor) => {
  await visitor.go('Share');
  await visitor.follow('Shared folder', 'Shared folder');
};
const sound = async (visitor) => {
  assert.deepEqual(await faults(visitor.page), []);
  assert.deepEqual(await axeViolations(visitor.page), []);
};
async function named(visitor, name) {
  await visitor.go('Share');
  await visitor.write('Your name', name);
}
async function download(visitor, button) {
  const [file] = await Promise.all([visitor.page.waitForEvent('download', { timeout: 60_000 }), visitor.press(button)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('without a key nothing is written; with one, a sealed file of their own', async () => {
  await asha.press('Start from this: Partners in progress');
  await asha.arrive('Scheme');
  await named(asha, 'Asha');
  await toFolder(asha);
  await says(asha, /This scheme has no key yet/);
  await sound(asha);
  await asha.follow('Keys and who can open', 'Sealing');
  await asha.press('Make a key for this scheme');
  await asha.follow('Save the recovery file', 'Save the recovery file');
  await asha.write('Passphrase', passphrase);
  asha.recovery = await download(asha, 'Save the recovery file');
  await asha.arrive('Sealing');
  await toFolder(asha);
  await asha.press('Choose the folder');
  const own = await written(asha, (all) => Object.keys(all).length === 1);
  const [[name, text]] = Object.entries(own);
  assert.match(name, /^partners-in-progress-asha-[0-9a-z]+\.json\.age$/);
  assert.match(text, /^-----BEGIN AGE ENCRYPTED FILE-----/);
  await sound(asha);
});

test('a second coordinator brings the key, chooses the same folder, and both see each other’s changes', async () => {
  const { name, text } = await asha.file();
  ben = (await anotherProfile(opened, { untilReady, script: chooser })).visitor;
  await ben.openFile('Open a file', name, text);
  await ben.arrive('A scheme to open');
  await ben.press('Open this scheme');
  await ben.arrive('Today');
  await named(ben, 'Ben');
  await ben.openFile('Open a file', asha.recovery.name, asha.recovery.text);
  await ben.arrive('A sealed file');
  await ben.write('Passphrase', passphrase);
  await ben.press('Open the file');
  await ben.arrive('Sealing');
  await toFolder(ben);
  await ben.press('Choose the folder');
  await written(ben, (all) => Object.keys(all).length === 1);
  await ben.part('About the scheme');
  const before = Object.values(await files(ben))[0];
  await ben.write('Place or area', 'Ben’s place');
  await written(ben, (all) => Object.values(all)[0] !== before);
  await carry(ben, asha);
  await toFolder(asha);
  await asha.press('Look again now');
  const table = asha.within('table', 'Files of the others');
  await table.expect('Ben', 'Something that you do not have');
  await sound(asha);
});

test('what is new is reviewed from Today, taken, and travels back', async () => {
  await asha.go('Today');
  await says(asha, /something new in the shared folder, in 1 file/);
  await asha.press('Look at what is new in the folder');
  await asha.arrive('Another copy of this scheme');
  await asha.within('table', 'What would change here').expect(/Ben’s place/);
  const before = (await files(asha))[Object.keys(await files(asha)).find((one) => one.includes('-asha-'))];
  await asha.press('Take these changes');
  await asha.arrive('Today');
  await written(asha, (all) => Object.entries(all).some(([one, text]) => one.includes('-asha-') && text !== before));
  await carry(asha, ben);
  await toFolder(ben);
  await ben.press('Look again now');
  await ben.within('table', 'Files of the others').expect('Asha', 'Nothing new');
  assert.equal((await asha.file()).text, (await ben.file()).text);
});

test('the folder is known again after a reload, and can be left', async () => {
  await asha.page.reload();
  await untilReady(asha.page);
  await toFolder(asha);
  await asha.within('table', 'Files of the others').expect('Ben', 'Nothing new');
  await asha.press('Stop using this folder');
  await asha.find('button', 'Choose the folder').waitFor({ state: 'attached' });
  await asha.page.reload();
  await untilReady(asha.page);
  await toFolder(asha);
  await asha.find('button', 'Choose the folder').waitFor({ state: 'attached' });
  assert.deepEqual(opened.errors, []);
});

test('a browser that opens no folders says how it goes by hand', async () => {
  const plain = await open({ script: () => { delete globalThis.showDirectoryPicker; } });
  const visitor = new Visitor(plain.page);
  await visitor.press('Start from this: Partners in progress');
  await visitor.arrive('Scheme');
  await toFolder(visitor);
  await says(visitor, /This browser cannot open folders/);
  await visitor.find('link', 'Save a sealed copy').waitFor({ state: 'attached' });
  assert.deepEqual(await faults(plain.page), []);
  await plain.close();
});
