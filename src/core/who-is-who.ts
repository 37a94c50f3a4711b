/**
 * The tab "Who is who": what committee members said about who an application belongs to. Rows are only added, the lowest one counts; an
 * answer is about the applications that stood there when it was given, so a newer application is asked about anew.
 */
import { type Answers, type Application, NO_ANSWERS, type PersonKey } from './application';
import { FIELDS, type Role } from './fields';
import { WHO_ANSWERS, type WhoAnswer } from './layout';
import type { Instant } from './moments';
import { type KnownRow, namedBy } from './people-tab';
import { type Cell, columnOf, type Table, text } from './table';
import type { Issue } from './trouble';

export const WHO_HEADERS = [
  'Person (edit)',
  'Answer (edit)',
  'Application of (edit)',
  'Other person (edit)',
  'Other application of (edit)',
  'Note (edit)',
  'Answered by',
  'Answered on',
] as const;

/** Two applications, the first of which counts; moments are whole seconds, NaN where nothing is said. */
export interface Chosen {
  person: PersonKey;
  application: Instant;
  other: PersonKey;
  otherApplication: Instant;
}

export interface Moved {
  to: Role;
  by: string;
  on: Instant;
}

export interface WhoIsWho {
  /** Of two applications with one key, by key. */
  counts: ReadonlyMap<PersonKey, Chosen>;
  /** One person under two addresses: the first counts, or, in two roles, both do. */
  same: readonly Chosen[];
  /** `pairOf` of two keys. */
  different: ReadonlySet<string>;
  /** A name that only looks like a test entry. */
  real: ReadonlySet<PersonKey>;
  /** By the key that the form gave. */
  moved: ReadonlyMap<PersonKey, Moved>;
  issues: Issue[];
}

export const NOTHING_SAID: WhoIsWho = {
  counts: new Map(),
  same: [],
  different: new Set(),
  real: new Set(),
  moved: new Map(),
  issues: [],
};

/** The two keys in one order. */
export const pairOf = (a: PersonKey, b: PersonKey): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export const roleOf = (key: PersonKey): Role => (key.startsWith('mentor:') ? 'mentor' : 'mentee');

export const inRole = (key: PersonKey, role: Role): PersonKey => key.replace(/^\w+:/, `${role}:`);

export const wholeSecond = (instant: Instant): Instant => Math.floor(instant / 1000) * 1000;

export function readWhoIsWho(table: Table, people: readonly KnownRow[]): WhoIsWho {
  const at = WHO_HEADERS.map((header) => columnOf(table.headers, header));
  const said = {
    counts: new Map<PersonKey, Chosen>(),
    same: new Map<string, Chosen>(),
    different: new Set<string>(),
    real: new Set<PersonKey>(),
    moved: new Map<PersonKey, Moved>(),
    issues: [] as Issue[],
  };
  for (const [i, row] of table.rows.entries()) {
    const cells = at.map((column) => row[column]);
    const [words, answer, , otherWords, , , by] = cells.map(text);
    if ([words, answer, otherWords].every((w) => w === '')) continue;
    const issue = (sentence: string) =>
      void said.issues.push({
        code: 'E-51',
        subject: words,
        sentence: `Row ${i + 2} of '${table.name}': ${sentence} The row says nothing until then.`,
      });
    const word = WHO_ANSWERS.find((w) => w.toLowerCase() === answer.toLowerCase());
    if (!word) {
      issue(`the column Answer says nothing. Choose one of: ${WHO_ANSWERS.join(', ')}.`);
      continue;
    }
    const needsTwo = word === 'Same person' || word === 'Different people';
    const [person, other] = [words, otherWords].map((w) => keyIn(w, word, people));
    if (person === '' || (needsTwo && other === '')) {
      const unclear = person === '' ? words : otherWords;
      issue(`it is not clear who is meant by '${unclear}'. Write mentor:their@address or mentee:their@address.`);
      continue;
    }
    const chosen = { person, application: instantIn(cells[2]), other, otherApplication: instantIn(cells[4]) };
    const two = pairOf(person, other);
    if (word === 'This one counts') said.counts.set(person, chosen);
    else if (word === 'Real person') said.real.add(person);
    else if (needsTwo) {
      said.same.delete(two);
      said.different.delete(two);
      if (word === 'Same person') said.same.set(two, chosen);
      else said.different.add(two);
    } else {
      const to = word === 'Moved to mentors' ? 'mentor' : 'mentee';
      said.moved.delete(person);
      if (to !== roleOf(person)) said.moved.set(person, { to, by, on: instantIn(cells[7]) });
    }
  }
  return { ...said, same: [...said.same.values()] };
}

/** The key that the words mean, or '' where that is not one person. Keys are taken as they are, because a moved person has another now. */
function keyIn(words: string, answer: WhoAnswer, people: readonly KnownRow[]): PersonKey {
  if (/^(mentor|mentee):./.test(words)) return words.toLowerCase();
  const keys = [...new Set(namedBy(words, people).map((row) => row.key))];
  if (keys.length !== 1) return '';
  if (answer === 'Moved to mentors') return inRole(keys[0], 'mentee');
  return answer === 'Moved to mentees' ? inRole(keys[0], 'mentor') : keys[0];
}

const instantIn = (cell: Cell | undefined): Instant =>
  cell instanceof Date ? wholeSecond(cell.getTime()) : Number.NaN;

/** The applications with those of the wrong form in the other role; what the other form does not ask is not stated there. */
export function moveWrongForms(applications: readonly Application[], { moved }: WhoIsWho): Application[] {
  if (moved.size === 0) return [...applications];
  return applications.map((application) => {
    const move = moved.get(application.key);
    if (!move) return application;
    const { key, answers } = application;
    return {
      ...application,
      key: inRole(key, move.to),
      role: move.to,
      answers: askedIn(move.to, answers),
      movedFrom: key,
    };
  });
}

function askedIn(role: Role, answers: Answers): Answers {
  const elsewhere = FIELDS.filter((field) => !field.roles.includes(role) && field.key in NO_ANSWERS);
  return { ...answers, ...Object.fromEntries(elsewhere.map(({ key }) => [key, NO_ANSWERS[key as keyof Answers]])) };
}
