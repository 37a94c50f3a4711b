import { protectFor, shownRows, tabNamed } from '../../../workspace/hands';
import { newAccount } from '../../../workspace/world-new';
import { CHAIR, onTab, run, SCOPES, smallWorld } from '../small-script';

const MAY = 'may@committee.example';

/** A world in which May may edit the spreadsheet too. */
function sharedWorld() {
  const world = smallWorld();
  world.accounts[MAY] = newAccount(MAY, SCOPES);
  world.spreadsheets[world.script.boundTo]!.editors.push(MAY);
  return world;
}

describe('writing', () => {
  test('a refused write changes no cell', () => {
    const world = smallWorld();
    onTab(world, `tab.getRange(1, 1, 1, 2).setValues([['a', 'b']]);`);
    expect(() => onTab(world, `tab.getRange(1, 1, 1, 2).setValues([['c', 'x'.repeat(50001)]]);`)).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(shownRows(world, tabNamed(world, 'Sheet1'))).toEqual([['a', 'b']]);
  });

  test.each([
    [
      `tab.getRange(1, 1, 3, 1).setValues([['a'], ['b']])`,
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ],
    [
      `tab.getRange(1, 1, 1, 3).setValues([['a', 'b']])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    ],
    [`tab.getRange(1, 1, 0, 1)`, 'The number of rows in the range must be at least 1.'],
    [`tab.getRange(0, 1)`, 'The starting row of the range is too small.'],
    [`tab.getRange(1001, 1)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
    [
      `tab.getRange(1, undefined)`,
      "The parameters (number,null,number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [`tab.getRange('no range')`, 'Range not found'],
    [
      `SpreadsheetApp.getActive().insertSheet('sheet1')`,
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [`tab.hideSheet()`, "You can't hide all the sheets in a document."],
    [`SpreadsheetApp.getActive().deleteSheet(tab)`, "You can't remove all the sheets in a document."],
    [
      `SpreadsheetApp.openById('elsewhere')`,
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    [
      `tab.insertRowsAfter(1000, 400000)`,
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [`tab.getTabColor()`, 'Sheet.getTabColor is not emulated'],
    [`tab.getRange(1, 1).setValue({})`, 'Range.setValues with [object Object] is not emulated'],
  ])('%s is refused as Google refuses it', (piece, text) => {
    expect(() => onTab(smallWorld(), piece)).toThrow(text);
  });

  test('in another language the text is another one', () => {
    const world = smallWorld();
    world.accounts[CHAIR]!.language = 'fr';
    expect(() => onTab(world, 'tab.getRange(0, 1)')).toThrow('[fr] ehT gnitrats wor fo eht egnar si oot llams.');
  });

  test('a tick box is never empty: unticked cells are FALSE and count as content', () => {
    const world = smallWorld();
    const found = onTab(
      world,
      `const boxes = tab.getRange(2, 1, 3, 1);
       boxes.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build());
       boxes.setValues([[true], [''], [true]]);
       boxes.getSheet().getRange(4, 1).clearContent();
       return [boxes.getValues(), tab.getLastRow()];`,
    );
    expect(found).toEqual([[[true], [false], [false]], 4]);
  });

  test('inserted rows go on with the dropdown and the format of the row above', () => {
    const world = smallWorld();
    onTab(
      world,
      `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Accept'], true).setAllowInvalid(false).build();
       tab.getRange(1000, 2).setDataValidation(rule).setNumberFormat('0.00');
       tab.insertRowsAfter(1000, 2);`,
    );
    const sheet = tabNamed(world, 'Sheet1');
    expect(sheet.validations.B1002).toMatchObject({ values: ['Accept'] });
    expect(sheet.formats.B1001).toEqual({ numberFormat: '0.00' });
    expect(() => onTab(world, `tab.getRange('B1002').setValue('Maybe')`)).toThrow('violates the data validation');
  });
});

describe('who may', () => {
  test('May cannot write where only the owner may, and can where a protection only warns', () => {
    const world = sharedWorld();
    const sheet = tabNamed(world, 'Sheet1');
    protectFor(sheet, 'A1:B2', [CHAIR]);
    onTab(world, `tab.getRange('D1:D9').protect().setDescription('kept up to date').setWarningOnly(true);`);
    expect(() => onTab(world, `tab.getRange('B2:C3').setValue('x')`, MAY)).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    onTab(world, `tab.getRange('C3').setValue('x'); tab.getRange('D1').setValue('y');`, MAY);
    onTab(world, `tab.getRange('A1').setValue('z');`);
    expect(shownRows(world, sheet)).toEqual([
      ['z', '', '', 'y'],
      ['', '', '', ''],
      ['', '', 'x', ''],
    ]);
  });

  test('a stranger is refused, and so is whoever did not allow the spreadsheet', () => {
    const world = smallWorld();
    world.accounts[MAY] = newAccount(MAY, SCOPES);
    expect(() => onTab(world, 'tab.getRange(1, 1).getValue()', MAY)).toThrow(
      'You do not have permission to access the requested document.',
    );
    world.accounts[CHAIR]!.granted = [];
    expect(() => run(world, 'SpreadsheetApp.getActive()')).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets)',
    );
  });
});

describe('what is kept as data', () => {
  test('colors, widths, notes, rules, filter and chart of a tab laid out by a script', () => {
    const world = smallWorld();
    onTab(
      world,
      `tab.getRange(1, 1, 1, 2).setValues([['Name', 'Status']]).setFontWeight('bold').setBackgrounds([['#fff', null]]).setNotes([['', 'why']]);
       tab.setFrozenRows(1); tab.setFrozenColumns(1); tab.setColumnWidths(2, 1, 120); tab.hideColumns(3); tab.setTabColor('#0b57d0');
       tab.getRange(1, 1, 9, 2).createFilter();
       tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('Not').setBackground('#f00')
         .setFontColor('#fff').setRanges([tab.getRange('B2:B9')]).build()]);
       tab.insertChart(tab.newChart().setChartType(Charts.ChartType.BAR).addRange(tab.getRange('A1:B9')).setPosition(2, 4, 0, 0)
         .setOption('title', 'Pairs').build());`,
    );
    expect(tabNamed(world, 'Sheet1')).toMatchObject({
      formats: { A1: { bold: true, background: '#fff' }, B1: { bold: true } },
      notes: { B1: 'why' },
      frozenRows: 1,
      frozenColumns: 1,
      columnWidths: { 2: 120 },
      hiddenColumns: [3],
      tabColor: '#0b57d0',
      filter: 'A1:B9',
      conditionalRules: [
        { ranges: ['B2:B9'], condition: 'textStartsWith', args: ['Not'], background: '#f00', fontColor: '#fff' },
      ],
      charts: [{ id: 1, type: 'BAR', ranges: ['A1:B9'], row: 2, column: 4, options: { title: 'Pairs' } }],
    });
    onTab(world, 'tab.removeChart(tab.getCharts()[0]);');
    expect(tabNamed(world, 'Sheet1')).toMatchObject({ charts: [] });
  });

  test('two tabs that were laid out alike share nothing that either could change, and a format is taken away again', () => {
    const layOut = `tab.getRange('A1:B9').setWrap(true); tab.getRange('A1:B1').setBackgrounds([['#fff', null]]);
      tab.getRange('B2:B9').setNumberFormat('0.00');`;
    const [one, other] = [smallWorld(), smallWorld()];
    for (const world of [one, other]) onTab(world, layOut);
    const before = structuredClone(tabNamed(other, 'Sheet1').formats);
    expect(tabNamed(one, 'Sheet1').formats).toEqual(before);
    expect(before).toMatchObject({ A1: { wrap: true, background: '#fff' }, B1: { wrap: true } });
    expect(before).toMatchObject({ A2: { wrap: true }, B9: { wrap: true, numberFormat: '0.00' } });
    onTab(one, `tab.getRange('A1:B1').setBackgrounds([[null, '#000']]); tab.getRange('A2:A9').setWrap(false);`);
    onTab(one, `tab.getRange('A9').setValue(new Date(0));`);
    const { A1, B1, A2, A9, B9 } = tabNamed(one, 'Sheet1').formats;
    expect([A1, B1, A2, B9]).toEqual([
      { wrap: true },
      { wrap: true, background: '#000' },
      undefined,
      { wrap: true, numberFormat: '0.00' },
    ]);
    expect(A9?.wrap).toBeUndefined();
    expect(tabNamed(other, 'Sheet1').formats).toEqual(before);
  });

  test('the whole world survives being written to a file and read back', () => {
    const world = smallWorld();
    onTab(world, `tab.getRange(1, 1, 1, 4).setValues([[new Date(), '=1+1', true, 0.5]])`);
    const again = JSON.parse(JSON.stringify(world));
    const read = `const row = tab.getDataRange().getValues()[0]; return [row[0].getTime(), ...row.slice(1)];`;
    expect(onTab(again, read)).toEqual([expect.any(Number), 2, true, 0.5]);
    onTab(again, `tab.getRange(1, 1).setValue('only in the copy')`);
    expect(onTab(world, read)).toEqual([expect.any(Number), 2, true, 0.5]);
  });
});
