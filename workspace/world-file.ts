/**
 * A world as text for a file, and back. A tab that was laid out down to row 1000 has the same format or dropdown in a thousand cells:
 * in the file each column's run of equal ones is one entry (`C2:C1000`), so that a world stays small. In memory every cell has its own.
 */
import { address, boxName, parseBox } from './emulator/a1';
import type { SheetData, World } from './world';

const PACKED = ['formats', 'notes', 'validations'] as const;

export function worldToText(world: World): string {
  const packed = mapSheets(world, (sheet) => {
    const copy = { ...sheet } as SheetData & Record<(typeof PACKED)[number], Record<string, unknown>>;
    for (const part of PACKED) copy[part] = packRuns(sheet[part]) as never;
    return copy;
  });
  return JSON.stringify(packed);
}

/** Throws a SyntaxError for what is no JSON, and an Error for what is no world. */
export function worldFromText(text: string): World {
  const world = JSON.parse(text) as World;
  if (world?.version !== 1 || typeof world.spreadsheets !== 'object')
    throw new Error('This is not a local Workspace of this version.');
  return mapSheets(world, (sheet) => {
    const copy = { ...sheet };
    for (const part of PACKED) copy[part] = unpackRuns(sheet[part] as Record<string, unknown>) as never;
    return copy;
  });
}

function mapSheets(world: World, act: (sheet: SheetData) => SheetData): World {
  const spreadsheets = Object.fromEntries(
    Object.entries(world.spreadsheets).map(([id, file]) => [id, { ...file, sheets: file.sheets.map(act) }]),
  );
  return { ...world, spreadsheets };
}

/** Column by column, top to bottom: the same world always gives the same text, in whatever order its cells were formatted. */
function packRuns(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const places = Object.entries(cells).map(([a1, value]) => {
    const { row, column } = parseBox(a1, 0, 0)!;
    return { row, column, value, text: JSON.stringify(value) };
  });
  places.sort((a, b) => a.column - b.column || a.row - b.row);
  const packed: Record<string, unknown> = {};
  for (let first = 0; first < places.length; ) {
    const { row, column, value, text } = places[first]!;
    let next = first + 1;
    while (places[next]?.column === column && places[next]!.row === row + next - first && places[next]!.text === text)
      next++;
    packed[boxName({ row, column, rows: next - first, columns: 1 })] = value;
    first = next;
  }
  return packed;
}

function unpackRuns(packed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [a1, value] of Object.entries(packed)) {
    const { row, column, rows } = parseBox(a1, 0, 0)!;
    for (let i = 0; i < rows; i++) cells[address(row + i, column)] = value;
  }
  return cells;
}
