// The whole way round by e-mail: a coordinator, a deputy, an applicant, a panel member and the two partners of a
// pair, each in a browser profile of their own, three of them on phones. Forms and files out; answers, scores and
// returns back, sealed for the scheme's key; copies brought together, one question settled, and in the end the same
// bytes everywhere. All by role and name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Age } from './lib/age.mjs';
import { fillIn, usualForm } from './lib/applicant.mjs';
import { faults } from './lib/checks.mjs';
import { anotherProfile, dayFromNow, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

const [joseph, ruth, others] = ['Joseph Adeyemi', 'Ruth Calloway', ['Nadia Rahman', 'Paul Whitmore', 'Lin Chen', 'Martin Ellery']];
const member = 'Helen Price';
const thought = 'Seven kettles on a narrow boat';
const note = 'A word for the coordinator alone';
const request = 'A way into the planning meeting';
const applicant = 'Nadia Zanzibar';
const narrow = { viewport: { width: 375, height: 740 }, hasTouch: true };

let age;
let opened;
let coordinator;
let deputy;
const profiles = {};
const files = {}; // what went out and what came back
const recovery = {}; // { words, text } of the scheme's key

before(async () => {
  age = new Age();
  opened = await open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  opened.page.setDefaultTimeout(20_000);
  coordinator = new Visitor(opened.page);
  await openSample(coordinator, 'Partners in progress');
  await makeKey();
  const copy = await coordinator.file();
  deputy = (profiles.deputy = await anotherProfile(opened, { untilReady })).visitor;
  await deputy.openFile('Open a file', copy.name, copy.text);
  await deputy.arrive('A scheme to open');
  await deputy.press('Open this scheme');
  await deputy.arrive('Today');
}, { timeout: 180_000 });
after(async () => {
  age?.close();
  for (const profile of Object.values(profiles)) await profile.close();
  await opened?.close();
});

async function makeKey() {
  await coordinator.go('Share');
  await coordinator.follow('Keys and who can open', 'Sealing');
  await coordinator.press('Make a key for this scheme');
  await coordinator.expect('Can be opened here');
  await coordinator.follow('Save the recovery file', 'Save the recovery file');
  await coordinator.press('Give me five words');
  await coordinator.expect(/Five words picked by chance/);
  recovery.words = await coordinator.find('textbox', 'Passphrase').inputValue();
  recovery.text = (await coordinator.download('Save the recovery file')).text;
  await coordinator.arrive('Sealing');
  await coordinator.press('I keep the recovery file somewhere safe');
  await coordinator.expect(/Kept somewhere safe since/);
}
/** Nothing of what a sealed file holds shows on its outside; gives what the age program finds inside. */
function inside({ name, text }) {
  assert.match(name, /\.json\.age$/);
  assert.match(text, /^-----BEGIN AGE ENCRYPTED FILE-----/);
  return age.openWithSealedKey(recovery.words, recovery.text, text);
}
async function sound(page) {
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await axeViolations(page), []);
}
async function toFiles(visitor) {
  await visitor.go('Share');
  await visitor.follow('Make files for others', 'Files for partners and the panel');
}
async function opensPack(name, view) {
  profiles[name] = await anotherProfile(opened, { untilReady, ...view });
  await profiles[name].visitor.drop(files[name].name, files[name].text);
  return profiles[name];
}
async function dropAll(page, all) {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name, { type: 'application/json' }));
    const target = document.getElementById('mirror');
    for (const kind of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, all);
}

test('a file for each person, with its e-mail, on Share and where the pair and the cohort are looked after', async () => {
  await toFiles(coordinator);
  await sound(opened.page);
  for (const name of [joseph, ruth, member]) files[name] = await coordinator.download(`Save the file for ${name}`);
  assert.match(files[joseph].name, /^partners-in-progress-pair-joseph-adeyemi-\d{4}-\d\d-\d\d\.bothways-pack\.json$/);
  const downloads = [];
  opened.page.on('download', (one) => downloads.push(one.suggestedFilename()));
  await coordinator.press('Save all 6 files: Cohort A');
  await opened.page.getByRole('status').filter({ hasText: /^6 files are in your downloads/ }).waitFor({ state: 'attached' });
  assert.equal(new Set(downloads).size, 6, downloads.join());
  await coordinator.go('Pairs');
  await coordinator.follow(`${joseph} and ${ruth}`, `${joseph} and ${ruth}`);
  assert.equal(await coordinator.find('button', `Save the file for ${ruth}`).count(), 1);
  await sound(opened.page);
});

test('the form goes out as a link, is filled in on a phone, and the answers come back', async () => {
  await coordinator.go('Scheme');
  await coordinator.follow('Form', 'Form');
  await coordinator.press('Start from the usual questions');
  await coordinator.follow('Give the form out', 'Give the form out');
  await coordinator.press('Copy the link');
  await opened.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  const link = await opened.page.evaluate(() => navigator.clipboard.readText());
  profiles[applicant] = await anotherProfile(opened, { untilReady, path: new URL(link).hash, ...narrow });
  const { visitor, page } = profiles[applicant];
  await visitor.follow('All questions on one page', 'Your expression of interest: Partners in progress');
  await fillIn(visitor, applicant, usualForm);
  await sound(page);
  await visitor.press('Continue');
  await visitor.arrive('Check your answers');
  await visitor.press('Continue');
  await visitor.arrive('Send your answers');
  files.answers = await visitor.download('Save my answers as a file');
  assert.match(inside(files.answers), new RegExp(applicant));
  await coordinator.go('Today');
  await coordinator.drop(files.answers.name, files.answers.text);
  await coordinator.arrive('Answers that came in');
  await coordinator.expect(new RegExp(applicant));
  await sound(opened.page);
  await coordinator.press('Take the answers in');
  await coordinator.arrive('Applications');
});

test('a pair’s file holds the two of them and nothing of other pairs, applications or the panel', () => {
  for (const name of [joseph, ruth]) {
    const { text } = files[name];
    for (const other of [...others, member, 'assessments', 'applications', '@']) {
      if (other === '@') assert.ok(!text.includes('joseph@') && !text.includes('ruth@'), 'addresses are in the file');
      else assert.ok(!text.includes(other), `${other} is in the file`);
    }
  }
});

test('opened on a phone it is that partner’s page, and no address or key leads anywhere else', async () => {
  const { visitor, page } = await opensPack(joseph, narrow);
  await visitor.arrive('Today');
  await sound(page);
  const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  for (const own of ['Today', 'Your pair', 'Journal', 'Send back']) assert.ok(links.includes(own), `${own} is not in ${links}`);
  for (const other of ['Applications', 'Pairs', 'Matching', 'Report', 'Share']) assert.ok(!links.includes(other), `${other} is in the rail`);
  assert.equal(await page.getByRole('button', { name: 'Find', exact: true }).count(), 0);
  await page.keyboard.press('Control+k');
  assert.equal(await page.getByRole('dialog').count(), 0);
  for (const place of ['pairs', 'applications', 'share', 'packs', 'history', 'unsettled', 'handover']) {
    await page.goto(page.url().replace(/(#\/[^/]+)\/.*/, `$1/${place}`));
    await visitor.arrive('Today');
  }
  const told = await page.evaluate(() => document.body.innerText + document.title + location.href);
  for (const other of others) assert.ok(!told.includes(other), `${other} is told`);
});

test('a partner asks, notes a meeting, and writes a journal that stays', async () => {
  const { visitor, page } = profiles[joseph];
  await visitor.go('Your pair', `You and ${ruth}`);
  await sound(page);
  await visitor.press('Add: Information');
  const field = page.getByRole('textbox', { name: /^Your request \d+: Information$/ }).last();
  await field.fill(request);
  await visitor.date('Review on', dayFromNow(40));
  await visitor.follow('Note a meeting');
  await visitor.press(`Add a meeting: ${joseph}`);
  await visitor.write('Notes', note);
  await sound(page);
  await visitor.go('Journal');
  await visitor.press('Write something new');
  await page.getByRole('textbox', { name: /^What you wrote on / }).fill(thought);
  await sound(page);
  await page.reload();
  await untilReady(page);
  await visitor.arrive('Journal');
  assert.equal(await page.getByRole('textbox', { name: /^What you wrote on / }).inputValue(), thought);
  const saved = await visitor.download('Save it as text');
  assert.match(saved.text, new RegExp(thought));
  await visitor.go('Send back', 'Send back what you did');
  await visitor.expect(/^Request: /, /^Leadership meeting: /);
  await sound(page);
  files.fromJoseph = await visitor.download('Save what I changed as a file');
  assert.match(files.fromJoseph.name, /-pair-back-joseph-adeyemi-/);
  const sent = inside(files.fromJoseph);
  assert.ok(sent.includes(note) && !sent.includes(thought), 'the journal is in what is sent');
});

test('the other partner and the panel member do the same in their browsers', async () => {
  const { visitor, page } = await opensPack(ruth, { viewport: { width: 1280, height: 800 } });
  await visitor.arrive('Today');
  await sound(page);
  await visitor.go('Your pair', `You and ${joseph}`);
  await visitor.date('Review on', dayFromNow(50));
  await visitor.go('Send back', 'Send back what you did');
  files.fromRuth = await visitor.download('Save what I changed as a file');
  const scorer = await opensPack(member, narrow);
  await scorer.visitor.arrive(`Scoring as ${member}`);
  await scorer.visitor.find('list', 'Forms to score').getByRole('link').first().click();
  await scorer.page.getByRole('heading', { level: 1, name: /^Form \d+/ }).waitFor({ state: 'attached' });
  const points = scorer.visitor.find('radiogroup', 'Benefit to you');
  const none = points.getByRole('radio', { name: /^0: / });
  await (await none.isChecked() ? points.getByRole('radio', { name: /^1: / }) : none).check();
  await scorer.visitor.go('Send your scores', 'Send back what you did');
  files.scores = await scorer.visitor.download('Save my scores as a file');
});

test('scores, both returns and the deputy’s copy dropped together are one review with one question, settled and taken', async () => {
  await deputy.part('About the scheme');
  await deputy.write('Place or area', 'The deputy’s place');
  await deputy.saved();
  files.deputy = await deputy.file();
  await coordinator.go('Today');
  await dropAll(opened.page, [files.fromJoseph, files.fromRuth, files.scores, files.deputy]);
  const question = opened.page.getByRole('radiogroup', { name: /^1\. .*Review on/ });
  await question.waitFor({ state: 'attached' });
  await sound(opened.page);
  assert.equal(await question.count(), 1);
  assert.equal(await opened.page.getByRole('main').getByRole('radiogroup').count(), 1, 'one thing is in question');
  await question.getByRole('radio', { name: new RegExp(`^${dayFromNow(50).words}`) }).check();
  await coordinator.press('Take these changes');
  await coordinator.arrive('Today');
});

test('all agree byte for byte, the notes are with the coordinators alone, and a later file keeps what was written', async () => {
  const whole = await coordinator.file();
  await deputy.drop(whole.name, whole.text);
  await deputy.arrive('Another copy of this scheme');
  await deputy.press('Take these changes');
  await deputy.arrive('Today');
  assert.equal((await deputy.file()).text, whole.text);
  assert.ok(whole.text.includes(applicant) && whole.text.includes(note) && whole.text.includes(request) && !whole.text.includes(thought));
  const again = {};
  for (const visitor of [coordinator, deputy]) {
    await toFiles(visitor);
    for (const name of [joseph, ruth, member]) {
      const { text } = await visitor.download(`Save the file for ${name}`);
      again[name] ??= text;
      assert.equal(text, again[name], `${name} gets the same from both`);
      assert.ok(!text.includes(note) && !text.includes(thought), 'what is not for them is in the file');
    }
  }
  assert.ok(again[ruth].includes(request));
  const { visitor, page } = profiles[joseph];
  await visitor.drop('later.json', again[joseph]);
  await visitor.arrive('Today');
  await visitor.go('Your pair', `You and ${ruth}`);
  const review = page.getByRole('group', { name: 'Review on', exact: true }).getByRole('textbox');
  assert.equal(await review.first().inputValue(), dayFromNow(50).parts[0]);
  await visitor.go('Journal');
  assert.equal(await page.getByRole('textbox', { name: /^What you wrote on / }).inputValue(), thought);
  assert.deepEqual(opened.errors, []);
});

test('a partner removes what they wrote in the journal, after they were asked', async () => {
  const { visitor, page } = profiles[joseph];
  await page.getByRole('button', { name: /^Remove: What you wrote on / }).click();
  await visitor.press('Remove it');
  await visitor.expect(/^Nothing yet/);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!kept.includes(thought));
});
