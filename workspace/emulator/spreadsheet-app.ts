/** SpreadsheetApp. */
import { newConditionalFormatRule } from './conditional';
import { sheetsCall, spreadsheetData } from './files';
import { loud } from './loud';
import { requireScope, theWorld } from './meter';
import { spreadsheetView } from './spreadsheet';
import { getUi } from './ui';
import { newDataValidation } from './validation';

export { spreadsheetView } from './spreadsheet';

export const makeSpreadsheetApp = (): object =>
  loud('SpreadsheetApp', {
    /** The spreadsheet that the script is bound to. */
    getActive() {
      requireScope('SpreadsheetApp.getActive', ['auth/spreadsheets']);
      return spreadsheetView(theWorld().script.boundTo);
    },
    openById: (id: string) =>
      sheetsCall('SpreadsheetApp.openById', () => {
        spreadsheetData(id);
        return spreadsheetView(id);
      }),
    flush: () => sheetsCall('SpreadsheetApp.flush', () => {}),
    getUi,
    newDataValidation,
    newConditionalFormatRule,
  });
