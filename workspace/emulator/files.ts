/** Finding a spreadsheet or a tab in the world, and whether the user may. Views hold ids only and look here at every use. */
import type { SheetData, SpreadsheetData } from '../world';
import { type Box, boxName, overlap, parseBox } from './a1';
import { googleError } from './google-error';
import { call, theRun, theWorld } from './meter';

/** One counted round trip to Sheets. */
export const sheetsCall = <T>(member: string, act: () => T): T => call('Sheets', member, ['auth/spreadsheets'], act);

export function spreadsheetData(id: string): SpreadsheetData {
  const data = theWorld().spreadsheets[id];
  if (!data)
    throw googleError('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  const user = theRun().user;
  if (data.owner !== user && !data.editors.includes(user) && !data.viewers.includes(user)) {
    throw googleError('You do not have permission to access the requested document.');
  }
  return data;
}

export function sheetData(spreadsheetId: string, sheetId: number): SheetData {
  const sheet = spreadsheetData(spreadsheetId).sheets.find((s) => s.id === sheetId);
  if (!sheet) throw googleError(`Sheet ${sheetId} not found`);
  return sheet;
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Refuses whoever may not change the file, or this part of it. */
export function refuseUnlessEditor(spreadsheetId: string, sheet?: SheetData, box?: Box): void {
  const file = spreadsheetData(spreadsheetId);
  const user = theRun().user;
  if (file.owner === user) return;
  if (!file.editors.includes(user)) throw googleError('You do not have permission to perform that action.');
  if (!sheet) return;
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  for (const { range, warningOnly, editors } of sheet.protections) {
    if (warningOnly || editors.includes(user)) continue;
    const kept = range === '' ? whole : parseBox(range, sheet.maxRows, sheet.maxColumns);
    if (kept && overlap(kept, box ?? whole)) throw googleError(PROTECTED);
  }
}

const MAX_CELLS = 10_000_000;

export function refuseTooManyCells(file: SpreadsheetData, more: number): void {
  const now = file.sheets.reduce((sum, s) => sum + s.maxRows * s.maxColumns, 0);
  if (now + more > MAX_CELLS) {
    throw googleError(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

/** A protection of the whole tab (`range` '') or a part; everybody who may edit the file now may go on editing it. */
export function addProtection(spreadsheetId: string, sheet: SheetData, box: Box | null): number {
  const file = spreadsheetData(spreadsheetId);
  const id = 1 + Math.max(0, ...file.sheets.flatMap((s) => s.protections.map((p) => p.id)));
  const editors = [...new Set([file.owner, ...file.editors, theRun().user])];
  sheet.protections.push({ id, range: box ? boxName(box) : '', description: '', warningOnly: false, editors });
  return id;
}
