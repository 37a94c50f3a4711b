/** Whether a cell is protected against a person's typing. */
import { inside, parseBox } from '../emulator/a1';
import type { SheetData, World } from '../world';

/** null where everybody may type. */
export function protectionOf(
  world: World,
  sheet: SheetData,
  a1: string,
): { description: string; refuses: boolean } | null {
  const { row, column } = parseBox(a1, sheet.maxRows, sheet.maxColumns)!;
  const file = Object.values(world.spreadsheets).find((f) => f.sheets.includes(sheet))!;
  const here = sheet.protections.filter((protection) => {
    if (protection.range === '') return true;
    const box = parseBox(protection.range, sheet.maxRows, sheet.maxColumns);
    return box !== null && inside(box, row, column);
  });
  const strict = here.find((p) => !p.warningOnly && file.owner !== world.user && !p.editors.includes(world.user));
  const found = strict ?? here.find((p) => p.warningOnly);
  return found ? { description: found.description, refuses: found === strict } : null;
}
