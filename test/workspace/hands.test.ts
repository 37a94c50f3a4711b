import {
  addTab,
  columnOf,
  deleteRow,
  filterByHand,
  insertColumn,
  insertRow,
  moveColumn,
  pasteRows,
  removeTab,
  renameSheet,
  select,
  share,
  shownCell,
  shownRows,
  sortSheet,
  tabNamed,
  typeInto,
} from '../../workspace/hands';
import { newAccount } from '../../workspace/world-new';
import { onTab, run, SCOPES, smallWorld } from './small-script';

function people() {
  const world = smallWorld();
  const sheet = tabNamed(world, 'Sheet1');
  pasteRows(world, sheet, 'A1', [
    ['Name', 'Number', 'Joined'],
    ['émile', '0012', '11/2/2022'],
    ['Dana', '', '2026-09'],
    ['ana', '7', 'Life'],
  ]);
  return { world, sheet };
}

test('a pasted member list is read as typed text: numbers lose zeros, dates become dates', () => {
  const { world, sheet } = people();
  expect(onTab(world, 'return tab.getDataRange().getValues().map((row) => row.map((cell) => typeof cell));')).toEqual([
    ['string', 'string', 'string'],
    ['string', 'number', 'object'],
    ['string', 'string', 'object'],
    ['string', 'number', 'string'],
  ]);
  expect(shownRows(world, sheet)[2]).toEqual(['Dana', '', '2026-09-01']);
});

test('pasting more rows than the tab has makes the tab longer', () => {
  const { world, sheet } = people();
  pasteRows(world, sheet, 'A999', [['x'], ['y'], ['z']]);
  expect([sheet.maxRows, shownCell(world, sheet, 1001, 1)]).toEqual([1001, 'z']);
});

test('a co-chair sorts: names without regard to capitals, numbers before text, blanks last either way', () => {
  const { world, sheet } = people();
  sortSheet(world, sheet, 1);
  expect(shownRows(world, sheet).map((row) => row[0])).toEqual(['Name', 'ana', 'Dana', 'émile']);
  sortSheet(world, sheet, 2);
  expect(shownRows(world, sheet).map((row) => row[1])).toEqual(['Number', '7', '12', '']);
  sortSheet(world, sheet, 2, true);
  expect(shownRows(world, sheet).map((row) => row[1])).toEqual(['Number', '12', '7', '']);
  sortSheet(world, sheet, 3);
  expect(shownRows(world, sheet).map((row) => row[2])).toEqual(['Joined', '11/2/2022', '2026-09-01', 'Life']);
});

test('notes stay with their rows and headers with their columns when rows and columns are changed by hand', () => {
  const { world, sheet } = people();
  sheet.notes.A3 = 'Dana said so';
  insertRow(sheet, 2, 2);
  insertColumn(sheet, 1);
  moveColumn(sheet, columnOf(world, sheet, 'Number'), 1);
  expect(sheet.notes).toEqual({ C5: 'Dana said so' });
  expect(shownRows(world, sheet)[4]).toEqual(['', '', 'Dana', '2026-09-01']);
  deleteRow(sheet, 5);
  expect(sheet.notes).toEqual({});
});

test('a script finds what people did to the tabs: renamed, added, removed, selected, filtered, shared', () => {
  const { world, sheet } = people();
  world.accounts['may@x.example'] = newAccount('may@x.example', SCOPES);
  share(world, 'may@x.example');
  renameSheet(world, sheet, 'People (old)');
  typeInto(world, addTab(world, 'Notes'), 'B2', '=1+1');
  removeTab(world, addTab(world, 'Mistake'));
  filterByHand(sheet, 'A1:C4');
  select(world, sheet, 'B3');
  const seen = run(
    world,
    `const file = SpreadsheetApp.getActive();
     const tab = file.getActiveSheet();
     return [file.getSheets().map((s) => s.getName()), tab.getCurrentCell().getA1Notation(),
       tab.getFilter().getRange().getA1Notation(), file.getSheetByName('Notes').getDataRange().getValues()];`,
    'may@x.example',
  );
  expect(seen).toEqual([
    ['People (old)', 'Notes'],
    'B3',
    'A1:C4',
    [
      ['', ''],
      ['', 2],
    ],
  ]);
  expect(() => renameSheet(world, sheet, 'Notes')).toThrow('There is a tab named "Notes" already.');
});
