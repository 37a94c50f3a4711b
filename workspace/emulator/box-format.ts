/**
 * Formats of cells. A tab is laid out down to row 1000 in the same steps as every other tab of its kind, so what came of a step is kept and
 * given again.
 */
import type { CellFormat, SheetData } from '../world';
import { address, type Box, boxName } from './a1';
import { toWrite } from './grid';

type Formats = SheetData['formats'];

/** What a new tab begins with. */
export const NO_FORMATS: Formats = Object.freeze({});
/** By what was there before: box and change, and what was there then. */
const steps = new WeakMap<Formats, Map<string, Formats>>();

/**
 * One format for all cells of a box, or one for each, row by row; a property without a value takes that property away. It is the host who does it
 * (`Run.formatBox`): what is kept for other runs must not hold on to the run that first made it.
 */
export function formatBox(sheet: SheetData, box: Box, given: CellFormat | CellFormat[][]): void {
  const text = JSON.stringify(given, (_, value) => value ?? null);
  let before = sheet.formats;
  // What is still written to may become anything; and of many rows with formats of their own, no two are alike.
  const isKept = !Object.isExtensible(before) && (!Array.isArray(given) || given.length === 1);
  // Each run has a beginning of its own.
  if (isKept && !steps.has(before) && isBlank(before)) before = NO_FORMATS;
  const known = isKept ? (steps.get(before) ?? new Map<string, Formats>()) : undefined;
  const step = `${boxName(box)} ${text}`;
  const then = known?.get(step);
  if (then) {
    sheet.formats = then;
    return;
  }
  const own = JSON.parse(text) as CellFormat | CellFormat[][];
  const changer = formatChanger(sheet);
  const [first, all] = Array.isArray(own) ? [null, own] : [changer(own), []];
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++)
      (first ?? changer(all[row]![column]!))(address(box.row + row, box.column + column));
  if (known) steps.set(before, known.set(step, Object.freeze(sheet.formats)));
}

function isBlank(formats: Formats): boolean {
  for (const _ in formats) return false;
  return true;
}

/** Gives cells' formats a change; null takes a property away. Formats are replaced and never changed, so cells that looked alike go on sharing one. */
function formatChanger(sheet: SheetData): (change: CellFormat) => (name: string) => void {
  const known = new Map<string, (name: string) => void>();
  const formats = toWrite(sheet, 'formats');
  return (change) => {
    const key = JSON.stringify(change);
    let changer = known.get(key);
    if (!changer) {
      const alike = new Map<CellFormat | undefined, CellFormat | undefined>();
      // Neighbors mostly look alike, so the last answer comes first.
      let [last, then] = [undefined as CellFormat | undefined, merged(undefined, change)];
      changer = (name) => {
        const before = formats[name];
        if (before !== last) {
          if (!alike.has(before)) alike.set(before, merged(before, change));
          [last, then] = [before, alike.get(before)];
        }
        if (then) formats[name] = then;
        else delete formats[name];
      };
      known.set(key, changer);
    }
    return changer;
  };
}

function merged(before: CellFormat | undefined, change: CellFormat): CellFormat | undefined {
  const left = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== null);
  return left.length > 0 ? (Object.fromEntries(left) as CellFormat) : undefined;
}
