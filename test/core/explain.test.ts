import fc from 'fast-check';
import { boardOf } from '../../src/core/board';
import { explainPair, labelOf, shareOut } from '../../src/core/explain';
import { bothRather } from '../../src/core/figures';
import { suggestPairs } from '../../src/core/plan';
import { inputOf, mentee, mentor } from './applicants';

test.each([
  [10000, 'Strong'],
  [7500, 'Strong'],
  [7499, 'Good'],
  [6000, 'Good'],
  [5999, 'Fair'],
  [4500, 'Fair'],
  [4499, 'Weak'],
  [0, 'Weak'],
])('%i hundredths are %s', (score, label) => {
  expect(labelOf(score)).toBe(label);
});

test('whole shares add up to the whole, and each is its part rounded down or up', () => {
  const parts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 5000 }), (list, per) => {
      const whole = Math.round(list.reduce((a, b) => a + b, 0) / per);
      const shares = shareOut(whole, list, per);
      // Rounding up the whole by less than one half never asks for more than one unit per part.
      expect(shares.reduce((a, b) => a + b, 0)).toBe(whole);
      shares.forEach((share, i) => void expect(Math.abs(share - list[i] / per)).toBeLessThan(1));
    }),
    { seed: 8 },
  );
});

const answers = {
  areas: ['Assessment'],
  help: ['Managing people'],
  meeting: ['Phone'],
  years: '20',
  libraryType: 'Public library',
  timeZone: 'Eastern',
};
const check = (menteeAnswers: object, mentorAnswers: object = {}, values: [string, unknown][] = []): string => {
  const people = [
    mentor('Ben', { ...answers, ...mentorAnswers }),
    mentee('Ana', { ...answers, years: '4', ...menteeAnswers }),
    mentor('Leo', answers),
    mentee('Kim', { ...answers, years: '4' }),
  ];
  return explainPair(boardOf(inputOf(people, { values })), 0, 0, {
    kept: false,
    approved: false,
    overPlaces: false,
    mutual: false,
  }).check;
};

test('a good pair has no caution', () => expect(check({})).toBe(''));

test.each([
  [
    'a rule set to caution comes before little to go on',
    { employer: 'Ben Library', help: [], meeting: [], libraryType: '', timeZone: '', years: '' },
    {},
    'Same institution: Ben Library.',
  ],
  [
    'little to go on comes before weak',
    { areas: [], help: [], libraryType: '', years: '' },
    { areas: ['Preservation'] },
    'Little to go on: less than half of what counts was answered.',
  ],
  [
    'weak comes before a time difference',
    {
      areas: ['Preservation'],
      help: ['Coaching toward goals'],
      libraryType: 'LIS faculty',
      years: '30',
      timeZone: 'Chamorro (Guam)',
    },
    {},
    'Weak: approve it only after reading both applications.',
  ],
  [
    'a time difference comes before experience',
    { timeZone: 'Chamorro (Guam)', years: '30' },
    {},
    'Large time difference: no working hours shared.',
  ],
  [
    'experience comes before ways to meet',
    { years: '30', meeting: ['E-mail'] },
    {},
    'The mentee has been in libraries longer than the mentor.',
  ],
  [
    'ways to meet come before areas',
    { meeting: ['E-mail'], areas: ['Preservation'] },
    {},
    'No way to meet that both like.',
  ],
])('%s', (_words, menteeAnswers, mentorAnswers, sentence) => {
  expect(check(menteeAnswers, mentorAnswers, [['pair rule same-institution', 'Caution']])).toBe(sentence);
});

test('the strongest three reasons, strongest first, and only what is met by half', () => {
  const people = [
    mentor('Ben', answers),
    mentee('Ana', { ...answers, years: '19', areas: ['Assessment', 'Preservation', 'Access & Equity'] }),
  ];
  const [pair] = suggestPairs(inputOf(people)).pairs;
  expect(pair.reasons).toEqual([
    'Help: managing people (1 of 1).',
    'Setting: the same (Public library).',
    'Time zone: the same hours.',
  ]);
});

test('ranks count better lawful partners of the same person', () => {
  const people = [
    mentor('Ben', { areas: ['Assessment'] }),
    mentor('Leo', { areas: ['Preservation'] }),
    mentee('Ana', { areas: ['Assessment'] }),
    mentee('Kim', { areas: ['Assessment'] }),
  ];
  const { pairs } = suggestPairs(inputOf(people));
  const withLeo = pairs.find((pair) => pair.mentor === people[1].key)!;
  const withBen = pairs.find((pair) => pair.mentor === people[0].key)!;
  expect([withBen.menteeRank, withBen.mentorRank, withLeo.menteeRank, withLeo.mentorRank]).toEqual([1, 1, 2, 1]);
});

describe('pairs that would both rather have each other', () => {
  // Rows Ana, Kim; columns Ben, Leo.
  const count = (lawful: number[], partner: number[], places = [1, 1]) => {
    const load = Int32Array.from([0, 1], (column) => partner.filter((p) => p === column).length);
    const people = [mentee('Ana'), mentee('Kim'), mentor('Ben'), mentor('Leo')];
    const board = { ...boardOf(inputOf(people)), lawful: Int16Array.from(lawful), places: Int32Array.from(places) };
    return bothRather(board, { partner: Int32Array.from(partner), load });
  };
  test.each([
    ['both best together', [9, 1, 1, 9], [0, 1], 0],
    ['both worst together: two pairs would rather', [1, 9, 9, 1], [0, 1], 2],
    ['only one side would', [5, 9, 1, 9], [0, 1], 0],
    ['a mentor with a free place takes anybody better off', [5, 9, -1, -1], [0, -1], 1],
    ['a mentee without a mentor takes anybody who would rather', [5, -1, 9, -1], [0, -1], 1],
    ['a forbidden pair is never counted', [5, -1, -1, 5], [0, 1], 0],
  ])('%s', (_words, lawful, partner, n) => {
    expect(count(lawful, partner)).toBe(n);
  });
  test('a mentor without places takes nobody', () => expect(count([5, 9, -1, -1], [0, -1], [1, 0])).toBe(0));
});
