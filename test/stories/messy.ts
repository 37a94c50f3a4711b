/** Messy applications: what people of the example answered is changed before, or between, the committee's looks. */
import PostalMime, { type Email } from 'postal-mime';
import type { PlanReply, Role } from '../../workspace/desk-replies';
import { deleteRow, shownRows } from '../../workspace/hands';
import { memberRows } from '../../workspace/load-cohort';
import { paste } from '../../workspace/story';
import type { FormAnswer, FormResponseData } from '../../workspace/world';
import {
  answersOf,
  type Committee,
  cohort,
  committeeAfter,
  draftsIn,
  FORM,
  MENTEES,
  MENTORS,
  questionId,
  RESPONSES,
  type Start,
} from './committee';

/** Answers by the beginning of the question's title; '' leaves the question blank. */
export type Said = Readonly<Record<string, FormAnswer>>;

export const QUIET = { new: 0, changed: 0, removed: 0, issues: [] };

export interface Look {
  new: number;
  changed: number;
  removed: number;
  issues: { code: string; subject: string; sentence: string }[];
}

export const look = (at: Committee): Look => at.ask<Look>('checkApplications');

async function byItem(role: Role, said: Said): Promise<Record<string, FormAnswer>> {
  const answers: Record<string, FormAnswer> = {};
  for (const [title, answer] of Object.entries(said))
    answers[await questionId(role, new RegExp(`^${title.replace(/[^\w ]/g, '\\$&')}`))] = answer;
  return answers;
}

/** What somebody answered is something else, and was from the beginning. */
export async function says(at: Committee, role: Role, name: string, said: Said, email?: string): Promise<void> {
  const { id, submitted, answers } = at.response(role, name);
  const change = { answers: { ...answers, ...(await byItem(role, said)) }, at: submitted };
  at.ws.edit(FORM[role], id, email === undefined ? change : { ...change, email }, 'never');
}

/** Somebody of the example sends a form, in time unless `at` says otherwise, with other answers or another address. */
export async function sends(
  at: Committee,
  role: Role,
  name: string,
  { said = {}, email, when }: { said?: Said; email?: string; when?: number } = {},
): Promise<FormResponseData> {
  const as = await answersOf(name, role);
  const answers = { ...as.answers, ...(await byItem(role, said)) };
  return at.ws.submit(FORM[role], { email: email ?? as.email, answers, at: when ?? as.at }, 'never');
}

type Members = (rows: string[][]) => string[][];

/** The list of the nine people, of Dana and of Keiko, pasted, and everybody judged. */
export async function judgedWith(at: Committee, members: Members = (rows) => rows): Promise<Look> {
  const everybody = await cohort({ mentor: [...MENTORS, 'keiko.petrov'], mentee: [...MENTEES, 'dana.reyes'] });
  paste(at.world, members(memberRows(everybody).map((row) => [...row])));
  return look(at);
}

/** The member list with other words in the row of this address. */
export const listed =
  (name: string, cells: Readonly<Record<string, string>>): Members =>
  ([headers, ...rows]) => {
    const row = rows.find((r) => r.some((cell) => cell.startsWith(`${name}@`)))!;
    for (const [header, word] of Object.entries(cells)) row[headers!.indexOf(header)] = word;
    return [headers!, ...rows];
  };

/** Set up, and then this was answered before the first look. */
export async function applied(
  changes: readonly (readonly [Role, string, Said, string?])[] = [],
  start: Start & { members?: Members } = {},
): Promise<Committee> {
  const at = await committeeAfter('set up', start);
  for (const [role, name, said, email] of changes) await says(at, role, name, said, email);
  await judgedWith(at, start.members);
  return at;
}

/** The rows of People by key, without the place in the response tab. */
export const people = (at: Committee): Record<string, Record<string, string>> =>
  Object.fromEntries(
    at.rows('People').flatMap(({ 'Source row': _, ...row }) => (row.Person === '' ? [] : [[row.Person!, row]])),
  );

/** Status and reason of everybody whose key begins so, older application first. */
export const verdicts = (at: Committee, key: string): string[][] =>
  at
    .rows('People')
    .filter((row) => row.Person!.startsWith(key))
    .map((row) => [row.Status!, row.Why!]);

export const details = (at: Committee): PlanReply => at.ask<PlanReply>('planDetails');

const before = (address: string): string => address.split('@')[0]!;

/** Who may mentor whom at all: the mentors with a score, by the part of the address before the @. */
export const lawfulFor = (at: Committee, mentee: string): string[] =>
  details(at)
    .scores.filter(([, address]) => before(address) === mentee)
    .map(([mentor]) => before(mentor))
    .sort();

/** Mentee → mentor, of the pairs that stand in the tab. */
export const pairs = (at: Committee): Record<string, string> =>
  Object.fromEntries(
    at
      .rows('Pairs')
      .filter((row) => row.Pair !== '' && row.Status !== 'Ended')
      .map((row) => /^mentee:([^@ ]+)\S* mentor:([^@ ]+)/.exec(row.Pair!)!.slice(1)),
  );

/** One line of the breakdown that stands as a note on the score of this mentee's pair. */
export function scored(at: Committee, mentee: string, criterion: string): string {
  const sheet = at.tab('Pairs');
  const rows = shownRows(at.world, sheet);
  const row = rows.findIndex((cells) => cells[0]!.startsWith(`mentee:${mentee}@`));
  const column = String.fromCharCode(65 + rows[0]!.indexOf('Score'));
  const note = sheet.notes[`${column}${row + 1}`] ?? '';
  return note.split('\n').find((line) => line.startsWith(`${criterion}: `)) ?? note;
}

/** The drafts, as a strict reader of mail understands them, by address. */
export async function letters(at: Committee): Promise<Record<string, Email>> {
  const read = await Promise.all(draftsIn(at.world).map((mime) => PostalMime.parse(mime)));
  for (const { to } of read) expect(to).toHaveLength(1);
  return Object.fromEntries(read.map((mail) => [mail.to![0]!.address!, mail]));
}

/** A co-chair, or the person, takes a row out of the response tab. */
export function removeRow(at: Committee, role: Role, name: string): void {
  const tab = at.tab(RESPONSES[role]);
  deleteRow(tab, 1 + shownRows(at.world, tab).findIndex((row) => row.some((cell) => cell.startsWith(`${name}@`))));
}

/** A row that a committee member types into Pair rules. */
export function rule(at: Committee, a: string, b: string, word: string): void {
  const row = shownRows(at.world, at.tab('Pair rules')).length + 1;
  for (const [header, text] of [
    ['Person A (edit)', a],
    ['Person B (edit)', b],
    ['Rule (edit)', word],
  ] as const)
    at.typeAt('Pair rules', header, row, text);
}
