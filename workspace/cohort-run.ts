/** A headless run: a new world of a cohort folder, or a kept one that meets the folder again; then the whole story on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { USUAL_ZONE } from './cohort-folder';
import type { CohortFolder } from './cohort-folder-types';
import { CutShort, FrontDoor } from './front-door';
import { loadCohort } from './load-cohort';
import { type Say, type Told, tellStory } from './story';
import { Workspace } from './workspace';
import type { World } from './world';

export interface RunOptions {
  /** Where dist and .build are. */
  project: string;
  folder: CohortFolder;
  /** It is changed, and holds everything that took effect, however the run ends. */
  world: World;
  /** End after the n-th service call took effect; 0: never. */
  stopAfter?: number;
  say?: Say;
}

/** null when the run was cut. */
export function runCohort({ project, folder, world, stopAfter = 0, say = () => {} }: RunOptions): Told | null {
  const ws = new Workspace(world, { bundle: join(project, 'dist'), emulator: join(project, '.build', 'emulator') });
  try {
    return tellStory(new FrontDoor(ws, stopAfter), folder, say);
  } catch (error) {
    if (error instanceof CutShort) return null;
    throw error;
  }
}

/** The committee's spreadsheet and forms with every response that is in the folder, and the bundle's scopes granted. */
export function worldOf(folder: CohortFolder, project: string): World {
  const manifest = readFileSync(join(project, 'dist', 'appsscript.json'), 'utf8');
  const { oauthScopes } = JSON.parse(manifest) as { oauthScopes: string[] };
  const world = loadCohort(folder, { scopes: oauthScopes });
  world.clock = beginning(folder, world);
  return world;
}

/** Noon of the day after everything in the folder has happened, so that a run does not depend on the day on which it is made. */
function beginning({ cohort }: CohortFolder, world: World): number {
  const zone = cohort?.timeZone ?? USUAL_ZONE;
  const days = [cohort?.deadline, cohort?.rosterAsOf].filter((day) => day !== undefined);
  const told = days.map((day) => DateTime.fromISO(day, { zone }).toMillis());
  const sent = Object.values(world.forms).flatMap((form) => form.responses.map((response) => response.submitted));
  const last = DateTime.fromMillis(Math.max(...told, ...sent), { zone });
  return last.startOf('day').plus({ days: 1 }).set({ hour: 12 }).toMillis();
}
