// Somebody who fills in a form: that of the preset Partners in progress, or the usual questions.
export const presetForm = {
  'Which organisation do you lead?': 'Lantern Trust',
  forWhom: 'Are you a senior leader of a voluntary, community or faith organisation that is led by people from ethnic minorities and works in our area?',
};
export const usualForm = {
  'Which organisation are you from?': 'Lantern Trust',
  'What would you gain from taking part?': 'I would hear of plans before they are made.',
  'What would your organisation gain if you took part?': 'People who know whom to ask.',
  forWhom: 'Are you one of the people this scheme is for, as the call describes them?',
};

export async function fillIn(visitor, name, { forWhom, ...own } = presetForm) {
  const answers = {
    'What is your name?': name, 'What is your e-mail address?': 'nadia@example.org', ...own, 'What is your role there?': 'Director',
    'What do you hope to learn?': 'How decisions are made.', 'What can you offer your partner?': 'I know 40 families.',
  };
  for (const [question, answer] of Object.entries(answers)) await visitor.write(question, answer);
  await visitor.pick(forWhom, 'Yes');
  await visitor.find('checkbox', 'I agree that my answer about who may take part is kept and used for that').check();
}
