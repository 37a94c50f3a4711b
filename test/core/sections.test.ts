import { Columns } from '../../src/core/columns';
import { partsFor } from '../../src/core/sections';
import { question, tab } from './bound-form';

const partsOf = (titles: [string, string], rows: string[][]) => {
  const questions = [question(1, titles[0]), question(2, titles[1])];
  const table = tab(['Role', ...titles], rows);
  const bound = { id: 1, title: titles[0], also: [{ id: 2, title: titles[1] }] };
  const rolesOf = ([role]: readonly unknown[]) =>
    role === 'both' ? (['mentor', 'mentee'] as const) : [role as 'mentor' | 'mentee'];
  return (['mentor', 'mentee'] as const).map((role) =>
    partsFor(role, bound, new Columns(table, questions), table, rolesOf as never).map((p) => p.id),
  );
};

test('who answered tells whose section it is', () => {
  expect(
    partsOf(
      ['Topics', 'Interests'],
      [
        ['mentor', 'x', ''],
        ['mentee', '', 'y'],
        ['both', 'x', 'y'],
      ],
    ),
  ).toEqual([[1], [2]]);
  expect(
    partsOf(
      ['Topics', 'Interests'],
      [
        ['mentee', 'x', ''],
        ['mentor', '', 'y'],
      ],
    ),
  ).toEqual([[2], [1]]);
});

test('before anybody answered, the titles tell', () => {
  expect(partsOf(['Areas you can mentor in', 'Areas you want to grow in'], [])).toEqual([[1], [2]]);
  expect(partsOf(['For prot\u00e9g\u00e9s: topics', 'For mentors: topics'], [])).toEqual([[2], [1]]);
});

test('where nothing tells, or only one section is known, every part counts', () => {
  expect(partsOf(['Topics', 'More topics'], [])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(
    partsOf(
      ['Topics', 'More topics'],
      [
        ['mentor', 'x', 'y'],
        ['mentee', 'x', 'y'],
      ],
    ),
  ).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
