import fc from 'fast-check';
import { cellAt, lastColumn, lastRow, putCell } from '../../../workspace/emulator/grid';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
  reorderRows,
} from '../../../workspace/emulator/grid-changes';
import { newSheet } from '../../../workspace/world-new';

/** A tab where every cell of a 5 x 4 block names itself, with a note on C3. */
function named() {
  const sheet = newSheet(0, 'People');
  for (let r = 0; r < 5; r++) for (let c = 0; c < 4; c++) putCell(sheet, r, c, `${r}/${c}`);
  sheet.notes.C3 = 'on 2/2';
  sheet.filter = 'A1:D5';
  sheet.formColumns = [{ column: 2, itemId: 7 }];
  sheet.protections = [{ id: 1, range: 'B2:C4', description: '', warningOnly: true, editors: [] }];
  return sheet;
}

test('rows inserted above push cells, notes and ranges down and widen what spans them', () => {
  const sheet = named();
  insertRows(sheet, 2, 3);
  expect([cellAt(sheet, 1, 0), cellAt(sheet, 2, 0), cellAt(sheet, 5, 2)]).toEqual(['1/0', '', '2/2']);
  expect(sheet.notes).toEqual({ C6: 'on 2/2' });
  expect([sheet.filter, sheet.protections[0]!.range, sheet.maxRows]).toEqual(['A1:D8', 'B2:C7', 1003]);
});

test('deleted rows take their notes along and shrink ranges; a range that is gone is gone', () => {
  const sheet = named();
  deleteRows(sheet, 1, 3);
  expect([lastRow(sheet), cellAt(sheet, 1, 0), sheet.notes, sheet.filter, sheet.protections]).toEqual([
    2,
    '4/0',
    {},
    'A1:D2',
    [],
  ]);
});

test('a question keeps its column when columns are inserted, deleted and dragged', () => {
  const sheet = named();
  insertColumns(sheet, 0, 2);
  expect(sheet.formColumns).toEqual([{ column: 4, itemId: 7 }]);
  deleteColumns(sheet, 0, 1);
  moveColumn(sheet, 3, 0);
  expect(sheet.formColumns).toEqual([{ column: 0, itemId: 7 }]);
  expect([cellAt(sheet, 2, 0), sheet.notes]).toEqual(['2/2', { A3: 'on 2/2' }]);
});

test('a deleted column is forgotten by the form', () => {
  const sheet = named();
  deleteColumns(sheet, 2, 1);
  expect([sheet.formColumns, sheet.notes, lastColumn(sheet)]).toEqual([[], {}, 3]);
});

test('insert and delete are each other undone, and no change of order loses a cell', () => {
  fc.assert(
    fc.property(
      fc.nat(4),
      fc.integer({ min: 1, max: 4 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (at, many, order) => {
        const sheet = named();
        insertRows(sheet, at, many);
        deleteRows(sheet, at, many);
        insertColumns(sheet, at, many);
        deleteColumns(sheet, at, many);
        const back = named();
        // A protection or filter whose first row was pushed away comes back as it was, too.
        expect(sheet).toEqual(back);
        reorderRows(sheet, 1, order);
        expect(sheet.cells.flat().sort()).toEqual(back.cells.flat().sort());
        const row = sheet.cells.findIndex((cells) => cells[2] === '2/2');
        expect(sheet.notes).toEqual({ [`C${row + 1}`]: 'on 2/2' });
      },
    ),
  );
});
