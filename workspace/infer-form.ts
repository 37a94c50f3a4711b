/** A form made up from the headers and answers of a response tab, for committees that have only the CSV. */
import { inferChoices } from './checkbox-cell';
import { timestampColumn as namedTimestamp } from './cohort-files';
import type { FolderTable, FormDefinition, ItemDefinition } from './cohort-folder-types';
import { foldTitle, gridHeader, knownField } from './known-titles';
import type { ItemType } from './world';

/** How Google names the column of collected addresses. */
const COLLECTED = ['email address', 'username'];

/** The column of the time: by name, else the first. */
export function timestampColumn(headers: readonly string[]): number {
  return Math.max(0, namedTimestamp(headers));
}

/** The column of the collected address, or -1: Google names it, and it stands right after the time. */
export function collectedColumn(headers: readonly string[]): number {
  const next = timestampColumn(headers) + 1;
  return COLLECTED.includes(foldTitle(headers[next] ?? '')) ? next : -1;
}

/** Types come from the known titles of the catalogue, grids from `Title [Row]` headers; everything else is a short answer. Ids are hashes of the titles. */
export function inferForm({ headers, rows }: FolderTable, title: string): FormDefinition {
  const own = [timestampColumn(headers), collectedColumn(headers)];
  const items: ItemDefinition[] = [];
  headers.forEach((header, column) => {
    if (own.includes(column)) return;
    const cells = rows.map((row) => row.cells[column] ?? '');
    const grid = gridHeader(header);
    if (grid && isGrid(grid.title, headers)) addGridRow(items, grid, cells);
    else items.push(question(header, cells, items));
  });
  return { title, collectsEmail: own[1]! >= 0, items };
}

const isGrid = (title: string, headers: readonly string[]): boolean =>
  ['grid', 'ranking'].includes(knownField(title)?.kind ?? '') ||
  headers.filter((header) => gridHeader(header)?.title === title).length > 1;

function addGridRow(
  items: ItemDefinition[],
  { title, row }: { title: string; row: string },
  cells: readonly string[],
): void {
  let item = items.find((i) => i.type === 'GRID' && i.title === title && !i.rows!.includes(row));
  if (!item) {
    item = { id: newId(title, items), type: 'GRID', title, rows: [], columns: [] };
    items.push(item);
  }
  item.rows!.push(row);
  item.columns = [...new Set([...item.columns!, ...cells.filter((cell) => cell !== '')])];
}

const TYPES: Record<string, ItemType> = {
  'long text': 'PARAGRAPH_TEXT',
  'one of': 'MULTIPLE_CHOICE',
  'several of': 'CHECKBOX',
};

/** A single question for a column; also for columns that a form definition does not know. */
export function question(title: string, cells: readonly string[], others: readonly ItemDefinition[]): ItemDefinition {
  const type = TYPES[knownField(title)?.kind ?? ''] ?? 'TEXT';
  const item: ItemDefinition = { id: newId(title, others), type, title };
  if (type === 'CHECKBOX') return { ...item, choices: inferChoices(cells), other: true };
  if (type === 'MULTIPLE_CHOICE')
    return { ...item, choices: [...new Set(cells.filter((cell) => cell !== ''))], other: true };
  return item;
}

/** FNV-1a, 31 bits: the same title gives the same id, a second question with that title the next free one. */
function newId(title: string, others: readonly ItemDefinition[]): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < title.length; i++) hash = Math.imul(hash ^ title.charCodeAt(i), 0x01000193);
  let id = (hash >>> 1) + 1;
  while (others.some((item) => item.id === id)) id++;
  return id;
}
