// Sealing, in the real page: a key and its recovery file, answers that come back sealed, copies with a passphrase,
// each with the age program on the other side, and everything that can be wrong with a sealed file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Age } from './lib/age.mjs';
import { fillIn } from './lib/applicant.mjs';
import { faults } from './lib/checks.mjs';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const phone = { viewport: { width: 375, height: 740 }, hasTouch: true };
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const grant = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);
const typed = 'Seven kettles on a narrow boat';
const marked = 'Nadia Zanzibar';

let age;
let opened;
let coordinator;
let key;
let words;    // the five that were offered
let recovery; // the file
let link;
let answers;  // sealed, as a file
let letter;   // sealed, as a text

before(async () => {
  age = new Age();
  opened = await open();
  await grant(opened.context);
  opened.page.setDefaultTimeout(15_000);
  coordinator = new Visitor(opened.page);
  await coordinator.press('Start from this: Partners in progress');
  await coordinator.arrive('Scheme');
});
after(async () => {
  age?.close();
  await opened?.close();
});

async function sound(page) {
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await axeViolations(page), []);
}
const paste = (page, text) => page.evaluate((pasted) => {
  const data = new DataTransfer();
  data.setData('text/plain', pasted);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);
const isAlert = (page, words) => page.getByRole('alert').filter({ hasText: words }).first().waitFor({ state: 'attached' })
  .catch(async () => assert.fail(`not said: ${words}\nsaid: ${await page.getByRole('main').innerText()}`));

/** Waits for a download that comes a while after the press. */
async function downloaded(visitor, button) {
  const [download] = await Promise.all([visitor.page.waitForEvent('download', { timeout: 60_000 }), visitor.press(button)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a key is made, by files of this site that the first load left out', async () => {
  const before = [...opened.server.requests];
  assert.deepEqual(before.filter((path) => /sealing/.test(path)), [], 'nothing of sealing in the first load');
  await coordinator.go('Share');
  await coordinator.follow('Keys and who can open', 'Sealing');
  await sound(opened.page);
  await coordinator.press('Make a key for this scheme');
  await coordinator.expect('Can be opened here');
  const asked = opened.server.requests.slice(before.length);
  assert.ok(asked.includes('/sealing-worker.js'), asked.join());
  assert.deepEqual(asked.filter((path) => !/^\/(sealing-worker|part-\w+)\.js$/.test(path)), []);
  assert.deepEqual(opened.violations, []);
  key = /age1[a-z0-9]{58}/.exec(await coordinator.says())[0];
  await sound(opened.page);
  await coordinator.go('Today');
  await coordinator.expect('The recovery file of your key is not kept yet');
});

test('Today insists until the recovery file is saved and said to be kept; the age program reads it', async () => {
  await coordinator.follow('Save the recovery file: The recovery file of your key is not kept yet', 'Sealing');
  await coordinator.follow('Save the recovery file', 'Save the recovery file');
  await coordinator.press('Give me five words');
  await coordinator.expect(/Five words picked by chance from 2,048/);
  words = await coordinator.find('textbox', 'Passphrase').inputValue();
  assert.match(words, /^[a-z]{3,7}( [a-z]{3,7}){4}$/);
  await sound(opened.page);
  const { name, bytes } = await downloaded(coordinator, 'Save the recovery file');
  recovery = bytes;
  assert.equal(name, 'partners-in-progress-recovery-key.age');
  assert.match(bytes.toString(), /^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  const inside = age.openWith(words, bytes);
  assert.match(inside, new RegExp(`# public key: ${key}\nAGE-SECRET-KEY-1`));
  await coordinator.arrive('Sealing');
  await coordinator.press('I keep the recovery file somewhere safe');
  await coordinator.expect(/Kept somewhere safe since/);
  await coordinator.go('Today');
  assert.doesNotMatch(await coordinator.says(), /recovery file of your key/);
});

test('the form carries the key, and an applicant on a phone sends sealed answers', async () => {
  await coordinator.go('Scheme');
  await coordinator.follow('Who runs it', 'Who runs it');
  await coordinator.write('Organisation that runs the scheme', 'Harbourside Together');
  await coordinator.write('Contact’s e-mail', 'rosa@example.org');
  await coordinator.go('Scheme');
  await coordinator.follow('Form', 'Form');
  await coordinator.follow('Give the form out', 'Give the form out');
  await coordinator.press('Copy the link');
  await opened.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  link = await clipboard(opened.page);

  const { page, context, visitor, close } = await anotherProfile(opened, { untilReady, path: new URL(link).hash, ...phone });
  await grant(context);
  await visitor.follow('All questions on one page', 'Your expression of interest: Partners in progress');
  await fillIn(visitor, marked);
  await visitor.press('Continue');
  await visitor.arrive('Check your answers');
  await visitor.press('Continue');
  await visitor.arrive('Send your answers');
  await visitor.expect(/Sealed: on its way nobody can read it/);
  await sound(page);
  await visitor.press('Copy my answers');
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  letter = await clipboard(page);
  const file = await downloaded(visitor, 'Save my answers as a file');
  answers = file.bytes;
  assert.match(file.name, /\.bothways-answers\.json\.age$/);
  for (const sent of [letter, answers.toString()]) {
    assert.doesNotMatch(sent, /Zanzibar|Lantern|BOTHWAYS/);
    assert.match(sent, /BEGIN AGE ENCRYPTED FILE/);
  }
  await close();
});

test('the age program opens the answers with the recovery file', () => {
  const inside = JSON.parse(age.openWithSealedKey(words, recovery, answers));
  assert.equal(inside.format, 'bothways-answers');
  assert.match(JSON.stringify(inside), /Nadia Zanzibar/);
});

test('the coordinator pastes the e-mail as a mail program shows it, and drops the file', async () => {
  await coordinator.go('Applications');
  await paste(opened.page, `On Sunday Nadia <nadia@example.org> wrote:\r\n> ${letter.replaceAll('\n', '\r\n> ')}\r\n-- \r\nSent from my phone\r\n`);
  await coordinator.arrive('Answers that came in');
  await coordinator.expect(new RegExp(marked));
  await coordinator.press('Leave them');
  await coordinator.arrive('Applications');
  await coordinator.drop('answers.age', answers);
  await coordinator.arrive('Answers that came in');
  await coordinator.press('Take the answers in');
  const { text } = await coordinator.file();
  assert.match(text, /Nadia Zanzibar/);
  assert.doesNotMatch(text, /SECRET-KEY/);
});

test('what the age program seals for the key is opened, with armour and without', async () => {
  const inside = JSON.parse(age.openWithSealedKey(words, recovery, answers).replaceAll(marked, 'Omar Quillfeather'));
  for (const options of [[], ['-a']]) {
    inside.written += 1000;
    await coordinator.go('Applications');
    await coordinator.drop('from-age.age', age.sealFor(key, JSON.stringify(inside), ...options));
    await coordinator.arrive('Answers that came in');
    await coordinator.expect(/Omar Quillfeather/);
    await coordinator.press('Leave them');
  }
});

test('another browser cannot open them; with the recovery file it can, and what waited opens by itself', async () => {
  const { page, visitor, close } = await anotherProfile(opened, { untilReady });
  const scheme = (await coordinator.file()).text;
  await visitor.drop('scheme.json', scheme);
  await page.getByRole('button', { name: 'Open this scheme' }).click();
  await visitor.arrive('Today');
  await visitor.drop('answers.age', answers);
  await isAlert(page, 'sealed for a key that this browser does not hold');
  await visitor.drop('recovery-key.age', recovery);
  await visitor.arrive('A sealed file');
  await sound(page);
  await visitor.write('Passphrase', 'something else');
  await visitor.press('Open the file');
  await isAlert(page, 'not the passphrase that the file was sealed with');
  await sound(page);
  await visitor.write('Passphrase', words);
  await visitor.press('Open the file');
  await visitor.arrive('Answers that came in');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(kept, /SECRET-KEY/);
  await close();
});

test('a sealed copy opens here and with the age program, and one that the program made opens here', async () => {
  const plain = (await coordinator.file()).text;
  await coordinator.follow('Save a sealed copy', 'Save a sealed copy');
  await coordinator.write('Passphrase', 'short');
  await coordinator.expect('Too short');
  await coordinator.write('Passphrase', typed);
  await coordinator.expect('Strong');
  await sound(opened.page);
  const { name, bytes } = await downloaded(coordinator, 'Seal and save the copy');
  assert.match(name, /^partners-in-progress-[\d-]+\.json\.age$/);
  assert.equal(age.openWith(typed, bytes), plain);
  const { page, visitor, close } = await anotherProfile(opened, { untilReady });
  for (const sealed of [bytes, age.sealWith('tin boat', plain)]) {
    await visitor.drop(name, sealed);
    await visitor.arrive('A sealed file');
    assert.doesNotMatch(await visitor.says(), /Partners in progress|Zanzibar/, 'nothing shows before it is open');
    await visitor.write('Passphrase', sealed === bytes ? typed : 'tin boat');
    await visitor.press('Open the file');
    await page.getByRole('button', { name: 'Open this scheme' }).waitFor({ state: 'attached' });
    await visitor.press('Leave it');
  }
  await close();
});

test('wrong key, cut off, altered, swapped, newer: each has a sentence of its own, and nothing comes in', async () => {
  const stranger = age.key('stranger');
  const two = ['first', 'second'].map((text) => age.sealFor(key, text.repeat(20_000)));
  const headerOf = (file) => file.indexOf('\n', file.indexOf('\n--- ') + 1) + 1;
  const flipped = (file, at) => {
    const copy = Buffer.from(file);
    copy[at] ^= 1;
    return copy;
  };
  const text = answers.toString();
  const bad = [
    ['wrong key', age.sealFor(stranger.key, 'hello'), /sealed for a key that this browser does not hold/],
    ['cut off', text.slice(0, text.length / 2), /stops before its end/],
    ['altered', flipped(two[0], two[0].length - 5), /A part of the sealed text was changed/],
    ['swapped headers', Buffer.concat([two[0].subarray(0, headerOf(two[0])), two[1].subarray(headerOf(two[1]))]), /beginning of this sealed text does not belong/],
    ['a header with another name in it', Buffer.from(two[0].toString('latin1').replace('--- ', '-> grease\n\n--- '), 'latin1'), /beginning of this sealed text does not belong/],
    ['a newer version', Buffer.from(two[0].toString('latin1').replace('/v1', '/v9'), 'latin1'), /sealed in a way that this page does not know/],
    ['nothing sealed', '-----BEGIN AGE ENCRYPTED FILE-----\nRGVhciBhbGw=\n-----END AGE ENCRYPTED FILE-----\n', /what is between them is not/],
  ];
  const before = (await coordinator.file()).text;
  for (const [what, content, sentence] of bad) {
    await coordinator.go('Pairs');
    await coordinator.drop(`${what}.age`, content);
    await isAlert(opened.page, sentence);
    assert.equal(await coordinator.heading().innerText(), 'Pairs', what);
  }
  assert.equal((await coordinator.file()).text, before);
});

test('while 1 MB that is sealed with a passphrase opens, typing is answered', async (t) => {
  const { page, visitor, close } = await anotherProfile(opened, { untilReady });
  const scheme = JSON.parse((await coordinator.file()).text);
  for (let i = 0; i < 24; i++) scheme[`later_${i}`] = 'x'.repeat(45_000);
  const sealed = age.sealWith(typed, JSON.stringify(scheme), '-a');
  assert.ok(sealed.length > 1_000_000);
  await visitor.drop('large.json.age', sealed);
  await visitor.arrive('A sealed file');
  await visitor.write('Passphrase', typed);
  const answered = page.evaluate(async () => {
    const box = document.querySelector('#mirror input[type=text]');
    const isWorking = () => [...document.querySelectorAll('#mirror [role=status]')].some((status) => /takes a few seconds/.test(status.textContent));
    const until = async (what) => { while (!what()) await new Promise((done) => setTimeout(done, 5)); };
    await until(isWorking);
    let letters = 0;
    const begun = performance.now();
    while (isWorking()) {
      box.value += 'a';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 10));
      if (isWorking() && box.value.endsWith('a')) letters++;
    }
    return { letters, milliseconds: performance.now() - begun };
  });
  await visitor.press('Open the file');
  await page.getByRole('button', { name: 'Open this scheme' }).waitFor({ state: 'attached', timeout: 60_000 });
  const { letters, milliseconds } = await answered;
  t.diagnostic(`${letters} letters answered in ${Math.round(milliseconds)} ms of work`);
  assert.ok(letters >= 5, `${letters}`);
  await close();
});

test('nothing was wrong on the way', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
