// A scheme with thousands of people, made the way people make one: rows from a spreadsheet, looked at and added.
const first = ['Amina', 'Bilal', 'Chidi', 'Đặng', 'Émile', 'Fọlákẹ́', 'Grace', 'Hana', 'Ìyábọ̀', 'José', 'Katya', 'Layla'];
const last = ['Adeyemi', 'Bianchi', 'Çelik', 'Dąbrowski', 'Evans', 'Farah', 'García', 'Hussein', 'Ito', 'Jones', 'Khan'];

export function rows(count) {
  const lines = ['Name,E-mail,Organisation'];
  for (let i = 0; i < count; i++) {
    const name = `${first[i % first.length]} ${last[Math.floor(i / first.length) % last.length]} ${i + 1}`;
    lines.push(`${name},person${i + 1}@example.org,Group ${i % 240 + 1}`);
  }
  return lines.join('\n') + '\n';
}

/** From the start page to a scheme with so many expressions of interest; ends on Applications. */
export async function withMany(visitor, count) {
  const number = count.toLocaleString('en-GB');
  await visitor.press('Start from this: Partners in progress');
  await visitor.arrive('Scheme');
  await visitor.drop('people.csv', rows(count), 'text/csv');
  await visitor.arrive('Paste rows');
  await visitor.press(`Add ${number} expressions of interest`);
  await visitor.arrive('Applications');
  await visitor.expect(`${number} in all`);
}
