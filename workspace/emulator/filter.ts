/** The basic filter of a tab, as data. */
import { parseBox } from './a1';
import { sheetData } from './files';
import { loud } from './loud';
import { rangeView } from './range';

export function filterView(spreadsheetId: string, sheetId: number): object {
  return loud('Filter', {
    getRange: () => {
      const sheet = sheetData(spreadsheetId, sheetId);
      return rangeView(spreadsheetId, sheetId, parseBox(sheet.filter, sheet.maxRows, sheet.maxColumns)!);
    },
  });
}
