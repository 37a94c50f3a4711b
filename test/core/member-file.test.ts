import { listFacts, listIn, mergeList } from '../../src/core/member-file';
import { lastDayOfMonth } from '../../src/core/moments';
import { core2023 } from '../../src/core/profiles/core-2023';
import type { Cell, Table } from '../../src/core/table';
import { at, CHICAGO } from './rules/applicant';

const tab = (headers: string[], ...rows: Cell[][]): Table => ({ name: 'Members', zone: CHICAGO, headers, rows });
const OURS = ['Member number', 'Name', 'Email', 'Member type', 'ALA paid through', 'Core paid through'];
const file = (...lines: string[][]) => listIn(lines, 'members.csv', CHICAGO, core2023);
const facts = (table: Table, more = {}) =>
  listFacts(table, core2023, { asOf: '2022-11-28', monthAndYear: false, ...more });

describe('what is recognized', () => {
  test('a title and a blank line above the headers are passed over, and rows are told as the file counts them', () => {
    const { table, above } = file(
      ['Core members, November 2022'],
      [''],
      ['Member ID', 'Name', 'ALA expires', 'Core expires', 'Chapter'],
      ['1', 'Ada Li', '2023-05-31', '2023-05-31', 'West'],
      ['2', 'Bo Li', '2023-02-30', 'Dec 26', ''],
      ['', ''],
    );
    expect(facts(table, { above })).toMatchObject({
      rows: 2,
      usable: true,
      extra: ['Chapter'],
      problems: [],
      unreadable: {
        n: 2,
        months: 1,
        rows: [
          { row: 5, name: 'Bo Li', which: 'ALA', typed: '2023-02-30', column: 3 },
          { row: 5, name: 'Bo Li', which: 'Core', typed: 'Dec 26', column: 4 },
        ],
      },
      sample: ['Ada Li, 1, ALA to Wed, May 31, 2023, Core to Wed, May 31, 2023', 'Bo Li, 2'],
    });
    expect(facts(table, { above, monthAndYear: true }).unreadable.n).toBe(1);
  });

  test('a file of something else is not usable, and says why', () => {
    const found = facts(file(['When', 'What'], ['Monday', 'Meeting']).table);
    expect([found.usable, found.rows]).toEqual([false, 0]);
    expect(found.problems[0]).toContain('no column for member number, name or email');
  });
});

test.each([
  ['Dec 26', '2026-12-31'],
  ['Feb 2024', '2024-02-29'],
  ['12/2026', '2026-12-31'],
  ["June '23", '2023-06-30'],
  ['2023-02', '2023-02-28'],
  ['Feb 30, 2023', undefined],
  ['2023', undefined],
  ['soon', undefined],
])('%s as a month and a year', (typed, day) => {
  expect(lastDayOfMonth(typed)).toBe(day);
});

describe('into the tab', () => {
  const now = tab(
    [...OURS, 'Checked by'],
    ['0001', 'Ada Li', 'ada@x.example', 'Regular', new Date(at('2023-05-31T00:00:00')), '2023-05-31', 'Lee'],
    ['2', 'Bo Li', '', 'Life', '', 'Life', ''],
  );

  test('columns go where they belong, first and last name together; what somebody wrote beside a member stays', () => {
    const { table } = file(
      ['Core expires', 'Last name', 'First name', 'ALA expires', 'Member ID', 'Chapter'],
      ['2023-05-31', 'Li', 'Ada', '5/31/2023', '1', 'West'],
      ['2023-08-31', 'Diaz', 'Cy', '2023-08-31', '3', ''],
    );
    const merged = mergeList(now, table, 'replace', core2023);
    expect(merged.newHeaders).toEqual(['Chapter']);
    expect(merged.counts).toEqual({ fresh: 1, changed: 1, same: 0, gone: 1 });
    expect(merged.table.headers).toEqual([...OURS, 'Checked by', 'Chapter']);
    expect(merged.table.rows).toEqual([
      ['1', 'Ada Li', 'ada@x.example', 'Regular', now.rows[0]![4], '2023-05-31', 'Lee', 'West'],
      ['3', 'Cy Diaz', '', '', '2023-08-31', '2023-08-31', '', ''],
    ]);
  });

  test('added to what is there, everybody stays in their place and nobody comes twice', () => {
    const { table } = file(OURS, ['2', 'Bo Li', 'bo@x.example', 'Life', '', 'Life'], ['3', 'Cy Diaz', '', '', '', '']);
    const merged = mergeList(now, table, 'add', core2023);
    expect(merged.counts).toEqual({ fresh: 1, changed: 1, same: 0, gone: 0 });
    expect(merged.table.rows.map((row) => row.slice(0, 3))).toEqual([
      ['0001', 'Ada Li', 'ada@x.example'],
      ['2', 'Bo Li', 'bo@x.example'],
      ['3', 'Cy Diaz', ''],
    ]);
    expect(mergeList(merged.table, table, 'add', core2023).counts).toEqual({ fresh: 0, changed: 0, same: 2, gone: 0 });
  });
});
