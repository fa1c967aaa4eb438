// Charts in a browser: each is a table with headers to whoever does not see the picture, its marks are links,
// and axe finds nothing, wide, 320 pixels wide and in the dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anotherProfile } from './lib/journey.mjs';
import { openSample } from './lib/journey_screens.mjs';
import { axeViolations, open, untilReady } from './lib/page.mjs';

let opened;
before(async () => { opened = await open(); });
after(() => opened?.close());

async function sample(view = {}) {
  const profile = await anotherProfile(opened, { untilReady, ...view });
  await openSample(profile.visitor, 'Partners in progress');
  return profile;
}

/** Headers and rows as a screen reader goes through them. */
async function tableOf(visitor, name) {
  const table = visitor.find('table', name);
  await table.waitFor({ state: 'attached' });
  return table.evaluate((root) => {
    const words = (element) => element.innerText.trim();
    const rows = [...root.querySelectorAll('[role=row]')];
    return {
      headers: [...root.querySelectorAll('[role=columnheader]')].map(words),
      rows: rows.slice(1).map((row) => [...row.children].map((cell) => ({ role: cell.getAttribute('role'), words: words(cell) }))),
    };
  });
}

function isTable({ headers, rows }) {
  assert.ok(rows.length > 0);
  for (const row of rows) {
    assert.equal(row.length, headers.length);
    assert.equal(row[0].role, 'rowheader');
    assert.ok(row.slice(1).every(({ role }) => role === 'cell'));
  }
}

test('Today: the cohort as a table of months, whose marks lead to the meetings', async () => {
  const { visitor, page, close } = await sample();
  const name = 'Meetings of Cohort A, month by month';
  const table = await tableOf(visitor, name);
  isTable(table);
  assert.equal(table.headers[0], 'Pair');
  assert.match(table.headers[1], /^\w+ \d{4}$/);
  assert.equal(table.rows.length, 3);
  assert.deepEqual(await axeViolations(page), []);
  await visitor.find('table', name).getByRole('link', { name: /attended$/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Leadership meetings/ }).waitFor({ state: 'attached' });
  await close();
});

test('Applications: by sector and by place, with what is missing in words', async () => {
  const { visitor, close } = await sample();
  await visitor.go('Applications');
  for (const name of ['By sector', 'By place']) isTable(await tableOf(visitor, name));
  const { rows } = await tableOf(visitor, 'By sector');
  const faith = rows.find(([label]) => label.words === 'Faith group');
  assert.deepEqual(faith.map(({ words }) => words), ['Faith group', '1', '1', '2', '1 more to find']);
  await visitor.expect('Faith group is 1 short of what you want.');
  await close();
});

test('Matching: a press on a card shows what stands in the way of that person', async () => {
  const { visitor, page, close } = await sample();
  await visitor.go('Matching', 'Matching: Cohort B');
  const group = visitor.find('radiogroup', 'Pick one community partner');
  const first = group.getByRole('radio').first();
  const name = (await first.getAttribute('aria-label')).split(',')[0];
  await first.check();
  isTable(await tableOf(visitor, `What stands in the way of ${name}`));
  assert.deepEqual(await axeViolations(page), []);
  await close();
});

for (const [name, view, size] of [['320 pixels wide', {}, { width: 320, height: 700 }], ['in the dark', { colorScheme: 'dark' }, null]]) {
  test(`${name}: axe finds nothing where charts are, and no mark lies beyond the edge`, async () => {
    const { visitor, page, close } = await sample(view);
    for (const screen of ['Today', 'Applications', 'Learning']) {
      await visitor.go(screen);
      if (size) await page.setViewportSize(size);
      if (size) await page.waitForFunction((width) => document.querySelector('main').getBoundingClientRect().right <= width + 1, size.width);
      assert.deepEqual(await axeViolations(page), [], screen);
      const beyond = await page.getByRole('main').evaluate((root) => [...root.querySelectorAll('[role=table] a')]
        .filter((link) => link.getBoundingClientRect().right > innerWidth + 1 || link.getBoundingClientRect().width < 24).map((link) => link.textContent));
      assert.deepEqual(beyond, [], screen);
      if (size) await page.setViewportSize({ width: 1280, height: 800 });
      if (size) await page.waitForFunction(() => document.querySelector('main').getBoundingClientRect().right >= 1270);
    }
    await close();
  });
}

test('no policy was broken and nothing went wrong', () => {
  assert.deepEqual(opened.violations, []);
  assert.deepEqual(opened.errors, []);
});
