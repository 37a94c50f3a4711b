/**
 * What the add-on asks of Google, on the built bundle in the local Workspace: calls per press for committees of several sizes, and the
 * time of our own code around them (without what the emulator does inside a call).
 */
import { performance } from 'node:perf_hooks';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { worldOf } from '../../workspace/cohort-run';
import { memberRows } from '../../workspace/load-cohort';
import { paste } from '../../workspace/story';
import { Workspace } from '../../workspace/workspace';
import type { Execution } from '../../workspace/world';
import { crowd } from './crowd';

export interface CallRow {
  /** What somebody pressed, or what happened. */
  what: string;
  /** What the numbers must do, or ''. */
  aim: 'the same for every size' | 'a dozen at most' | '';
  measured: Measured[];
  met: boolean;
}

export interface Measured {
  applications: number;
  /** All services together. */
  calls: number;
  sheets: number;
  byService: Record<string, number>;
  /** Milliseconds of our own code, loading the bundle included. */
  own: number;
}

const SAME = 'the same for every size';
const DOZEN = 'a dozen at most';
const MOST = 12;

/** A committee at its desk, and a stopwatch that stands still while Google works. */
class Desk {
  readonly ws: Workspace;
  private inside = 0;
  private since = 0;

  constructor(folder: CohortFolder, project: string) {
    this.ws = new Workspace(worldOf(folder, project), {
      bundle: `${project}/dist`,
      emulator: `${project}/.build/emulator`,
    });
    this.ws.hooks = {
      before: () => {
        this.since = performance.now();
      },
      after: () => {
        this.inside += performance.now() - this.since;
      },
    };
  }

  /** Presses a button; what is refused is an error, because then nothing was measured. */
  ask(name: string, request: object = {}): Measured {
    return this.measure(() => void this.told(name, request));
  }

  told(name: string, request: object = {}): unknown {
    const result = this.ws.page(name, [JSON.stringify(request)]);
    const reply = result.ok ? JSON.parse(String(result.value)) : { ok: false, happened: result.message };
    if (!reply.ok) throw new Error(`${name}: ${reply.happened}`);
    return reply.value;
  }

  measure(act: () => void): Measured {
    this.inside = 0;
    const began = performance.now();
    act();
    const own = performance.now() - began - this.inside;
    const { executions, forms } = this.ws.world;
    const { calls, status, error }: Execution = executions[executions.length - 1]!;
    if (status !== 'Completed') throw new Error(`${status}: ${error}`);
    return {
      applications: Object.values(forms).reduce((sum, form) => sum + form.responses.length, 0),
      calls: Object.values(calls).reduce((sum, n) => sum + n, 0),
      sheets: calls.Sheets ?? 0,
      byService: { ...calls },
      own,
    };
  }
}

/** A committee of this size with its forms bound and its member list pasted. */
function deskOf(folder: CohortFolder, project: string): Desk {
  const desk = new Desk(folder, project);
  const { timeZone, deadline, programStart, rosterAsOf, orientationSlots } = folder.cohort!;
  desk.ask('setUp', {
    settings: {
      'time zone': timeZone!,
      deadline: deadline!.replace('T', ' '),
      'program start': programStart!,
      'list as of': rosterAsOf!,
      'orientation times': orientationSlots!.map((wall) => wall.replace('T', ' ')).join('; '),
    },
  });
  paste(desk.ws.world, memberRows(folder));
  return desk;
}

/** Everything a committee does on the way to judged people, each press measured. */
function judging(folder: CohortFolder, project: string): Record<string, Measured> {
  const desk = deskOf(folder, project);
  const { world } = desk.ws;
  const measured = {
    'Check applications, everybody new': desk.ask('checkApplications'),
    'Check applications, nothing new': desk.ask('checkApplications'),
    'Open Home': desk.ask('home'),
    'Open step 2': desk.ask('applicationsNow'),
    'Cards of step 2': desk.ask('applicationCards'),
    'Open step 3': desk.ask('eligibilityView'),
    'Look at one person': desk.ask('applicantView', { person: eligible(desk) }),
    'Find an applicant': desk.ask('findApplicants', { words: 'Dana' }),
    'Decide about one person': desk.ask('decide', {
      decisions: [{ person: eligible(desk), word: 'Accept', note: 'Measured.' }],
    }),
  };
  desk.ask('switchOnAutomaticReading');
  const form = Object.values(world.forms).find((f) => /mentee/i.test(f.title))!;
  const { answers, submitted } = form.responses[0]!;
  const submission = desk.measure(() => {
    desk.ws.submit(form.id, { email: 'somebody.new@late.example.org', answers, at: submitted });
  });
  return { ...measured, 'One application arrives (automatic reading)': submission };
}

const eligible = ({ ws: { world } }: Desk): string => {
  const people = world.spreadsheets[world.script.boundTo]!.sheets.find((sheet) => sheet.name === 'People')!;
  return String(people.cells[1]![0]);
};

/** From judged people to invited ones. */
function pairing(folder: CohortFolder, project: string): Record<string, Measured> {
  const desk = deskOf(folder, project);
  desk.ask('checkApplications');
  const measured: Record<string, Measured> = {
    'Suggest pairs': desk.ask('suggestPairs'),
    'Suggest pairs again': desk.ask('suggestPairs'),
    'Open step 4': desk.ask('pairingView'),
    'Open the pairing board': desk.ask('pairingBoard', { changes: [] }),
    'Compare plans': desk.ask('comparePlans'),
  };
  const newest = desk.told('history') as { entries: { id: string; can: string }[] };
  const { id } = newest.entries.find((entry) => entry.can === 'undo')!;
  Object.assign(measured, {
    'Open History': desk.ask('history'),
    'Undo the plan': desk.ask('undo', { id }),
    'Redo the plan': desk.ask('redo', { id }),
    'Approve pairs': desk.ask('approvePairs'),
    'Open step 5': desk.ask('messagesNow'),
    'Look at a message before drafts are made': desk.ask('checkMessage', { message: 'introduction' }),
  });
  const drafts = desk.ask('createDrafts', { message: 'introduction' });
  Object.assign(measured, {
    'One portion of drafts (25 at most)': drafts,
    '\u2026 of these: calls besides Gmail': { ...drafts, calls: drafts.calls - (drafts.byService.Gmail ?? 0) },
    'Find times for the orientation': desk.ask('findTimes'),
    'Make the orientation': desk.ask('createOrientation', { wall: '' }),
  });
  return measured;
}

const AIMS: Record<string, CallRow['aim']> = {
  'One application arrives (automatic reading)': DOZEN,
  'One portion of drafts (25 at most)': '',
};

/** Calls per press at each size. */
export async function benchCalls(project: string, sizes: readonly number[]): Promise<CallRow[]> {
  const example = await readCohortFolder(`${project}/test/data/cohort-2023`);
  const rows = new Map<string, Measured[]>();
  const keep = (told: Record<string, Measured>): void => {
    for (const [what, measured] of Object.entries(told)) rows.set(what, [...(rows.get(what) ?? []), measured]);
  };
  for (const size of sizes) {
    keep(judging(crowd(example, size), project));
    keep(pairing(crowd(example, size), project));
  }
  return [...rows].map(([what, measured]) => {
    const aim = AIMS[what] ?? SAME;
    const met =
      (aim !== SAME || measured.every((m) => m.calls === measured[0]!.calls)) &&
      (aim !== DOZEN || measured.every((m) => m.calls <= MOST));
    return { what, aim, measured, met };
  });
}

export interface SuggestRow {
  /** On each side. */
  people: number;
  pairs: number;
  sheets: number;
  own: number;
  /** Of `own`: loading the bundle, as every press has to. */
  loading: number;
}

/** The whole step Suggest pairs, explanations included, with as many mentors as mentees. */
export async function benchSuggest(project: string, sizes: readonly number[]): Promise<SuggestRow[]> {
  const example = await readCohortFolder(`${project}/test/data/cohort-2023`);
  return sizes.map((people) => {
    const desk = deskOf(crowd(example, 2 * people, people), project);
    desk.ask('checkApplications');
    const { sheets, own } = desk.ask('suggestPairs');
    const { world } = desk.ws;
    const rows = world.spreadsheets[world.script.boundTo]!.sheets.find((sheet) => sheet.name === 'Pairs')!.cells;
    // A request that cannot be read: the bundle is loaded, and nothing else is done.
    const loading = desk.measure(() => void desk.ws.page('home', ['?']));
    return { people, pairs: rows.filter((cells) => cells?.[0]).length - 1, sheets, own, loading: loading.own };
  });
}

/** Milliseconds of our own code that the step may take at 300 on each side. */
const SUGGEST = 250;

export const suggestTable = (rows: readonly SuggestRow[]): string =>
  [
    '| mentors and mentees | pairs | calls to Sheets | our own code, ms | of these loading the bundle, ms |',
    '|---|---|---|---|---|',
    ...rows.map(({ people, pairs, sheets, own, loading }) => {
      const word = people < 300 ? '' : ` (target ${SUGGEST}${own <= SUGGEST ? '' : ', missed'})`;
      return `| ${people} and ${people} | ${pairs} | ${sheets} | ${own.toFixed(0)}${word} | ${loading.toFixed(0)} |`;
    }),
  ].join('\n');

/** One line per press: calls of all services (of these Sheets), and our own time. */
export function callTable(rows: readonly CallRow[]): string {
  const sizes = [...new Set(rows.flatMap((row) => row.measured.map((m) => m.applications)))];
  const asked = [...new Set(sizes.map((size) => Math.floor(size / 10) * 10))];
  const cell = (row: CallRow, size: number): string => {
    const found = row.measured.find((m) => Math.floor(m.applications / 10) * 10 === size);
    return found ? `${found.calls} (${found.sheets}), ${Math.round(found.own)} ms` : '-';
  };
  return [
    `| what is done | ${asked.map((n) => `${n.toLocaleString('en-US')} applications`).join(' | ')} | aim |`,
    `|---|${asked.map(() => '---').join('|')}|---|`,
    ...rows.map(
      (row) =>
        `| ${row.what} | ${asked.map((n) => cell(row, n)).join(' | ')} | ${row.aim === '' ? '-' : `${row.aim}: ${row.met ? 'met' : 'MISSED'}`} |`,
    ),
    '',
    'Calls of all services (of these to Sheets), and the time of our own code, loading the built bundle included. Counted on the deployed bundle in the local Workspace.',
  ].join('\n');
}
