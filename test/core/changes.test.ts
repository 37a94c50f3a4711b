/** What a step changed, and taking it back: tables of what people see, and properties over any tab and anything that others did since. */
import fc from 'fast-check';
import { type Changes, cellsIn, diff, inverse, isNothing, type Shape, touch } from '../../src/core/changes';
import { PAIRS, PEOPLE } from '../../src/core/layout';
import { piecesOf, snapshotOf } from '../../src/core/snapshot';
import type { Cell, Table } from '../../src/core/table';
import { withColumns, withRowsBelow } from '../../src/core/table-edits';
import { type How, takeBack } from '../../src/core/take-back';
import { shapeOf } from '../../src/core/undoable';

const table = (headers: readonly string[], ...rows: Cell[][]): Table => ({
  name: 'Tab',
  zone: 'America/Chicago',
  headers,
  rows,
});

const people = shapeOf('people');
const monday = new Date('2022-11-14T15:00:00Z');
const HEADERS = ['Person', 'Applied on', 'Name', 'Decision (edit)', 'Decision note (edit)', 'Committee\u2019s own'];
const dana: Cell[] = ['mentor:dana@x.org', monday, 'Dana Ruiz', '', '', 'call her'];
const lee: Cell[] = ['mentee:lee@x.org', monday, 'Lee Park', 'Withdraw', 'moved', ''];

const decided = table(
  HEADERS,
  ['mentor:dana@x.org', monday, 'Dana Ruiz', 'Accept', 'retired, but active', 'call her'],
  lee,
);
const undecided = table(HEADERS, dana, lee);
const decision = diff(undecided, decided, people);

const rowsOf = (t: Table): Record<string, Cell>[] =>
  t.rows.map((row) => Object.fromEntries(t.headers.map((h, i) => [h, row[i]!])));

describe('a decision about Dana', () => {
  test('is two cells under her name', () => {
    expect(decision.cells.map(({ column, before, after }) => [column, before, after])).toEqual([
      ['Decision (edit)', '', 'Accept'],
      ['Decision note (edit)', '', 'retired, but active'],
    ]);
    expect(Object.values(decision.names)).toEqual(['Dana Ruiz']);
    expect(cellsIn(decision)).toBe(2);
  });

  test('is taken back after the rows were sorted and the columns moved', () => {
    const moved = table(
      ['Decision note (edit)', 'Name', 'Decision (edit)', 'Person', 'Applied on'],
      ['moved', 'Lee Park', 'Withdraw', 'mentee:lee@x.org', monday],
      ['retired, but active', 'Dana Ruiz', 'Accept', 'mentor:dana@x.org', monday],
    );
    const back = takeBack(decision, moved, people, 'the others');
    expect(back.edited).toEqual([]);
    expect(rowsOf(back.table).map((row) => [row.Name, row['Decision (edit)'], row['Decision note (edit)']])).toEqual([
      ['Lee Park', 'Withdraw', 'moved'],
      ['Dana Ruiz', '', ''],
    ]);
  });

  test('finds her again after she changed her answers, which gave the row a new time', () => {
    const edited = table(HEADERS, [
      'mentor:dana@x.org',
      new Date('2022-11-16T15:00:00Z'),
      ...decided.rows[0]!.slice(2),
    ]);
    expect(rowsOf(takeBack(decision, edited, people, 'the others').table)[0]!['Decision (edit)']).toBe('');
  });

  test.each<[How, string, string]>([
    ['the others', 'Ask the person', ''],
    ['all', '', ''],
  ])('after Maria changed the word, "%s" leaves "%s"', (how, word, note) => {
    const now = table(HEADERS, [...dana.slice(0, 3), 'Ask the person', 'retired, but active', 'call her'], lee);
    const back = takeBack(decision, now, people, how);
    expect(back.edited).toMatchObject([
      { row: 'Dana Ruiz', column: 'Decision (edit)', after: 'Accept', now: 'Ask the person' },
    ]);
    const [row] = rowsOf(back.table);
    expect([row!['Decision (edit)'], row!['Decision note (edit)']]).toEqual([word, note]);
  });

  test('says that her row is gone where somebody deleted it, and makes no new one', () => {
    const back = takeBack(decision, table(HEADERS, lee), people, 'all');
    expect(back.edited).toMatchObject([{ row: 'Dana Ruiz', now: 'the row is no longer there' }]);
    expect(back.table.rows).toHaveLength(1);
  });

  test('that was cut in the middle goes back as far as it went', () => {
    const half = table(HEADERS, [...dana.slice(0, 3), 'Accept', '', 'call her'], lee);
    const back = takeBack(decision, half, people, 'the others');
    expect([back.edited, rowsOf(back.table)[0]!['Decision (edit)']]).toEqual([[], '']);
  });

  test('a blank and an empty tick box are one, and so are two moments within a second', () => {
    const ticked = table(HEADERS, [...dana.slice(0, 3), false, '', ''], lee);
    const later = table(HEADERS, [dana[0]!, new Date(monday.getTime() + 400), ...dana.slice(2)], lee);
    expect(isNothing(diff(undecided, ticked, people))).toBe(true);
    expect(isNothing(diff(undecided, later, people))).toBe(true);
  });
});

describe('pairs', () => {
  const pairs = shapeOf('pairs');
  const headers = ['Pair', 'Mentee', 'Mentor (edit)', 'Status', 'Committee note (edit)'];
  const pair = (mentee: string, mentor: string, status = 'Suggested', note = ''): Cell[] => [
    `mentee:${mentee}@x.org mentor:${mentor}@x.org`,
    mentee,
    mentor,
    status,
    note,
  ];
  const first = table(headers, pair('jordan', 'dana'), pair('lee', 'sam'));
  const second = table(headers, pair('jordan', 'sam'), pair('lee', 'dana'));
  const again = diff(first, second, pairs);
  const shown = (t: Table): string[] => rowsOf(t).map((row) => `${row.Mentee}-${row['Mentor (edit)']} ${row.Status}`);

  test('of the last suggestion come back in their old order', () => {
    expect(shown(takeBack(again, second, pairs, 'the others').table)).toEqual(shown(first));
  });

  test('in which somebody wrote since stay, and Jordan does not get a second mentor beside them', () => {
    const now = table(headers, pair('jordan', 'sam', 'Suggested', 'they know each other'), pair('lee', 'dana'));
    const back = takeBack(again, now, pairs, 'the others');
    expect(shown(back.table).sort()).toEqual(['jordan-sam Suggested', 'lee-sam Suggested']);
    expect(back.edited.map((e) => [e.row, e.column])).toEqual([
      ['jordan with sam', 'Committee note (edit)'],
      ['jordan with dana', ''],
    ]);
    expect(shown(takeBack(again, now, pairs, 'all').table)).toEqual(shown(first));
  });

  test('that were ended are not revived beside the mentee\u2019s present pair', () => {
    const ended = table(headers, pair('jordan', 'sam'), pair('jordan', 'dana', 'Ended'));
    const approved = table(headers, pair('jordan', 'dana', 'Approved'));
    const now = table(headers, pair('jordan', 'lee'), pair('jordan', 'dana', 'Ended'));
    const back = takeBack(diff(approved, ended, pairs), now, pairs, 'the others');
    expect(shown(back.table).sort()).toEqual(['jordan-dana Ended', 'jordan-lee Suggested']);
    expect(back.edited).toMatchObject([{ row: 'jordan with dana', column: '', now: 'jordan with lee' }]);
  });

  test('approved later have to do with the suggestion that made them, and decisions about others do not', () => {
    const approval = diff(second, table(headers, pair('jordan', 'sam', 'Approved'), pair('lee', 'dana')), pairs);
    expect(touch(again, approval)).toBe(true);
    expect(touch(approval, again)).toBe(true);
    const other = diff(second, table(headers, pair('jordan', 'sam'), pair('lee', 'dana', 'Approved')), pairs);
    expect(touch(approval, other)).toBe(false);
  });
});

describe('whatever a step did and others did since', () => {
  const shape: Shape & { headers: readonly string[] } = {
    headers: ['Key', 'A', 'B', 'C'],
    key: ['Key'],
    loosely: false,
    words: (cell) => String(cell('Key')),
    place: () => '',
  };
  const cell = fc.oneof(
    fc.constantFrom<Cell>('', 'x', '0012', '=1+1', 'Zo\u00eb \ud83d\ude42', true, 7, 0.5),
    fc.integer({ min: 0, max: 3 }).map((n) => new Date(1_668_000_000_000 + n * 1000)),
  );
  const key = fc.integer({ min: 1, max: 12 }).map((n) => `person ${n}`);
  const rows = fc.uniqueArray(fc.tuple(key, cell, cell, cell), { selector: ([k]) => k, maxLength: 9 });
  const tab = rows.map((r) => table(shape.headers, ...r));
  /** Any step: from any rows to any other rows. */
  const step = fc.tuple(tab, tab).map(([before, after]) => ({ before, after, changes: diff(before, after, shape) }));
  const edits = fc.array(fc.record({ at: fc.nat(20), column: fc.integer({ min: 1, max: 3 }), value: cell }), {
    maxLength: 6,
  });
  const order = fc.array(fc.nat(100), { minLength: 12, maxLength: 12 });
  const columns = fc.shuffledSubarray([...shape.headers], { minLength: 4 });

  const byKey = (t: Table): Record<string, unknown>[] =>
    rowsOf(t)
      .map((row) => Object.fromEntries(Object.entries(row).map(([h, c]) => [h, plain(c)])))
      .sort((a, b) => String(a.Key).localeCompare(String(b.Key)));
  const plain = (c: Cell): unknown => (c instanceof Date ? c.toISOString() : c === false ? '' : c);
  const inOrder = (t: Table): unknown[][] => t.rows.map((row) => row.map(plain));

  const shuffled = (t: Table, by: number[], headers: readonly string[]): Table => ({
    ...t,
    headers,
    rows: t.rows
      .map((row, i) => ({ row, place: by[i % by.length]! }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => headers.map((h) => row[t.headers.indexOf(h)]!)),
  });
  /** Somebody types into cells, and what stands there before is what the step left. */
  const typed = (
    t: Table,
    here: { at: number; column: number; value: Cell }[],
    free: (key: string, header: string) => boolean,
  ): Table => {
    const rows = t.rows.map((row) => [...row]);
    for (const { at, column, value } of here) {
      const row = rows[at % Math.max(1, rows.length)];
      if (row && free(String(row[0]), shape.headers[column]!)) row[column] = value;
    }
    return { ...t, rows };
  };

  test('undone at once, the tab is as it was, in its old order', () => {
    fc.assert(
      fc.property(step, ({ before, after, changes }) => {
        fc.pre(!isNothing(changes));
        const back = takeBack(changes, after, shape, 'the others');
        expect([back.edited, inOrder(back.table)]).toEqual([[], inOrder(before)]);
      }),
    );
  });

  test('undoing takes back exactly the step: other cells keep what others typed, and sorting and moving columns changes nothing', () => {
    fc.assert(
      fc.property(step, edits, order, columns, ({ before, after, changes }, by, sorted, headers) => {
        const mine = new Set([
          ...changes.cells.map((c) => `${c.row} ${c.column}`),
          ...changes.added.flatMap((r) => shape.headers.map((h) => `${r.row} ${h}`)),
        ]);
        const free = (k: string, h: string): boolean => !mine.has(`${k} ${h}`);
        const now = typed(after, by, free);
        const back = takeBack(changes, shuffled(now, sorted, headers), shape, 'the others');
        // What others typed, on the tab as if the step had never been.
        const theirs = new Map(diff(after, now, shape).cells.map((c) => [`${c.row} ${c.column}`, c.after]));
        const expected: Table = {
          ...before,
          rows: before.rows.map((row) => row.map((c, i) => theirs.get(`${row[0]} ${shape.headers[i]}`) ?? c)),
        };
        expect(back.edited).toEqual([]);
        expect(byKey(back.table)).toEqual(byKey(expected));
      }),
    );
  });

  test.each<How>(['the others', 'all'])(
    'undone (%s) and redone, it is as it was, whatever was typed in between',
    (how) => {
      fc.assert(
        fc.property(step, edits, order, ({ after, changes }, by, sorted) => {
          const now = shuffled(
            typed(after, by, () => true),
            sorted,
            shape.headers,
          );
          const undone = takeBack(changes, now, shape, how).table;
          const redone = takeBack(diff(now, undone, shape), undone, shape, 'the others');
          expect(redone.edited).toEqual([]);
          expect(byKey(redone.table)).toEqual(byKey(now));
        }),
      );
    },
  );

  test('undoing what is undone already changes nothing', () => {
    fc.assert(
      fc.property(step, ({ before, changes }) => {
        const back = takeBack(changes, before, shape, 'the others');
        expect(byKey(back.table)).toEqual(byKey(before));
        expect(back.edited).toEqual([]);
      }),
    );
  });

  test('a step and the same the other way round are each other\u2019s undoing', () => {
    fc.assert(
      fc.property(step, ({ before, after, changes }) => {
        const forth = takeBack(inverse(changes), before, shape, 'the others');
        expect(byKey(forth.table)).toEqual(byKey(after));
      }),
    );
  });

  test('what is kept in cells is read back, however long, and a missing piece is noticed', () => {
    fc.assert(
      fc.property(step, fc.integer({ min: 0, max: 3 }), ({ changes }, long) => {
        const big: Changes = { ...changes, names: { note: '\ud83d\ude42 '.repeat(long * 10_000) } };
        const pieces = piecesOf({ pairs: big });
        expect(snapshotOf([...pieces].reverse())).toEqual({ pairs: big });
        expect(pieces.every((piece) => piece.length < 50_000 && /^[\x20-\x7e]+$/.test(piece))).toBe(true);
        if (pieces.length > 1) expect(snapshotOf(pieces.slice(1))).toBeNull();
        expect(snapshotOf(pieces.map((piece) => piece.slice(0, -1)))).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

test('a table is edited by header: columns that are not there are left out, new rows come below', () => {
  const t = table(['Name', 'Own', 'Decision'], ['Dana', 'mine', '']);
  const after = withColumns(t, ['Decision', 'Absent'], [['Accept', 'never']]);
  expect(after.rows).toEqual([['Dana', 'mine', 'Accept']]);
  expect(withRowsBelow(t, ['Decision', 'Name'], [['Accept', 'Lee']]).rows[1]).toEqual(['Lee', '', 'Accept']);
});

test('every column of a tab that can be undone is undone, with the notes of the score', () => {
  expect(shapeOf('people').headers).toEqual(PEOPLE.columns.map((c) => c.header));
  expect(shapeOf('pairs').headers).toEqual([...PAIRS.columns.map((c) => c.header), 'Score (note)']);
  expect(() => shapeOf('history')).toThrow('cannot be undone');
});
