// A scheme file with a cohort of selected people and a briefed roster, for matching: as many of each as wanted.
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const topics = ['interpreters', 'budgets', 'transport', 'housing', 'gardens', 'hiring', 'shifts', 'training', 'clinics', 'letters', 'wards', 'bids'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/**
 * `a` and `b` people of the two sides; `first`: the number that ids count from, another for another scheme; `lines` [[i, j], …]: mentor i works in leader j's line of management.
 * Gives { name, bytes }: the people are “Mentor 1” … and “Leader 1” …
 */
export function poolFile({ a, b, lines = [], name = 'Mentors and leaders', first = 1000 }) {
  let last = first;
  const id = () => {
    let n = last++;
    let text = '';
    for (; n > 0; n = Math.floor(n / 32)) text = digits[n % 32] + text;
    return `m${text}`;
  };
  const made = '0@1kt6nnmg0';
  const record = (fields) => ({ id: id(), made, ...fields });
  const scheme = record({ name, shape: 'reverse', state: 'running', side_a_one: 'mentor', side_a_many: 'mentors', side_b_one: 'leader', side_b_many: 'leaders' });
  const cohort = record({ name: 'Cohort A', state: 'matching', capacity: a });
  const organisations = [];
  const people = (side, count, word, shift) => Array.from({ length: count }, (_, i) => {
    const organisation = record({ name: `${word} group ${i + 1}`, place: i % 3 === 0 ? 'Harbourside' : 'The Ridge' });
    organisations.push(organisation);
    return record({ name: `${word} ${i + 1}`, side, organisation: organisation.id, available: `${days[i % 5]} mornings, ${days[(i + 2) % 5]}`,
      wants: `${topics[(i * 5 + shift) % 12]}\n${topics[(i * 7 + 3) % 12]}`, offers: `${topics[(i * 11 + 1) % 12]}\n${topics[(i * 5 + shift + 4) % 12]}` });
  });
  const mentors = people('a', a, 'Mentor', 0);
  const leaders = people('b', b, 'Leader', 2);
  const file = {
    format: 'bothways-scheme', version: 1, seen: { '3k7m2qf9xw4hc': '1kt9bg740' },
    schemes: [scheme], cohorts: [cohort], organisations, people: [...mentors, ...leaders],
    members: leaders.map((one) => record({ person: one.id, briefed: 'yes', capacity: 1 })),
    applications: mentors.map((one) => record({ person: one.id, decision: 'selected', cohort: cohort.id })),
    relations: lines.map(([i, j]) => record({ kind: 'line', a: mentors[i].id, b: leaders[j].id })),
  };
  return { name: `${name}.json`, bytes: JSON.stringify(file) };
}
