import { type Change, Desk, solve } from '../../../src/core/assignment';
import { Reach } from '../../../src/core/assignment/reach';
import { Shortlist } from '../../../src/core/assignment/shortlist';
import { dice, problemOf } from './instances';

// Work is counted, not timed: how often somebody's whole row of scores is read, and how many people a search looks at.
const read = jest.spyOn(Shortlist.prototype, 'read');
const rest = jest.spyOn(Shortlist.prototype, 'rest');
const looked = jest.spyOn(Reach.prototype, 'row');

afterAll(() => jest.restoreAllMocks());

function counted(work: () => unknown): { rowsRead: number; peopleLookedAt: number } {
  for (const spy of [read, rest, looked]) spy.mockClear();
  work();
  return { rowsRead: read.mock.calls.length + rest.mock.calls.length, peopleLookedAt: looked.mock.calls.length };
}

/** Mentors are well known or not; a mentee's own taste is a tenth of it. */
function famous(people: number, capacity: Int32Array) {
  const random = dice(people);
  const fame = Array.from({ length: people }, () => random.below(9000));
  const score = Array.from({ length: people * people }, (_, at) => fame[at % people] + random.below(1000));
  return problemOf(people, people, score, { capacity });
}

const PEOPLE = 300;
const places = (more: number) => Int32Array.from({ length: PEOPLE }, (_, c) => (c < more ? 2 : 1));

describe('where 300 mentees all want the same mentors', () => {
  test.each([[0], [1], [60], [300]])(
    'and %i places are left over, nobody’s scores are read more than five times on average',
    (more) => {
      const { rowsRead } = counted(() => solve(famous(PEOPLE, places(more))));
      expect(rowsRead).toBeLessThan(5 * PEOPLE);
    },
  );
});

test('parting a pair, or keeping another, looks at fewer than a tenth of 300 people, half the time', () => {
  const random = dice(3);
  const score = Array.from({ length: PEOPLE * PEOPLE }, () => random.below(10001));
  const problem = problemOf(PEOPLE, PEOPLE, score);
  const desk = new Desk(problem, solve(problem));
  const work = Array.from({ length: 100 }, (_, row) => {
    const change: Change =
      row % 2 === 0 ? { forbid: [row, desk.plan.partner[row]] } : { keep: [row, random.below(PEOPLE)] };
    return counted(() => desk.preview(change)).peopleLookedAt;
  });
  expect(work.sort((a, b) => a - b)[50]).toBeLessThan(PEOPLE / 10);
});
