/** The policy of the score, apart from single criteria: what blanks count, that order does not matter. */
import fc from 'fast-check';
import { boardOf } from '../../src/core/board';
import { CRITERIA } from '../../src/core/criteria';
import { hope } from '../../src/core/criteria/criterion';
import { breakdownOf } from '../../src/core/explain';
import type { Person } from '../../src/core/person';
import { core2023 } from '../../src/core/profiles/core-2023';
import { counted, rawValue, scoreSheet } from '../../src/core/score-sheet';
import { settingsOf } from '../../src/core/settings';
import { weightSetting } from '../../src/core/weights';
import { ALL_ASKED, inputOf, mentee, mentor } from './applicants';
import { cohort, menteeAnswers, mentorAnswers } from './random-people';

const only = (...keys: string[]): [string, unknown][] =>
  CRITERIA.map(({ key }) => [weightSetting(key).key, { points: keys.includes(key) ? 10 : 0, must: false }]);

describe('blanks', () => {
  // Values of the areas that both sides stated: 1, 0 (Ana) and 0, 1 (Kim): the mean is one half.
  const people = (zoe: string[]) => [
    mentor('Ben', { areas: ['Assessment'] }),
    mentor('Leo', { areas: ['Preservation'] }),
    mentee('Ana', { areas: ['Assessment'] }),
    mentee('Kim', { areas: ['Preservation'] }),
    mentee('Zoe', { areas: zoe }),
  ];
  const zoes = (zoe: string[]) => [...boardOf(inputOf(people(zoe), { values: only('areas') })).score.slice(4)];

  test('a blank counts half of the cohort\u2019s mean', () => expect(zoes([])).toEqual([2500, 2500]));
  test('"No preference" counts the mean', () => expect(zoes(['No preference'])).toEqual([5000, 5000]));
  test('an answer counts what it is worth', () => expect(zoes(['Assessment'])).toEqual([10000, 0]));
  test('a criterion that one form does not ask does not count', () => {
    const asked = { ...ALL_ASKED, mentor: new Set([...ALL_ASKED.mentor].filter((f) => f !== 'areas')) };
    expect(boardOf(inputOf(people([]), { asked, values: only('areas') })).sheet.measures).toEqual([]);
  });
  test('nor does one that nobody answered on one side', () => {
    const nobody = [mentor('Ben'), mentee('Ana', { areas: ['Assessment'] })];
    expect(boardOf(inputOf(nobody, { values: only('areas') })).sheet.measures).toEqual([]);
  });
});

test('what matters most to a mentee counts one and a half times for that mentee only', () => {
  const wants = { areas: ['Assessment'], help: ['Managing people'] };
  const people = [
    mentor('Ben', { areas: ['Assessment'], help: ['Coaching toward goals'] }),
    mentee('Ana', { ...wants, mattersMost: 'Area of work' }),
    mentee('Kim', wants),
    mentee('Zoe', { ...wants, mattersMost: 'No preference' }),
  ];
  expect([...boardOf(inputOf(people, { values: only('areas', 'help') })).score]).toEqual([6000, 5000, 5000]);
});

test('weights scaled alike give the same scores', () => {
  const people = [
    mentor('Ben', { areas: ['Assessment'], timeZone: 'Hawaii' }),
    mentee('Ana', { areas: ['Assessment', 'Preservation'], timeZone: 'Eastern' }),
  ];
  const scores = (factor: number) =>
    boardOf(
      inputOf(people, {
        values: [
          ['weight areas', { points: 3 * factor, must: false }],
          ['weight time-zone', { points: 2 * factor, must: false }],
        ],
      }),
    ).score[0];
  expect(scores(10)).toBe(scores(1));
});

test('the points of every pair add up to its score, and no criterion gives more than its weight', () => {
  fc.assert(
    fc.property(cohort, (people) => {
      const board = boardOf(inputOf(people));
      board.score.forEach((score, pair) => {
        const points = breakdownOf(board, Math.floor(pair / board.mentors.length), pair % board.mentors.length);
        if (points.length === 0) expect(score).toBe(0);
        if (points.length === 0) return;
        expect(points.reduce((sum, p) => sum + p.points, 0)).toBe(score);
        for (const p of points) expect(p.points).toBeLessThanOrEqual(p.of);
        expect(points.every((p) => p.points >= 0 && p.sentence !== '')).toBe(true);
      });
    }),
    { numRuns: 80, seed: 2 },
  );
});

test('the tables give what the definition gives, pair by pair', () => {
  fc.assert(
    fc.property(cohort, (people) => {
      const { sheet, score, mentors } = boardOf(inputOf(people));
      score.forEach((found, pair) => {
        const [row, column] = [Math.floor(pair / mentors.length), pair % mentors.length];
        const weights = sheet.measures.map((m, i) => m.points * (sheet.most[row] === i ? 1.5 : 1));
        const gains = sheet.measures.map((m, i) => weights[i] * counted(rawValue(m, row, column), m.mean));
        const of = weights.reduce((a, b) => a + b, 0);
        const expected = of === 0 ? 0 : gains.reduce((a, b) => a + b, 0) / of / 100;
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.5);
      });
    }),
    { numRuns: 80, seed: 3 },
  );
});

test('shuffled people score the same', () => {
  fc.assert(
    fc.property(
      cohort.chain((people) =>
        fc.tuple(fc.constant(people), fc.shuffledSubarray([...people], { minLength: people.length })),
      ),
      ([people, shuffled]) => expect(boardOf(inputOf(shuffled)).score).toEqual(boardOf(inputOf(people)).score),
    ),
    { numRuns: 100, seed: 4 },
  );
});

// Rounded in whole numbers, as the definition says: the mean times a hundred, halves upwards.
function expectDefined({ sheet, score, mentors }: ReturnType<typeof boardOf>, step: number): void {
  for (let pair = 0; pair < score.length; pair += step) {
    const [row, column] = [Math.floor(pair / mentors.length), pair % mentors.length];
    const weights = sheet.measures.map((m, i) => m.points * (sheet.most[row] === i ? 3 : 2));
    const gain = sheet.measures.reduce((sum, m, i) => sum + weights[i] * counted(rawValue(m, row, column), m.mean), 0);
    expect(score[pair]).toBe(Math.round(gain / (weights.reduce((a, b) => a + b, 0) * 100)));
  }
}
const larger = fc
  .sample(fc.tuple(mentorAnswers, menteeAnswers), { numRuns: 151, seed: 5 })
  .flatMap(([m, e], i) => [mentor(`Ben${i}`, m), mentee(`Ana${i}`, e)]);

test('a larger cohort, where criteria are read in groups, scores as the definition says', () =>
  expectDefined(boardOf(inputOf(larger)), 7));

test.each([
  ['the greatest weights', CRITERIA.map(() => 100)],
  ['weights that have nothing in common', [97, 89, 83, 79, 73, 71, 67, 61]],
  ['one criterion', [7, 0, 0, 0, 0, 0, 0, 0]],
  ['two criteria', [0, 0, 1, 0, 0, 0, 100, 0]],
])('%s give what the definition gives', (_words, points) => {
  const values = CRITERIA.map(({ key }, i): [string, unknown] => [
    weightSetting(key).key,
    { points: points[i], must: false },
  ]);
  expectDefined(boardOf(inputOf(larger, { values })), 11);
});

test('people who said the same are prepared together, and each as if alone', () => {
  fc.assert(
    fc.property(cohort, fc.nat(), fc.nat(), (people, one, other) => {
      const [from, about] = [people[one % people.length].key, people[other % people.length].key];
      const board = boardOf(inputOf(people));
      const base = { profile: core2023, asked: ALL_ASKED, startDay: '', hopes: new Set([hope(from, about)]) };
      const { mentees, mentors, measures } = scoreSheet(board.mentees, board.mentors, base, settingsOf(new Map()));
      for (const { criterion, facts, ...sides } of measures) {
        const alone = (p: Person) => criterion[p.application.role](p.application.answers, p.key, facts);
        for (const role of ['mentors', 'mentees'] as const) {
          const { values, of, count } = sides[role];
          const list = role === 'mentors' ? mentors : mentees;
          expect([...of].map((k) => values[k])).toEqual(list.map(alone));
          expect([...count]).toEqual(values.map((_, k) => of.filter((c) => c === k).length));
        }
      }
    }),
    { numRuns: 80, seed: 6 },
  );
});
