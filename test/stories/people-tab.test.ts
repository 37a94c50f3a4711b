/** The tab People as the committee's canvas: what somebody selects, sorts, filters, inserts, deletes and renames there, before, between and while a step runs. */
import { columnOf, deleteColumn, insertRow, select, sortSheet } from '../../workspace/hands';
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
