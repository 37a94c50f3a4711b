import { refused, type Service, same } from './check';
import { onScratchTab, onTab } from './scratch';

const shape: Service = {
  name: 'Sheets, tabs and ranges',
  checks: [
    {
      says: 'a missing tab is null',
      check: () => same(SpreadsheetApp.getActive().getSheetByName('no such tab'), null),
    },
    onTab('a second tab with the same name is refused', (tab) => {
      refused(() => SpreadsheetApp.getActive().insertSheet(tab.getName()));
    }),
    onTab("a tab's id survives renaming", (tab) => {
      const id = tab.getSheetId();
      tab.setName(`${tab.getName()} renamed`);
      const ids = SpreadsheetApp.getActive()
        .getSheets()
        .map((sheet) => sheet.getSheetId());
      same(ids.indexOf(id) >= 0, true);
    }),
    {
      says: 'a deleted tab refuses to be used',
      check() {
        const gone = onScratchTab((tab) => tab);
        refused(() => gone.getRange(1, 1).setValue('x').getValue());
      },
    },
    onTab('a tab without a form has no form address', (tab) => same(tab.getFormUrl(), null)),
    onTab('row 0, column 0 and no rows at all are refused', (tab) => {
      refused(() => tab.getRange(0, 1).getValues());
      refused(() => tab.getRange(1, 0).getValues());
      refused(() => tab.getRange(1, 1, 0, 1).getValues());
      refused(() => tab.getRange(1, 1, 1, 0).getValues());
    }),
    onTab('writing outside the grid is refused until rows and columns are inserted', (tab) => {
      const [rows, columns] = [tab.getMaxRows(), tab.getMaxColumns()];
      refused(() => tab.getRange(rows + 1, columns + 1).setValue('x'));
      tab.insertRowsAfter(rows, 1);
      tab.insertColumnsAfter(columns, 1);
      same(
        tab
          .getRange(rows + 1, columns + 1)
          .setValue('x')
          .getValue(),
        'x',
      );
    }),
    onTab('a tab has one filter at most', (tab) => {
      same(tab.getFilter(), null);
      tab.getRange(1, 1, 2, 2).setValues([
        ['a', 'b'],
        [1, 2],
      ]);
      tab.getRange(1, 1, 2, 2).createFilter();
      same(tab.getFilter()!.getRange().getA1Notation(), 'A1:B2');
      refused(() => tab.getRange(1, 1, 2, 2).createFilter());
    }),
    onTab('conditional rules are replaced as a whole and keep their ranges', (tab) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo('Eligible')
        .setBackground('#d9ead3')
        .setRanges([tab.getRange('B2:B9')])
        .build();
      tab.setConditionalFormatRules([rule]);
      const kept = tab.getConditionalFormatRules();
      same(
        kept.map((one) => one.getRanges().map((range) => range.getA1Notation())),
        [['B2:B9']],
      );
      tab.setConditionalFormatRules([]);
      same(tab.getConditionalFormatRules().length, 0);
    }),
    onTab('a protection with a warning only does not stop a script', (tab) => {
      tab.getRange('A1:A2').protect().setDescription('of Mentor Desk').setWarningOnly(true);
      same(tab.getRange('A1').setValue('x').getValue(), 'x');
    }),
  ],
};

const looks: Service = {
  name: 'Sheets, looks',
  checks: [
    onTab('a range knows its place and its tab', (tab) => {
      const range = tab.getRange(2, 3, 4, 5);
      same([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()], [2, 3, 4, 5]);
      same(range.getSheet().getSheetId(), tab.getSheetId());
    }),
    onTab('number formats are set cell by cell', (tab) => {
      const cells = tab.getRange(1, 1, 1, 2).setValues([[0.5, 2]]);
      same(cells.setNumberFormats([['0%', '0.0']]).getDisplayValues(), [['50%', '2.0']]);
    }),
    onTab('rules for each cell are set and taken away', (tab) => {
      const cells = tab.getRange(1, 1, 1, 2);
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();
      cells.setDataValidations([[rule, null]]);
      same(
        [tab.getRange('A1'), tab.getRange('B1')].map((cell) => cell.getDataValidation() === null),
        [false, true],
      );
      tab.getRange('B1').setValue('free');
      cells.clearDataValidations();
      same(cells.setValues([['free', 'too']]).getValues(), [['free', 'too']]);
    }),
    onTab('an unticked box is FALSE and counts as content', (tab) => {
      tab.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      same([tab.getRange('A2').getValue(), tab.getLastRow()], [false, 3]);
    }),
    onTab('looks change no value', (tab) => {
      const cell = tab.getRange(1, 1).setValue('x');
      cell
        .setBackground('#ffffff')
        .setFontColor('#000000')
        .setFontWeight('bold')
        .setWrap(true)
        .setVerticalAlignment('top');
      tab.setColumnWidths(1, 2, 90);
      tab.setFrozenRows(1);
      tab.setTabColor('#0b57d0');
      same(cell.getValue(), 'x');
    }),
    onTab('a protection is taken away again', (tab) => {
      tab.protect().remove();
      same(tab.getRange(1, 1).setValue('x').getValue(), 'x');
    }),
    onTab('a rule may ask how a text starts', (tab) => {
      const builder = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('Not').setFontColor('#8c1d18');
      tab.setConditionalFormatRules([builder.setRanges([tab.getRange('A1:A9')]).build()]);
      same(tab.getConditionalFormatRules().length, 1);
    }),
    onTab('a chart is inserted and removed', (tab) => {
      const chart = tab
        .newChart()
        .setChartType(Charts.ChartType.BAR)
        .addRange(tab.getRange('A1:B3'))
        .setPosition(5, 1, 0, 0);
      tab.insertChart(chart.setOption('title', 'Applications by day').build());
      same(tab.getCharts().length, 1);
      tab.removeChart(tab.getCharts()[0]!);
      same(tab.getCharts().length, 0);
    }),
    onTab('the tab made last is the active one, until another is chosen; a hidden tab is shown again', (tab) => {
      const file = tab.getParent();
      same(file.getActiveSheet().getSheetId(), tab.getSheetId());
      file.setActiveSheet(file.getSheets()[0]!);
      same(file.getActiveSheet().getSheetId(), file.getSheets()[0]!.getSheetId());
      tab.hideSheet();
      tab.showSheet();
      same([tab.isSheetHidden(), tab.getCurrentCell()!.getA1Notation()], [false, 'A1']);
    }),
    onTab('a cell that is activated is the current one, and its tab the active one', (tab) => {
      const file = tab.getParent();
      file.setActiveSheet(file.getSheets()[0]!);
      tab.getRange(3, 2).activate();
      same(file.getActiveSheet().getSheetId(), tab.getSheetId());
      same(
        tab
          .getActiveRangeList()!
          .getRanges()
          .map((range) => range.getA1Notation()),
        ['B3'],
      );
      same(tab.getCurrentCell()!.getA1Notation(), 'B3');
    }),
    {
      says: 'the file knows its address, its zone and its locale, and opens by its id',
      check() {
        const file = SpreadsheetApp.getActive();
        same(SpreadsheetApp.openById(file.getId()).getName(), file.getName());
        same(file.getUrl().indexOf(file.getId()) > 0, true);
        file.setSpreadsheetTimeZone(file.getSpreadsheetTimeZone());
        file.toast('The contract is running.');
        return `${file.getSpreadsheetTimeZone()}, ${file.getSpreadsheetLocale()}`;
      },
    },
    onTab('a tab is found by its id', (tab) => {
      same(tab.getParent().getSheetById(tab.getSheetId())!.getName(), tab.getName());
      same(tab.getParent().getSheetById(1234567890), null);
    }),
  ],
};

export const sheetsTabs: Service[] = [shape, looks];
