/** What Google hands to a handler. */

import { loud } from './loud';
import { theRun, theWorld } from './meter';
import { rangeView } from './range';
import type { SubmitEventData } from './responses';
import { AUTH_MODES } from './script-app';
import { spreadsheetView } from './spreadsheet';

/** The event of a menu or of opening the file. */
export const openEvent = (): object =>
  loud('Event', {
    authMode: AUTH_MODES.LIMITED,
    source: spreadsheetView(theWorld().script.boundTo),
    user: loud('User', { getEmail: () => theRun().activeUser }),
  });

/** `data` is native to this context already. */
export const submitEvent = (data: SubmitEventData): object =>
  loud('Event', {
    authMode: AUTH_MODES.FULL,
    source: spreadsheetView(data.spreadsheetId),
    range: rangeView(data.spreadsheetId, data.sheetId, { row: data.row, column: 1, rows: 1, columns: data.columns }),
    values: data.values,
    namedValues: data.namedValues,
    triggerUid: data.triggerUid,
  });
