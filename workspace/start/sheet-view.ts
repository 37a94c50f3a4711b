/** The tab that is open, as the page shows it: texts, colors, notes, dropdowns. */
import { parseBox } from '../emulator/a1';
import { lastColumn, lastRow } from '../emulator/grid';
import { shownCell } from '../hands';
import type { CellFormat, CellValue, ConditionalRule, SheetData, SpreadsheetData, World } from '../world';
import type { CellView, RuleView, SheetView, StyleView } from './view-types';

/** Empty room below and to the right of what is there. */
const SPARE_ROWS = 25;
const SPARE_COLUMNS = 3;
const USUAL_WIDTH = 120;

export function sheetView(world: World, file: SpreadsheetData): SheetView {
  const sheet = file.sheets.find((s) => s.id === file.activeSheetId) ?? file.sheets[0]!;
  const styles = pool<StyleView>();
  const rules = pool<RuleView>();
  const color = conditional(sheet);
  const columns = visibleColumns(sheet);
  const height = Math.min(sheet.maxRows, lastRow(sheet) + SPARE_ROWS);
  const rows = Array.from({ length: height }, (_, r) =>
    columns.map(({ n, letters }): CellView => {
      const a1 = `${letters}${r + 1}`;
      const t = shownCell(world, sheet, r + 1, n);
      const style = { ...styleOf(sheet.formats[a1], sheet.cells[r]?.[n - 1]), ...color(r + 1, n, t) };
      const rule = sheet.validations[a1];
      const e = typed(sheet.cells[r]?.[n - 1]);
      const cell = {
        t,
        ...(Object.keys(style).length > 0 && { s: styles.index(style) }),
        ...(rule && { r: rules.index({ kind: rule.kind, values: rule.values, help: rule.help }) }),
        ...(sheet.notes[a1] && { n: sheet.notes[a1] }),
        ...(e !== undefined && e !== t && { e }),
      };
      return Object.keys(cell).length === 1 ? t : cell;
    }),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    frozenRows: sheet.frozenRows,
    columns: columns.map(({ n }) => ({
      n,
      width: sheet.columnWidths[n] ?? USUAL_WIDTH,
      frozen: n <= sheet.frozenColumns,
    })),
    rows,
    styles: styles.all,
    rules: rules.all,
    warnings: sheet.protections.filter((p) => p.warningOnly).map((p) => p.description),
    fromForm: sheet.formId !== '',
  };
}

function visibleColumns(sheet: SheetData): { n: number; letters: string }[] {
  const width = Math.min(sheet.maxColumns, Math.max(8, lastColumn(sheet) + SPARE_COLUMNS));
  return Array.from({ length: width }, (_, i) => i + 1)
    .filter((n) => !sheet.hiddenColumns.includes(n))
    .map((n) => ({ n, letters: lettersOf(n) }));
}

const lettersOf = (n: number): string =>
  n > 26 ? lettersOf(Math.floor((n - 1) / 26)) + lettersOf(((n - 1) % 26) + 1) : String.fromCharCode(64 + n);

/** What an editor starts with: a formula shows itself, not its result. */
const typed = (cell: CellValue | undefined): string | undefined =>
  typeof cell === 'object' && 'formula' in cell ? cell.formula : undefined;

function styleOf(format: CellFormat | undefined, cell: CellValue | undefined): StyleView {
  const align = format?.align ?? (isFigure(cell) ? 'right' : undefined);
  return {
    ...(format?.background && { background: format.background }),
    ...(format?.fontColor && { color: format.fontColor }),
    ...(format?.bold && { bold: true }),
    ...(format?.wrap && { wrap: true }),
    ...(align && { align }),
  };
}

const isFigure = (cell: CellValue | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'object' && 'instant' in cell);

/** The first rule that holds colors the cell, as in Sheets; upper and lower case do not matter. */
function conditional(sheet: SheetData): (row: number, column: number, text: string) => StyleView {
  const rules = sheet.conditionalRules.map((rule) => ({
    rule,
    boxes: rule.ranges.map((a1) => parseBox(a1, sheet.maxRows, sheet.maxColumns)!),
  }));
  return (row, column, text) => {
    const found = rules.find(
      ({ rule, boxes }) =>
        holds(rule, text) &&
        boxes.some((b) => row >= b.row && row < b.row + b.rows && column >= b.column && column < b.column + b.columns),
    )?.rule;
    if (!found) return {};
    const { background, fontColor } = found;
    return { ...(background && { background }), ...(fontColor && { color: fontColor }) };
  };
}

function holds({ condition, args }: ConditionalRule, text: string): boolean {
  const [shown, wanted] = [text.toLowerCase(), (args[0] ?? '').toLowerCase()];
  if (condition === 'textEqualTo') return shown === wanted;
  if (condition === 'textStartsWith') return wanted !== '' && shown.startsWith(wanted);
  throw new Error(`The conditional rule ${condition} is not shown by the local Workspace.`);
}

/** Equal things once, so that a tab of a thousand formatted rows stays a small answer. */
function pool<T>(): { all: T[]; index: (thing: T) => number } {
  const all: T[] = [];
  const known = new Map<string, number>();
  return {
    all,
    index: (thing) => {
      const text = JSON.stringify(thing);
      const at = known.get(text) ?? all.push(thing) - 1;
      known.set(text, at);
      return at;
    },
  };
}
