/** The example's tabs: answers in tabs of our own making, and the one place where tabs are deleted. */
import { EXAMPLE_RESPONSES, exampleTitle } from '../core/example-forms';
import type { Role } from '../core/fields';
import { TABS } from '../core/layout';
import type { Cell } from '../core/table';
import { asCell } from './cells';
import { beginExample, property, propertyKeys, setProperty } from './properties';
import { notOurs, spreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const responsesKey = (role: Role): string => `tab.example ${role}`;
const TITLES: ReadonlySet<string> = new Set([
  ...TABS.map((tab) => exampleTitle(tab.title)),
  ...Object.values(EXAMPLE_RESPONSES),
]);

/** From now on everything is made and remembered as the example's. Refused where a tab of somebody else's is called like one of ours. */
export function openExample(now: number): void {
  const taken = spreadsheet()
    .getSheets()
    .find((sheet) => TITLES.has(sheet.getName()));
  if (taken) throw notOurs(taken);
  beginExample(now);
}

/** A tab of made-up answers as Google Forms would have written it; gives its sheet id. Written again, it is the same. */
export function writeResponses(role: Role, headers: readonly string[], rows: readonly (readonly Cell[])[]): number {
  const book = spreadsheet();
  const title = EXAMPLE_RESPONSES[role];
  const sheets = book.getSheets();
  const made = sheets.find((s) => String(s.getSheetId()) === property(responsesKey(role)));
  const named = made ?? sheets.find((s) => s.getName() === title);
  if (named && !made && named.getLastRow() > 0) throw notOurs(named);
  const sheet = named ?? book.insertSheet(title, sheets.length);
  setProperty(responsesKey(role), String(sheet.getSheetId()));
  const width = headers.length;
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  sheet.getRange(1, 1, rows.length + 1, width).setValues([headers, ...rows].map((row) => row.map(asCell)));
  sheet.getRange(2, 1, rows.length, 1).setNumberFormat('m/d/yyyy h:mm:ss');
  sheet.setFrozenRows(1);
  return sheet.getSheetId();
}

/**
 * Every tab of the example, whatever it is called now: by its remembered id, or, where an interruption came between making and
 * remembering, by its name while it is empty. No tab had such a name when the example began.
 */
function exampleTabs(): Sheet[] {
  const ids = new Set(
    propertyKeys()
      .filter((key) => key.startsWith('tab.'))
      .map(property),
  );
  return spreadsheet()
    .getSheets()
    .filter((s) => ids.has(String(s.getSheetId())) || (TITLES.has(s.getName()) && s.getLastRow() === 0));
}

/** Deletes exactly the example's tabs and gives their number. A spreadsheet without any visible tab cannot be, so a blank one may be added. */
export function deleteExampleTabs(): number {
  const book = spreadsheet();
  const ours = exampleTabs();
  const ids = new Set(ours.map((sheet) => sheet.getSheetId()));
  if (!book.getSheets().some((sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden()))
    book.insertSheet('New tab', 0);
  for (const sheet of ours) book.deleteSheet(sheet);
  return ours.length;
}
