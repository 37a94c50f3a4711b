/**
 * A committee at work on a small made-up cohort: four mentors and five mentees of the example, one of them in both roles. Each story takes
 * the world where an earlier step left it and goes on from there, always through the built bundle.
 */
import { join, resolve } from 'node:path';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder, FileRow } from '../../workspace/cohort-folder-types';
import { worldOf } from '../../workspace/cohort-run';
import type { PlanReply, PortionReply, Role, SuggestReply } from '../../workspace/desk-replies';
import type { Call } from '../../workspace/emulator/meter';
import { columnOf, shownRows, tabNamed, typeInto } from '../../workspace/hands';
import { FORM_IDS } from '../../workspace/load-cohort';
import { isInMailbox, isInvited } from '../../workspace/looking';
import { draftsOf, guestsOf, rowsByHeader } from '../../workspace/outcome';
import { paste } from '../../workspace/story';
import { Workspace } from '../../workspace/workspace';
import type { Execution, FormResponseData, Switches, World } from '../../workspace/world';
import { newAccount } from '../../workspace/world-new';
import { EXAMPLE } from '../setup/cohort-folders';

export const PROJECT = resolve(__dirname, '..', '..');

export const MENTORS = ['sunniva.abernathy', 'wanda.delacroix', 'zoe.espinoza', 'yara.villanueva'];
export const MENTEES = ['thandiwe.dvorak', 'bronwyn.omalley', 'lucia.rahman', 'wren.holloway', 'yara.villanueva'];

export const FORM: Record<Role, string> = { mentor: FORM_IDS.mentor, mentee: FORM_IDS.mentee };
export const RESPONSES: Record<Role, string> = { mentor: 'Mentor responses', mentee: 'Mentee responses' };

/** What the front door answers, whichever way. */
export type Reply<T = Record<string, unknown>> =
  | { ok: true; build: string; value: T }
  | { ok: false; build: string; code: string; happened: string; notDone: string; next: { label: string; go: string } };

const before = (address: string): string => address.slice(0, address.indexOf('@'));
const EMAIL = 1;

let whole: CohortFolder | undefined;

/** Rows of the example, by the part of the address before the @; `change` may make other people of them. */
export async function cohort(
  who: Partial<Record<Role, readonly string[]>> = {},
  change: (rows: FileRow[], role: Role) => FileRow[] = (rows) => rows,
): Promise<CohortFolder> {
  whole ??= await readCohortFolder(EXAMPLE);
  const wanted: Record<Role, readonly string[]> = { mentor: who.mentor ?? MENTORS, mentee: who.mentee ?? MENTEES };
  const applications = whole.applications.map((file) => {
    const role = file.role as Role;
    const rows = wanted[role].flatMap((name) => file.rows.filter((row) => before(row.cells[EMAIL]!) === name));
    return { ...file, rows: change(rows, role).map((row, i) => ({ ...row, row: i + 2 })) };
  });
  return { ...whole, applications };
}

/** The steps in their order, each as a person does it. */
export const STAGES = ['loaded', 'set up', 'checked', 'suggested', 'approved', 'drafted', 'created', 'invited'] as const;
export type Stage = (typeof STAGES)[number];

export interface Start {
  switches?: Partial<Switches>;
  folder?: CohortFolder;
}

const kept = new Map<string, string>();
const folders = new WeakMap<CohortFolder, number>();
let folderCount = 0;
let small: CohortFolder | undefined;

/** The committee where this step is done. The same start is told once and copied from then on. */
export async function committeeAt(stage: Stage, { switches = {}, folder }: Start = {}): Promise<Committee> {
  small ??= await cohort();
  const from = folder ?? small;
  if (!folders.has(from)) folders.set(from, ++folderCount);
  const name = (at: Stage): string => `${folders.get(from)} ${JSON.stringify(switches)} ${at}`;
  if (!kept.has(name(stage))) {
    const at = STAGES.indexOf(stage);
    if (at === 0) {
      const world = worldOf({ ...from, applications: from.applications.map((file) => ({ ...file, rows: [] })) }, PROJECT);
      const clock = worldOf(from, PROJECT).clock;
      void clock;
      kept.set(name(stage), JSON.stringify(world));
    }
  }
  return new Committee(JSON.parse(kept.get(name(stage))!) as World);
}
