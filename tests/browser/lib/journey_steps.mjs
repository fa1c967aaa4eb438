// The stages of the journey from the settings to the end questions, each as a coordinator goes through it.
import assert from 'node:assert/strict';
import { dayFromNow } from './journey.mjs';

const shortOf = (name) => name.split(' ')[0];
export const dates = { closes: dayFromNow(34), started: dayFromNow(-100), met: dayFromNow(-90), given: dayFromNow(-1) };

/** A part of the scheme's settings. */
async function part(visitor, title) {
  await visitor.go('Scheme');
  await visitor.follow(title, title);
}

export async function settings(visitor, scheme) {
  await visitor.press(`Start from this: ${scheme.preset}`);
  await visitor.arrive('Scheme');
  await visitor.expect('Enter the organisation that runs the scheme');
  await part(visitor, 'Who runs it');
  await visitor.write('Organisation that runs the scheme', 'Harbourside Together');
  await visitor.write('Contact’s name', 'Rosa Field');
  await visitor.write('Contact’s e-mail', 'rosa@together.example');
  await part(visitor, 'About the scheme');
  await visitor.write('Place or area', 'Harbourside and the Quays');
  await visitor.pick('Where the scheme is now', 'Open for expressions of interest');
  await part(visitor, 'Dates and targets');
  await visitor.date('Closing date', dates.closes);
  await part(visitor, 'Aims');
  const aims = await visitor.within('list', 'Aims').count('textbox');
  await visitor.press('Add an aim');
  await visitor.write(`Aim ${aims + 1}`, 'Everybody leaves with one door opened.');
  await visitor.go('Scheme');
  await visitor.expect('Nothing is missing.');
}

export async function callAndInformation(visitor, scheme) {
  await visitor.follow('See the call', 'Call for expressions of interest');
  await visitor.expect(/Harbourside and the Quays/, new RegExp(dates.closes.words), /Everybody leaves with one door opened/,
    new RegExp(`looking for ${scheme.wanted} ${scheme.many}`), /Rosa Field/);
  const call = await visitor.download('Download as text');
  assert.match(call.text, new RegExp(dates.closes.words));
  assert.match(call.text, /rosa@together\.example/);
  await visitor.page.back();
  await visitor.arrive('Scheme');
  await visitor.follow('See the information sheet', 'Information sheet');
  await visitor.expect(/Harbourside Together/, /Rosa Field/);
}

export async function typeIn(visitor, person) {
  await visitor.go('Applications');
  await visitor.press('Add an expression of interest');
  await visitor.arrive('No name yet');
  await visitor.write('Name', person.name);
  await visitor.arrive(person.name);
  await visitor.write('Role', person.role);
  await visitor.write('E-mail', person.email);
  await visitor.write('About this person', `${person.name} has worked here for ten years.`);
  await visitor.press('New organisation');
  await visitor.write('Name of the organisation', person.organisation);
  await visitor.choose('Sector', person.sector);
  await visitor.write('Benefit to themselves', 'A seat where things are decided.');
  await visitor.write('Benefit to their organisation', 'People hear of us.');
  await visitor.write('Support they would value', person.want);
  await visitor.date('Information sheet given on', dates.given);
  await visitor.pick('Says they can take part', 'Yes');
  await visitor.pick('Agrees that you keep and use that answer', 'Yes');
}

/** Rows as a spreadsheet gives them; one column has a heading that nobody could guess, two rows are no good. */
function rows(scheme) {
  const header = ['Full name', 'Email address', 'Role', 'Organisation', 'Sector', 'What would help', 'Do you consent', 'Shoe size'];
  const line = (p) => [p.name, p.email, p.role, p.organisation, p.sector, p.want, 'yes', '42'];
  const again = scheme.typed[0];
  return [header, ...scheme.pasted.map(line), line(again), line(scheme.pasted[0])].map((cells) => cells.join('\t')).join('\n');
}

export async function paste(visitor, scheme) {
  await visitor.go('Applications');
  await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
  await visitor.write('Rows', rows(scheme));
  const column = async (n, header) => (await visitor.find('combobox', `Column ${n}: ${header}`)).value;
  assert.equal(await column(1, 'Full name'), 'Name');
  assert.equal(await column(2, 'Email address'), 'E-mail');
  assert.equal(await column(4, 'Organisation'), 'Name of the organisation');
  await visitor.choose('Column 6: What would help', 'Name'); // wrong, and said to be so
  await visitor.expect(/Two columns hold/);
  await visitor.choose('Column 6: What would help', 'Support they would value');
  const review = visitor.within('table', 'What each row becomes');
  await review.expect('Already here', 'Twice in this paste', 'New');
  await visitor.expect(`${scheme.pasted.length} expressions of interest will be added.`, '2 rows are left out. The table says why.');
  await visitor.press(`Add ${scheme.pasted.length} expressions of interest`);
  await visitor.arrive('Applications');
  await visitor.expect(new RegExp(`${scheme.pasted.length + scheme.typed.length} expressions of interest`));
}

export async function decide(visitor, scheme) {
  const decisions = { [scheme.reserve]: 'Reserve', [scheme.notSelected]: 'Not selected' };
  for (const person of [...scheme.typed, ...scheme.pasted]) {
    const decision = decisions[person.name] ?? 'Selected';
    await visitor.go('Applications');
    await visitor.follow(`${person.name}, ${person.organisation}`, person.name);
    await visitor.expect(/waiting|We have it/);
    await visitor.pick('Decision', decision);
    await visitor.write('Reason for the decision', `${decision} after reading it twice.`);
    if (decision === 'Selected') {
      await visitor.expect(/We are glad to offer you a place/);
    } else { // the reason is for the record, the feedback for the letter
      await visitor.write('Feedback for the person', `${shortOf(person.name)}, your idea was a good one.`);
      await visitor.expect(`${shortOf(person.name)}, your idea was a good one.`);
    }
  }
  await visitor.go('Applications');
  const register = visitor.within('table', 'All expressions of interest');
  await register.expect('Reserve', 'Not selected');
  await visitor.choose('Show', 'Reserve (1)');
  await visitor.until(async () => await register.count('rowheader') === 1, 'the register shows one');
  await visitor.choose('Show', `All (${scheme.typed.length + scheme.pasted.length})`);
}

/** Three ways into a cohort: on the list of all, on the cohort's page, and on the form. */
export async function cohorts(visitor, scheme) {
  const selected = [...scheme.typed, ...scheme.pasted].filter(({ name }) => name !== scheme.reserve && name !== scheme.notSelected);
  let at = 0;
  for (const [which, cohort] of scheme.cohorts.entries()) {
    for (let i = 0; i < cohort.size; i++, at++) {
      const { name } = selected[at];
      if (which === 0 && i === 0) {
        await visitor.go('Applications');
        await visitor.follow(`${name}, ${selected[at].organisation}`, name);
        await visitor.choose('Cohort', cohort.name);
      } else if (i % 2 === 0) {
        await visitor.go('Cohorts');
        await visitor.choose(`Cohort for ${name}`, cohort.name);
      } else {
        await visitor.go('Cohorts');
        await visitor.follow(`Open ${cohort.name}`, cohort.name);
        await visitor.press(`Place here: ${name} in ${cohort.name}`);
      }
    }
    await visitor.go('Cohorts');
    await visitor.follow(`Open ${cohort.name}`, cohort.name);
    await visitor.expect(`${cohort.size} of ${cohort.size} places are taken.`);
    if (which === 0) await visitor.date('Start date', dates.started);
  }
  await visitor.go('Cohorts');
  await visitor.expect('Everybody who is selected has a cohort.');
}

export async function roster(visitor, scheme) {
  await visitor.go('Cohorts');
  await visitor.follow('See the roster', 'Roster');
  for (const one of scheme.members) {
    await visitor.press('Add a member');
    await visitor.arrive('No name yet');
    await visitor.write('Name', one.name);
    await visitor.write('Role', one.role);
    await visitor.write('E-mail', one.email);
    await visitor.write('About this person', `${one.name} wants to listen first.`);
    await visitor.press('New organisation');
    await visitor.write('Name of the organisation', one.organisation);
    await visitor.choose('Kind of role', one.kind);
    await visitor.pick('Briefed about the scheme', 'Yes');
    await visitor.follow('Done', 'Roster');
  }
  await visitor.expect(`${scheme.members.length} of ${scheme.members.length} briefed`);
}

export async function pairs(visitor, scheme) {
  const [cohort] = scheme.cohorts;
  await visitor.go('Matching', `Matching: ${cohort.name}`);
  for (const [a, b] of scheme.pairs) {
    const name = (person, people) => `${person}, ${people.find((one) => one.name === person).organisation}`;
    await visitor.pick(`Pick one ${scheme.one}`, name(a, [...scheme.typed, ...scheme.pasted]));
    await visitor.pick(`Pick one ${scheme.other}`, name(b, scheme.members));
    await visitor.expect(`What ${a} wants, and ${b} offers`, 'No rule stands against this pair.');
    await visitor.press('Make this pair');
    if (await visitor.count('textbox', `Why ${a} and ${b}`) === 0) { // the cohort is full: the next one shows
      await visitor.follow(`${cohort.name}: show its matching`, `Matching: ${cohort.name}`);
    }
    await visitor.write(`Why ${a} and ${b}`, `${shortOf(a)} asked for what ${shortOf(b)} does every day.`);
  }
  await visitor.go('Pairs');
  for (const [a, b] of scheme.pairs) await visitor.find('link', `${a} and ${b}`);
}

async function openPair(visitor, [a, b]) {
  await visitor.go('Pairs');
  await visitor.follow(`${a} and ${b}`, `${a} and ${b}`);
}

export async function introduce(visitor, scheme, pair, { andCopy }) {
  const [a, b] = pair;
  await openPair(visitor, pair);
  await visitor.follow('Go to the introduction', `Introduce ${a} and ${b}`);
  if (andCopy) { // too early: what is still to do is said, and the keyboard is taken there
    await visitor.press('Mark as introduced');
    await visitor.message('alert', /Choose who makes first contact/);
  }
  await visitor.press('Note that both said yes');
  await visitor.pick('Who makes first contact', `${b}, ${scheme.other}`);
  for (const [to, partner] of [[a, b], [b, a]]) {
    const letter = visitor.within('region', `Letter to ${to}`);
    await letter.expect(new RegExp(`Your partner is ${partner}`), new RegExp(`^Dear ${to},`));
    if (!andCopy) continue;
    await visitor.press(`Copy the text: Letter to ${to}`);
    await visitor.message('status', /Copied/);
    if (!visitor.page.clipboard) continue; // only Chromium lets a test read it
    const copied = await visitor.page.clipboard();
    assert.match(copied, new RegExp(`Dear ${to},[^]*Your partner is ${partner}`));
    assert.match(copied, /Rosa Field/);
  }
  await visitor.press('Mark as introduced');
  await visitor.expect(/^Introduced on /);
}

export async function firstMeeting(visitor, pair) {
  const [a, b] = pair;
  await openPair(visitor, pair);
  for (const name of pair) await visitor.press(`Confirm first contact: ${name}`);
  await visitor.date('First meeting on', dates.met);
  await visitor.press('Write down what they ask');
  for (const [from, to] of [[shortOf(a), shortOf(b)], [shortOf(b), shortOf(a)]]) {
    for (const [kind, outcome] of [['Support', 'Met'], ['Feedback', 'Partly met'], ['Information', 'Open']]) {
      const ask = `${kind} that ${from} asks of ${to}`;
      await visitor.press(`Add an ask: ${ask}`);
      await visitor.write(ask, `${kind} wanted by ${from}`);
      if (outcome !== 'Open') await visitor.choose(`How it went: ${ask}`, outcome);
    }
  }
  await visitor.press('Done with the asks');
  const grid = visitor.within('table', 'What they asked of each other');
  for (const from of [shortOf(a), shortOf(b)]) {
    await grid.expect(`Support wanted by ${from}`, `Feedback wanted by ${from}`, `Information wanted by ${from}`);
  }
  assert.equal(await grid.countText('Partly met'), 2);
}

export async function meetings(visitor, pair) {
  const [a, b] = pair;
  await openPair(visitor, pair);
  await visitor.follow('Log a meeting', `Leadership meetings: ${a} and ${b}`);
  for (const [who, host] of [[a, b], [b, a]]) {
    const part = visitor.within('region', `${who} visits ${host}`);
    for (const [n, level] of ['Ask questions', 'Contribute', 'Bring an item'].entries()) {
      await visitor.press(`Add a meeting: ${who}`);
      await part.write('Group or board', `Meeting of ${host}`);
      await part.date('Date', dayFromNow(-80 + 20 * n));
      await part.choose('Taking part: agreed beforehand', level);
      for (const question of ['Chair briefed', 'Prepared together', 'Attended', 'Contributed']) await part.pick(question, 'Yes');
      await part.press('Done with this meeting');
      await part.expect(`Agreed beforehand: ${level}`);
    }
  }
  await visitor.follow(`Back to ${a} and ${b}`, `${a} and ${b}`);
  const part = visitor.within('region', 'At each other’s leadership meetings');
  for (const name of ['Attended', 'Prepared', 'Contributed']) {
    assert.deepEqual((await part.tell('progressbar', name)).map(({ now }) => now), ['3', '3'], name);
  }
  assert.equal(await part.countText('Reached'), 2);
}

const agreed = ['I feel confident in senior meetings', 'I understand how decisions are made here',
  'I understand the challenges that people from ethnic minority communities face here', 'I can say what I really think',
  'We are equals in this', 'I get at least as much from this as it costs me', 'I am heard', 'Something is different because of this',
  'This was valuable to me', 'I recommend another cohort'];

export async function endQuestions(visitor, pair) {
  for (const [i, name] of pair.entries()) {
    await visitor.go('Learning');
    await visitor.press(`Answer the end questions: ${name}`);
    await visitor.arrive(`${name}: At the end`);
    for (const question of agreed) await visitor.pick(question, i === 0 ? '5 Strongly agree' : '4 Agree');
    await visitor.pick('Has anything been harmful or upsetting?', 'No');
    await visitor.pick('We plan to keep in touch after the scheme ends', 'Yes');
    await visitor.write('In your own words (optional)', `It opened a door for ${shortOf(name)}.`);
    await visitor.pick('You may quote my words in the report', 'Yes');
    await visitor.follow('Done', 'Learning');
  }
}
