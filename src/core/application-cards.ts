/** Cards of step 2: one question each, with what speaks for either answer. What was answered is in a tab, so no card comes twice. */
import { type Answers, type Application, fullName, NO_ANSWERS } from './application';
import type { Duplicate } from './duplicates';
import { type FieldKey, field } from './fields';
import { type Action, act } from './home';
import { thatCount } from './judge';
import type { WhoAnswer } from './layout';
import { type Instant, momentInWords } from './moments';
import type { Person } from './person';
import { isTestEntry } from './rules/named';
import { pairOf, type WhoIsWho, wholeSecond } from './who-is-who';

export interface Comparison {
  heads: [one: string, other: string];
  rows: { what: string; one: string; other: string }[];
}

export interface ApplicationCard {
  /** The same card has the same key at every look. */
  key: string;
  kind: 'same person' | 'test entry' | 'question';
  title: string;
  text: string[];
  /** What differs, line by line. */
  compare: Comparison | null;
  /** The first leads on. */
  answers: Action[];
}

/** What `sayWho` is given for an answer. Moments are epoch milliseconds; 0 where there is none. */
export interface WhoSaid {
  answer: WhoAnswer;
  person: string;
  application: Instant;
  other: string;
  otherApplication: Instant;
  note: string;
}

/** Cards about who is who, mentors first, in the order of the keys. */
export function whoCards(people: readonly Person[], who: WhoIsWho, zone: string): ApplicationCard[] {
  const counting = [...thatCount(people).values()].filter((p) => p.decision?.word !== 'Withdraw');
  const asked = new Set<string>();
  const pairs = counting.flatMap((person) =>
    (person.alike ?? []).flatMap((duplicate) => {
      const two = pairOf(person.key, duplicate.application.key);
      if (asked.has(two)) return [];
      asked.add(two);
      return [alike(person.application, duplicate, zone)];
    }),
  );
  return [
    ...counting.flatMap((person) => sentTwice(person, who, zone)),
    ...pairs,
    ...counting.flatMap((person) => testEntry(person, zone)),
  ];
}

function sentTwice(
  { key, application: counts, replaces = [] }: Person,
  who: WhoIsWho,
  zone: string,
): ApplicationCard[] {
  const other = replaces[replaces.length - 1];
  // Where the committee chose the earlier one already, by a card or by accepting it, nothing is asked.
  if (!other || other.submitted > counts.submitted) return [];
  const said = who.counts.get(key);
  const isAnswered = said?.application === wholeSecond(counts.submitted);
  const compare = compared(other, counts, zone);
  if (isAnswered || compare.rows.length === 0) return [];
  const keep = (label: string, one: Application, notThat: Application) => say(label, 'This one counts', one, notThat);
  return [
    {
      key: `twice ${key} ${counts.submitted}`,
      kind: 'same person',
      title: SAME,
      text: [
        `${nameOf(counts)}, ${counts.role}, sent the form twice with one email address: ${momentInWords(other.submitted, zone)}, and ${momentInWords(counts.submitted, zone)}.`,
        'The newer application counts now.',
      ],
      compare,
      answers: [keep('Keep the newer one', counts, other), keep('Keep the other one', other, counts)],
    },
  ];
}

const SAME = 'Two applications look like the same person';

function alike(application: Application, { application: other, because }: Duplicate, zone: string): ApplicationCard {
  const [older, newer] = [application, other].sort((a, b) => a.submitted - b.submitted || (a.key < b.key ? -1 : 1));
  const bothRoles = older.role !== newer.role;
  const who = (a: Application) => `${nameOf(a)}, ${a.role}, ${a.email}, ${momentInWords(a.submitted, zone)}`;
  const differ = say('They are different people', 'Different people', newer, older);
  return {
    key: `alike ${pairOf(older.key, newer.key)}`,
    kind: 'same person',
    title: SAME,
    text: [
      `${who(older)}; and ${who(newer)}: ${because}.`,
      bothRoles
        ? 'One person may apply in both roles, and is never paired with themselves.'
        : 'Both wait until somebody says which it is.',
    ],
    compare: compared(older, newer, zone),
    answers: bothRoles
      ? [say('One person in both roles', 'Same person', newer, older), differ]
      : [
          say('Same person: keep the newer one', 'Same person', newer, older),
          say('Same person: keep the other one', 'Same person', older, newer),
          differ,
        ],
  };
}

function testEntry({ key, application, findings, decision }: Person, zone: string): ApplicationCard[] {
  if (findings.named?.verdict !== 'ask' || !isTestEntry(application) || decision) return [];
  return [
    {
      key: `test ${key}`,
      kind: 'test entry',
      title: 'This looks like a test entry',
      text: [
        `\u201c${nameOf(application)}\u201d, ${application.role}, ${application.email}, ${momentInWords(application.submitted, zone)}.`,
        'Set aside, it counts as withdrawn. The row in the response tab stays.',
      ],
      compare: null,
      answers: [
        act('Set it aside', 'decide', {
          args: { decisions: [{ person: key, word: 'Withdraw', note: 'A test entry.' }] },
        }),
        say('It is a real person', 'Real person', application),
      ],
    },
  ];
}

const say = (label: string, answer: WhoAnswer, one: Application, other?: Application): Action =>
  act(label, 'sayWho', {
    args: {
      answer,
      person: one.key,
      application: wholeSecond(one.submitted) || 0,
      other: other?.key ?? '',
      otherApplication: (other && wholeSecond(other.submitted)) || 0,
      note: '',
    } satisfies WhoSaid,
  });

const nameOf = (a: Application): string => fullName(a.answers) || a.email;

/** What differs between two applications, in the order of the forms; each answer as a person would read it. */
export function compared(one: Application, other: Application, zone: string): Comparison {
  const sent = (a: Application) => momentInWords(a.submitted, zone);
  const rows = [
    { what: 'Email', one: one.email, other: other.email },
    ...(Object.keys(NO_ANSWERS) as (keyof Answers)[]).map((key) => ({
      what: field(key as FieldKey).label,
      one: inWords(one.answers[key]),
      other: inWords(other.answers[key]),
    })),
  ];
  return {
    heads: [sent(one), sent(other)],
    rows: rows
      .filter((row) => row.one !== row.other)
      .map((r) => ({ ...r, one: r.one || BLANK, other: r.other || BLANK })),
  };
}

const BLANK = '(not stated)';

const inWords = (answer: Answers[keyof Answers]): string =>
  typeof answer === 'string'
    ? answer
    : Array.isArray(answer)
      ? answer.join(', ')
      : Object.entries(answer)
          .map(([name, level]) => `${name}: ${level}`)
          .join(', ');
