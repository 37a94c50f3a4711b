import { likeness, weighed } from '../../src/core/likeness';

test.each([
  ['Team building', 'Building teams'],
  ['Managing change', 'Change management'],
  ['Leadership', 'Leading'],
  ['Marketing and advocacy', 'Advocating, marketing'],
  ['Telephone', 'By phone'],
  ['E-mail', 'Emails'],
  ['R\u00e9sum\u00e9 review', 'Reviewing a resume'],
  ['Public library', 'Public'],
  ['Special library (law, medical, museum)', 'Special'],
])('"%s" is like "%s"', (one, other) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(0.5);
});

test.each([
  ['Public services', 'Technical services'],
  ['Communication', 'Community outreach'],
  ['School library', 'Public library'],
  ['Conflict resolution', 'Conference planning'],
  ['Collaboration', 'Collections'],
  ['Technical college', 'Technology'],
  ['Ethics', 'Budgets'],
  ['', 'Ethics'],
  ['!!!', '???'],
])('"%s" is not like "%s"', (one, other) => {
  expect(likeness(one, other)).toBeLessThan(0.5);
});

test('a word that several options of one question hold tells less than one that a single option holds', () => {
  const technology = ['Technology: systems and web', 'Technology: data and projects', 'Preservation'];
  const weigh = weighed(technology, technology);
  expect(likeness('Technology (data)', technology[1]!, weigh)).toBeGreaterThan(
    likeness('Technology (data)', technology[0]!, weigh) + 0.2,
  );
});

test('what is compared with what makes no difference, and nothing is liker than itself', () => {
  const answers = [
    'Team building',
    'Building teams',
    'Change management',
    'E-mail',
    'Public library (city)',
    'Ethics',
    '',
  ];
  for (const one of answers)
    for (const other of answers) {
      expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 10);
      expect(likeness(one, other)).toBeLessThanOrEqual(Math.max(1, likeness(one, one)));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
    }
});
