// Names in many scripts, and the way they go: typed, sorted, taken out in a file, read in again.
import assert from 'node:assert/strict';
import { Mouse } from './hands.mjs';
import { Person } from './person.mjs';

/** Script, name, and the language that a screen reader is told. */
export const names = [
  ['Yorùbá', 'Ọláwálé Adébáyọ̀', ''], ['Vietnamese', 'Nguyễn Thị Ánh Tuyết', ''], ['Arabic', 'محمد عبد الله', 'ar'],
  ['Urdu', 'عائشہ ڈار', 'ur'], ['Hebrew', 'יעל כהן', 'he'], ['Bengali', 'রহিমা খাতুন', 'bn'], ['Devanagari', 'प्रिया शर्मा', 'hi'],
  ['Tamil', 'தமிழ்ச்செல்வி', 'ta'], ['Chinese', '王小明', 'zh'], ['emoji', 'Ana 👩🏽‍🚀🇳🇬👍🏿', ''], ['both ways', 'Yael Cohen יעל 25', ''],
];
// Between which the marked letters belong.
const plain = ['Ola Brown', 'Oscar Diaz', 'Nina Evans', 'Zoe Adams'];
const people = [...names.map(([, name]) => name), ...plain];

const register = (person) => person.within('table', 'All expressions of interest');

async function listed(person) {
  const rows = await register(person).tell('rowheader', null);
  return rows.map(({ text }) => text.split('\n')[0]);
}

/** Rows of a spreadsheet; gives the names in the page's own order. */
async function add(person) {
  await person.press('Start from this: Partners in progress');
  await person.arrive('Scheme');
  await person.drop('people.csv', ['Name,E-mail', ...people.map((name, i) => `${name},person${i}@example.org`)].join('\n'), 'text/csv');
  await person.arrive('Paste rows');
  await person.press(`Add ${people.length} expressions of interest`);
  await person.arrive('Applications');
  await person.until(async () => await register(person).count('rowheader') === people.length, 'all are listed');
  assert.deepEqual((await listed(person)).sort(), [...people].sort(), 'each letter as it was written');
}

async function sort(person) {
  const order = [...people].sort(new Intl.Collator('en').compare);
  for (const [mark, wanted] of [['ascending', order], ['descending', [...order].reverse()]]) {
    await register(person).within('columnheader', 'Name').press('Name');
    await person.until(async () => (await listed(person))[0] === wanted[0], `${wanted[0]} comes first, ${mark}`);
    assert.deepEqual(await listed(person), wanted, mark);
  }
}

/** In the file each name stands as it was typed; another browser opens it and gives the same bytes. */
async function takeAlong(person, other) {
  const file = await person.file();
  for (const name of people) assert.ok(file.text.includes(JSON.stringify(name)), `${name} is in the file`);
  await other.openFile('Open a file', file.name, file.text);
  await other.arrive('A scheme to open');
  await other.press('Open this scheme');
  await other.go('Applications');
  assert.deepEqual((await listed(other)).sort(), [...people].sort());
  assert.equal((await other.file()).text, file.text, 'the same bytes');
}

export async function namesGoAlong(t, profile, url) {
  const arrive = async () => {
    const page = await profile();
    await page.open(url);
    return new Person(page, new Mouse(page));
  };
  const person = await arrive();
  await t.test('read from a spreadsheet', () => add(person));
  await t.test('sorted, marked letters among the plain ones and each script together', () => sort(person));
  await t.test('exported, and read in another browser', async () => takeAlong(person, await arrive()));
  assert.deepEqual(await person.page.wrong(), []);
}
