/** Makes a local Workspace of a cohort folder: the committee's spreadsheet, its forms, their linked tabs, and every response that is in the files. */
import { DateTime } from 'luxon';
import { layoutOf, responseOf } from './application-layout';
import type { ApplicationFile, CohortFolder, CohortRole } from './cohort-folder-types';
import { linkForm, newForm, removeItem } from './emulator/form-design';
import { submitResponse } from './emulator/responses';
import { inferForm, question } from './infer-form';
import type { World } from './world';
import { newWorld } from './world-new';

export interface LoadOptions {
  /** The manifest's scopes, full addresses; the owner has granted them all. */
  scopes: string[];
  /** Epoch milliseconds; else ten in the morning after everything in the folder has happened. */
  clock?: number;
  /** Where there is no cohort.json. */
  timeZone?: string;
  owner?: string;
}

export const OWNER = 'chair@committee.example';

/** The forms keep their ids from folder to folder, so that a world that was kept can be gone on with. */
export const FORM_IDS: Record<CohortRole, string> = {
  mentor: '1mentor-application-form',
  mentee: '1mentee-application-form',
  'both in one form': '1application-form',
};

const TABS: Record<CohortRole, string> = {
  mentor: 'Mentor responses',
  mentee: 'Mentee responses',
  'both in one form': 'Responses',
};

const TITLES: Record<CohortRole, string> = {
  mentor: 'Mentor application',
  mentee: 'Mentee application',
  'both in one form': 'Mentoring program application',
};

export function zoneOf(folder: CohortFolder, fallback = 'America/Chicago'): string {
  return folder.cohort?.timeZone ?? fallback;
}

/** Throws BadInput for a timestamp that cannot be read. The member list is not put in: a person pastes it (`memberRows`). */
export function loadCohort(folder: CohortFolder, options: LoadOptions): World {
  const timeZone = zoneOf(folder, options.timeZone);
  const owner = options.owner ?? OWNER;
  const { committee, programYear } = folder.cohort ?? {};
  const spreadsheetName = [committee ?? folder.name, programYear].filter(Boolean).join(' ');
  const world = newWorld({ clock: options.clock ?? 0, user: owner, scopes: options.scopes, timeZone, spreadsheetName });
  for (const file of folder.applications) loadApplications(world, file);
  const spreadsheet = world.spreadsheets[world.script.boundTo]!;
  if (folder.applications.length > 0) {
    // The empty tab that every new spreadsheet begins with; and the first file's tab comes first.
    spreadsheet.sheets = spreadsheet.sheets.filter((sheet) => sheet.formId !== '').reverse();
    spreadsheet.activeSheetId = spreadsheet.sheets[0]!.id;
  }
  world.clock = options.clock ?? afterEverything(world, folder, timeZone);
  return world;
}

/** One file: its form, the linked tab with the file's columns in the file's order, and all its rows as responses. No trigger hears of them. */
export function loadApplications(world: World, file: ApplicationFile): void {
  const spreadsheet = world.spreadsheets[world.script.boundTo]!;
  const definition = file.form ?? inferForm(file, TITLES[file.role]);
  const items = [...definition.items];
  // A column that the form does not ask for is what a deleted question leaves behind.
  const deleted = layoutOf(file.headers, items).unmatched.map((column) => {
    const cells = file.rows.map((row) => row.cells[column] ?? '');
    const item = question(file.headers[column]!, cells, items);
    items.push(item);
    return item;
  });
  const layout = layoutOf(file.headers, items);
  const collectsEmail = definition.collectsEmail || layout.columns.some((c) => c.itemId < 0);
  const { title } = definition;
  const form = newForm(world, { id: FORM_IDS[file.role], title, owner: spreadsheet.owner, collectsEmail, items });
  linkForm(world, form.id, spreadsheet.id, { tab: TABS[file.role], columns: layout.columns });
  for (const row of file.rows)
    submitResponse(world, form.id, responseOf(file, row, layout, items, spreadsheet.timeZone));
  for (const item of deleted) removeItem(world, form.id, item.id);
}

/** The member list as a person would paste it: headers and rows; empty when the folder has none. */
export const memberRows = ({ members }: CohortFolder): string[][] =>
  members ? [members.headers, ...members.rows.map((row) => row.cells)] : [];

function afterEverything(world: World, { cohort }: CohortFolder, zone: string): number {
  const submitted = Object.values(world.forms).flatMap((form) => form.responses.map((response) => response.submitted));
  const days = [cohort?.deadline, cohort?.rosterAsOf, cohort?.opens].filter((day) => day !== undefined);
  const told = days
    .map((day) => DateTime.fromISO(day, { zone }).toMillis())
    .filter((instant) => !Number.isNaN(instant));
  const moments = [...submitted, ...told];
  // Nothing is dated: the day of the first program's announcement is as good as any.
  const last = moments.length > 0 ? Math.max(...moments) : DateTime.fromISO('2022-11-01', { zone }).toMillis();
  return DateTime.fromMillis(last, { zone }).startOf('day').plus({ days: 1, hours: 10 }).toMillis();
}
