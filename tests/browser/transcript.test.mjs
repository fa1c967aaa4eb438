// A way through the page as Orca, a real screen reader, says it in Firefox, by keyboard alone: each screen that
// is come to is said, each field by its name with what is wrong in it, and nothing without a name. What was
// heard is kept in build/test-logs/transcript.txt, to be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonToSkip } from './lib/display.mjs';
import { needed as neededFirefox, startFirefoxForJourney } from './lib/firefox.mjs';
import { Keyboard } from './lib/hands.mjs';
import { Listener } from './lib/listener.mjs';
import { Person } from './lib/person.mjs';
import { needed, startScreenReader } from './lib/screen_reader.mjs';
import { serveWatched } from './lib/watched.mjs';

// A role that is said with no name before it. In the reading of a whole page names and roles come apart, without the full stop.
const nameless = /^(push button|button|link|entry|combo box|check box|radio button|image|section|heading level \d)\b[^,]*\.$/i;

async function goTheWay(t, ends) {
  const reader = await startScreenReader();
  ends.push(() => reader.stop());
  const browser = await startFirefoxForJourney(reader.display);
  ends.push(() => browser.close());
  const server = await serveWatched();
  ends.push(() => server.close());
  const page = await browser.profile();
  const listener = new Listener(reader, page);
  ends.push(() => listener.write());
  const hand = new Keyboard(page);
  const person = new Person(page, hand);
  const after = (...all) => listener.after(...all);
  const key = (name, ...expected) => after(name, () => page.key(name), ...expected);
  const tabTo = (role, name, within, ...expected) => after(`Tab to ${name}`, () => hand.reach(within.path(role, name)), ...expected);
  // Any screen, by its name, from wherever one is.
  // Who listens goes on when they have heard what they need: how many there are, and which is taken.
  const find = async (words, title) => {
    await after('Ctrl+K', () => page.key('Control+k'), /Find editable combo box/);
    await after(words, () => page.type(words), /\d+ found/);
    await after('Enter', () => page.key('Enter'), new RegExp(`${title} heading level 1`));
  };
  const step = async (name, run) => {
    await run().catch((error) => { throw new Error(`${name}: ${error.message}: “${error.actual}”`, { cause: error }); });
    t.diagnostic(name);
  };

  await step('the start page: headings in their order, every button by its name', async () => {
    // Orca reads a page when the browser says that it has loaded (web/loading.js). To a browser that has just
    // begun it turns a moment late: the next visit is read then.
    const isRead = () => /send it anywhere/.test(reader.heard().join(' '));
    await after('the page is opened', async () => {
      await page.open(server.url);
      for (let visits = 1; visits < 6; visits++) {
        for (let i = 0; i < 40 && !isRead(); i++) await page.pause(100);
        if (isRead()) break;
        await page.again();
      }
    }, /Mentoring where both learn heading level 1/,
      /Start from this: Partners in progress push button/, /the page cannot send it anywhere/);
    const heard = reader.heard();
    for (const level of ['Partners in progress', 'Parity']) {
      assert.ok(heard.some((one, i) => one === level && heard[i + 1] === 'heading level 2'), `${level} is a second heading`);
    }
    await page.page.bringToFront();
    await page.pause(1000); // Orca turns to a page a moment after it has read it
    await key('Tab', /Skip to the main part link/);
  });

  await step('a button leads to another screen, which is said', async () => {
    await tabTo('button', 'Start from this: Partners in progress', person, /Start from this: Partners in progress push button/);
    await key('Enter', /Scheme heading level 1/);
  });

  await step('a form: its fields with their hints, what is wrong, and that it no longer is', async () => {
    await find('applications', 'Applications');
    await tabTo('button', 'Add an expression of interest', person, /Add an expression of interest push button/);
    await key('Enter', /No name yet heading level 1/);
    await tabTo('textbox', 'Name', person, /Name entry/);
    await after('Amina Yusuf, Tab', async () => { await page.type('Amina Yusuf'); await page.key('Tab'); }, /Role entry/, /Such as “manager” or “chief executive”/);
    const date = person.within('group', 'Form sent on');
    await tabTo('textbox', 'Day', date, /Form sent on panel/, /Day entry/);
    await after('31, Tab, 2, Tab, 2027, Tab', async () => {
      for (const part of ['31', '2', '2027']) {
        await page.type(part);
        await page.pause(400); // as people do: Orca comes after
        await page.key('Tab');
      }
    }, /“31 2 2027” is not a real date\. Enter one like/);
    await key('Shift+Tab', /Form sent on panel/, /Year entry 2027/, /invalid entry/, /“31 2 2027” is not a real date/);
    await tabTo('textbox', 'Day', date, /Day entry 31/);
    await after('28, Tab', async () => {
      await page.key('Control+a');
      await page.type('28');
      await page.key('Tab');
    }, /Month entry 2/);
    await key('Shift+Tab', /Day entry 28/);
  });

  await step('a finished sample: a table of people, matching, a pair, the report', async () => {
    await find('applications', 'Applications');
    await after('the start page by its address', async () => {
      await page.evaluate('location.hash = "#/"');
      await person.arrive('Mentoring where both learn');
    }, /Mentoring where both learn heading level 1/);
    const sample = 'Look at a finished sample: Partners in progress';
    await tabTo('button', sample, person, /Look at a finished sample: Partners in progress push button/);
    await key('Enter', /Today heading level 1/);
    await find('applications', 'Applications');
    await tabTo('link', /^Nadia Rahman/, person.within('table', 'All expressions of interest'),
      /All expressions of interest\.? table with 12 rows \d columns/, /row header/, /Nadia Rahman, Harbour Women’s Kitchen link/);
    await find('matching', 'Matching: Cohort B');
    await find('pairs', 'Pairs');
    await tabTo('link', 'Nadia Rahman and Paul Whitmore', person.within('table', 'Pairs'), /table with 4 rows/, /Nadia Rahman and Paul Whitmore link/);
    await key('Enter', /Nadia Rahman and Paul Whitmore heading level 1/);
    await tabTo('combobox', 'Where the pair is now', person, /Where the pair is now combo box/, /Active/);
    await find('report', 'Partners in progress: report');
  });

  await step('a dialog, and back to where one was', async () => {
    await find('share', 'Share');
    const remove = 'Remove this scheme from this browser';
    await after(remove, () => person.press(remove), /Remove this scheme from this browser dialog/, /You cannot undo it/, /Keep it push button/);
    await key('Escape', /Remove this scheme from this browser push button/);
  });

  const heard = reader.heard();
  for (const one of heard) assert.notEqual(one, 'clickable', 'text is not clickable');
  assert.deepEqual(heard.filter((one) => nameless.test(one)), [], 'each has a name');
  assert.deepEqual(await page.wrong(), []);
}

// Orca lets go of an event now and then where the machine is very busy. What the page does not tell is missing
// on every way; so three are gone before the page is blamed, and each that failed is told of.
const ways = 3;
test('Orca reads a way from the start page to a report, by keyboard', {
  skip: reasonToSkip({ ...needed, ...neededFirefox }), timeout: 900_000,
}, async (t) => {
  for (let way = 1; ; way++) {
    const ends = [];
    const failure = await goTheWay(t, ends).then(() => null, (error) => error);
    for (const end of ends.reverse()) await end();
    if (!failure) return;
    t.diagnostic(`way ${way} of ${ways}: ${failure.message}`);
    if (way === ways) throw failure;
  }
});
