import type { Check } from './check';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab of its own for one check, in the spreadsheet that the script is bound to; gone afterwards. */
export function onScratchTab<T>(act: (tab: Tab) => T): T {
  const file = SpreadsheetApp.getActive();
  const tab = file.insertSheet(`contract ${Utilities.getUuid().slice(0, 8)}`);
  try {
    return act(tab);
  } finally {
    file.deleteSheet(tab);
  }
}

/** A check on a scratch tab. */
export const onTab = (says: string, act: (tab: Tab) => unknown): Check => ({ says, check: () => onScratchTab(act) });
