/** The hidden tab `_list`: a member list that comes from somebody's computer in portions, until all of it is there and taken over. */
import { INCOMING } from '../core/layout';
import { attemptRead } from './attempt';
import { asCell } from './cells';
import { madeTab, makeRoom, openTab, spreadsheet } from './spreadsheet';

/** A cell holds 50,000 characters. */
const PIECE = 40_000;
const WIDTH = INCOMING.columns.length;

/** Keeps a portion. The first one takes away whatever came before it. */
export function keepPortion(upload: string, part: number, text: string): void {
  const sheet = madeTab('incoming') ?? makeBehind();
  if (part === 1) forgetPortions();
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  const pieces = Array.from({ length: count }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
  const first = sheet.getLastRow() + 1;
  makeRoom(sheet, first + count - 1);
  const values = pieces.map((piece, i) => [upload, `part ${part}, piece ${i + 1}`, piece].map(asCell));
  sheet.getRange(first, 1, count, WIDTH).setValues(values);
}

/** All portions in one text; null where one is missing. */
export function portions(upload: string, of: number): string | null {
  const sheet = madeTab('incoming');
  if (!sheet) return null;
  const rows = attemptRead(() => sheet.getDataRange().getValues());
  // Sent twice, a portion stands there twice, word for word.
  const pieces = new Map(rows.filter(([id]) => id === upload).map(([, name, piece]) => [String(name), String(piece)]));
  let text = '';
  for (let part = 1; part <= of; part++) {
    if (!pieces.has(`part ${part}, piece 1`)) return null;
    for (let i = 1; pieces.has(`part ${part}, piece ${i}`); i++) text += pieces.get(`part ${part}, piece ${i}`);
  }
  return text;
}

export function forgetPortions(): void {
  const sheet = madeTab('incoming');
  const last = sheet?.getLastRow() ?? 0;
  if (sheet && last > 1) sheet.getRange(2, 1, last - 1, WIDTH).clearContent();
}

/** A tab that is made comes to the front; this one has nothing to look at. */
function makeBehind(): GoogleAppsScript.Spreadsheet.Sheet {
  const front = spreadsheet().getActiveSheet();
  const { sheet } = openTab(INCOMING);
  spreadsheet().setActiveSheet(front);
  return sheet;
}
