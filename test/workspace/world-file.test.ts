import fc from 'fast-check';
import { address } from '../../workspace/emulator/a1';
import { tabNamed } from '../../workspace/hands';
import { worldFromText, worldToText } from '../../workspace/world-file';
import { onTab, smallWorld } from './small-script';

function laidOut() {
  const world = smallWorld();
  onTab(
    world,
    `tab.getRange(2, 3, 999, 1).setNumberFormat('0.00')
       .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Accept', 'Withdraw']).setHelpText('Choose from the list.').build());
     tab.getRange(5, 3).setNumberFormat('0').setValue(1);`,
  );
  return world;
}

test('a world comes back from its file as it was', () => {
  const world = laidOut();
  expect(worldFromText(worldToText(world))).toEqual(world);
});

test('a dropdown down to row 1000 is one entry in the file, and a cell that differs splits the run', () => {
  const file = JSON.parse(worldToText(laidOut())).spreadsheets['spreadsheet-1'].sheets[0];
  expect(Object.keys(file.validations)).toEqual(['C2:C1000']);
  expect(file.formats).toEqual({
    'C2:C4': { numberFormat: '0.00' },
    C5: { numberFormat: '0' },
    'C6:C1000': { numberFormat: '0.00' },
  });
});

test('any scattered notes come back, and the order in which they were made does not show in the file', () => {
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 40 }),
    note: fc.constantFrom('a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const notes = Object.fromEntries(cells.map(({ row, column, note }) => [address(row, column), note]));
      const [one, other] = [smallWorld(), smallWorld()];
      tabNamed(one, 'Sheet1').notes = notes;
      tabNamed(other, 'Sheet1').notes = Object.fromEntries(Object.entries(notes).reverse());
      expect(tabNamed(worldFromText(worldToText(one)), 'Sheet1').notes).toEqual(notes);
      expect(worldToText(other)).toBe(worldToText(one));
    }),
  );
});

test('a file that holds no world is refused', () => {
  expect(() => worldFromText('{"version": 2}')).toThrow('This is not a local Workspace of this version.');
  expect(() => worldFromText('no JSON')).toThrow(SyntaxError);
});
