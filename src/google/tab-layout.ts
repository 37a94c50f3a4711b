/** How a new tab looks: headers, widths, dropdowns, notes, colors on words, and the warning on what the panel keeps up to date. */
import type { Column, Tab, Tone } from '../core/layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

import { asCell } from './cells';

const TONES: Record<Tone, { ink: string; paper: string }> = {
  good: { ink: '#0d5c2e', paper: '#e2f3e6' },
  info: { ink: '#0842a0', paper: '#e8f0fe' },
  look: { ink: '#5f3b00', paper: '#fef3d6' },
  problem: { ink: '#8c1d18', paper: '#fce8e6' },
  quiet: { ink: '#3c4043', paper: '#eceff1' },
};
const HEADER_PAPER = '#eceff1';
const EDIT_PAPER = '#fff8e1';
const NUMBER_FORMATS: Partial<Record<Column['kind'], string>> = {
  moment: 'ddd, mmm d, yyyy, h:mm am/pm',
  score: '0.00',
  number: '0',
};

export function layOut(sheet: Sheet, tab: Tab): void {
  const { columns } = tab;
  const header = sheet.getRange(1, 1, 1, columns.length);
  header.setValues([columns.map((c) => asCell(c.header))]);
  header.setFontWeight('bold').setBackgrounds([columns.map((c) => (c.edit ? EDIT_PAPER : HEADER_PAPER))]);
  if (columns.some((c) => c.note)) header.setNotes([columns.map((c) => c.note)]);
  sheet.setFrozenRows(1);
  if (tab.frozenColumns) sheet.setFrozenColumns(tab.frozenColumns);
  sheet.setTabColor(tab.color);
  const depth = sheet.getMaxRows() - 1;
  for (const { first, count, width } of widths(columns)) sheet.setColumnWidths(first, count, width);
  if (columns.some((c) => c.kind === 'long text'))
    sheet.getRange(2, 1, depth, columns.length).setWrap(true).setVerticalAlignment('top');
  columns.forEach((column, i) => {
    const body = sheet.getRange(2, i + 1, depth, 1);
    const format = NUMBER_FORMATS[column.kind];
    if (format) body.setNumberFormat(format);
    if (column.list.length > 0) {
      const offer = SpreadsheetApp.newDataValidation()
        .requireValueInList([...column.list], true)
        .setAllowInvalid(false);
      body.setDataValidation(offer.setHelpText('Choose from the list.').build());
    }
    if (column.hidden) sheet.hideColumns(i + 1);
  });
  sheet.setConditionalFormatRules(colorRules(sheet, tab, depth));
  protectGenerated(sheet, tab, depth);
  if (tab.filter) sheet.getRange(1, 1, depth + 1, columns.length).createFilter();
  if (tab.empty) sheet.getRange(2, firstVisible(columns) + 1).setValue(asCell(tab.empty));
  if (tab.hidden) sheet.hideSheet();
}

/** Neighbors of one width go in one call. */
function widths(columns: readonly Column[]): { first: number; count: number; width: number }[] {
  const runs: { first: number; count: number; width: number }[] = [];
  columns.forEach(({ width }, i) => {
    const last = runs[runs.length - 1];
    if (last?.width === width) last.count++;
    else runs.push({ first: i + 1, count: 1, width });
  });
  return runs;
}

export const firstVisible = (columns: readonly Column[]): number => columns.findIndex((c) => !c.hidden);

function colorRules(sheet: Sheet, tab: Tab, depth: number): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return Object.entries(tab.tones).flatMap(([header, words]) => {
    const range = sheet.getRange(2, tab.columns.findIndex((c) => c.header === header) + 1, depth, 1);
    const column = tab.columns.find((c) => c.header === header);
    return Object.entries(words).map(([word, tone]) =>
      // A sentence is told by how it begins.
      (column?.kind === 'long text'
        ? SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith(word)
        : SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word)
      )
        .setBackground(TONES[tone].paper)
        .setFontColor(TONES[tone].ink)
        .setRanges([range])
        .build(),
    );
  });
}

/** A warning, never a lock: "You're editing a part the panel keeps up to date". */
function protectGenerated(sheet: Sheet, tab: Tab, depth: number): void {
  for (let start = 0; start < tab.columns.length; ) {
    let end = start + 1;
    while (end < tab.columns.length && tab.columns[end].edit === tab.columns[start].edit) end++;
    if (!tab.columns[start].edit && tab.key !== 'members')
      sheet
        .getRange(1, start + 1, depth + 1, end - start)
        .protect()
        .setDescription('Kept up to date by the panel')
        .setWarningOnly(true);
    start = end;
  }
}
