// A call that came in, as a deputy's copy of the scheme: 11 forms, a panel of three, and the scores that they gave
// but for the last form of the third member. Forms 6 and 7 are equal at the line of 6 places; the panel is
// far apart about form 5.
export const people = ['Abara', 'Bellweather', 'Cardozo', 'Dunmore', 'Ekwueme', 'Farquhar', 'Gillespie', 'Hathaway', 'Ikande', 'Jablonski', 'Kettering'];
export const panel = ['Ann Weaver', 'Ben Osei', 'Cat Lowe'];
export const nameOf = (number) => `Zora ${people[number - 1]}`;
export const organisationOf = (number) => `${people[number - 1]} Trust`;
const sectors = ['community', 'faith', 'third_sector'];
const places = ['Milltown', 'the Ridge'];

// Points by form; where members differ, a row for each.
const points = [
  [[4, 4, 4]], [[4, 4, 3]], [[4, 4, 2]], [[3, 4, 2]], [[4, 4, 4], [0, 2, 2], [4, 4, 3]],
  [[3, 3, 3]], [[3, 3, 3]], [[2, 2, 3]], [[2, 2, 2]], [[1, 1, 1]], [[1, 0, 1]],
];

/** The scheme's file with people, forms and scores added, as another copy would hold it. */
export function withForms(text) {
  const file = JSON.parse(text);
  const [{ made }] = file.schemes;
  const add = (collection, record) => (file[collection] ??= []).push({ made, ...record });
  const byId = (a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
  people.forEach((family, i) => {
    const number = i + 1;
    add('organisations', { id: `7${100 + i}`, name: organisationOf(number), sector: sectors[i % 3], place: places[i % 2] });
    add('people', { id: `8${100 + i}`, name: nameOf(number), side: 'a', organisation: `7${100 + i}`, email: `${family.toLowerCase()}@trust.example` });
    const benefit = [2, 8].includes(i) ? {} : { benefit_organisation: 'We would open doors for each other.' };
    add('applications', {
      id: `9${100 + i}`, person: `8${100 + i}`, received: file.schemes[0].opens,
      benefit_self: `I am ${nameOf(number)} of ${organisationOf(number)}. I would learn how decisions are made.`, ...benefit,
    });
  });
  panel.forEach((name, i) => add('panel_members', { id: `5${100 + i}`, name }));
  let score = 0;
  points.forEach((rows, form) => file.panel_members.forEach((member, who) => {
    if (form === points.length - 1 && who === 2) return;
    file.criteria.forEach((criterion, what) => add('assessments', {
      id: `6${100 + score++}`, panel_member: member.id, application: `9${100 + form}`, criterion: criterion.id, score: (rows[who] ?? rows[0])[what],
    }));
  }));
  for (const collection of Object.values(file)) if (Array.isArray(collection)) collection.sort(byId);
  return JSON.stringify(file);
}

/** From the start page to a call that came in, with its panel; ends on Today. */
export async function withPanelAndForms(visitor) {
  await visitor.press('Start from this: Partners in progress');
  await visitor.arrive('Scheme');
  const { text } = await visitor.file();
  await visitor.drop('deputy.json', withForms(text));
  await visitor.arrive('Another copy of this scheme');
  await visitor.press('Take these changes');
  await visitor.go('Today');
}
