/** CSV files and Excel tabs become the same thing: headers and rows of text, with the rows a spreadsheet shows. */
import { basename } from 'node:path';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { BadInput, placeInWords } from './bad-input';
import type { FileRow } from './cohort-folder-types';

/** What a CSV file or a tab holds. */
export interface FileTable {
  file: string;
  headers: string[];
  rows: FileRow[];
}

const AGAIN = 'Open the responses in Google Sheets and choose File, Download, Comma-separated values (.csv) again.';

/** A CSV file as Google Sheets, Google Forms or Excel writes it: UTF-8 or UTF-16, with or without a byte order mark. */
export function readCsv(file: string, bytes: Uint8Array): FileTable {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new BadInput(
      { file },
      'this is an Excel workbook with the name of a CSV file.',
      'Rename it to end in .xlsx.',
    );
  }
  // Papa takes one kind of line end per file; a line break inside a cell is a line feed in Sheets.
  const text = decode(file, bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new BadInput({ file }, 'the file is empty.', AGAIN);
  const parsed = parse(text);
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) {
    throw new BadInput(
      { file, row: (broken.row ?? 0) + 1 },
      'a quotation mark that starts or ends a cell is missing or stands in the wrong place.',
      `Put the quotation marks of that row right. Or: ${AGAIN}`,
    );
  }
  return tableOf(file, parsed.data);
}

export interface Tab {
  tab: string;
  headers: string[];
  /** The whole table; throws where it is broken, which is nobody's business as long as the tab is not used. */
  table(): FileTable;
}

/** Every tab of an Excel workbook that holds anything. */
export async function readWorkbook(path: string, bytes: Uint8Array): Promise<Tab[]> {
  const file = basename(path);
  if (bytes.length === 0) throw new BadInput({ file }, 'the file is empty.', 'Download the workbook again.');
  const sheets = await readXlsx(Buffer.from(bytes), { trim: false }).catch(() => {
    const cure =
      'Download it again: File, Download, Microsoft Excel (.xlsx). An old .xls file has to be saved as .xlsx first.';
    throw new BadInput({ file }, 'this cannot be read as an Excel workbook (.xlsx).', cure);
  });
  return sheets
    .map(({ sheet, data }) => ({ tab: sheet, grid: data.map((cells) => cells.map(shown)) }))
    .filter(({ grid }) => grid.some((cells) => cells.some((cell) => cell.trim() !== '')))
    .map(({ tab, grid }) => ({ tab, headers: grid[0]!, table: () => tableOf(`${file}, tab ${tab}`, grid) }));
}

/** The delimiter is the one that gives the header row the most columns: committees in Europe get semicolons. */
function parse(text: string): Papa.ParseResult<string[]> {
  const widthWith = (delimiter: string): number =>
    Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  const [delimiter] = [',', ';', '\t'].sort((a, b) => widthWith(b) - widthWith(a));
  return Papa.parse<string[]>(text, { delimiter });
}

function decode(file: string, bytes: Uint8Array): string {
  const sixteen =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (sixteen) return new TextDecoder(sixteen).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const cure = 'Save it as "CSV UTF-8", or download it from Google Sheets, so that accents come out right.';
    throw new BadInput({ file, ...firstNotUtf8(bytes) }, 'the text is not in UTF-8.', cure);
  }
}

/** Where the first letter stands that is no UTF-8: each byte is read as one letter, so that rows and columns can be counted. */
function firstNotUtf8(bytes: Uint8Array): { row?: number; column?: number } {
  const rows = parse(Buffer.from(bytes).toString('latin1')).data;
  const broken = (cell: string): boolean => Buffer.from(cell, 'latin1').toString('utf8').includes('\ufffd');
  const row = rows.findIndex((cells) => cells.some(broken));
  return row < 0 ? {} : { row: row + 1, column: rows[row]!.findIndex(broken) };
}

/** Blank rows are left out but counted; cells to the right of the headers must be blank. */
function tableOf(file: string, grid: readonly (readonly string[])[]): FileTable {
  const headers = withoutTrailingBlanks(grid[0] ?? []).map((header) => header.trim());
  if (headers.length === 0) {
    throw new BadInput(
      { file, row: 1 },
      'the header row is blank.',
      'Put the questions back into row 1, one per column.',
    );
  }
  const rows = grid
    .map((cells, i) => ({ row: i + 1, cells: withoutTrailingBlanks(cells) }))
    .filter(({ row, cells }) => row > 1 && cells.length > 0);
  const wide = rows.find(({ cells }) => cells.length > headers.length);
  if (wide) {
    throw new BadInput(
      { file, row: wide.row, column: headers.length },
      `this row has ${wide.cells.length} answers, but the header row has only ${headers.length} questions.`,
      `Look for a missing quotation mark or a surplus comma in ${placeInWords({ file, row: wide.row })}. Or: ${AGAIN}`,
    );
  }
  if (rows.length === 0) {
    throw new BadInput(
      { file },
      'there is a header row and nothing below it.',
      'Check that the right tab was downloaded.',
    );
  }
  return { file, headers, rows: rows.map(({ row, cells }) => ({ row, cells: headers.map((_, i) => cells[i] ?? '') })) };
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
}

/** The text a spreadsheet shows for a cell of a workbook: dates in the American way, to the second. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date))
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace(/\r\n?/g, '\n');
  // A workbook counts days as fractions: 23:59:58 may come as 23:59:57.999.
  const moment = new Date(Math.round(value.getTime() / 1000) * 1000);
  const day = `${moment.getUTCMonth() + 1}/${moment.getUTCDate()}/${moment.getUTCFullYear()}`;
  const time = moment.toISOString().slice(11, 19).replace(/^0/, '');
  return time === '0:00:00' ? day : `${day} ${time}`;
}
