/** What a rule's verdict rests on, for a person to check: the answers it read, and the rows of the member list that may be meant. */
import { distance } from 'fastest-levenshtein';
import { type Answers, type Application, foldAddress, fullName, NO_ANSWERS } from './application';
import { type FieldKey, field } from './fields';
import { findMember, type Member, memberDigits, type PaidThrough } from './members';
import { dayInWords } from './moments';
import { foldFullName, foldName, nameEnds } from './names';
import type { Facts, Rule } from './rules/rule';

export interface Evidence {
  /** What they answered, by the question's short name. */
  said: { label: string; words: string }[];
  /** Rows of the member list: the one that was found, or the closest ones. */
  list: ListRow[];
}

export interface ListRow {
  /** As the tab Members counts. */
  row: number;
  number: string;
  name: string;
  email: string;
  type: string;
  /** "paid through Mon, Sep 11, 2023", on the date of the membership that is judged. */
  paid: string;
  /** What agrees with the application: "same number, same last name". */
  agrees: string;
}

const NOT_STATED = '(not stated)';
/** Neither rule names these as its fields, because it is judged without them too. */
const MEMBERSHIP_FIELDS: readonly FieldKey[] = ['memberNumber', 'membershipStatus'];

export function evidenceOf(rule: Rule, application: Application, facts: Facts): Evidence {
  const which = ['association-member', 'division-member'].indexOf(rule.key);
  const asked = facts.asked[application.role];
  const fields = which < 0 ? rule.fields : MEMBERSHIP_FIELDS;
  return {
    said: fields
      .filter((key) => asked.has(key) && (key === 'email' || key in NO_ANSWERS))
      .map((key) => ({ label: field(key).label, words: answered(key, application) || NOT_STATED })),
    list: which < 0 ? [] : listRows(which as 0 | 1, application, facts),
  };
}

/** An answer as a person would read it. */
function answered(key: FieldKey, { email, answers }: Application): string {
  const answer = key === 'email' ? email : answers[key as keyof Answers];
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return answer.join('; ');
  return Object.entries(answer)
    .map(([name, level]) => `${name}: ${level}`)
    .join('; ');
}

function listRows(which: 0 | 1, application: Application, { members }: Facts): ListRow[] {
  if (members === null) return [];
  const { member, closest } = findMember(members, application);
  return [...new Set([...(member ? [member] : []), ...closest])].map((m) => ({
    row: m.row,
    number: m.number,
    name: m.name,
    email: m.email,
    type: m.type,
    paid: paidInWords(m.paid[which]),
    agrees: agreement(m, application),
  }));
}

function paidInWords(paid: PaidThrough): string {
  switch (paid.kind) {
    case 'day':
      return `paid through ${dayInWords(paid.day)}`;
    case 'life':
      return paid.word;
    case 'none':
      return 'no date';
    case 'unreadable':
      return `'${paid.typed}' cannot be read`;
  }
}

/** How many letters or digits may differ for two to be called alike. */
const NEAR = 3;

function agreement(m: Member, application: Application): string {
  const { answers } = application;
  const name = foldFullName(fullName(answers));
  const last = foldName(answers.lastName);
  const digits = memberDigits(answers.memberNumber);
  const addresses = [application.email, answers.preferredEmail].map(foldAddress).filter((a) => a !== '');
  const far = (a: string, b: string) => (a === '' || b === '' ? NEAR + 1 : distance(a, b));
  const inNumber = far(digits, m.digits);
  const inName = far(name, m.folded);
  const points = [
    inNumber === 0 ? 'same number' : inNumber <= NEAR ? differs('number', inNumber, 'digit') : '',
    addresses.includes(foldAddress(m.email)) ? 'same address' : '',
    inName === 0
      ? 'same name'
      : name !== '' && nameEnds(name) === nameEnds(m.folded)
        ? 'same first and last name'
        : inName <= NEAR
          ? differs('name', inName, 'letter')
          : last !== '' && m.folded.endsWith(` ${last}`)
            ? 'same last name'
            : '',
  ];
  return points.filter(Boolean).join(', ');
}

const differs = (what: string, n: number, unit: string): string =>
  `${what} differs in ${n === 1 ? `one ${unit}` : `${n} ${unit}s`}`;
