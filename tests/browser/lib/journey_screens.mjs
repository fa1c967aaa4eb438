// Every screen of a sample scheme and the way to it, all by role and name. `word` begins the page's title.
// A way may start on any screen that has the rail.
const main = (visitor) => visitor.page.getByRole('main');
const firstLink = (visitor, table) => visitor.find('table', table).getByRole('rowheader').getByRole('link').first();

async function followFirst(visitor, link) {
  const name = await link.innerText();
  await link.click();
  await visitor.page.getByRole('heading', { level: 1 }).filter({ hasText: name.split(',')[0] }).waitFor({ state: 'attached' });
}

async function toPair(visitor) {
  await visitor.go('Pairs');
  await followFirst(visitor, firstLink(visitor, 'Pairs'));
}

async function toFirst(visitor, name) {
  await main(visitor).getByRole('link', { name }).or(main(visitor).getByRole('button', { name })).first().click();
}

async function arrived(visitor, pattern) {
  await visitor.page.getByRole('heading', { level: 1, name: pattern }).waitFor({ state: 'attached' });
}

const rail = (name, title) => ({ name: name.toLowerCase(), word: name, to: (visitor) => visitor.go(name, title) });

export const screens = [
  rail('Today'),
  rail('Scheme'),
  ...['About the scheme', 'The two sides', 'Drivers', 'Dates and targets'].map((title) => ({
    name: `scheme-${title.split(' ').at(-1).toLowerCase()}`, word: title, to: (visitor) => visitor.part(title),
  })),
  { name: 'call', word: 'Call', async to(visitor) {
    await visitor.go('Scheme');
    await visitor.follow('See the call', 'Call for expressions of interest');
  } },
  { name: 'information', word: 'Information sheet', async to(visitor) {
    await visitor.go('Scheme');
    await visitor.follow('See the information sheet', 'Information sheet');
  } },
  { name: 'form', word: 'Form', async to(visitor) {
    await visitor.go('Scheme');
    await visitor.follow('Form', 'Form');
  } },
  { name: 'form-issue', word: 'Give the form out', async to(visitor) {
    await visitor.go('Scheme');
    await visitor.follow('Form', 'Form');
    await visitor.follow('Give the form out', 'Give the form out');
  } },
  rail('Applications'),
  { name: 'application', word: 'Expression of interest', async to(visitor) {
    await visitor.go('Applications');
    await followFirst(visitor, firstLink(visitor, 'All expressions of interest'));
  } },
  { name: 'letters', word: 'Letters', async to(visitor) {
    await visitor.go('Applications');
    await visitor.follow('Letters', 'Letters');
  } },
  { name: 'letter', word: 'Not selected', async to(visitor) {
    await visitor.go('Applications');
    await visitor.follow('Letters', 'Letters');
    await visitor.follow('Not selected', 'Not selected');
  } },
  { name: 'paste', word: 'Paste rows', async to(visitor) {
    await visitor.go('Applications');
    await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
  } },
  { name: 'paste-review', word: 'Paste rows', async to(visitor) {
    await visitor.go('Applications');
    await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
    await visitor.write('Rows', 'Name\tE-mail\tShoe size\nNoor Bashir\tnoor@example.org\t40\nNoor Bashir\tnoor@example.org\t40\nOmar Said\tomar at example\t44\n');
    await visitor.find('table', 'What each row becomes').waitFor({ state: 'attached' });
  }, async back(visitor) {
    await visitor.press('Leave these rows');
    await visitor.arrive('Applications');
  } },
  { name: 'type-in', word: 'Add people quickly', async to(visitor) {
    await visitor.go('Applications');
    await visitor.follow('Add people quickly', 'Add people quickly');
  } },
  { name: 'alike', word: 'People who may be here twice', async to(visitor) {
    await twin(visitor);
    await toFirst(visitor, /may be here twice$/);
    await visitor.arrive('People who may be here twice');
  }, back: withoutTwin },
  { name: 'alike-two', word: 'People who may be here twice', async to(visitor) {
    await twin(visitor);
    await toFirst(visitor, /may be here twice$/);
    await visitor.arrive('People who may be here twice');
    await toFirst(visitor, /^Compare: /);
    await arrived(visitor, /here twice\?$/);
  }, back: withoutTwin },
  { name: 'chase', word: 'Remind people', async to(visitor) {
    await twin(visitor);
    await toFirst(visitor, /not sent it back$/);
    await visitor.arrive('Remind people');
  }, back: withoutTwin },
  { name: 'folder', word: 'Shared folder', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Shared folder', 'Shared folder');
  } },
  { name: 'changes', word: 'What changed since', async to(visitor) {
    await visitor.go('Share');
    await visitor.download('Download the file');
    await pasteOne(visitor);
    await visitor.go('Share');
    await visitor.follow('What changed since', 'What changed since');
    await visitor.find('table', 'What changed since').waitFor({ state: 'attached' });
  }, back: withoutPasted },
  { name: 'unsettled', word: 'Questions between copies', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Questions between copies', 'Questions between copies');
  } },
  { name: 'safety', word: 'Safety copies', async to(visitor) {
    await pasteOne(visitor);
    await visitor.go('Share');
    await visitor.follow('Safety copies', 'Safety copies');
    await visitor.find('list', 'Safety copies').waitFor({ state: 'attached' });
  }, back: withoutPasted },
  { name: 'safety-one', word: 'Safety copies', async to(visitor) {
    await pasteOne(visitor);
    await visitor.go('Share');
    await visitor.follow('Safety copies', 'Safety copies');
    await visitor.find('list', 'Safety copies').getByRole('link').first().click();
    await visitor.find('table', 'What restoring would change').waitFor({ state: 'attached' });
  }, back: withoutPasted },
  rail('Cohorts'),
  { name: 'cohort', word: 'Cohort', async to(visitor) {
    await visitor.go('Cohorts');
    await toFirst(visitor, /^Open /);
    await visitor.find('region', 'Name, dates and size').waitFor({ state: 'attached' });
  } },
  { name: 'allocation', word: 'Who goes where', async to(visitor) {
    await visitor.go('Cohorts');
    await visitor.follow('Suggest who goes where', 'Who goes where');
  } },
  { name: 'matching', word: 'Matching', async to(visitor) {
    await visitor.page.getByRole('navigation').getByRole('link', { name: 'Matching', exact: true }).click();
    await arrived(visitor, /^Matching/);
  } },
  { name: 'weights', word: 'Rules and weights', async to(visitor) {
    await visitor.page.getByRole('navigation').getByRole('link', { name: 'Matching', exact: true }).click();
    await arrived(visitor, /^Matching/);
    await visitor.follow('Rules and weights', 'Rules and weights');
  } },
  { name: 'roster', word: 'Roster', async to(visitor) {
    await visitor.go('Cohorts');
    await visitor.follow('See the roster', 'Roster');
  } },
  { name: 'member', word: 'Roster', async to(visitor) {
    await visitor.go('Cohorts');
    await visitor.follow('See the roster', 'Roster');
    await followFirst(visitor, firstLink(visitor, 'Members'));
  } },
  rail('Pairs'),
  { name: 'pair', word: 'Pair', to: toPair },
  { name: 'pair-asks', word: 'Pair', async to(visitor) {
    await toPair(visitor);
    await visitor.press('Write down what they ask');
  }, back: (visitor) => visitor.press('Done with the asks') },
  { name: 'introduction', word: 'Introduction', async to(visitor) {
    await toPair(visitor);
    await visitor.follow('Go to the introduction');
    await arrived(visitor, /^Introduce /);
  } },
  { name: 'meetings', word: 'Leadership meetings', async to(visitor) {
    await toPair(visitor);
    await visitor.follow('Log a meeting');
    await arrived(visitor, /^Leadership meetings/);
  } },
  { name: 'meeting', word: 'Leadership meetings', async to(visitor) {
    await toPair(visitor);
    await visitor.follow('Log a meeting');
    await arrived(visitor, /^Leadership meetings/);
    await toFirst(visitor, /^Change meeting 1 /);
    await visitor.find('group', 'Date').waitFor({ state: 'attached' });
  }, back: (visitor) => visitor.press('Done with this meeting') },
  rail('Learning'),
  { name: 'pulse', word: 'Answers', async to(visitor) {
    await visitor.go('Learning');
    await toFirst(visitor, /^Open the answers of /);
    await arrived(visitor, /: At the end$/);
  } },
  { name: 'report', word: 'Report', async to(visitor) {
    await visitor.page.getByRole('navigation').getByRole('link', { name: 'Report', exact: true }).click();
    await arrived(visitor, /: report$/);
  } },
  rail('Share'),
  { name: 'packs', word: 'Files for partners and the panel', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Make files for others', 'Files for partners and the panel');
  } },
  { name: 'handover', word: 'Hand over to a successor', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Hand over to a successor', 'Hand over to a successor');
  } },
  { name: 'handover-deputy', word: 'Full copy for a deputy', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Full copy for a deputy', 'Full copy for a deputy');
  } },
  { name: 'sealing', word: 'Sealing', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Keys and who can open', 'Sealing');
  } },
  { name: 'sealed-copy', word: 'Save a sealed copy', async to(visitor) {
    await visitor.go('Share');
    await visitor.follow('Save a sealed copy', 'Save a sealed copy');
  } },
  rail('Guides'),
  { name: 'guide', word: 'Guide', async to(visitor) {
    await visitor.go('Guides');
    await visitor.follow('Your first meeting', 'Your first meeting');
  } },
  { ...rail('Who can see what'), name: 'access' },
  { name: 'equality', word: 'Equality', async to(visitor) {
    await visitor.go('Who can see what');
    await visitor.follow('See how equality monitoring is kept apart', 'Equality');
  } },
  rail('Accessibility'),
  { name: 'design', word: 'Design system', async to(visitor) {
    await visitor.go('Guides');
    await visitor.follow('See every control', 'Design system');
  } },
  rail('History'),
  { name: 'history-about', word: 'History', async to(visitor) {
    await visitor.go('Applications');
    await followFirst(visitor, firstLink(visitor, 'All expressions of interest'));
    await visitor.page.getByRole('link', { name: /^What changed about / }).click();
    await visitor.find('table', 'Each field as it stands').waitFor({ state: 'attached' });
  } },
  { name: 'not-here', word: 'Not here', async to(visitor) {
    await visitor.page.evaluate(() => { location.hash = location.hash.replace(/^(#\/[^/]+).*/, '$1/nowhere'); });
    await visitor.arrive('There is no such page');
  } },
  { name: 'gone', word: 'Pair', async to(visitor) {
    await visitor.page.evaluate(() => { location.hash = location.hash.replace(/^(#\/[^/]+).*/, '$1/pair/zzzzz'); });
    await visitor.arrive('This is no longer here');
  } },
  { name: 'start', word: 'Bothways: mentoring where both learn', async to(visitor) {
    await visitor.page.getByRole('link', { name: 'Bothways', exact: true }).first().click();
    await visitor.arrive('Mentoring where both learn');
  }, async back(visitor) {
    await visitor.page.goBack();
    await visitor.page.getByRole('navigation').waitFor({ state: 'attached' });
  } },
];

// Something that comes in from outside.
async function pasteOne(visitor) {
  await visitor.go('Applications');
  await visitor.follow('Paste rows from a spreadsheet', 'Paste rows');
  await visitor.write('Rows', 'Name\tE-mail\nNoor Bashir\tnoor@example.org\n');
  await visitor.press('Add 1 expression of interest');
  await visitor.arrive('Applications');
}

async function withoutPasted(visitor) {
  await visitor.page.keyboard.press('Control+z');
  await visitor.go('Today');
}

// Somebody of the sample once more, with the form.
async function twin(visitor) {
  await visitor.go('Applications');
  await visitor.follow('Add people quickly', 'Add people quickly');
  await visitor.choose('How far the form is', 'Form sent');
  for (const mail of ['lin.chen@example.net', 'lin.chen@example.org']) {
    await visitor.write('Name', 'Lin Chen');
    await visitor.write('E-mail or phone number', mail);
    await visitor.write('Organisation', 'Evening Choir');
    await visitor.press('Add this person');
  }
  await visitor.go('Applications');
}

async function withoutTwin(visitor) {
  for (let added = 0; added < 2; added++) await visitor.page.keyboard.press('Control+z');
  await visitor.go('Applications');
}

export async function openSample(visitor, preset) {
  await visitor.press(`Look at a finished sample: ${preset}`);
  await visitor.arrive('Today');
}
