/**
 * Names in free texts about other people. A text never decides anything by itself: a full name found in it, or a surname that only one
 * applicant has, becomes a card for a committee member and holds that one pair back until it is answered.
 */
import { fullName, type PersonKey } from './application';
import { foldName } from './names';
import { oncePerText } from './once-per-text';
import { addressIn, type Couple } from './pair-rules/pair-rule';
import type { Person } from './person';
import type { Issue } from './trouble';

export type CardAnswer = 'never' | 'prefer' | 'nothing';

export interface AnsweredCard {
  from: PersonKey;
  about: PersonKey;
  answer: CardAnswer;
}

export interface NamedPersonCard {
  /** Whose text it is. */
  from: PersonKey;
  /** The person named; in the other role, where they applied for it. */
  about: PersonKey;
  found: 'full name' | 'surname';
  /** For the committee only. */
  text: string;
  question: string;
  /** The pairs of eligible people that are held back: one, or two where both applied in both roles. */
  held: readonly Couple[];
  answer: CardAnswer | null;
}

/** Answers that name nobody. */
const NOTHING = /^(no|none|no one|nobody|nope|n ?\/? ?a|not applicable|nothing|not that i know of|no preference)?$/;
const LONGEST_NAME = 6;

/** The words of a text, folded as names are; a possessive belongs to the sentence. */
const wordsOf: (text: string) => readonly string[] = oncePerText((text) =>
  foldName(text.replace(/['\u2019]s\b/g, ' '))
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word !== ''),
);

/** Every run of one to six words. */
function* runs(words: readonly string[]): Iterable<string> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_NAME); end++)
      yield words.slice(start, end).join(' ');
  }
}

/** Addresses of applicants by folded full name (several spellings) and by folded surname. */
interface Directory {
  full: Map<string, Set<string>>;
  last: Map<string, Set<string>>;
  addresses: Set<string>;
}

function directory(people: readonly Person[]): Directory {
  const [full, last] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, name: string, address: string): void => {
    map.set(name, (map.get(name) ?? new Set()).add(address));
  };
  for (const { key, application } of people) {
    const first = wordsOf(application.answers.firstName);
    const surname = wordsOf(application.answers.lastName).join(' ');
    if (first.length === 0 || surname === '') continue;
    for (const given of [first.join(' '), first[0]]) {
      add(full, `${given} ${surname}`, addressIn(key));
      add(full, `${surname} ${given}`, addressIn(key));
    }
    if (surname.length > 1) add(last, surname, addressIn(key));
  }
  return { full, last, addresses: new Set(people.map((person) => addressIn(person.key))) };
}

/** Who is named in a text, by address. */
function namedIn(
  text: string,
  own: string,
  { full, last, addresses }: Directory,
): Map<string, NamedPersonCard['found']> {
  const found = new Map<string, NamedPersonCard['found']>();
  const all = [...runs(wordsOf(text))];
  for (const run of all) for (const address of full.get(run) ?? []) found.set(address, 'full name');
  for (const run of all) {
    const holders = [...(last.get(run) ?? [])];
    if (holders.length === 1 && !found.has(holders[0])) found.set(holders[0], 'surname');
  }
  for (const word of text.toLowerCase().split(/[\s,;<>()"]+/))
    if (addresses.has(word.replace(/\.+$/, ''))) found.set(word.replace(/\.+$/, ''), 'full name');
  found.delete(own);
  return found;
}

/** `people`: everybody who applied. Cards are made for pairs of eligible people only; answered ones come back with their answer. */
export function namedPersonCards(
  people: readonly Person[],
  answered: readonly AnsweredCard[],
): { cards: NamedPersonCard[]; issues: Issue[] } {
  const writers = people
    .filter((person) => person.status === 'Eligible')
    .map((writer) => ({ writer, text: writer.application.answers.aboutOthers.trim() }))
    .filter(({ text }) => text !== '' && !NOTHING.test(text.toLowerCase().replace(/[.!]+$/, '')));
  if (writers.length === 0) return { cards: [], issues: [] };
  const book = directory(people);
  const byAddress = new Map<string, Person[]>();
  for (const person of people)
    byAddress.set(addressIn(person.key), [...(byAddress.get(addressIn(person.key)) ?? []), person]);
  const answers = new Map(answered.map((card) => [`${addressIn(card.from)} ${addressIn(card.about)}`, card.answer]));
  const cards: NamedPersonCard[] = [];
  const issues: Issue[] = [];
  for (const { writer, text } of writers) {
    const own = addressIn(writer.key);
    const named = namedIn(text, own, book);
    if (named.size === 0) issues.push(unnamed(writer, text));
    for (const [address, found] of named) {
      const others = byAddress.get(address)!;
      const held = couplesOf(byAddress.get(own)!, others);
      if (held.length === 0) continue;
      const about = others.find((person) => person.application.role !== writer.application.role) ?? others[0];
      const answer = answers.get(`${own} ${address}`) ?? null;
      cards.push({
        from: writer.key,
        about: about.key,
        found,
        text,
        question: questionOf(writer, about, found),
        held,
        answer,
      });
    }
  }
  return { cards, issues };
}

/** All pairs of eligible applications in which one person would mentor the other. */
function couplesOf(some: readonly Person[], others: readonly Person[]): Couple[] {
  const eligible = [...some, ...others].filter((person) => person.status === 'Eligible');
  const mentees = eligible.filter((person) => person.application.role === 'mentee');
  const mentors = eligible.filter((person) => person.application.role === 'mentor');
  return mentees.flatMap((mentee) =>
    mentors
      .filter((mentor) => some.includes(mentee) !== some.includes(mentor))
      .map((mentor) => ({ mentee: mentee.key, mentor: mentor.key })),
  );
}

const nameOf = (person: Person): string => fullName(person.application.answers);

const questionOf = (writer: Person, about: Person, found: NamedPersonCard['found']): string =>
  `${nameOf(writer)} wrote about ${found === 'surname' ? 'somebody with the name of ' : ''}${nameOf(about)}. Never pair the two, prefer the pair, or does it mean nothing for pairing?`;

const unnamed = (writer: Person, text: string): Issue => ({
  code: 'E-31',
  subject: writer.key,
  sentence: `${nameOf(writer)} wrote about other people, but no applicant could be told from it: "${text}" Read it; add a row to Pair rules if it matters.`,
});
