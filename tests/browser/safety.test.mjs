// Safety copies in a browser: one is kept before a copy is taken in, outlives a reload, and is restored; where
// the browser keeps none, nothing is taken in before a yes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile, Visitor } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

let opened;
let here;
let there; // the deputy's browser
before(async () => {
  opened = await open();
  opened.page.setDefaultTimeout(15_000);
  here = new Visitor(opened.page);
  await openSample(here, 'Partners in progress');
  const { name, text } = await here.file();
  there = (await anotherProfile(opened, { untilReady })).visitor;
  await openThere(there, name, text);
});
after(() => opened?.close());

async function openThere(visitor, name, text) {
  await visitor.drop(name, text);
  await visitor.arrive('A scheme to open');
  await visitor.press('Open this scheme');
  await visitor.arrive('Today');
}

async function place(visitor) {
  await visitor.part('About the scheme');
  return visitor.find('textbox', 'Place or area').inputValue();
}

/** The deputy changes the place, and the copy comes back here for review. */
async function comesBack(words) {
  await there.part('About the scheme');
  await there.write('Place or area', words);
  await there.saved();
  const { name, text } = await there.file();
  await here.drop(name, text);
  await here.arrive('Another copy of this scheme');
}

const copies = () => here.find('list', 'Safety copies').getByRole('link');
async function toSafety() {
  await here.go('Share');
  await here.follow('Safety copies', 'Safety copies');
}

let first; // the place before anything came back

test('a copy that is taken in leaves a safety copy behind, which outlives a reload', async () => {
  first = await place(here);
  await toSafety();
  await here.expect(/^There is none yet/);
  await comesBack('The deputy’s place');
  await here.press('Take these changes');
  await here.arrive('Today');
  assert.equal(await place(here), 'The deputy’s place');
  await here.saved();
  await here.page.reload();
  await untilReady(here.page);
  await toSafety();
  await copies().first().waitFor({ state: 'attached' });
  assert.equal(await copies().count(), 1);
  await here.expect(/^Kept before changes from .*\.json were taken in$/);
  assert.deepEqual(await axeViolations(here.page), []);
});

test('it says what restoring would change, restores it, and undo takes that back', async () => {
  await copies().first().click();
  await here.expect(/^1 thing would change/, /Place or area/);
  assert.deepEqual(await axeViolations(here.page), []);
  const saved = await here.download('Save it as a file');
  assert.match(saved.name, /-before\.json$/);
  assert.equal(JSON.parse(saved.text).schemes[0].place ?? '', first);
  await here.press('Restore this copy');
  await here.expect(/There is nothing to restore/);
  assert.equal(await place(here), first);
  await here.press('Undo');
  assert.equal(await place(here), 'The deputy’s place');
  await here.page.keyboard.press('ControlOrMeta+Shift+z');
  assert.equal(await place(here), first);
  await here.saved();
  await here.page.reload();
  await untilReady(here.page);
  assert.equal(await place(here), first);
});

test('what was restored wins where the copy goes next', async () => {
  const { name, text } = await here.file();
  await there.drop(name, text);
  await there.arrive('Another copy of this scheme');
  assert.equal(await there.scope.getByRole('radiogroup').count(), 0, 'nothing to settle');
  await there.press('Take these changes');
  await there.arrive('Today');
  assert.equal(await place(there), first);
});

test('the last three are kept, and removing the scheme takes them out of the browser', async () => {
  for (const words of ['Second', 'Third']) {
    await comesBack(words);
    await here.press('Take these changes');
    await here.arrive('Today');
  }
  await toSafety();
  await copies().nth(2).waitFor({ state: 'attached' });
  assert.equal(await copies().count(), 3);
  await here.go('Share');
  await here.press('Remove this scheme from this browser');
  await here.press('Remove it for good');
  await here.arrive('Mentoring where both learn');
  await here.page.waitForFunction(() => new Promise((done) => {
    const request = indexedDB.open('bothways-safety');
    request.onsuccess = () => {
      const all = request.result.transaction('texts').objectStore('texts').count();
      all.onsuccess = () => { request.result.close(); done(all.result === 0); };
    };
  }));
});

test('where the browser keeps none, it asks first', async () => {
  const script = () => {
    const real = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      if (name === 'bothways-safety') throw new DOMException('', 'SecurityError');
      return real(name, version);
    };
  };
  const { visitor, close } = await anotherProfile(opened, { untilReady, script });
  await openSample(visitor, 'Partners in progress');
  const file = await visitor.file();
  const before = await place(visitor);
  const copy = JSON.parse(file.text);
  await openThere(here, file.name, file.text);
  await here.part('About the scheme');
  await here.write('Place or area', 'From elsewhere');
  await here.saved();
  const changed = await here.file();
  assert.equal(JSON.parse(changed.text).schemes[0].id, copy.schemes[0].id);
  await visitor.drop(changed.name, changed.text);
  await visitor.arrive('Another copy of this scheme');
  await visitor.press('Take these changes');
  const dialog = visitor.page.getByRole('dialog', { name: 'No safety copy could be kept' });
  await dialog.waitFor({ state: 'attached' });
  assert.deepEqual(await axeViolations(visitor.page), []);
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await place(visitor), before);
  await visitor.drop(changed.name, changed.text);
  await visitor.arrive('2 copies of this scheme');
  await visitor.press('Take these changes');
  await dialog.getByRole('button', { name: 'Go on without one' }).click();
  await visitor.arrive('Today');
  assert.equal(await place(visitor), 'From elsewhere');
  await close();
});

test('nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
