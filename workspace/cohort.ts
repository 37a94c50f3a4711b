/** `npm run cohort`: the whole job on a cohort folder, without a browser and without Google. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';
import { readCohortFolder } from './cohort-folder';
import type { CohortFacts } from './cohort-folder-types';
import { readFact } from './cohort-json';
import { runCohort, worldOf } from './cohort-run';
import { keepWorld, readWorld } from './kept-world';
import { outputFiles } from './output';
import { checkOutputFolder, writeOutput } from './output-folder';
import { atTheDoor, Refusal } from './refusal';
import type { Told } from './story';
import { inWords } from './summary';

const HELP = `Pairs a mentoring cohort from its downloads: judges the applications, suggests and approves pairs, drafts the
introductions, finds the orientation time and invites. Everything happens in a Google of its own on this computer;
nothing is sent to anybody.

  npm run cohort                         the example cohort
  npm run cohort -- <folder>             a committee's own downloads: mentors.csv, mentees.csv, members.csv
                                         (or one .xlsx with both response tabs, or one applications.csv), and where
                                         known mentor-form.json, mentee-form.json, cohort.json, decisions.csv
Options
  --out <folder>       write people.csv, pairs.csv, without-a-pair.csv, scores.csv, drafts/*.eml,
                       orientation.ics and summary.json there
  --world <file>       keep the local Google in this file, and go on from it the next time
  --stop-after <n>     end after the n-th call to a service took effect (needs --world); exit 3, no output
  --deadline <moment>  application deadline: 2022-11-18 (that whole day) or "2022-11-18 17:00"
  --start <day>        program start: 2023-01-09
  --zone <zone>        time zone of the program: America/Chicago
  --help               this text

Exit 0: done. 1: something unexpected. 2: the files or options cannot be worked with; nothing was written.`;

const OPTIONS = {
  out: { type: 'string' },
  world: { type: 'string' },
  'stop-after': { type: 'string' },
  deadline: { type: 'string' },
  start: { type: 'string' },
  zone: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** npm runs its scripts in the project's folder, but a path is meant from where the person stands. */
const HERE = process.env.npm_lifecycle_event === 'cohort' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

async function cohort(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return console.log(HELP);
  if (positionals.length > 1) {
    throw new Refusal(`One folder is needed, and ${positionals.length} are named.`, 'Nothing was done.', 'See --help.');
  }
  const path =
    positionals[0] === undefined ? join(PROJECT, 'test', 'data', 'cohort-2023') : resolve(HERE, positionals[0]);
  const out = values.out === undefined ? null : resolve(HERE, given('--out', values.out));
  const worldFile = values.world === undefined ? null : resolve(HERE, given('--world', values.world));
  const stopAfter = callNumber(values['stop-after'], worldFile);
  const facts: CohortFacts = {
    ...(values.deadline === undefined ? {} : readFact('deadline', values.deadline, '--deadline')),
    ...(values.start === undefined ? {} : readFact('programStart', values.start, '--start')),
    ...(values.zone === undefined ? {} : readFact('timeZone', values.zone, '--zone')),
  };
  if (out) checkOutputFolder(out);
  if (worldFile) checkWorldFile(worldFile);
  const folder = await readCohortFolder(path, facts);
  const world = (worldFile && readWorld(worldFile)) || worldOf(folder, PROJECT);
  let told: Told | null;
  try {
    told = runCohort({ project: PROJECT, folder, world, stopAfter, say: progress });
  } finally {
    // However the run ended: what took effect is not forgotten.
    if (worldFile) keepWorld(worldFile, world);
  }
  if (!told) {
    console.error(
      `Ended after call ${stopAfter}, as asked. The world is kept; run again with the same --world to go on.`,
    );
    process.exitCode = 3;
    return;
  }
  if (out) writeOutput(out, await outputFiles(told.outcome));
  console.log(inWords({ folder, world, told, out: out && shortPath(out), width: process.stdout.columns ?? 100 }));
}

/** As the person would type it. */
function shortPath(path: string): string {
  const from = relative(HERE, path);
  return from === '' ? '.' : from.startsWith('..') ? path : from;
}

const progress = (line: string): void => console.error(process.stderr.isTTY ? `\u001b[2m${line}\u001b[0m` : line);

function given(option: string, value: string): string {
  if (value.trim() !== '') return value;
  throw new Refusal(`${option} names nothing.`, 'Nothing was done.', `Write a name behind ${option}.`);
}

function callNumber(text: string | undefined, worldFile: string | null): number {
  if (text === undefined) return 0;
  if (!worldFile)
    throw new Refusal(
      '--stop-after needs --world.',
      'Nothing was done.',
      'Name a file to keep the world in: --world <file>.',
    );
  const n = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (n > 0) return n;
  throw new Refusal(
    `--stop-after ${text}: this is no number of calls.`,
    'Nothing was done.',
    'Write a whole number from 1.',
  );
}

function checkWorldFile(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  throw new BadInput(
    { file: folder },
    'there is no such folder to keep the world in.',
    'Make it, or name another file for --world.',
  );
}

await atTheDoor(cohort);
