// Somebody who fills in the form of Partners in progress.
export async function fillIn(visitor, name) {
  for (const [question, answer] of [
    ['What is your name?', name], ['What is your e-mail address?', 'nadia@example.org'],
    ['Which organisation do you lead?', 'Lantern Trust'], ['What is your role there?', 'Director'],
    ['What do you hope to learn?', 'How decisions are made.'], ['What can you offer your partner?', 'I know 40 families.'],
  ]) await visitor.write(question, answer);
  await visitor.pick('Are you a senior leader of a voluntary, community or faith organisation that is led by people from ethnic minorities and works in our area?', 'Yes');
  await visitor.find('checkbox', 'I agree that my answer about who may take part is kept and used for that').check();
}
