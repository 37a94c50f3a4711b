/** Range: a rectangle of one tab. Reads return copies; writes are coerced and refused as Google does. */
import type { CellFormat, SheetData } from '../world';
import { address, type Box, boxName } from './a1';
import { putValidation, ticked, toCell, toScript } from './cell-change';
import { displayCell } from './cell-display';
import { addProtection, refuseUnlessEditor, sheetData, sheetsCall, spreadsheetData } from './files';
import { filterView } from './filter';
import { googleError } from './google-error';
import { cellAt, putCell, toWrite } from './grid';
import { loud } from './loud';
import { theRun } from './meter';
import { protectionView } from './protection';
import { sheetView } from './sheet';
import { isRefused, validationBehind, validationView } from './validation';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** `getRange(row, column, rows, columns)`: Google's refusals. */
export function checkedBox(sheet: SheetData, row: number, column: number, rows: number, columns: number): Box {
  if (![row, column, rows, columns].every((n) => typeof n === 'number' && Number.isFinite(n))) {
    const types = [row, column, rows, columns]
      .map((n) => (n === null || n === undefined ? 'null' : typeof n))
      .join(',');
    throw googleError(`The parameters (${types}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`);
  }
  if (row < 1) throw googleError('The starting row of the range is too small.');
  if (column < 1) throw googleError('The starting column of the range is too small.');
  if (rows < 1) throw googleError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw googleError('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) throw googleError(OUTSIDE);
  return { row, column, rows, columns };
}

export function rangeView(spreadsheetId: string, sheetId: number, box: Box): object {
  const sheet = (): SheetData => sheetData(spreadsheetId, sheetId);
  // Plain loops: every cell that anybody reads or writes goes through here.
  const list = <T>(act: (row: number, column: number) => T): T[][] => {
    const rows: T[][] = [];
    for (let row = box.row; row < box.row + box.rows; row++) {
      const line: T[] = [];
      for (let column = box.column; column < box.column + box.columns; column++) line.push(act(row, column));
      rows.push(line);
    }
    return rows;
  };

  const each = (act: (row: number, column: number) => void): void => {
    for (let row = box.row; row < box.row + box.rows; row++)
      for (let column = box.column; column < box.column + box.columns; column++) act(row, column);
  };

  /** A counted read; refuses a range that no longer lies on the grid. */
  const read = <T>(member: string, act: (sheet: SheetData, row: number, column: number) => T): T[][] =>
    sheetsCall(`Range.${member}`, () => {
      const here = sheet();
      onGrid(here, box);
      return list((row, column) => act(here, row, column));
    });

  const write = (member: string, act: (sheet: SheetData) => void): object =>
    sheetsCall(`Range.${member}`, () => {
      const here = sheet();
      onGrid(here, box);
      refuseUnlessEditor(spreadsheetId, here, box);
      act(here);
      return view;
    });

  const putValues = (member: string, given: (row: number, column: number) => unknown, check: () => void) =>
    write(member, (here) => {
      check();
      // All cells are understood before the first is written: a refused write writes nothing.
      const cells = list((row, column) => {
        const name = address(row, column);
        const input = toCell(given(row, column), here.formats[name]?.numberFormat, spreadsheetId);
        if (isRefused(input.value, here.validations[name])) {
          throw googleError(
            `The data you entered in cell ${name} violates the data validation rules set on this cell.`,
          );
        }
        return { ...input, row, column, name };
      });
      for (const { row, column, name, value, numberFormat } of cells.flat()) {
        putCell(here, row - 1, column - 1, ticked(value, here.validations[name]));
        if (numberFormat && !here.formats[name]?.numberFormat)
          toWrite(here, 'formats')[name] = { ...here.formats[name], numberFormat };
      }
    });

  /** One value for all cells, or one per cell. */
  const format = <T>(member: string, value: T | null, toFormat: (value: T | null) => CellFormat) =>
    write(member, (here) => {
      theRun().formatBox(here, box, toFormat(value));
    });
  const formatAll = <T>(member: string, toFormat: (value: T | null) => CellFormat) => ({
    [member]: (value: T | null) => format(member, value, toFormat),
  });
  const formatEach = <T>(member: string, toFormat: (value: T | null) => CellFormat) => ({
    [member]: (values: (T | null)[][]) => {
      return write(member, (here) => {
        sameSize(values, box);
        const formats = values.map((line) => line.map(toFormat));
        theRun().formatBox(here, box, formats);
      });
    },
  });

  const view: object = loud('Range', {
    getRow: () => box.row,
    getColumn: () => box.column,
    getNumRows: () => box.rows,
    getNumColumns: () => box.columns,
    getA1Notation: () => boxName(box),
    getSheet: () => sheetView(spreadsheetId, sheetId),

    getValues: () => read('getValues', (here, row, column) => toScript(cellAt(here, row - 1, column - 1))),
    getValue: () => read('getValue', (here, row, column) => toScript(cellAt(here, row - 1, column - 1)))[0]![0],
    getDisplayValues: () => read('getDisplayValues', (here, row, column) => display(here, row, column, spreadsheetId)),
    setValues: (values: unknown[][]) =>
      putValues(
        'setValues',
        (row, column) => values[row - box.row]![column - box.column],
        () => sameSize(values, box),
      ),
    setValue: (value: unknown) =>
      putValues(
        'setValue',
        () => value,
        () => {},
      ),
    /** Its sheet comes to the front, and its first cell is the current one. */

    /** Brings the tab to the front and selects these cells. */
    activate: () =>
      sheetsCall('Range.activate', () => {
        onGrid(sheet(), box);
        Object.assign(spreadsheetData(spreadsheetId), {
          activeSheetId: sheetId,
          activeCell: address(box.row, box.column),
          activeRanges: undefined,
        });
        return view;
      }),

    clearContent: () =>
      putValues(
        'clearContent',
        () => '',
        () => {},
      ),

    getNotes: () => read('getNotes', (here, row, column) => here.notes[address(row, column)] ?? ''),
    setNotes: (notes: (string | null)[][]) =>
      write('setNotes', (here) => {
        sameSize(notes, box);
        const all = toWrite(here, 'notes');
        each((row, column) => {
          const note = notes[row - box.row]![column - box.column];
          if (note) all[address(row, column)] = String(note);
          else delete all[address(row, column)];
        });
      }),

    ...formatAll<string>('setNumberFormat', (value) => ({ numberFormat: value ?? undefined })),
    ...formatEach<string>('setNumberFormats', (value) => ({ numberFormat: value ?? undefined })),
    ...formatAll<string>('setBackground', (value) => ({ background: value ?? undefined })),
    ...formatEach<string>('setBackgrounds', (value) => ({ background: value ?? undefined })),
    ...formatEach<string>('setFontColors', (value) => ({ fontColor: value ?? undefined })),
    ...formatAll<string>('setFontColor', (value) => ({ fontColor: value ?? undefined })),
    ...formatAll<string>('setFontWeight', (value) => ({ bold: value === 'bold' || undefined })),
    ...formatEach<string>('setFontWeights', (value) => ({ bold: value === 'bold' || undefined })),
    ...formatAll<boolean>('setWrap', (value) => ({ wrap: value || undefined })),
    ...formatAll<string>('setVerticalAlignment', (value) => ({ verticalAlign: value ?? undefined })),

    setDataValidation: (rule: object | null) =>
      write('setDataValidation', (here) => {
        const data = rule === null ? null : validationBehind(rule);
        each((row, column) => putValidation(here, row, column, data));
      }),
    setDataValidations: (rules: (object | null)[][]) =>
      write('setDataValidations', (here) => {
        sameSize(rules, box);
        const data = rules.map((line) => line.map((rule) => (rule === null ? null : validationBehind(rule))));
        each((row, column) => putValidation(here, row, column, data[row - box.row]![column - box.column]!));
      }),
    getDataValidation: () => {
      const [[rule]] = read('getDataValidation', (here, row, column) => here.validations[address(row, column)] ?? null);
      return rule ? validationView(rule) : null;
    },
    clearDataValidations: () =>
      write('clearDataValidations', (here) => {
        each((row, column) => putValidation(here, row, column, null));
      }),

    createFilter: () => {
      write('createFilter', (here) => {
        if (here.filter) throw googleError("You can't create a filter in a sheet that already has a filter.");
        here.filter = boxName(box);
      });
      return filterView(spreadsheetId, sheetId);
    },
    protect: () => {
      let id = 0;
      write('protect', (here) => {
        id = addProtection(spreadsheetId, here, box);
      });
      return protectionView(spreadsheetId, sheetId, id);
    },
  });
  return view;
}

function onGrid(sheet: SheetData, box: Box): void {
  if (box.row + box.rows - 1 > sheet.maxRows || box.column + box.columns - 1 > sheet.maxColumns)
    throw googleError(OUTSIDE);
}

function sameSize(data: readonly (readonly unknown[])[], box: Box): void {
  if (!Array.isArray(data) || !data.every((line) => Array.isArray(line))) {
    throw googleError("The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues.");
  }
  if (data.length !== box.rows) throw googleError(differ('rows', data.length, box.rows));
  const odd = data.find((line) => line.length !== box.columns);
  if (odd) throw googleError(differ('columns', odd.length, box.columns));
}

const differ = (what: string, data: number, range: number): string =>
  `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;

function display(sheet: SheetData, row: number, column: number, spreadsheetId: string): string {
  const { timeZone, locale } = spreadsheetData(spreadsheetId);
  return displayCell(
    cellAt(sheet, row - 1, column - 1),
    sheet.formats[address(row, column)]?.numberFormat,
    timeZone,
    locale,
  );
}
