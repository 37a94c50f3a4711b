/** The heat map in its tab: words in every cell, and colors that say the same. */
import { ORIENTATION_GRID } from '../core/layout';
import type { Grid } from '../core/orientation-grid';
import { asCell } from './cells';
import { makeRoom, openTab } from './spreadsheet';

/** From few to many, with the ink that can be read on each. */
const STEPS: readonly { paper: string; ink: string }[] = [
  { paper: '#f7fbff', ink: '#1f1f1f' },
  { paper: '#9ecae1', ink: '#1f1f1f' },
  { paper: '#2171b5', ink: '#ffffff' },
  { paper: '#08519c', ink: '#ffffff' },
];
const PLAIN = { paper: '#ffffff', ink: '#1f1f1f' };
const HEAD = { paper: '#eceff1', ink: '#1f1f1f' };

const stepFor = (share: number | null) => (share === null ? PLAIN : STEPS[Math.min(3, Math.floor(share * 4))]!);

/** Writes the whole tab anew; the number of calls is the same for any grid. */
export function writeGrid({ headers, rows, heat, strong }: Grid): void {
  const { sheet, table } = openTab(ORIENTATION_GRID);
  const height = Math.max(rows.length, table.rows.length) + 1;
  const width = Math.max(headers.length, table.headers.length);
  makeRoom(sheet, height);
  const missing = width - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const first = headers.length - (heat[0]?.length ?? 0);
  const at = (r: number, c: number) =>
    r === 0 ? (headers[c] === undefined ? PLAIN : HEAD) : stepFor(heat[r - 1]?.[c - first] ?? null);
  const each = <T>(value: (r: number, c: number) => T): T[][] =>
    Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => value(r, c)));
  const whole = sheet.getRange(1, 1, height, width);
  whole.setValues(each((r, c) => asCell((r === 0 ? headers[c] : rows[r - 1]?.[c]) ?? '')));
  whole.setBackgrounds(each((r, c) => at(r, c).paper));
  whole.setFontColors(each((r, c) => at(r, c).ink));
  whole.setFontWeights(each((r) => (r === 0 || strong[r - 1] ? 'bold' : 'normal')));
  if (headers.length > first) sheet.setColumnWidths(first + 1, headers.length - first, 190);
}
