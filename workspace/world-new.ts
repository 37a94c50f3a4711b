/** New worlds: one committee's spreadsheet, nothing else. */
import { NO_FORMATS } from './emulator/box-format';
import type { Account, SheetData, SpreadsheetData, World } from './world';

export interface NewWorld {
  /** Epoch milliseconds. */
  clock: number;
  /** The account at the keyboard, who owns the spreadsheet. */
  user: string;
  /** The manifest's scopes, full addresses. */
  scopes: string[];
  timeZone: string;
  spreadsheetName: string;
}

/** A world with one bound spreadsheet that has one empty tab; the user has granted everything. */
export function newWorld(start: NewWorld): World {
  const spreadsheet = newSpreadsheet('spreadsheet-1', start.spreadsheetName, start.user, start.timeZone);
  return {
    version: 1,
    clock: start.clock,
    random: 20221101,
    user: start.user,
    accounts: { [start.user]: newAccount(start.user, start.scopes) },
    script: { id: 'script-1', boundTo: spreadsheet.id, timeZone: start.timeZone, scopes: [...start.scopes] },
    spreadsheets: { [spreadsheet.id]: spreadsheet },
    forms: {},
    mailboxes: {},
    calendars: {},
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    locks: {},
    executions: [],
    calls: {},
    switches: {
      answersCanBeFormulas: false,
      editFiresTrigger: true,
      numericAnswersAreNumbers: true,
      renameRenamesHeader: true,
      draftListLag: 0,
      addingGuestsWritesToAll: false,
      usedEventIdsStayTaken: true,
      finallyRunsWhenKilled: false,
      activeUserIsBlank: false,
    },
    faults: { googleDoesNotAnswer: false, quotaReached: [] },
    screen: { menus: [], sidebar: null, dialog: null, toast: '' },
  };
}

/** An account that has granted `scopes` to the script. */
export const newAccount = (email: string, scopes: string[], name = email.split('@')[0]!): Account => ({
  email,
  name,
  granted: [...scopes],
  language: 'en',
});

export const newSpreadsheet = (id: string, name: string, owner: string, timeZone: string): SpreadsheetData => ({
  id,
  name,
  timeZone,
  locale: 'en_US',
  owner,
  editors: [],
  viewers: [],
  sheets: [newSheet(0, 'Sheet1')],
  activeSheetId: 0,
  activeCell: 'A1',
});

/** An empty tab as Google makes it: 1000 rows, 26 columns. */
export const newSheet = (id: number, name: string): SheetData => ({
  id,
  name,
  cells: [],
  maxRows: 1000,
  maxColumns: 26,
  formats: NO_FORMATS,
  notes: {},
  validations: {},
  protections: [],
  conditionalRules: [],
  filter: '',
  charts: [],
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  hiddenColumns: [],
  hidden: false,
  tabColor: '',
  formId: '',
  formColumns: [],
});
