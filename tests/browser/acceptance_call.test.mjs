// The first half of both acceptance runs, from the preset to the cohorts, by role and name: eleven come in for
// Partners in progress, selection is switched on in mid-call and a panel of three scores; twenty-four forms go
// out for Parity, which closes on Easter Monday.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults } from './lib/checks.mjs';
import { dayFromNow, Visitor } from './lib/journey.mjs';
import { open } from './lib/page.mjs';

const on = (day, month, year) => ({ parts: [day, month, year].map(String) });
const sheet = (rows) => rows.map((cells) => cells.join('\t')).join('\n');

let opened;
let visitor;
before(async () => {
  opened = await open();
  visitor = new Visitor(opened.page);
});
after(async () => opened?.close());

async function startFrom(preset) {
  await visitor.press(`Start from this: ${preset}`);
  await visitor.arrive('Scheme');
  await visitor.part('Who runs it');
  await visitor.write('Organisation that runs the scheme', 'Harbourside Together');
  await visitor.write('Contact’s name', 'Rosa Field');
  await visitor.write('Contact’s e-mail', 'rosa@together.example');
  await visitor.part('About the scheme');
  await visitor.write('Place or area', 'Harbourside and the Quays');
}

async function pasteRows(rows, added) {
  await visitor.go('Applications');
  await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
  await visitor.write('Rows', sheet(rows));
  await visitor.press(`Add ${added} expressions of interest`);
  await visitor.arrive('Applications');
}

const select = async (part, title) => {
  await visitor.go('Applications');
  await visitor.follow('Selection', 'Selection');
  if (part) await visitor.follow(part, title ?? part);
};

// ---- Partners in progress

const partners = ['Amina Yusuf', 'Bilal Khan', 'Chidi Okafor', 'Delroy Grant', 'Esi Mensah', 'Farah Aziz', 'Gita Patel', 'Hamza Ali',
  'Imran Shah', 'Jaya Nair', 'Kwame Boateng'].map((name, i) => ({
  name, email: `${name.split(' ')[0].toLowerCase()}@example.org`, organisation: `${name.split(' ')[1]} Community Project`,
  sector: ['Community group', 'Faith group', 'Third sector'][i % 3], place: ['Northgate', 'Old Docks'][i % 2],
}));
// What each member gives each form, by criterion: a clear order, one tie at the seventh place broken by no one
// before the eighth, and one form on which two members are far apart.
const points = (member, form) => [Math.max(0, 4 - Math.floor((form + member) / 3)), Math.max(0, 4 - Math.floor(form / 2)), form === 9 && member === 2 ? 4 : form % 2];

test('Partners in progress: information and call are ready from the preset', async () => {
  await startFrom('Partners in progress');
  await visitor.part('Dates and targets');
  await visitor.date('Closing date', dayFromNow(34));
  await visitor.go('Scheme');
  await visitor.expect('Nothing is missing.');
  await visitor.follow('See the information sheet', 'Information sheet');
  await visitor.expect(/Harbourside Together/);
  await visitor.go('Scheme');
  await visitor.follow('See the call', 'Call for expressions of interest');
  await visitor.expect(/Rosa Field/, /6 community partners/);
});

test('eleven come in', async () => {
  await pasteRows([['Name', 'E-mail', 'Organisation', 'Sector', 'Place'], ...partners.map((one) => [one.name, one.email, one.organisation, one.sector, one.place])], 11);
  await visitor.expect(/11 expressions of interest/);
});

test('selection is switched on in mid-call, and the two benefit questions go to all', async () => {
  await select('How you choose');
  await visitor.pick('How do people get a place?', 'Competitive: a panel scores every form, and the best get the places');
  await visitor.expect('11 people sent a form and have not answered the extra questions. A message to each is ready.');
  await visitor.find('button', 'Copy all their e-mail addresses').waitFor({ state: 'attached' });
  assert.deepEqual(await faults(opened.page), []);
  for (const one of partners) {
    await visitor.go('Applications');
    await visitor.follow(`${one.name}, ${one.organisation}`, one.name);
    await visitor.write('Benefit to themselves', `${one.name} wants to be heard where things are decided.`);
    await visitor.write('Benefit to their organisation', 'People hear of us.');
  }
  await select('How you choose');
  await visitor.expect('Everybody who is in has answered the extra questions.');
});

const members = [['Mary Cole', ''], ['Nadir Iqbal', ''], ['Olu Bello', partners[4].organisation]];

test('three panel members, one with a conflict', async () => {
  await select('Panel and conflicts');
  for (const [name, organisation] of members) {
    await visitor.press('Add a panel member');
    await visitor.arrive('No name yet');
    await visitor.write('Name', name);
    if (organisation) await visitor.write('Organisation', organisation);
    await visitor.arrive(name);
    if (organisation) await visitor.press(`Declare a conflict about Form 5, ${partners[4].name}, ${organisation}`);
    await visitor.follow('Back to the panel', 'Panel and conflicts');
  }
  await visitor.within('table', 'Panel members').expect('Mary Cole', 'Nadir Iqbal', 'Olu Bello');
});

test('each scores alone, and sees the others only when done', async () => {
  const criteria = ['Benefit to you', 'Benefit to your organisation', 'What you would bring'];
  for (const [m, [name]] of members.entries()) {
    await select('Scores');
    await visitor.follow(`Scoring as ${name}`);
    await visitor.arrive(`Scoring as ${name}`);
    for (const [f, one] of partners.entries()) {
      if (members[m][1] === one.organisation) continue; // not asked about this one
      await visitor.within('list', 'Forms to score').find('link', `Form ${f + 1}, ${one.name}`).click();
      await visitor.arrive(`Form ${f + 1}, ${one.name}`);
      if (f === 0) await visitor.expect('You see what the others gave once your own scores for this form are complete.');
      const given = points(m, f);
      for (const [c, criterion] of criteria.entries()) {
        await visitor.find('radiogroup', criterion).getByRole('radio').nth(given[c]).check();
      }
      await visitor.find('link', 'Back to your list').first().click();
      await visitor.arrive(`Scoring as ${name}`);
    }
    await visitor.expect('You have scored everything. Thank you.');
  }
});

test('six are selected and two are in reserve, as the ranking says', async () => {
  await select('Ranking');
  await visitor.expect(/The line falls between/, /Here two members are at least half of the scale apart/);
  assert.deepEqual(await faults(opened.page), []);
  await select('Decisions');
  const places = visitor.find('textbox', 'Places in all');
  assert.equal(await places.inputValue(), '6');
  await visitor.press('Select the first 6, put 2 in reserve');
  await visitor.expect(/Form by form/);
  const file = JSON.parse((await visitor.file()).text);
  const count = (decision) => file.applications.filter((one) => one.decision === decision).length;
  assert.equal(count('selected'), 6);
  assert.equal(count('reserve'), 2);
  assert.equal(file.declared_conflicts.length, 1);
  assert.equal(file.assessments.length, (11 * 3 - 1) * 3);
});

test('cohorts A and B of three are filled by the suggestion', async () => {
  await visitor.go('Cohorts');
  await visitor.follow('Suggest who goes where', 'Who goes where');
  await visitor.within('table', 'Suggested places').expect(/goes to Cohort A/, /goes to Cohort B/);
  await visitor.press('Place 6 people as suggested');
  await visitor.expect('Everybody is where the suggestion would put them.');
  for (const cohort of ['Cohort A', 'Cohort B']) {
    await visitor.go('Cohorts');
    await visitor.follow(`Open ${cohort}`, cohort);
    await visitor.expect('3 of 3 places are taken.');
  }
});

// ---- Parity

const sectors = ['Frontline services', 'Primary care', 'Care homes', 'Third sector'];
const places = ['Ridgeton', 'Valebury', 'Millford', 'Stonebridge', 'Westhaven'];
const asked = Array.from({ length: 24 }, (_, i) => ({
  name: `${['Abena', 'Bashir', 'Comfort', 'Dev', 'Efua', 'Faisal'][i % 6]} ${['Boateng', 'Malik', 'Addo', 'Sharma'][Math.floor(i / 6)]}`,
  organisation: `${['Ward', 'Surgery', 'Home', 'Centre'][i % 4]} ${i + 1}`, sector: sectors[i % 4], place: places[i % 5],
  received: i < 16 ? `${10 + i} March 2021` : i === 16 ? '7 April 2021' : '',
}));

test('Parity: the call that closes on 5 April 2021 is said to close on Easter Monday', async () => {
  await visitor.page.getByRole('link', { name: 'Bothways', exact: true }).first().click();
  await visitor.arrive('Mentoring where both learn');
  await startFrom('Parity');
  await visitor.part('Dates and targets');
  await visitor.date('Opening date', on(1, 3, 2021));
  await visitor.date('Closing date', on(5, 4, 2021));
  await visitor.expect(/5 April 2021 is Easter Monday. Close on .*1 April 2021 or .*6 April 2021/);
  assert.equal(await visitor.find('textbox', 'Number of mentors wanted').inputValue(), '10');
  await visitor.write('Mix of sectors and places you want', [...sectors.map((one, i) => `${one} ${[3, 3, 2, 2][i]}`), ...places.map((one) => `${one} 2`)].join('\n'));
});

test('24 forms are asked for, 17 come back, 1 of them late, with its reason', async () => {
  await pasteRows([['Name', 'E-mail', 'Organisation', 'Sector', 'Place', 'Form requested', 'Form sent', 'Date received'],
    ...asked.map((one, i) => [one.name, `p${i}@example.org`, one.organisation, one.sector, one.place, '2 March 2021', '3 March 2021', one.received])], 24);
  await visitor.expect(/24 expressions of interest/, /1 came late/);
  const file = JSON.parse((await visitor.file()).text);
  assert.equal(file.applications.filter(({ requested }) => requested).length, 24);
  assert.equal(file.applications.filter(({ received }) => received).length, 17);
  await visitor.go('Applications');
  const late = asked[16];
  await visitor.follow(`${late.name}, ${late.organisation}`, late.name);
  await visitor.write('Reason for being late', 'The post was slow over Easter.');
  await visitor.go('Applications');
  await visitor.expect(/2 days late: The post was slow over Easter/);
  await visitor.follow('7 people have the form and have not sent it back', 'Remind people');
  await visitor.expect('7 people have the form and have not sent it back. The longest wait comes first.');
});

test('ten are selected with an eye on sector and place', async () => {
  await visitor.go('Applications');
  await visitor.within('region', 'Balance').expect('Primary care', 'Westhaven');
  // By hand: ten of those who came back, so that each sector and each place is there.
  for (const one of asked.slice(0, 10)) await visitor.find('checkbox', `Select ${one.name}`).check();
  await visitor.choose('Decision for those selected', 'Selected');
  await visitor.press('Decide on 10');
  await visitor.within('region', 'Balance').expect('As many as you want');
  assert.deepEqual(await faults(opened.page), []);
});

test('the board’s roster of twelve, ten of them briefed at a workshop', async () => {
  await visitor.go('Cohorts');
  await visitor.follow('See the roster', 'Roster');
  for (let i = 0; i < 12; i++) {
    await visitor.press('Add a member');
    await visitor.arrive('No name yet');
    await visitor.write('Name', `Leader ${String.fromCharCode(65 + i)}`);
    await visitor.follow('Done', 'Roster');
  }
  await visitor.press('Add a workshop');
  await visitor.date('Date of the workshop', on(12, 5, 2021));
  for (let i = 0; i < 10; i++) await visitor.find('checkbox', `Select Leader ${String.fromCharCode(65 + i)}`).check();
  await visitor.press('10 were there');
  await visitor.expect('10 of 12 briefed', 'Room for 12 pairs, 10 of them with a briefed member.', 'That is enough for the 10 mentors selected.');
  assert.deepEqual(await faults(opened.page), []);
});

test('the ten have their cohort', async () => {
  await visitor.go('Cohorts');
  await visitor.follow('Suggest who goes where', 'Who goes where');
  await visitor.press('Place 10 people as suggested');
  await visitor.go('Cohorts');
  await visitor.expect('Everybody who is selected has a cohort.');
});

test('nothing was asked of the network, and nothing went wrong', () => {
  assert.deepEqual(opened.errors, []);
  assert.deepEqual(opened.violations, []);
});
