import { Columns, gridRow } from '../../src/core/columns';
import { question, tab } from './bound-form';

const of = (
  headers: string[],
  questions: ReturnType<typeof question>[],
  bound: { id: number; title: string },
  renamed = {},
) => new Columns(tab(headers), questions, renamed).of(bound);

test.each([
  ['by its title', ['A', 'B'], [question(1, 'B')], { id: 1, title: 'B' }, [1]],
  ['whatever case and blanks', ['A', ' b  '], [question(1, 'B')], { id: 1, title: 'B' }, [1]],
  ['exactly before roughly', ['b', 'B'], [question(1, 'B')], { id: 1, title: 'B' }, [1]],
  ['by its new name', ['A', 'New'], [question(1, 'New')], { id: 1, title: 'Old' }, [1]],
  ['by its old name where the header did not follow', ['A', 'Old'], [question(1, 'New')], { id: 1, title: 'Old' }, [1]],
  [
    'never by an old name that another question has now',
    ['Old'],
    [question(1, 'New'), question(2, 'Old')],
    { id: 1, title: 'Old' },
    [],
  ],
  [
    'the newest column first, where it was deleted and asked again',
    ['Q', 'A', 'Q'],
    [question(1, 'Q')],
    { id: 1, title: 'Q' },
    [2, 0],
  ],
  [
    'the first of two questions of one title',
    ['Q', 'Q'],
    [question(1, 'Q'), question(2, 'Q')],
    { id: 1, title: 'Q' },
    [0],
  ],
  [
    'the second of two questions of one title',
    ['Q', 'Q'],
    [question(1, 'Q'), question(2, 'Q')],
    { id: 2, title: 'Q' },
    [1],
  ],
  ['not at all', ['A'], [question(1, 'B')], { id: 1, title: 'B' }, []],
])('a question\u2019s column is found %s', (_, headers, questions, bound, at) => {
  expect(of(headers, questions, bound)).toEqual(at);
});

test('a name that somebody gave by hand wins, as long as it is there', () => {
  expect(of(['A', 'Mine'], [question(1, 'A')], { id: 1, title: 'A' }, { 1: 'Mine' })).toEqual([1]);
  expect(of(['A', 'Other'], [question(1, 'A')], { id: 1, title: 'A' }, { 1: 'Mine' })).toEqual([0]);
});

test('no column is ever given to two questions, in whatever way titles are exchanged, when the headers followed', () => {
  const titles = ['Alpha', 'Beta', 'Gamma'];
  const orders = titles.flatMap((a) => titles.flatMap((b) => titles.map((c) => [a, b, c])));
  for (const now of orders) {
    const questions = now.map((title, i) => question(i + 1, title));
    const columns = new Columns(tab(['Timestamp', ...now]), questions);
    const found = titles.map((title, i) => columns.of({ id: i + 1, title })[0]);
    expect([now, found]).toEqual([now, [1, 2, 3]]);
  }
});

test('a grid has a column for each row, in the order of the form, also under its old name', () => {
  const grid = question(5, 'Rank', { type: 'GRID', rows: ['First', 'Second'] });
  const headers = ['Rank [Second]', 'A', 'Rank [First]', 'Other [First]'];
  expect([...new Columns(tab(headers), [grid]).grid({ id: 5, title: 'Rank' })]).toEqual([
    ['First', 2],
    ['Second', 0],
  ]);
  const renamed = { ...grid, title: 'Your ranking' };
  expect([...new Columns(tab(headers), [renamed]).grid({ id: 5, title: 'Rank' }).keys()].sort()).toEqual([
    'First',
    'Second',
  ]);
});

test('"Title [Row]" is taken apart at the last bracket', () => {
  expect(gridRow('How (well) [x] do you? [Team building (personnel)]')).toEqual({
    title: 'How (well) [x] do you?',
    row: 'Team building (personnel)',
  });
  expect([gridRow('Name'), gridRow('[Name]')]).toEqual([null, null]);
});

test('a renamed timestamp is the only column of dates that belongs to no question', () => {
  const dates = (rows: unknown[][]) =>
    new Columns(tab(['When', 'Born', 'Name'], rows as never), [question(1, 'Born')]).timestamp(
      (c) => c instanceof Date,
    );
  expect(dates([[new Date(0), new Date(0), 'Ana']])).toBe(0);
  expect(dates([['yesterday', new Date(0), 'Ana']])).toBe(-1);
});

test('a grid that is looked for twice is found the same twice, in the order of the form', () => {
  const grid = { ...question(1, 'How?'), rows: ['Ethics', 'Budgets'] };
  const columns = new Columns(tab(['How? [Budgets]', 'How? [Ethics]']), [grid]);
  const found = () => [...columns.grid({ id: 1, title: 'How?' })];
  expect([found(), found()]).toEqual(
    [1, 2].map(() => [
      ['Ethics', 1],
      ['Budgets', 0],
    ]),
  );
});
