/** The world in a file between two runs (`--world`). */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { BadInput } from './bad-input';
import type { World } from './world';
import { worldFromText, worldToText } from './world-file';

/** null where there is no file yet. */
export function readWorld(file: string): World | null {
  if (!existsSync(file)) return null;
  try {
    const world = worldFromText(readFileSync(file, 'utf8'));
    if (world.script.boundTo in world.spreadsheets) return world;
  } catch {
    // Said below: whatever it is, it is no world.
  }
  const cure = 'Name another file for --world, or delete this one to begin anew.';
  throw new BadInput({ file }, 'this is not a world that an earlier run has kept.', cure);
}

/** Either the old world stays or the new one is there whole. */
export function keepWorld(file: string, world: World): void {
  const fresh = `${file}.new`;
  try {
    const handle = openSync(fresh, 'w');
    try {
      writeFileSync(handle, worldToText(world));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
