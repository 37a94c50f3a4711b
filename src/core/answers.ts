/** From the rows of a response tab to applications: answers by meaning. Response tabs are only read. */
import { type Answers, type Application, NO_ANSWERS, personKey } from './application';
import type { Binding, BoundQuestion, Question } from './binding';
import { optionsFrom, rangeOf, single, splitTicked } from './choices';
import { Columns } from './columns';
import { FIELDS, type FieldKey, field as fieldOf, ROLES, type Role } from './fields';
import { competencyLevels, ranking } from './grids';
import { instantAt, wallClockOf } from './moments';
import { foldName, splitName, tidyName } from './names';
import { oncePerText } from './once-per-text';
import type { Profile } from './profiles/profile';
import { partsFor } from './sections';
import { type Cell, type Table, text } from './table';
import type { Issue } from './trouble';

export interface Reading {
  applications: Application[];
  /** What the form asks and the tab holds. */
  asked: ReadonlySet<FieldKey>;
  issues: Issue[];
}

export interface ReadingInput {
  table: Table;
  binding: Binding;
  questions: readonly Question[];
  /** 'asked': the form itself asks for the role. */
  role: Role | 'asked';
  profile: Profile;
  /** Headers that somebody changed by hand, by item id. */
  renamed?: Readonly<Record<string, string>>;
  /** What an answer counts as, where the forms word it differently. */
  same?: SameAnswers;
}

/** `levels`: the levels of a grid of competencies. `fields`: where anything is aligned at all. */
export interface SameAnswers {
  (field: FieldKey | 'levels', answer: string): string;
  readonly fields: ReadonlySet<FieldKey | 'levels'>;
}

/** Reads all rows. A row of a person who applies in both roles on one form gives two applications; blank rows give none. */
export function readApplications(input: ReadingInput): Reading {
  const { table, binding, questions, role, profile, renamed, same } = input;
  const issues: Issue[] = [];
  const columns = new Columns(table, questions, renamed);
  const readers = new Map<FieldKey, Reader>();
  /** In a form for both roles: by role, the readers of what is asked in a section for each. */
  const own = { mentor: new Map<FieldKey, Reader>(), mentee: new Map<FieldKey, Reader>() };
  const asksRole = role === 'asked' && binding.role ? readerOf([binding.role], 'role', columns, table, profile) : null;
  const rolesAt = (cells: readonly Cell[]): Role[] => rolesIn(String(asksRole?.(cells) ?? ''));
  for (const { key, label } of FIELDS) {
    const bound = binding[key];
    if (!bound) continue;
    const reader = readerOf([bound, ...(bound.also ?? [])], key, columns, table, profile);
    if (reader && asksRole && bound.also)
      for (const each of ROLES) {
        const section = readerOf(partsFor(each, bound, columns, table, rolesAt), key, columns, table, profile);
        if (section) own[each].set(key, section);
      }
    if (reader) readers.set(key, reader);
    else
      issues.push({
        code: 'E-12',
        subject: table.name,
        sentence: `The column '${columns.question(bound)?.title ?? bound.title}' is not in the tab '${table.name}'. ${label} was not read.`,
      });
  }
  const readRow = rowReader(readers, same);
  const readAs = {
    mentor: own.mentor.size > 0 ? rowReader(new Map([...readers, ...own.mentor]), same) : readRow,
    mentee: own.mentee.size > 0 ? rowReader(new Map([...readers, ...own.mentee]), same) : readRow,
  };
  const asked = new Set(readers.keys());
  if (asked.has('fullName')) for (const key of ['firstName', 'lastName'] as const) asked.add(key);

  const clock = columns.timestamp((cell) => instantOf(cell, table.zone) !== null);
  if (clock < 0 && table.rows.length > 0)
    issues.push({
      code: 'E-12',
      subject: table.name,
      sentence: `The tab '${table.name}' has no column 'Timestamp', so nobody knows when people applied.`,
    });

  const readEmail = readers.get('email');
  const applications: Application[] = [];
  table.rows.forEach((cells, i) => {
    if (cells.every((cell) => !(cell instanceof Date) && text(cell) === '')) return;
    const row = i + 2;
    const submitted = clock < 0 ? Number.NaN : (instantOf(cells[clock], table.zone) ?? Number.NaN);
    if (clock >= 0 && Number.isNaN(submitted))
      issues.push({
        code: 'E-15',
        subject: table.name,
        sentence: `Row ${row} of '${table.name}': the timestamp '${text(cells[clock])}' is not a date and time.`,
      });
    const roles = role === 'asked' ? rolesAt(cells) : [role];
    if (roles.length === 0)
      issues.push({
        code: 'role',
        subject: table.name,
        sentence: `Row ${row} of '${table.name}' does not say whether ${nameIn(readRow(cells))} applies as mentor or as mentee. The row was not read.`,
      });
    const email = String(readEmail?.(cells) ?? '').trim();
    for (const each of roles) {
      const answers = readAs[each](cells);
      applications.push({ key: keyOf(each, email, answers, submitted), role: each, row, submitted, email, answers });
    }
  });
  return { applications, asked, issues };
}

type Answer = string | readonly string[] | Readonly<Record<string, string>>;
type Reader = (cells: readonly Cell[]) => Answer;

/** How one field is read from a row, or null where its column is missing. */
function readerOf(
  parts: readonly BoundQuestion[],
  key: FieldKey,
  columns: Columns,
  table: Table,
  profile: Profile,
): Reader | null {
  const readers = parts
    .map((question) => readerOfQuestion(key, question, columns, table, profile))
    .filter((r): r is Reader => r !== null);
  if (readers.length < 2) return readers[0] ?? null;
  return (cells) => {
    const given = readers.map((read) => read(cells)).filter((answer) => !isBlank(answer));
    // A question that was split: what is ticked in any part counts.
    if (given.length > 1 && given.every(Array.isArray)) return [...new Set((given as string[][]).flat())];
    return given[0] ?? readers[0]!(cells);
  };
}

function readerOfQuestion(
  key: FieldKey,
  bound: BoundQuestion,
  columns: Columns,
  table: Table,
  profile: Profile,
): Reader | null {
  const question = columns.question(bound);
  const { kind } = fieldOf(key);
  const grid = kind === 'grid' || kind === 'ranking' ? columns.grid(bound) : new Map<string, number>();
  if (grid.size > 0) {
    const [labels, at, offered] = [[...grid.keys()], [...grid.values()], question?.columns ?? []];
    const answered = (cells: readonly Cell[]) => at.map((i) => single(cells[i], offered, table.zone));
    const read = kind === 'grid' ? competencyLevels(labels, profile) : ranking(labels, profile);
    return (cells) => read(answered(cells));
  }
  const at = columns.of(bound);
  if (at.length === 0) return null;
  const [only] = at;
  // Nearly every question has one column; what is blank in it reads as blank.
  const cellOf =
    at.length === 1
      ? (cells: readonly Cell[]) => cells[only!]
      : (cells: readonly Cell[]) => at.map((i) => cells[i]).find((c) => c instanceof Date || text(c) !== '');
  const offered = question?.options ?? [];
  if (kind === 'several of' || kind === 'grid' || kind === 'ranking') {
    // What was offered before the question was deleted and asked again is not known any more.
    const isAll = offered.length > 0 && question?.id === bound.id;
    const options = isAll ? offered : knownOptions(key, offered, table, at, profile);
    const split = oncePerText((typed) => splitTicked(typed, options));
    const ticked: Reader = (cells) => {
      const cell = cellOf(cells);
      return cell instanceof Date || typeof cell === 'number' ? [single(cell, options, table.zone)] : split(text(cell));
    };
    return kind === 'grid'
      ? (cells) => Object.fromEntries((ticked(cells) as string[]).map((name) => [name, strongest(profile)]))
      : ticked;
  }
  if (key === 'years' || key === 'capacity') return (cells) => rangeOf(cellOf(cells), offered, table.zone);
  return (cells) => single(cellOf(cells), offered, table.zone);
}

/** Where the form is not known: the profile's words first, then what the column's own cells show. */
export function knownOptions(
  key: FieldKey,
  offered: readonly string[],
  table: Table,
  at: readonly number[],
  profile: Profile,
): string[] {
  const { vocabularies: v } = profile;
  const words: Partial<Record<FieldKey, readonly string[]>> = {
    areas: v.areas,
    competencies: v.competencies,
    competencyLevels: v.competencies,
    topThree: v.competencies,
    help: v.help,
    meeting: v.meeting,
    wantedLibraryTypes: v.libraryTypes,
    membershipStatus: v.membershipStatus,
    commitments: v.commitments,
  };
  const known = [...offered, ...(words[key] ?? [])];
  const cells = table.rows.flatMap((row) => at.map((i) => text(row[i]))).filter((cell) => cell !== '');
  const split = cells.map((cell) => splitTicked(cell, known));
  const unknown = split.flatMap((ticked) => ticked.filter((t) => !known.includes(t)));
  const fits = split.filter((ticked) => ticked.some((t) => known.includes(t))).length > cells.length / 2;
  // Where the profile's words fit, what only one person wrote is an "Other" and stays one text.
  const seen = optionsFrom(unknown).filter((o) => !fits || unknown.filter((cell) => cell.includes(o)).length > 1);
  return [...known, ...seen];
}

const strongest = ({ vocabularies: { levels } }: Profile): string =>
  Object.keys(levels).sort((a, b) => levels[b]! - levels[a]!)[0] ?? '';

/** All answers of a row by these readers. */
function rowReader(readers: ReadonlyMap<FieldKey, Reader>, same?: SameAnswers): (cells: readonly Cell[]) => Answers {
  const fields = [...readers]
    .filter(([key]) => key in NO_ANSWERS)
    .map(([key, read]) => ({ key, read: alike(key, read) }));
  const fullName = readers.get('fullName');
  return (cells) => {
    const answers: Record<string, Answer> = { ...NO_ANSWERS };
    for (const { key, read } of fields) answers[key] = read(cells);
    const { firstName, lastName } = answers as unknown as Answers;
    const whole = splitName(fullName ? String(fullName(cells)) : '');
    answers.firstName = tidyName(firstName) || whole.firstName;
    answers.lastName = tidyName(lastName) || whole.lastName;
    return answers as unknown as Answers;
  };

  function alike(key: FieldKey, read: Reader): Reader {
    const isAligned = same && (same.fields.has(key) || (fieldOf(key).kind === 'grid' && same.fields.has('levels')));
    return isAligned ? (cells) => aligned(key, read(cells), same) : read;
  }
}

function aligned(key: FieldKey, answer: Answer, same: SameAnswers): Answer {
  if (typeof answer === 'string') return same(key, answer);
  if (Array.isArray(answer)) return [...new Set(answer.map((one: string) => same(key, one)))];
  return Object.fromEntries(
    Object.entries(answer).map(([row, level]) => [same(key, row), same('levels', level as string)]),
  );
}

/** The collected address, else the preferred one; a row without any is told apart by its name and time. */
function keyOf(role: Role, email: string, answers: Answers, submitted: number): string {
  const address = email || answers.preferredEmail;
  if (address.trim() !== '') return personKey(role, address);
  return `${role}:(no address) ${foldName(`${answers.firstName} ${answers.lastName}`)} ${Number.isNaN(submitted) ? '' : submitted}`.trim();
}

/** "Mentee", "I would like to have a mentor", "Both": what an answer to the role question means. */
export function rolesIn(answer: string): Role[] {
  const words = foldName(answer);
  if (/\bboth\b|\beither\b/.test(words)) return ['mentor', 'mentee'];
  const seeks =
    /\b(have|find|get|need|want|seek\w*|looking for|receive|be matched with) (a |an )?(mentor|mentoring)\b|\bbe mentored\b/g;
  const asMentee =
    /\bmentees?\b|\bprotegee?s?\b/.test(
      words.replace(/\b(have|take|get|find|seek\w*) (a |an )?(mentee|protegee?)s?\b/g, 'mentor'),
    ) || seeks.test(words);
  const asMentor = /\bmentors?\b/.test(words.replace(seeks, '').replace(/\bmentees?\b/g, ''));
  return [...(asMentor ? (['mentor'] as const) : []), ...(asMentee ? (['mentee'] as const) : [])];
}

/** Whole seconds: the deadline is compared to the second, and an earlier look may have dropped fractions. */
function instantOf(cell: Cell | undefined, zone: string): number | null {
  if (cell instanceof Date) return Math.floor(cell.getTime() / 1000) * 1000;
  const wall = text(cell) === '' ? undefined : wallClockOf(cell, zone);
  return wall === undefined ? null : instantAt(wall, zone);
}

const isBlank = (answer: Answer): boolean =>
  typeof answer === 'string'
    ? answer === ''
    : Array.isArray(answer)
      ? answer.length === 0
      : Object.keys(answer).length === 0;

const nameIn = (answers: Answers): string => `${answers.firstName} ${answers.lastName}`.trim() || 'the person';
