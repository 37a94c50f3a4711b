import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import PostalMime from 'postal-mime';
import writeXlsx from 'write-excel-file/node';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { runCohort, worldOf } from '../../workspace/cohort-run';
import { FrontDoor } from '../../workspace/front-door';
import { deleteRow, tabNamed } from '../../workspace/hands';
import { guestsOf } from '../../workspace/outcome';
import { outputFiles, type Summary } from '../../workspace/output';
import { type Told, tellStory } from '../../workspace/story';
import { Workspace } from '../../workspace/workspace';
import type { World } from '../../workspace/world';
import { worldFromText, worldToText } from '../../workspace/world-file';
import {
  changeRows,
  EXAMPLE,
  emptyFolder,
  exampleCopy,
  put,
  removeFolders,
  rowsOf,
  threeCsvs,
} from '../setup/cohort-folders';

const PROJECT = resolve(__dirname, '..', '..');

// Whole runs: on a busy machine each takes several seconds.
jest.setTimeout(120_000);

afterAll(removeFolders);

interface Ended {
  world: World;
  told: Told;
  files: Map<string, string>;
}

async function ended(world: World, told: Told | null): Promise<Ended> {
  if (!told) throw new Error('The run was cut.');
  const files = [...(await outputFiles(told.outcome))].map(
    ([name, content]) => [name, Buffer.from(content).toString('utf8')] as const,
  );
  return { world, told, files: new Map(files) };
}

const run = (folder: CohortFolder, world = worldOf(folder, PROJECT)): Promise<Ended> =>
  ended(world, runCohort({ project: PROJECT, folder, world }));

/** As a file keeps it between two processes. */
const reopened = (world: World): World => worldFromText(worldToText(world));

const table = ({ files }: Ended, name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(files.get(name)!.trimEnd(), { header: true }).data;

const summary = ({ files }: Ended): Summary => JSON.parse(files.get('summary.json')!);

/** Everything but the calls, which are of one run. */
function withoutCalls({ files }: Ended): Map<string, string> {
  const { calls: _, ...rest } = JSON.parse(files.get('summary.json')!);
  return new Map([...files, ['summary.json', JSON.stringify(rest)]]);
}

const draftIds = ({ world }: Ended): string[] => world.mailboxes[world.user]!.drafts.map((draft) => draft.id);
const eventIds = ({ world }: Ended): string[] => world.calendars[world.user]!.events.map((event) => event.id);

const lettersIn = ({ world }: Ended): number => Object.values(world.mailboxes).flatMap((box) => box.inbox).length;

let example: CohortFolder;
let whole: Ended;

beforeAll(async () => {
  example = await readCohortFolder(EXAMPLE);
  whole = await run(example);
});

describe('the example cohort', () => {
  test('every row of both forms stands in people.csv once, with a status, and with a reason where it is not Eligible', () => {
    const people = table(whole, 'people.csv');
    const rows = (['mentor', 'mentee'] as const).flatMap((role) =>
      rowsOf(EXAMPLE, `${role}s.csv`)
        .slice(1)
        .map(([, email]) => `${role}:${email!.trim().toLowerCase()}`),
    );
    expect(people.map((p) => p.person).sort()).toEqual(rows.sort());
    const statuses = ['Eligible', 'Needs a decision', 'Not eligible', 'Replaced by newer', 'Withdrawn'];
    expect(people.filter((p) => !statuses.includes(p.status!))).toEqual([]);
    expect(people.filter((p) => p.status !== 'Eligible' && p.why === '')).toEqual([]);
    const order = people.map((p) => `${p.person} ${p['applied on']}`);
    expect(order).toEqual([...order].sort());
  });

  test('pairs are of eligible people, nobody twice as mentee, nobody with themselves, and each score is the one in scores.csv', () => {
    const eligible = new Set(
      table(whole, 'people.csv')
        .filter((p) => p.status === 'Eligible')
        .map((p) => `${p.role} ${p.email}`),
    );
    const scores = new Map(
      table(whole, 'scores.csv').map((s) => [`${s['mentor email']} ${s['mentee email']}`, s.score]),
    );
    const pairs = table(whole, 'pairs.csv');
    expect(pairs.length).toBeGreaterThan(20);
    for (const pair of pairs) {
      const [mentee, mentor] = [pair['mentee email']!, pair['mentor email']!];
      expect([eligible.has(`mentee ${mentee}`), eligible.has(`mentor ${mentor}`)]).toEqual([true, true]);
      expect(mentee.toLowerCase()).not.toBe(mentor.toLowerCase());
      expect(scores.get(`${mentor} ${mentee}`)).toBe(pair.score);
      expect(pair.status).toBe('Approved');
    }
    expect(new Set(pairs.map((pair) => pair['mentee email'])).size).toBe(pairs.length);
  });

  test('whoever is eligible and not in a pair is in without-a-pair.csv with a reason', () => {
    const inPairs = new Set(
      table(whole, 'pairs.csv').flatMap((p) => [`mentee ${p['mentee email']}`, `mentor ${p['mentor email']}`]),
    );
    const eligible = table(whole, 'people.csv').filter((p) => p.status === 'Eligible');
    const lacking = eligible.map((p) => `${p.role} ${p.email}`).filter((p) => !inPairs.has(p));
    const without = table(whole, 'without-a-pair.csv');
    expect(without.map((p) => `${p.role} ${p.email}`).sort()).toEqual(lacking.sort());
    expect(without.filter((p) => p.why === '')).toEqual([]);
  });

  test('summary.json adds up with the tables, the mailbox and the calendar', () => {
    const pairs = table(whole, 'pairs.csv');
    const hundredths = pairs.map((pair) => Math.round(Number(pair.score) * 100));
    const without = table(whole, 'without-a-pair.csv');
    const people = table(whole, 'people.csv');
    expect(summary(whole)).toMatchObject({
      applications: { mentor: 28, mentee: 57 },
      people: { Eligible: people.filter((p) => p.status === 'Eligible').length },
      pairs: pairs.length,
      withoutPair: {
        mentor: without.filter((p) => p.role === 'mentor').length,
        mentee: without.filter((p) => p.role === 'mentee').length,
      },
      weakest: Math.min(...hundredths) / 100,
      totalScore: hundredths.reduce((a, b) => a + b) / 100,
      drafts: draftIds(whole).length,
      invited: guestsOf(whole.world).length,
      calls: whole.world.calls,
    });
  });

  test('one draft per address that has a partner, each read by a mail parser and named after its address', async () => {
    const names = [...whole.files.keys()].filter((name) => name.startsWith('drafts/'));
    expect(names.length).toBe(draftIds(whole).length);
    for (const name of names) {
      const mail = await PostalMime.parse(whole.files.get(name)!);
      expect(name).toBe(`drafts/${mail.to![0]!.address!.toLowerCase()}.eml`);
      expect(mail.subject).toBeTruthy();
      expect(mail.text!.length).toBeGreaterThan(100);
      expect(mail.html).toContain('<');
      expect(mail.bcc ?? []).toEqual([]);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  test('everybody in a pair has a draft, at the preferred address where one was given', () => {
    const addresses = new Map<string, string>();
    for (const role of ['mentor', 'mentee']) {
      const [header, ...rows] = rowsOf(EXAMPLE, `${role}s.csv`);
      const preferred = header!.findIndex((title) => title.startsWith('Preferred e-mail'));
      for (const row of rows)
        addresses.set(`${role} ${row[1]}`, (row[preferred]!.trim() || row[1]!.trim()).toLowerCase());
    }
    const inPairs = table(whole, 'pairs.csv').flatMap((p) => [
      `mentee ${p['mentee email']}`,
      `mentor ${p['mentor email']}`,
    ]);
    const wanted = [...new Set(inPairs.map((person) => `drafts/${addresses.get(person)}.eml`))];
    expect(wanted.filter((name) => !whole.files.has(name))).toEqual([]);
    expect([...whole.files.keys()].filter((name) => name.startsWith('drafts/')).length).toBe(wanted.length);
  });

  test('orientation.ics has one event at the best of the four times, without guests', () => {
    const calendar = new ICAL.Component(ICAL.parse(whole.files.get('orientation.ics')!));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(1);
    const starts = [
      '2022-12-13T19:00:00.000Z',
      '2022-12-14T17:00:00.000Z',
      '2023-01-05T20:00:00.000Z',
      '2023-01-10T22:00:00.000Z',
    ];
    expect(starts).toContain(events[0]!.startDate.toJSDate().toISOString());
    expect(events[0]!.attendees).toEqual([]);
    expect(eventIds(whole)).toHaveLength(1);
  });

  test('the same files give the same bytes', async () => {
    const again = await run(example);
    expect([...again.files]).toEqual([...whole.files]);
  });

  test('the rows of all files in another order: the same pairs, the same scores, the same people without a pair, byte for byte', async () => {
    const folder = exampleCopy();
    for (const name of ['mentors.csv', 'mentees.csv', 'members.csv'])
      changeRows(folder, name, ([headers, ...rows]) => {
        // From the end, every seventh row, then the next seventh: no two neighbors stay neighbors.
        const order = [...rows.keys()].sort((a, b) => (a % 7) - (b % 7) || b - a);
        return [headers!, ...order.map((i) => rows[i]!)];
      });
    const shuffled = await run(await readCohortFolder(folder));
    for (const name of ['pairs.csv', 'scores.csv', 'without-a-pair.csv'])
      expect(shuffled.files.get(name)).toBe(whole.files.get(name));
  });

  test('no tab of answers was written to', () => {
    const fresh = worldOf(example, PROJECT);
    for (const name of ['Mentor responses', 'Mentee responses'])
      expect(tabNamed(whole.world, name).cells).toEqual(tabNamed(fresh, name).cells);
  });
});

describe('other folders', () => {
  test('the three CSV files alone: whoever was late or is no member at the start is not judged for it', async () => {
    const ends = await run(await readCohortFolder(threeCsvs()));
    expect(summary(ends).applications).toEqual({ mentor: 28, mentee: 57 });
    expect(summary(ends).pairs).toBeGreaterThan(20);
    expect(table(ends, 'people.csv').filter((p) => /deadline/i.test(p.why!))).toEqual([]);
  });

  test('the three CSV files with the facts from the command line: only for Grace Lindqvist does it matter how old the member list is', async () => {
    const given = { deadline: '2022-11-18', programStart: '2023-01-09', timeZone: 'America/Chicago' };
    const ends = await run(await readCohortFolder(threeCsvs(), given));
    const late = (end: Ended): string[] =>
      table(end, 'people.csv')
        .filter((p) => p.status === 'Not eligible')
        .map((p) => p.person!);
    expect(late(ends)).toEqual(late(whole).filter((person) => !person.startsWith('mentee:grace.lindqvist@')));
  });

  test('one workbook with both tabs gives the same files as the two CSV files', async () => {
    const folder = exampleCopy((name) => !/^ment..s\.csv$/.test(name));
    const sheets = ['mentor', 'mentee'].map((role) => ({
      sheet: `Responses of ${role}s`,
      data: rowsOf(EXAMPLE, `${role}s.csv`).map((cells) =>
        cells.map((value) => (value === '' ? null : { value, type: String })),
      ),
    }));
    await writeXlsx(sheets as never).toFile(join(folder, 'responses.xlsx'));
    const ends = await run(await readCohortFolder(folder));
    expect([...ends.files]).toEqual([...whole.files]);
  });

  test('decisions of the committee beat the rules', async () => {
    const folder = exampleCopy();
    const asked = table(whole, 'people.csv').find((p) => p.status === 'Needs a decision')!;
    put(
      folder,
      'decisions.csv',
      `person,decision,note\n${asked.person},Do not accept,We know better\nNobody Here,Accept,\n`,
    );
    const ends = await run(await readCohortFolder(folder));
    const decided = table(ends, 'people.csv').filter((p) => p.person === asked.person);
    expect(decided.map((p) => [p.status, p.decision, p['decision note']])).toContainEqual([
      'Not eligible',
      'Do not accept',
      'We know better',
    ]);
    expect(ends.told.decided!.notFound).toEqual(['Nobody Here']);
  });
});

describe('a kept world', () => {
  test('on the finished world the story makes no second draft, no second event, and the same files', async () => {
    const again = await run(example, reopened(whole.world));
    expect(draftIds(again)).toEqual(draftIds(whole));
    expect(eventIds(again)).toEqual(eventIds(whole));
    expect(guestsOf(again.world)).toEqual(guestsOf(whole.world));
    expect(withoutCalls(again)).toEqual(withoutCalls(whole));
    expect(lettersIn(again)).toBe(lettersIn(whole));
  });

  test('a new row is sent in and heard of at once; a missing row is Withdrawn and nothing is deleted', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentees.csv', (rows) => {
      const [header, gone, ...others] = rows;
      const late = [...others[0]!];
      late.splice(0, 4, '11/30/2022 9:15:00', 'late.comer@lib.example.org', 'Late', 'Comer');
      expect(gone![1]).toBe('leilani.zielinski@statelibraryof.example.org');
      return [header!, ...others, late];
    });
    const ends = await run(await readCohortFolder(folder), reopened(whole.world));
    const status = (person: string): string[] =>
      table(ends, 'people.csv')
        .filter((p) => p.person === person)
        .map((p) => p.status!);
    expect(status('mentee:late.comer@lib.example.org')).toEqual(['Not eligible']);
    expect(status('mentee:leilani.zielinski@statelibraryof.example.org')).toEqual(['Withdrawn']);
    expect(ends.world.executions.filter((e) => e.kind === 'trigger').map((e) => e.status)).toEqual(['Completed']);
    expect(new Set(draftIds(ends))).toEqual(new Set([...draftIds(whole), ...draftIds(ends)]));
  });

  test('the order of the rows in a kept tab makes no difference', async () => {
    const world = reopened(whole.world);
    const tab = tabNamed(world, 'People');
    const moved = tab.cells[1]!;
    tab.cells.splice(1, 1);
    tab.cells.push(moved);
    deleteRow(tabNamed(world, 'Without a pair'), 2);
    expect(withoutCalls(await run(example, world))).toEqual(withoutCalls(whole));
  });
});

describe('a run that is cut', () => {
  const total = ({ world }: Ended): number => Object.values(world.calls).reduce((a, b) => a + b, 0);

  /** What the world is after every so many calls of one run: exactly what is kept when the process ends there. */
  function cutWorlds(folder: CohortFolder, every: number): [n: number, kept: string][] {
    const cuts: [n: number, kept: string][] = [];
    const world = worldOf(folder, PROJECT);
    const ws = new Workspace(world, { bundle: join(PROJECT, 'dist'), emulator: join(PROJECT, '.build', 'emulator') });
    ws.hooks.after = ({ n }) => {
      if (n % every === 0) cuts.push([n, worldToText(world)]);
    };
    tellStory(new FrontDoor(ws), folder, () => {});
    return cuts;
  }

  /** How what came out differs from the run that was never cut. */
  async function differences(ends: Ended): Promise<string[]> {
    const [wanted, files] = [withoutCalls(whole), withoutCalls(ends)];
    const names = [...new Set([...wanted.keys(), ...files.keys()])];
    return [
      ...names.filter((name) => files.get(name) !== wanted.get(name)),
      ...(draftIds(ends).length === draftIds(whole).length ? [] : ['drafts in the mailbox']),
      ...(eventIds(ends).length === 1 ? [] : ['events in the calendar']),
      ...(lettersIn(ends) === lettersIn(whole) ? [] : ['invitations written by Google']),
    ];
  }

  test('at every tenth call, kept, and gone on with: the same files as the run that was never cut', async () => {
    const cuts = cutWorlds(example, 10);
    expect(cuts.length).toBe(Math.floor(total(whole) / 10));
    const differing: string[] = [];
    for (const [n, kept] of cuts) {
      const differs = await run(example, worldFromText(kept)).then(
        (ends) => differences(ends),
        (error: Error) => [error.message],
      );
      if (differs.length > 0) differing.push(`cut after call ${n}: ${differs.slice(0, 3).join(', ')}`);
    }
    expect(differing).toEqual([]);
  }, 600_000);

  test('--stop-after lets exactly that many calls take effect', () => {
    const world = worldOf(example, PROJECT);
    expect(runCohort({ project: PROJECT, folder: example, world, stopAfter: 123 })).toBeNull();
    expect(Object.values(world.calls).reduce((a, b) => a + b, 0)).toBe(123);
  });

  test('cut again and again, every 25 calls', async () => {
    let world = worldOf(example, PROJECT);
    let told: Told | null = null;
    for (let cuts = 0; cuts < 60 && !told; cuts++) {
      told = runCohort({ project: PROJECT, folder: example, world, stopAfter: 25 * (cuts + 1) });
      world = reopened(world);
    }
    expect(withoutCalls(await ended(world, told))).toEqual(withoutCalls(whole));
  }, 120_000);
});

describe('the command', () => {
  const command = join(PROJECT, '.build', 'cohort.mjs');
  const cohort = (...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: PROJECT });
  const filesIn = (folder: string): Map<string, string> =>
    new Map(
      (
        readdirSync(folder, { recursive: true, withFileTypes: true }) as unknown as {
          name: string;
          path: string;
          isFile(): boolean;
        }[]
      )
        .filter((entry) => entry.isFile())
        .map((entry): [string, string] => {
          const path = join(entry.path, entry.name);
          return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
        }),
    );

  test('without arguments it does the example cohort, says what came of it, and ends with 0', () => {
    const said = execFileSync(process.execPath, [command], {
      encoding: 'utf8',
      cwd: emptyFolder(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(said).toMatch(/Applications: 85 \(28 mentors, 57 mentees\)/);
    for (const words of [
      /Pairs: \d+ \(/,
      /Without a pair/,
      /Drafts: \d+ introductions/,
      /Orientation: \w{3}, \w{3} \d+, 20\d\d/,
      /nothing was sent/,
    ])
      expect(said).toMatch(words);
  });

  test('--out writes the same files; --stop-after ends with 3 and writes none; --world goes on', () => {
    const folder = emptyFolder();
    const [out, world] = [join(folder, 'out'), join(folder, 'world.json')];
    const cut = cohort(EXAMPLE, '--world', world, '--stop-after', '45', '--out', out);
    expect([cut.status, existsSync(out), cut.stdout]).toEqual([3, false, '']);
    const on = cohort(EXAMPLE, '--world', world, '--out', out);
    expect(on.status).toBe(0);
    const wanted = withoutCalls(whole);
    const found = filesIn(out);
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [name, content] of found) if (name !== 'summary.json') expect(content).toBe(wanted.get(name));
    const ids = (): string[] =>
      Object.values(worldFromText(readFileSync(world, 'utf8')).mailboxes).flatMap((m) => m.drafts.map((d) => d.id));
    const before = ids();
    expect(cohort(EXAMPLE, '--world', world).status).toBe(0);
    expect(ids()).toEqual(before);
  });

  test.each([
    ['a folder that is not there', ['nowhere-at-all'], /nowhere-at-all: there is no such folder/],
    ['an unknown option', ['--fast'], /--fast/],
    ['--stop-after without --world', ['--stop-after', '5'], /--stop-after needs --world/],
    ['a deadline that is no date', ['--deadline', 'soon'], /--deadline: "soon" is no date/],
    ['a world that is none', ['--world', join(EXAMPLE, 'members.csv')], /members\.csv: this is not a world/],
  ])('%s: exit 2 and a sentence, no stack', (_, args, sentence) => {
    const out = join(emptyFolder(), 'out');
    const { status, stderr } = cohort(...args, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(out)).toBe(false);
  });

  test('bad input: exit 2, file, row and column, and nothing half-written', () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentors.csv', (rows) => {
      rows[3]![0] = 'one day';
      return rows;
    });
    const [out, world] = [join(folder, 'out'), join(folder, 'world.json')];
    const { status, stderr } = cohort(folder, '--out', out, '--world', world);
    expect([status, existsSync(out), existsSync(world)]).toEqual([2, false, false]);
    expect(stderr).toMatch(/^mentors\.csv, row 4, column A \(Timestamp\): "one day" is no date/);
  });

  test('--help names every option', () => {
    const { status, stdout } = cohort('--help');
    expect(status).toBe(0);
    for (const option of ['--out', '--world', '--stop-after', '--deadline', '--start', '--zone'])
      expect(stdout).toContain(option);
  });
});
