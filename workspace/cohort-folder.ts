/** Reads a cohort folder: everything a committee downloaded. Whatever cannot be worked with is thrown as `BadInput` before anything is done. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BadInput } from './bad-input';
import { checkMembers, checkResponses, decisionsIn } from './cohort-checks';
import { type Content, contentByHeaders, contentByName, roleByQuestions, timestampColumn } from './cohort-files';
import type { ApplicationFile, CohortFacts, CohortFolder, CohortRole, FormDefinition } from './cohort-folder-types';
import { readFacts, readForm } from './cohort-json';
import { type FileTable, readCsv, readWorkbook } from './table-reading';

export const USUAL_ZONE = 'America/Chicago';

const FORM_FILES: Record<CohortRole, string> = {
  mentor: 'mentor-form.json',
  mentee: 'mentee-form.json',
  'both in one form': 'form.json',
};
const WHAT: Record<Content, string> = {
  mentor: "the mentors' answers",
  mentee: "the mentees' answers",
  'both in one form': 'the answers of one form for both roles',
  members: 'the member list',
  decisions: "the committee's decisions",
};
const HOW_TO_FILL =
  'A cohort folder holds mentors.csv, mentees.csv and members.csv (or one .xlsx with both response tabs, or one applications.csv).';

/** `given` are facts from the command line; they win over `cohort.json`. */
export async function readCohortFolder(path: string, given: CohortFacts = {}): Promise<CohortFolder> {
  const folder = resolve(path);
  const name = basename(folder);
  const names = filesIn(folder, path);
  const tables = await tablesIn(folder, names);
  const facts = jsonIn(folder, names, 'cohort.json', readFacts);
  const cohort = facts || Object.keys(given).length > 0 ? { ...facts, ...given } : null;
  const applications = applicationsIn(tables, folder, names);
  for (const table of applications) checkResponses(table, table.role, cohort?.timeZone ?? USUAL_ZONE);
  const members = only(tables, 'members');
  if (!members) throw missing(name, 'members.csv', 'the member list', 'Ask the membership office for it.');
  checkMembers(members);
  const decisions = only(tables, 'decisions');
  return { name, applications, members, cohort, decisions: decisions ? decisionsIn(decisions) : [] };
}

function filesIn(folder: string, asTyped: string): string[] {
  const there = existsSync(folder) ? statSync(folder) : null;
  if (!there) throw new BadInput({ file: asTyped }, 'there is no such folder.', `Check the spelling. ${HOW_TO_FILL}`);
  if (!there.isDirectory())
    throw new BadInput({ file: asTyped }, 'this is a file, not a folder.', `Name the folder it is in. ${HOW_TO_FILL}`);
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^[.~]/.test(entry.name),
  );
  if (names.length === 0) throw new BadInput({ file: asTyped }, 'this folder is empty.', HOW_TO_FILL);
  return names.map((entry) => entry.name).sort();
}

interface Found {
  content: Content;
  table: FileTable;
}

/** Every table of the folder whose meaning is known; other files and tabs are left alone. */
async function tablesIn(folder: string, names: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of names) {
    if (/\.(csv|tsv)$/i.test(name)) found.push(...csvIn(name, readFileSync(join(folder, name))));
    if (!/\.xlsx$/i.test(name)) continue;
    for (const { tab, headers, table } of await readWorkbook(join(folder, name), readFileSync(join(folder, name)))) {
      const content = contentOfTab(tab, headers);
      if (content) found.push({ content, table: table() });
    }
  }
  return found;
}

function csvIn(name: string, bytes: Uint8Array): Found[] {
  const byName = contentByName(name.replace(/\.\w+$/, ''));
  if (byName) return [{ content: byName, table: readCsv(name, bytes) }];
  try {
    const table = readCsv(name, bytes);
    const content = contentByHeaders(table.headers);
    return content ? [{ content, table }] : [];
  } catch (error) {
    // Nothing says that this file belongs to the cohort at all.
    if (error instanceof BadInput) return [];
    throw error;
  }
}

/** The committee's own spreadsheet has tabs that are named after people and hold no answers. */
function contentOfTab(tab: string, headers: readonly string[]): Content | undefined {
  const content = contentByName(tab);
  if (content === 'members' || content === 'decisions') return content;
  const isAnswers = timestampColumn(headers) >= 0 || roleByQuestions(headers) !== undefined;
  return content && isAnswers ? content : contentByHeaders(headers);
}

function applicationsIn(tables: readonly Found[], folder: string, names: readonly string[]): ApplicationFile[] {
  const [both, mentor, mentee] = (['both in one form', 'mentor', 'mentee'] as const).map((role) => only(tables, role));
  const application = (role: CohortRole, table: FileTable): ApplicationFile => {
    const form = jsonIn(folder, names, FORM_FILES[role], readForm) as FormDefinition | null;
    return { role, ...table, form };
  };
  if (both) {
    const other = mentor ?? mentee;
    if (!other) return [application('both in one form', both)];
    const role = mentor ? 'mentors' : 'mentees';
    throw new BadInput(
      { file: both.file },
      `${other.file} holds answers of ${role} already.`,
      'Keep one of the two files.',
    );
  }
  if (!mentor && !mentee) throw missing(basename(folder), 'mentors.csv', WHAT.mentor, HOW_TO_FILL);
  if (!mentor) throw missing(basename(folder), 'mentors.csv', WHAT.mentor, `Put it beside ${mentee!.file}.`);
  if (!mentee) throw missing(basename(folder), 'mentees.csv', WHAT.mentee, `Put it beside ${mentor.file}.`);
  if (JSON.stringify([mentor.headers, mentor.rows]) === JSON.stringify([mentee.headers, mentee.rows])) {
    const cure = 'Download the answers of the other form.';
    throw new BadInput({ file: mentee.file }, `this holds the same answers as ${mentor.file}.`, cure);
  }
  return [application('mentor', mentor), application('mentee', mentee)];
}

/** The one table with this content; two are refused, because nobody knows which one counts. */
function only(tables: readonly Found[], content: Content): FileTable | null {
  const [first, second] = tables.filter((found) => found.content === content).map((found) => found.table);
  if (!second) return first ?? null;
  throw new BadInput(
    { file: second.file },
    `this holds ${WHAT[content]}, and so does ${first!.file}.`,
    'Take the one that does not count out of the folder.',
  );
}

function jsonIn<T>(
  folder: string,
  names: readonly string[],
  name: string,
  read: (file: string, source: string) => T,
): T | null {
  return names.includes(name) ? read(name, readFileSync(join(folder, name), 'utf8')) : null;
}

const missing = (folder: string, file: string, what: string, cure: string): BadInput =>
  new BadInput({ file: `${folder}/${file}` }, `there is no file with ${what}.`, cure);
