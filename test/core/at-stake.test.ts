import { atStake, withAChoice } from '../../src/core/at-stake';
import { problemOf, suggestPairs } from '../../src/core/plan';
import { inputOf, mentee, mentor } from './applicants';

const only = (key: string, more: readonly [string, unknown][] = []) =>
  [
    ...['competencies', 'help', 'wishes', 'setting', 'experience', 'time-zone', 'meeting'].map(
      (other) => [`weight ${other}`, { points: 0, must: false }] as [string, unknown],
    ),
    [`weight ${key}`, { points: 10, must: false }] as [string, unknown],
    ...more,
  ] as const;

function stakes(people: Parameters<typeof inputOf>[0], more: Parameters<typeof inputOf>[1] = {}) {
  const input = inputOf(people, { values: only('areas'), ...more });
  const plan = suggestPairs(input);
  const planned = { ...plan, problem: problemOf(plan.board, input) };
  return {
    of: (row: number) => atStake(planned, row, plan.plan.partner[row]!),
    choice: [...withAChoice(planned)].map((key) => key.split(/[:.]/)[1]),
  };
}

test('Ana and Max fit Ben and Leo alike: either could have the other, and nothing is lost', () => {
  const areas = ['Assessment'];
  const { of, choice } = stakes([
    mentee('Ana', { areas }),
    mentee('Max', { areas }),
    mentor('Ben', { areas }),
    mentor('Leo', { areas }),
  ]);
  expect(choice.sort()).toEqual(['ana', 'max']);
  expect(of(0)[0]).toBe('Without this pair, the best other plan is just as good; 1 other moves.');
  expect(of(0)[1]).toMatch(/^Just as good for the whole: with (Ben|Leo) Reyes; 1 other moves\.$/);
});

test('Ana, whom only Ben fits, would leave the whole weaker; the loss is what a new solve gives', () => {
  const { of, choice } = stakes([
    mentee('Ana', { areas: ['Assessment'] }),
    mentee('Max', { areas: ['Preservation'] }),
    mentor('Ben', { areas: ['Assessment'] }),
    mentor('Leo', { areas: ['Preservation'] }),
  ]);
  expect(choice).toEqual([]);
  expect(of(0)).toEqual([
    'Without this pair, the best other plan has a weakest pair of 0 instead of 100; 1 other moves.',
  ]);
});

test('where there is no other mentor, somebody would be left without one; a kept pair is not at stake', () => {
  const people = [mentee('Ana', { areas: ['Assessment'] }), mentor('Ben', { areas: ['Assessment'] })];
  expect(stakes(people).of(0)).toEqual(['Without this pair, the best other plan gives one mentee fewer a mentor.']);
  const kept = [{ mentee: people[0]!.key, mentor: people[1]!.key, approved: false }];
  expect(stakes(people, { kept }).of(0)).toEqual([]);
});
