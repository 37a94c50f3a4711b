/** Sheet: one tab. Getters on it are free; what reads or changes the file is one call. */
import type { SheetData } from '../world';
import { address, type Box, parseBox } from './a1';
import { putValidation } from './cell-change';
import { chartBehind, chartView, newChart } from './charts';
import { ruleBehind, ruleView } from './conditional';
import { addProtection, refuseTooManyCells, refuseUnlessEditor, sheetData, sheetsCall, spreadsheetData } from './files';
import { filterView } from './filter';
import { googleError } from './google-error';
import { lastColumn, lastRow, toWrite } from './grid';
import { insertColumns, insertRows } from './grid-changes';
import { loud } from './loud';
import { protectionView } from './protection';
import { checkedBox, rangeView } from './range';
import { spreadsheetView } from './spreadsheet';

export const alreadyExists = (name: string): Error =>
  googleError(`A sheet with the name "${name}" already exists. Please enter another name.`);

export function sheetView(spreadsheetId: string, sheetId: number): object {
  const sheet = (): SheetData => sheetData(spreadsheetId, sheetId);
  const range = (box: Box): object => rangeView(spreadsheetId, sheetId, box);
  const change = (member: string, act: (sheet: SheetData) => void): object =>
    sheetsCall(`Sheet.${member}`, () => {
      const here = sheet();
      refuseUnlessEditor(spreadsheetId);
      act(here);
      return view;
    });
  const selected = (): object => {
    const here = sheet();
    const { activeSheetId, activeCell } = spreadsheetData(spreadsheetId);
    return range(parseBox(activeSheetId === sheetId ? activeCell : 'A1', here.maxRows, here.maxColumns)!);
  };

  const view: object = loud('Sheet', {
    getSheetId: () => sheet().id,
    getName: () => sheet().name,
    getParent: () => spreadsheetView(spreadsheetId),
    getMaxRows: () => sheet().maxRows,
    getMaxColumns: () => sheet().maxColumns,
    isSheetHidden: () => sheet().hidden,
    /** The address of the form opened for editing, as FormApp.openByUrl takes it; null when no form is linked. */
    getFormUrl: () => {
      const { formId } = sheet();
      return formId === '' ? null : `https://docs.google.com/forms/d/${formId}/viewform`;
    },
    getLastRow: () => sheetsCall('Sheet.getLastRow', () => lastRow(sheet())),
    getLastColumn: () => sheetsCall('Sheet.getLastColumn', () => lastColumn(sheet())),
    getDataRange: () => {
      const here = sheet();
      return range({ row: 1, column: 1, rows: Math.max(1, lastRow(here)), columns: Math.max(1, lastColumn(here)) });
    },
    getRange(rowOrA1: number | string, column?: number, rows: number = 1, columns: number = 1) {
      const here = sheet();
      if (typeof rowOrA1 !== 'string') return range(checkedBox(here, rowOrA1, column as number, rows, columns));
      const box = parseBox(rowOrA1, here.maxRows, here.maxColumns);
      if (!box) throw googleError('Range not found');
      return range(checkedBox(here, box.row, box.column, box.rows, box.columns));
    },
    getCurrentCell: selected,
    /** Everything that is selected: one rectangle, or several that were picked one after the other. */
    getActiveRangeList: () => {
      const { activeSheetId, activeRanges } = spreadsheetData(spreadsheetId);
      const ranges = activeSheetId === sheetId ? activeRanges : undefined;
      const here = sheet();
      const boxes = ranges?.map((a1) => parseBox(a1, here.maxRows, here.maxColumns)!);
      return loud('RangeList', { getRanges: () => (boxes ? Array.from(boxes, range) : [selected()]) });
    },

    setName: (name: string) =>
      change('setName', (here) => {
        const taken = spreadsheetData(spreadsheetId).sheets.some(
          (s) => s !== here && s.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw alreadyExists(name);
        here.name = name;
      }),
    insertRowsAfter: (after: number, howMany: number) =>
      change('insertRowsAfter', (here) => {
        refuseTooManyCells(spreadsheetData(spreadsheetId), howMany * here.maxColumns);
        insertRows(here, place(after, here.maxRows), howMany);
        inheritFrom(here, after, howMany);
      }),
    insertColumnsAfter: (after: number, howMany: number) =>
      change('insertColumnsAfter', (here) => {
        refuseTooManyCells(spreadsheetData(spreadsheetId), howMany * here.maxRows);
        insertColumns(here, place(after, here.maxColumns), howMany);
      }),
    setFrozenRows: (rows: number) =>
      change('setFrozenRows', (here) => {
        here.frozenRows = rows;
      }),
    setFrozenColumns: (columns: number) =>
      change('setFrozenColumns', (here) => {
        here.frozenColumns = columns;
      }),
    setColumnWidths: (from: number, howMany: number, width: number) =>
      change('setColumnWidths', (here) => {
        for (let column = from; column < from + howMany; column++) here.columnWidths[column] = width;
      }),
    hideColumns: (from: number, howMany = 1) =>
      change('hideColumns', (here) => {
        const columns = Array.from({ length: howMany }, (_, i) => from + i);
        here.hiddenColumns = [...new Set([...here.hiddenColumns, ...columns])].sort((a, b) => a - b);
      }),
    hideSheet: () =>
      change('hideSheet', (here) => {
        const others = spreadsheetData(spreadsheetId).sheets.filter((s) => s !== here && !s.hidden);
        if (others.length === 0) throw googleError("You can't hide all the sheets in a document.");
        here.hidden = true;
      }),
    showSheet: () =>
      change('showSheet', (here) => {
        here.hidden = false;
      }),
    setTabColor: (color: string | null) =>
      change('setTabColor', (here) => {
        here.tabColor = color ?? '';
      }),

    getFilter: () => (sheet().filter === '' ? null : filterView(spreadsheetId, sheetId)),
    getConditionalFormatRules: () =>
      sheetsCall('Sheet.getConditionalFormatRules', () =>
        Array.from(sheet().conditionalRules, (rule) => ruleView(spreadsheetId, sheetId, rule)),
      ),
    setConditionalFormatRules: (rules: unknown[]) => {
      change('setConditionalFormatRules', (here) => {
        here.conditionalRules = rules.map(ruleBehind);
      });
    },
    protect: () => {
      let id = 0;
      change('protect', (here) => {
        id = addProtection(spreadsheetId, here, null);
      });
      return protectionView(spreadsheetId, sheetId, id);
    },
    newChart,
    getCharts: () => sheetsCall('Sheet.getCharts', () => Array.from(sheet().charts, chartView)),
    insertChart: (chart: unknown) => {
      change('insertChart', (here) => {
        const id = 1 + Math.max(0, ...here.charts.map((c) => c.id));
        here.charts.push({ ...chartBehind(chart), id });
      });
    },
    removeChart: (chart: unknown) => {
      change('removeChart', (here) => {
        const { id } = chartBehind(chart);
        here.charts = here.charts.filter((c) => c.id !== id);
      });
    },
  });
  return view;
}

/** New rows look like the row above them: its formats and dropdowns go on. */
function inheritFrom(sheet: SheetData, row: number, howMany: number): void {
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const from = address(row, column);
    for (let below = row + 1; below <= row + howMany; below++) {
      const to = address(below, column);
      if (sheet.formats[from]) toWrite(sheet, 'formats')[to] = { ...sheet.formats[from] };
      if (sheet.validations[from]) putValidation(sheet, below, column, sheet.validations[from]);
    }
  }
}

/** `insert…After(0)` is refused by Google, as is a place beyond the grid. */
function place(after: number, max: number): number {
  if (after < 1 || after > max) throw googleError('Those rows are out of bounds.');
  return after;
}
