// The invented people of the two journeys, and what is different between the two presets.
const applicant = (name, role, organisation, sector, want) => ({
  name, role, organisation, sector, want, email: `${name.split(' ')[0].toLowerCase()}@example.org`,
});
const member = (name, role, kind, organisation) => ({
  name, role, kind, organisation, email: `${name.split(' ')[0].toLowerCase()}@board.example`,
});

export const partners = {
  preset: 'Partners in progress',
  one: 'community partner', many: 'community partners', other: 'system partner', others: 'system partners',
  body: 'executive group', bodyTitle: 'Executive group', wanted: 6,
  cohorts: [{ name: 'Cohort A', size: 3 }, { name: 'Cohort B', size: 3 }],
  typed: [applicant('Amina Yusuf', 'Director', 'Harbour Women’s Circle', 'Community group', 'a way into the budget round')],
  pasted: [
    applicant('Bilal Khan', 'Manager', 'Tideway Youth', 'Community group', 'advice on a bid'),
    applicant('Chidi Okafor', 'Pastor', 'Hope Assembly', 'Faith group', 'an introduction to the trust'),
    applicant('Delroy Grant', 'Coordinator', 'Windrush Elders', 'Community group', 'help with data'),
    applicant('Esi Mensah', 'Founder', 'Sankofa Health', 'Third sector', 'a mentor for my deputy'),
    applicant('Farah Aziz', 'Chief executive', 'Crescent Carers', 'Third sector', 'time with finance'),
    applicant('Gita Patel', 'Trustee', 'Mandir Kitchen', 'Faith group', 'a speaker'),
    applicant('Hamza Ali', 'Organiser', 'Quayside Fathers', 'Community group', 'contacts'),
  ],
  reserve: 'Gita Patel',
  notSelected: 'Hamza Ali',
  members: [
    member('Paul Whitcombe', 'Chief executive', 'Chief executive', 'Harbour Hospital'),
    member('Ruth Ashdown', 'Director of nursing', 'Director', 'Tideway Community Trust'),
    member('Stephen Lowe', 'Medical director', 'Clinical lead', 'Harbourside Council'),
  ],
  pairs: [['Amina Yusuf', 'Paul Whitcombe'], ['Bilal Khan', 'Ruth Ashdown'], ['Chidi Okafor', 'Stephen Lowe']],
  met: 3, // pairs whose meetings and answers are written down
};

export const parity = {
  preset: 'Parity',
  one: 'mentor', many: 'mentors', other: 'learning partner', others: 'learning partners',
  body: 'recovery board', bodyTitle: 'Recovery board', wanted: 10,
  cohorts: [{ name: 'First cohort', size: 10 }],
  typed: [applicant('Abena Boateng', 'Ward sister', 'Ridge Infirmary', 'Frontline services', 'to hear how posts are filled')],
  pasted: ['Bashir Malik', 'Comfort Addo', 'Dev Sharma', 'Efua Asante', 'Faisal Iqbal', 'Grace Mutasa', 'Hina Shah', 'Isaac Osei',
    'Jasmin Rahman', 'Kofi Danso', 'Leila Hassan'].map((name, i) => applicant(name, ['Nurse', 'Carer', 'Porter'][i % 3], `Vale Care Home ${i + 1}`, 'Care homes', 'a fair hearing')),
  reserve: 'Kofi Danso',
  notSelected: 'Leila Hassan',
  members: ['Adam Birch', 'Belinda Cole', 'Colin Dyer', 'Diana East', 'Edward Frost', 'Fiona Green', 'George Hale', 'Helen Ives', 'Ian Jarvis', 'Joan Kerr']
    .map((name, i) => member(name, 'Senior lead', 'Director', `Ridge Trust ${i + 1}`)),
  get pairs() {
    return [...this.typed, ...this.pasted].slice(0, 10).map(({ name }, i) => [name, this.members[i].name]);
  },
  met: 1,
};

/** The same journey with meetings and answers of one pair only: every kind of step, fewer times. */
export const partnersBriefly = { ...partners, met: 1 };
