/** The tab People as the committee's canvas: what somebody selects, sorts, filters, inserts, deletes and renames there, before, between and while a step runs. */
import { columnOf, deleteColumn, insertRow, select, shownRows, sortSheet } from '../../workspace/hands';
import { cellName, committeeAfter } from './committee';

const bronwyn = 'mentee:bronwyn.omalley@tidewatercolle.example.org';

describe('the row that is selected beside the panel', () => {
  test('is told by the key of the person, wherever the rows were sorted and whatever cell was clicked', async () => {
    const at = await committeeAfter('checked');
    const sheet = at.tab('People');
    for (const act of [
      () => {},
      () => sortSheet(at.world, sheet, 4, true),
      () => insertRow(sheet, 3, 2),
      () => deleteColumn(sheet, columnOf(at.world, sheet, 'Goals')),
    ]) {
      act();
      const key = columnOf(at.world, sheet, 'Person');
      const row = 1 + sheet.cells.findIndex((cells) => cells[key - 1] === bronwyn);
      for (const header of ['Person', 'Why', 'Decision (edit)']) {
        select(at.world, sheet, cellName(columnOf(at.world, sheet, header), row));
        expect(at.ask('selectedRow', { tab: 'people' })).toEqual({ key: bronwyn, row });
      }
    }
  });

  test('is nobody on the header, on a row without a person and in another tab', async () => {
    const at = await committeeAfter('checked');
    insertRow(at.tab('People'), 4);
    for (const cell of ['C1', 'C4', 'C25']) {
      select(at.world, at.tab('People'), cell);
      expect(at.ask('selectedRow', { tab: 'people' })).toBeNull();
    }
    select(at.world, at.tab('Members'), 'A2');
    expect(at.ask('selectedRow', { tab: 'people' })).toBeNull();
    expect(at.ask('selectedRow', { tab: 'pairs' })).toBeNull();
  });

  test('is told in at most four calls, because it is asked every two seconds', async () => {
    const at = await committeeAfter('suggested');
    select(at.world, at.tab('Pairs'), 'C2');
    expect(at.ask<{ key: string } | null>('selectedRow', { tab: 'pairs' })?.key).toBe(at.rows('Pairs')[0]!.Pair);
    expect(Object.values(at.lastRun().calls).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(4);
  });
});

describe('the tab People, for reading, printing and typing', () => {
  /** Columns a person types in: they say so, because color alone does not reach everyone. */
  const EDIT = ['Decision (edit)', 'Decision note (edit)', 'Places (edit)', 'Private note (edit)'];

  test('says in its headers which columns are a person\u2019s, explains itself in notes, and warns before anything else is typed over', async () => {
    const at = await committeeAfter('checked');
    const sheet = at.tab('People');
    const [headers] = shownRows(at.world, sheet);
    expect(headers!.filter((header) => header.endsWith('(edit)'))).toEqual(EDIT);
    const noted = headers!.filter((_, i) => sheet.notes[cellName(i + 1, 1)]);
    expect(noted).toEqual(
      expect.arrayContaining(['Status', 'Membership', 'On time', 'Orientation', 'Availability', 'Source row', ...EDIT]),
    );
    const guarded = headers!.filter((_, i) =>
      sheet.protections.some(({ range, warningOnly }) => warningOnly && covers(range, i + 1)),
    );
    expect(guarded).toEqual(headers!.filter((header) => !EDIT.includes(header)));
    expect(sheet.protections.every(({ warningOnly }) => warningOnly)).toBe(true);
  });

  test('stays readable: headers and names in sight, long texts wrapped from the top, one filter, words beside the colors, decisions from a list', async () => {
    const at = await committeeAfter('checked');
    const sheet = at.tab('People');
    const column = (header: string): number => columnOf(at.world, sheet, header);
    const format = (header: string) => sheet.formats[cellName(column(header), 2)];
    expect([sheet.frozenRows, sheet.frozenColumns, column('Name')]).toEqual([1, 3, 3]);
    expect(sheet.filter).toMatch(/^A1:/);
    for (const header of ['Why', 'Membership', 'Availability', 'Goals'])
      expect([header, format(header)]).toEqual([header, expect.objectContaining({ wrap: true, verticalAlign: 'top' })]);
    expect(sheet.validations[cellName(column('Decision (edit)'), 2)]).toMatchObject({
      values: ['Accept', 'Do not accept', 'Ask the person', 'Withdraw'],
    });
    const words = sheet.conditionalRules.map((rule) => JSON.stringify(rule)).join();
    for (const status of ['Eligible', 'Needs a decision', 'Not eligible', 'Withdrawn', 'Replaced by newer'])
      expect(words).toContain(`"${status}"`);
  });

  test('tells in a few words what the rules found, and when and where people can come', async () => {
    const at = await committeeAfter('checked');
    expect(at.person(bronwyn)).toMatchObject({
      Membership: 'ALA: member to Sun, Dec 3, 2023 \u00b7 Core: member to Sun, Dec 3, 2023',
      'On time': 'Yes',
      Orientation: 'Agreed',
      Availability: 'Thu Jan 5 2023, 2:00 pm Central',
      'Source row': expect.stringMatching(/^Mentee responses, row \d+$/),
    });
    expect(at.person(bronwyn).Place).not.toBe('');
  });
});

/** Whether a range such as `A1:K501` covers this column. */
function covers(range: string, column: number): boolean {
  const letters = (cell: string): number =>
    [...cell.replace(/\d/g, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const [first, last] = range.split(':').map(letters);
  return first! <= column && column <= (last ?? first)!;
}
