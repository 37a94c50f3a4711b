/**
 * The world: everything the local Workspace knows, as one JSON-able object.
 * Views (the emulated services) read and write it and keep nothing of their own, so a world can be saved, sent and gone on from.
 * Instants are epoch milliseconds; an instant inside a cell is `{ instant }`, so that JSON keeps it apart from a number.
 */
export type CellValue = string | number | boolean | { instant: number } | FormulaCell;

/** A live formula: what was typed, and what it shows (an error such as #NAME? where it cannot be worked out). */
export interface FormulaCell {
  formula: string;
  shows: string | number | boolean;
}

export interface Protection {
  id: number;
  /** A1 notation, or '' for the whole sheet. */
  range: string;
  description: string;
  warningOnly: boolean;
  /** Who may edit (addresses); the installer of a protection always may. */
  editors: string[];
}

export interface Validation {
  kind: 'list' | 'checkbox' | 'range' | 'number' | 'date';
  values: string[];
  allowInvalid: boolean;
  showDropdown: boolean;
  help: string;
}

export interface CellFormat {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  bold?: boolean;
  wrap?: boolean;
  align?: string;
  verticalAlign?: string;
}

export interface ConditionalRule {
  ranges: string[];
  /** For example `textEqualTo`; the arguments follow. */
  condition: string;
  args: string[];
  background: string;
  fontColor: string;
}

export interface ChartData {
  id: number;
  type: string;
  ranges: string[];
  row: number;
  column: number;
  options: Record<string, unknown>;
}

export interface SheetData {
  id: number;
  name: string;
  /** `cells[row][column]`, 0-based, ragged: what lies outside is empty (''). */
  cells: CellValue[][];
  maxRows: number;
  maxColumns: number;
  /** Sparse, keyed by A1 address. */
  formats: Record<string, CellFormat>;
  notes: Record<string, string>;
  validations: Record<string, Validation>;
  protections: Protection[];
  conditionalRules: ConditionalRule[];
  /** A1 range of the basic filter, or ''. */
  filter: string;
  charts: ChartData[];
  frozenRows: number;
  frozenColumns: number;
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  hidden: boolean;
  tabColor: string;
  /** The form whose responses land here, or ''. */
  formId: string;
  /** Which column (0-based) belongs to which question; grids have one column per row: `itemId` and the row's title. */
  formColumns: { column: number; itemId: number; row?: string }[];
}

export interface SpreadsheetData {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  owner: string;
  editors: string[];
  viewers: string[];
  sheets: SheetData[];
  activeSheetId: number;
  /** A1 address of the selected cell on the active sheet. */
  activeCell: string;
  /** A1 addresses of everything that is selected there, where it is more than that cell. */
  activeRanges?: string[];
}

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'SCALE'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

export interface FormItem {
  id: number;
  type: ItemType;
  title: string;
  help?: string;
  required?: boolean;
  choices?: string[];
  /** Whether the question offers a free "Other". */
  other?: boolean;
  rows?: string[];
  columns?: string[];
}

/** An answer as Google keeps it: text, several texts, or one text (or several) per grid row. */
export type FormAnswer = string | string[] | (string | string[] | null)[];

export interface FormResponseData {
  id: string;
  email: string;
  submitted: number;
  /** By item id. A question without an answer is absent. */
  answers: Record<string, FormAnswer>;
}

export interface FormData {
  id: string;
  /** The id in the applicants' link (`/forms/d/e/<publishedId>/viewform`); never the id for editing. */
  publishedId: string;
  title: string;
  description: string;
  owner: string;
  editors: string[];
  collectsEmail: boolean;
  accepting: boolean;
  closedMessage: string;
  items: FormItem[];
  responses: FormResponseData[];
  destinationId: string;
}

export interface DraftData {
  id: string;
  messageId: string;
  threadId: string;
  /** base64url of the RFC 5322 message, as it was given. */
  raw: string;
  /** When it was made or last changed: a new draft may lag in the list. */
  changed: number;
}

export interface SentMessage {
  id: string;
  raw: string;
  sent: number;
}

export interface Mailbox {
  drafts: DraftData[];
  sent: SentMessage[];
  /** Messages that Google itself sent to this address (calendar invitations and the like), for the tests and the page. */
  inbox: { from: string; subject: string; at: number; kind: string }[];
}

export interface CalendarEventData {
  id: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** The event resource as Google would return it, JSON-able. */
  resource: Record<string, unknown>;
  created: number;
  updated: number;
}

export interface CalendarData {
  events: CalendarEventData[];
}

export interface TriggerData {
  id: string;
  handler: string;
  /** Who installed it: it runs as this person, and nobody else sees it. */
  owner: string;
  source: 'SPREADSHEETS' | 'FORMS' | 'CLOCK';
  sourceId: string;
  event: 'ON_FORM_SUBMIT' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';
}

export interface Account {
  email: string;
  name: string;
  /** Scopes the person has allowed for this script. */
  granted: string[];
  /** Language of Google's error texts: `en` or another; anything else proves that nobody branches on the text. */
  language: string;
}

/** What an execution did, as the list of executions shows it. */
export interface Execution {
  id: string;
  entry: string;
  kind: RunKind;
  user: string;
  started: number;
  ended: number;
  status: 'Completed' | 'Failed' | 'Stopped';
  error: string;
  calls: Record<string, number>;
  /** What the script wrote to its console. */
  log: string[];
}

export type RunKind = 'menu' | 'page' | 'trigger' | 'open';

/** Behaviour of Google that nobody we know of has verified: the story must pass with each of them either way. */
export interface Switches {
  /** 1: an answer that starts with = is a live formula in the response tab (its value is then what the formula gives) instead of text. */
  answersCanBeFormulas: boolean;
  /** 2: the spreadsheet's submit trigger fires for an edited response. */
  editFiresTrigger: boolean;
  /** 3: numeric-looking short answers arrive as numbers. */
  numericAnswersAreNumbers: boolean;
  /** 4: renaming a question renames its column's header. */
  renameRenamesHeader: boolean;
  /** 7: how long (ms) a new draft may be missing from Drafts.list. */
  draftListLag: number;
  /** 8: adding guests with sendUpdates 'all' writes to every guest again instead of the new ones only. */
  addingGuestsWritesToAll: boolean;
  /** 8: inserting an event with an id that was used before, even deleted, is refused (409). */
  usedEventIdsStayTaken: boolean;
  /** 11: `finally` blocks run when a run is killed. They may run, but no call in them has any effect either way. */
  finallyRunsWhenKilled: boolean;
  /** 12: Session.getActiveUser() is blank. */
  activeUserIsBlank: boolean;
}

export interface World {
  version: 1;
  clock: number;
  /** Source of all ids and random numbers. */
  random: number;
  /** The account at the keyboard. */
  user: string;
  accounts: Record<string, Account>;
  /** The script: where it is bound, the manifest it was deployed with. */
  script: { id: string; boundTo: string; timeZone: string; scopes: string[] };
  spreadsheets: Record<string, SpreadsheetData>;
  forms: Record<string, FormData>;
  mailboxes: Record<string, Mailbox>;
  calendars: Record<string, CalendarData>;
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerData[];
  /** The run that holds a lock, by lock name, or absent. */
  locks: Record<string, string>;
  executions: Execution[];
  /** Calls so far, by service: Sheets, Forms, Gmail, Calendar, Properties, Lock, Script, Session, Utilities, Html. */
  calls: Record<string, number>;
  switches: Switches;
  /** What the page or a test has switched on: Google does not answer, permission refused, quota reached. */
  faults: { googleDoesNotAnswer: boolean; quotaReached: string[] };
  /** The menu, sidebar and dialogs that the script has put up last. */
  screen: {
    menus: { title: string; items: { label: string; handler: string }[] }[];
    sidebar: { title: string; html: string } | null;
    dialog: { title: string; html: string; width: number; height: number } | null;
    toast: string;
  };
}
