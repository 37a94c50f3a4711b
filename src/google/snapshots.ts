/** The hidden tab `_data`: what undo needs, in pieces, oldest first. It may grow long, so it is never read whole. */
import type { KeptChange } from '../core/history-tab';
import { DATA } from '../core/layout';
import { attemptRead } from './attempt';
import { asCell } from './cells';
import { madeTab, makeRoom, openTab } from './spreadsheet';

const WIDTH = DATA.columns.length;

/** Where the pieces of a change stand. */
export interface Shelf extends KeptChange {
  rows: number[];
}

/** Made with the first tabs: a tab that is made comes to the front, and later that would take people away from where they are. */
export const makeShelves = () => madeTab('data') ?? openTab(DATA).sheet;

export function keepPieces(change: KeptChange, pieces: readonly string[]): void {
  const sheet = makeShelves();
  const first = sheet.getLastRow() + 1;
  makeRoom(sheet, first + pieces.length - 1);
  const values = pieces.map((piece) => [change.id, change.takesBack, piece].map(asCell));
  sheet.getRange(first, 1, pieces.length, WIDTH).setValues(values);
}

/** Every change that is kept; none where somebody deleted the tab or wrote something else into it. */
export function shelves(): Shelf[] {
  const sheet = madeTab('data');
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last < 2) return [];
  const [[header], ...rows] = attemptRead(() => sheet.getRange(1, 1, last, 2).getValues());
  if (header !== DATA.columns[0].header) return [];
  const found = new Map<string, Shelf>();
  for (const [i, [id, takesBack]] of rows.entries()) {
    const shelf = found.get(String(id)) ?? { id: String(id), takesBack: String(takesBack), rows: [] };
    shelf.rows.push(i + 2);
    found.set(shelf.id, shelf);
  }
  return [...found.values()].filter((shelf) => shelf.id !== '');
}

/** The pieces of these changes, by id. One call, however many. */
export function readPieces(wanted: readonly Shelf[]): Map<string, string[]> {
  const rows = wanted.flatMap((shelf) => shelf.rows);
  if (rows.length === 0) return new Map();
  const sheet = madeTab('data')!;
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const texts = attemptRead(() => sheet.getRange(first, WIDTH, last - first + 1, 1).getValues());
  return new Map(wanted.map((shelf) => [shelf.id, shelf.rows.map((row) => String(texts[row - first][0]))]));
}
