/** Spreadsheet: one file. */
import { IANAZone } from 'luxon';
import type { SpreadsheetData } from '../world';
import { newSheet } from '../world-new';
import { refuseTooManyCells, refuseUnlessEditor, sheetsCall, spreadsheetData } from './files';
import { googleError } from './google-error';
import { loud } from './loud';
import { random, theWorld } from './meter';
import { alreadyExists, sheetView } from './sheet';

export function spreadsheetView(id: string): object {
  const file = (): SpreadsheetData => spreadsheetData(id);
  const tab = (sheetId: number): object => sheetView(id, sheetId);
  const change = <T>(member: string, act: (file: SpreadsheetData) => T): T =>
    sheetsCall(`Spreadsheet.${member}`, () => {
      const here = file();
      refuseUnlessEditor(id);
      return act(here);
    });

  const view: object = loud('Spreadsheet', {
    getId: () => file().id,
    getName: () => file().name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${file().id}/edit`,
    getSpreadsheetTimeZone: () => file().timeZone,
    getSpreadsheetLocale: () => file().locale,
    getSheets: () => Array.from(file().sheets, (sheet) => tab(sheet.id)),
    getSheetByName(name: string) {
      const found = file().sheets.find((sheet) => sheet.name === name);
      return found ? tab(found.id) : null;
    },
    getSheetById(sheetId: number) {
      return file().sheets.some((sheet) => sheet.id === sheetId) ? tab(sheetId) : null;
    },
    getActiveSheet: () => tab(file().activeSheetId),
    setActiveSheet: (sheet: { getSheetId(): number }) =>
      sheetsCall('Spreadsheet.setActiveSheet', () => {
        file().activeSheetId = sheet.getSheetId();
        return sheet;
      }),
    setSpreadsheetTimeZone: (zone: string) =>
      change('setSpreadsheetTimeZone', (here) => {
        if (!IANAZone.isValidZone(zone)) throw googleError(`Invalid argument: ${zone}`);
        here.timeZone = zone;
      }),
    insertSheet: (name: string, index?: number) =>
      change('insertSheet', (here) => {
        if (typeof name !== 'string') throw new Error('Spreadsheet.insertSheet without a name is not emulated');
        if (here.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw alreadyExists(name);
        refuseTooManyCells(here, 1000 * 26);
        const sheet = newSheet(freeId(here), name);
        const afterActive = here.sheets.findIndex((s) => s.id === here.activeSheetId) + 1;
        here.sheets.splice(index ?? afterActive, 0, sheet);
        here.activeSheetId = sheet.id;
        return tab(sheet.id);
      }),
    deleteSheet: (sheet: { getSheetId(): number }) =>
      change('deleteSheet', (here) => {
        const gone = here.sheets.find((s) => s.id === sheet.getSheetId())!;
        if (gone.formId) throw googleError('Cannot delete sheet with linked form. Please unlink first.');
        if (here.sheets.filter((s) => s !== gone && !s.hidden).length === 0) {
          throw googleError("You can't remove all the sheets in a document.");
        }
        here.sheets.splice(here.sheets.indexOf(gone), 1);
        if (here.activeSheetId === gone.id) here.activeSheetId = here.sheets.find((s) => !s.hidden)!.id;
      }),
    toast: (message: string, _title?: string, _seconds?: number) =>
      sheetsCall('Spreadsheet.toast', () => {
        theWorld().screen.toast = message;
      }),
  });
  return view;
}

function freeId(file: SpreadsheetData): number {
  for (;;) {
    const id = Math.floor(random() * 2_000_000_000) + 1;
    if (!file.sheets.some((sheet) => sheet.id === id)) return id;
  }
}
