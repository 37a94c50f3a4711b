/**
 * A committee at work on a small made-up cohort: four mentors and five mentees of the example, one person in both roles. Each story takes
 * the world where an earlier step left it and goes on from there, always through the built bundle.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { layoutOf, responseOf } from '../../workspace/application-layout';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder, FileRow } from '../../workspace/cohort-folder-types';
import { worldOf } from '../../workspace/cohort-run';
import type { InviteReply, PlanReply, PortionReply, Role } from '../../workspace/desk-replies';
import { shareCells } from '../../workspace/emulator/grid';
import type { Call } from '../../workspace/emulator/meter';
import type { NewResponse } from '../../workspace/emulator/responses';
import { columnOf, deleteRow, shownCell, shownRows, tabNamed, typeInto } from '../../workspace/hands';
import { FORM_IDS, memberRows } from '../../workspace/load-cohort';
import { isInMailbox, isInvited } from '../../workspace/looking';
import { rowsByHeader } from '../../workspace/outcome';
import { paste } from '../../workspace/story';
import { Workspace } from '../../workspace/workspace';
import type { Execution, FormResponseData, SheetData, Switches, World } from '../../workspace/world';
import { newAccount } from '../../workspace/world-new';
import { EXAMPLE } from '../setup/cohort-folders';

export const PROJECT = resolve(__dirname, '..', '..');
export const CHAIR = 'chair@committee.example';
export const CO_CHAIR = 'co-chair@committee.example';

export const MENTORS = ['sunniva.abernathy', 'zachary.vasquez', 'yara.villanueva', 'zoe.espinoza'];
export const MENTEES = ['thandiwe.dvorak', 'bronwyn.omalley', 'vivek.santos', 'wren.holloway', 'yara.villanueva'];

export const FORM: Record<Role, string> = { mentor: FORM_IDS.mentor, mentee: FORM_IDS.mentee };
export const RESPONSES: Record<Role, string> = { mentor: 'Mentor responses', mentee: 'Mentee responses' };

/** What the front door answers, whichever way. */
export type Reply<T> =
  | { ok: true; build: string; value: T }
  | { ok: false; build: string; code: string; happened: string; notDone: string; next: { label: string; go: string } };

const EMAIL = 1;
const isOf = (name: string, { cells }: FileRow): boolean => cells[EMAIL]!.trim().toLowerCase().startsWith(`${name}@`);

let example: CohortFolder | undefined;

/** Rows of the example, named by the part of the address before the @, and the member list of those people; `change` may make others of them. */
export async function cohort(
  who: Partial<Record<Role, readonly string[]>> = {},
  change: (rows: FileRow[], role: Role) => FileRow[] = (rows) => rows,
): Promise<CohortFolder> {
  example ??= await readCohortFolder(EXAMPLE);
  const wanted: Record<Role, readonly string[]> = { mentor: who.mentor ?? MENTORS, mentee: who.mentee ?? MENTEES };
  const applications = example.applications.map((file) => {
    const role = file.role as Role;
    const rows = file.rows.filter((row) => wanted[role].some((name) => isOf(name, row)));
    return { ...file, rows: change(rows, role) };
  });
  const addresses = new Set(applications.flatMap((file) => file.rows.map((row) => row.cells[EMAIL]!.toLowerCase())));
  const listed = (row: FileRow): boolean => row.cells.some((cell) => addresses.has(cell.toLowerCase()));
  const members = { ...example.members!, rows: example.members!.rows.filter(listed) };
  return { ...example, applications, members, decisions: [] };
}

/** The answers that somebody of the example gave, to be sent in. */
export async function answersOf(name: string, role: Role): Promise<Required<NewResponse>> {
  example ??= await readCohortFolder(EXAMPLE);
  const file = example.applications.find((f) => f.role === role)!;
  const { items } = file.form!;
  const row = file.rows.find((r) => isOf(name, r))!;
  return responseOf(file, row, layoutOf(file.headers, items), items, example.cohort!.timeZone!);
}

export async function questionId(role: Role, title: RegExp): Promise<number> {
  example ??= await readCohortFolder(EXAMPLE);
  return example.applications.find((f) => f.role === role)!.form!.items.find((item) => title.test(item.title))!.id;
}

/** The steps of the story, in their order. */
export const STEPS: Record<string, (at: Committee, folder: CohortFolder) => void> = {
  loaded: () => {},
  'set up': (at, { cohort: facts }) => {
    at.ask('setUp', {
      settings: {
        'time zone': facts!.timeZone!,
        deadline: facts!.deadline!.replace('T', ' '),
        'program start': facts!.programStart!,
        'list as of': facts!.rosterAsOf!,
        'orientation times': facts!.orientationSlots!.map((wall) => wall.replace('T', ' ')).join('; '),
      },
    });
  },
  checked: (at, folder) => {
    paste(at.world, memberRows(folder));
    at.ask('checkApplications');
  },
  suggested: (at) => at.ask('suggestPairs'),
  approved: (at) => at.approveAll(),
  drafted: (at) => at.finishDrafts(),
  created: (at) => at.ask('createOrientation', { wall: '' }),
  invited: (at) => at.finishInvitations(),
};

export type Step = 'loaded' | 'set up' | 'checked' | 'suggested' | 'approved' | 'drafted' | 'created' | 'invited';

export interface Start {
  folder?: CohortFolder;
  switches?: Partial<Switches>;
}

const told = new Map<string, World>();
const folders: CohortFolder[] = [];
let small: CohortFolder | undefined;

/** The committee when this step is done. The same beginning is told once and copied from then on. */
export async function committeeAfter(step: Step, { folder, switches = {} }: Start = {}): Promise<Committee> {
  small ??= await cohort();
  const from = folder ?? small;
  if (!folders.includes(from)) folders.push(from);
  const steps = Object.keys(STEPS);
  const name = (at: number): string => `${folders.indexOf(from)} ${JSON.stringify(switches)} ${steps[at]}`;
  const until = steps.indexOf(step);
  let done = until;
  while (done >= 0 && !told.has(name(done))) done--;
  for (let at = done + 1; at <= until; at++) {
    const committee = new Committee(at === 0 ? worldOf(from, PROJECT) : copyOf(told.get(name(at - 1))!));
    if (at === 0) Object.assign(committee.world.switches, switches);
    STEPS[steps[at]!]!(committee, from);
    deleteSpareRows(committee.world);
    told.set(name(at), committee.world);
  }
  return new Committee(copyOf(told.get(name(until))!));
}

const ROWS = 30;

/** A tidy co-chair: a tab of a thousand laid-out rows makes every copy of the world slow. */
function deleteSpareRows(world: World): void {
  for (const sheet of world.spreadsheets[world.script.boundTo]!.sheets) {
    const used = Math.max(ROWS, sheet.cells.length);
    if (sheet.maxRows > used) deleteRow(sheet, used + 1, sheet.maxRows - used);
  }
}

/** A copy that shares nothing that a story could change: what hangs on cells is copied when one of the two is written to, and what ran is over. */
export function copyOf(world: World): World {
  const { spreadsheets, executions, ...rest } = world;
  const sheetCopy = (sheet: SheetData): SheetData => {
    const { cells, formats: _, notes: __, validations: ___, ...others } = sheet;
    return { ...structuredClone(others), cells: cells.map((row) => row.slice()), ...shareCells(sheet) };
  };
  return {
    ...structuredClone(rest),
    executions: executions.slice(),
    spreadsheets: Object.fromEntries(
      Object.entries(spreadsheets).map(([id, file]) => [
        id,
        { ...structuredClone({ ...file, sheets: [] }), sheets: file.sheets.map(sheetCopy) },
      ]),
    ),
  };
}

/** A fault as Google throws it when it does not feel well. */
export function serverError(): Error {
  return new Error('We\u2019re sorry, a server error occurred. Please wait a bit and try again.');
}

export class Committee {
  readonly ws: Workspace;

  constructor(readonly world: World) {
    this.ws = new Workspace(world, { bundle: join(PROJECT, 'dist'), emulator: join(PROJECT, '.build', 'emulator') });
  }

  /** A press in the panel; null where the run was killed. */
  press<T = Record<string, unknown>>(name: string, request: unknown = {}, user = this.world.user): Reply<T> | null {
    const result = this.ws.page(name, [JSON.stringify(request)], user);
    if (result.ok) return JSON.parse(String(result.value)) as Reply<T>;
    if (this.lastRun().status === 'Stopped') return null;
    throw new Error(`${name} ended without an answer. ${result.name}: ${result.message}`);
  }

  /** A press that must succeed. */
  ask<T = Record<string, unknown>>(name: string, request: unknown = {}, user = this.world.user): T {
    const reply = this.press<T>(name, request, user);
    if (reply?.ok) return reply.value;
    throw new Error(reply ? `${name}: ${reply.code} ${reply.happened} ${reply.notDone}` : `${name} was killed.`);
  }

  /** A press that must be refused: gives the code and all words. */
  refused(name: string, request: unknown = {}, user = this.world.user): { code: string; words: string; go: string } {
    const reply = this.press(name, request, user);
    if (!reply || reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply)}`);
    return { code: reply.code, words: `${reply.happened} ${reply.notDone}`, go: reply.next.go };
  }

  approveAll(): void {
    const { pairs } = this.ask<PlanReply>('planDetails');
    const weakToo = pairs.filter((pair) => pair.label === 'Weak').map((pair) => pair.mentee.key);
    this.ask('approvePairs', { weakToo, note: '' });
  }

  finishDrafts(): void {
    this.goOn(
      () => this.press<PortionReply>('createDrafts', { message: 'introduction' }),
      (key) => isInMailbox(this.world, key),
    );
  }

  finishInvitations(): void {
    this.goOn(
      () => this.press<InviteReply>('inviteGuests'),
      (key) => isInvited(this.world, key),
    );
  }

  /**
   * What a person does: presses again while something is left, waits where asked to, comes back later where Google did not answer, and
   * answers truthfully, after a look, what only a look can answer.
   */
  private goOn(press: () => Reply<PortionReply> | null, exists: (key: string) => boolean): void {
    for (let pressed = 0; pressed < 12; pressed++) {
      const reply = press();
      if (!reply?.ok) {
        this.ws.wait(10_000);
        continue;
      }
      const { left, waitSeconds = 0, uncertain = [], issues = [] } = reply.value;
      const later = issues.some((issue) => issue.code === 'E-07' || issue.code === 'E-08');
      if (left === 0 && waitSeconds === 0 && uncertain.length === 0 && !later) return;
      this.ws.wait(later ? 600_000 : waitSeconds * 1000);
      const answers = uncertain.map(({ key }) => ({ key, answer: exists(key) ? 'it exists' : 'make it' }));
      if (answers.length > 0) this.press('answerUncertain', { answers });
    }
    throw new Error('Pressed twelve times, and still something is left.');
  }

  copy(): Committee {
    return new Committee(copyOf(this.world));
  }

  tab(name: string): SheetData {
    return tabNamed(this.world, name);
  }

  /** The rows of a tab as they are shown, by header. */
  rows(name: string): Record<string, string>[] {
    return rowsByHeader(this.world, this.tab(name)).map(({ shown }) => shown);
  }

  /** The row of People of this person key. */
  person(key: string): Record<string, string> {
    return this.rows('People').find((row) => row.Person!.startsWith(key))!;
  }

  /** Types into a cell of the row where the column `by` begins with `value`. */
  type(tab: string, [by, value]: [string, string], header: string, text: string): void {
    const sheet = this.tab(tab);
    const key = columnOf(this.world, sheet, by);
    const row = shownRows(this.world, sheet).findIndex((_, i) =>
      shownCell(this.world, sheet, i + 1, key).startsWith(value),
    );
    if (row < 1) throw new Error(`No row of ${tab} has ${value} under ${by}.`);
    this.typeAt(tab, header, row + 1, text);
  }

  typeAt(tab: string, header: string, row: number, text: string): void {
    const sheet = this.tab(tab);
    typeInto(this.world, sheet, cellName(columnOf(this.world, sheet, header), row), text);
  }

  setting(label: string, text: string): void {
    this.type('Settings', ['Setting', label], 'Value (edit)', text);
  }

  response(role: Role, name: string): FormResponseData {
    return this.world.forms[FORM[role]]!.responses.find((r) => r.email.toLowerCase().startsWith(`${name}@`))!;
  }

  /** Another account that may edit the spreadsheet and has allowed everything. */
  invite(email = CO_CHAIR): string {
    this.world.accounts[email] = newAccount(email, this.world.script.scopes);
    this.world.spreadsheets[this.world.script.boundTo]!.editors.push(email);
    return email;
  }

  lastRun(): Execution {
    return this.world.executions[this.world.executions.length - 1]!;
  }

  /** Runs `act` at the n-th call from now, before or after it took effect; nested presses meet no hook. Later calls are left alone. */
  atCall(n: number, when: 'before' | 'after', act: (call: Call) => void): void {
    const first = this.ws.counter.n;
    this.ws.hooks = {
      [when]: (call: Call) => {
        if (call.n !== first + n) return;
        this.ws.hooks = {};
        act(call);
      },
    };
  }
}

/** How many calls `act` makes on a copy of this world. */
export function callsOf({ world }: Committee, act: (at: Committee) => unknown): number {
  const copy = new Committee(copyOf(world));
  act(copy);
  return copy.ws.counter.n;
}

export interface Cut {
  /** After this call. */
  n: number;
  world: World;
}

/**
 * The worlds of runs that are cut: after every call that changed what stands, or after these calls. A killed run changes nothing any more, so
 * the world as it is at a call is the world of a run that is cut there, and one run gives them all.
 */
export function cutsOf(before: Committee, press: (at: Committee) => unknown, only?: ReadonlySet<number>): Cut[] {
  const at = before.copy();
  let last = standing(at.world);
  const cuts: Cut[] = [];
  at.ws.hooks.after = ({ n }) => {
    if (only && !only.has(n)) return;
    const now = only ? String(n) : standing(at.world);
    if (now !== last) cuts.push({ n, world: copyOf(at.world) });
    last = now;
  };
  press(at);
  return cuts;
}

/** `AB12` of column 28, row 12. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** The drafts in a mailbox, sorted: the same bytes are the same draft. */
export const draftsIn = (world: World, owner = world.user): string[] =>
  (world.mailboxes[owner]?.drafts ?? []).map((draft) => Buffer.from(draft.raw, 'base64url').toString('utf8')).sort();

/** What people can see and what stays: without calls, clock and chance, and without the script's notes of who is busy or was answered what. */
export function standing({ spreadsheets, mailboxes, calendars, triggers, forms, properties }: World): string {
  const document = Object.entries(properties.document).filter(([key]) => /^(form|tab|made)\./.test(key));
  // A mailbox or calendar that was only looked into is none.
  const mail = Object.entries(mailboxes).filter(
    ([, { drafts, sent, inbox }]) => drafts.length + sent.length + inbox.length > 0,
  );
  const events = Object.values(calendars).flatMap((calendar) => calendar.events);
  const files = Object.values(spreadsheets).map((file) => ({
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      formats: nameOf(sheet.formats),
      notes: nameOf(sheet.notes),
      validations: nameOf(sheet.validations),
    })),
  }));
  return JSON.stringify({ files, mail, events, triggers, forms, document });
}

const named = new WeakMap<object, string>();

/** A name for what hangs on the cells of a tab, the same for the same; what copies of a world share is written out once. */
function nameOf(part: object): string {
  const known = named.get(part);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(JSON.stringify(part)).digest('hex');
  // What is still written to may be something else next time.
  if (!Object.isExtensible(part)) named.set(part, name);
  return name;
}
