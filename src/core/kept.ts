/**
 * Kept and approved pairs against everything else. Nothing is dropped in silence:
 * - a mentor with more kept pairs than places: all stay, the places grow for this plan, an issue asks;
 * - kept and never, kept although a rule forbids it: the pair stays and carries the reason as its check; for never an issue asks too;
 * - one mentee kept with two mentors, or two people kept as each other's mentors: the approved pair stays, else the first by key; an issue asks;
 * - somebody who needs a decision: the pair waits, the partner's place stays taken, an issue asks;
 * - somebody who is out (withdrawn, not eligible, gone): the partner takes part again, an issue says so.
 */
import { fullName, type PersonKey } from './application';
import { addressIn, type Couple, type PairCohort } from './pair-rules/pair-rule';
import type { Person } from './person';
import type { Issue } from './trouble';

export interface KeptPair extends Couple {
  approved: boolean;
}

export interface KeptPlaces {
  /** Row and column of every pair that stays. */
  pairs: { row: number; column: number; approved: boolean }[];
  /** People who sit out until a decision about their partner: key → why. */
  waiting: Map<PersonKey, string>;
  /** Places taken in each column by pairs that wait. */
  reserved: Int32Array;
  issues: Issue[];
}

type Cohort = Pick<PairCohort, 'mentees' | 'mentors'>;

/** `mayBeMutual`: the committee lets two people mentor each other. */
export function placeKept(
  { mentees, mentors }: Cohort,
  people: readonly Person[],
  kept: readonly KeptPair[],
  mayBeMutual = false,
): KeptPlaces {
  const rows = new Map(mentees.map((person, row) => [person.key, row]));
  const columns = new Map(mentors.map((person, column) => [person.key, column]));
  const anybody = new Map(people.map((person) => [person.key, person]));
  // Who is undecided outweighs an older application of the same key that is out.
  for (const person of people) if (person.status === 'Needs a decision') anybody.set(person.key, person);
  for (const person of [...mentees, ...mentors]) anybody.set(person.key, person);
  const nameOf = (key: PersonKey): string => {
    const person = anybody.get(key);
    return (person && fullName(person.application.answers)) || key;
  };
  const result: KeptPlaces = { pairs: [], waiting: new Map(), reserved: new Int32Array(mentors.length), issues: [] };
  const issue = (code: string, pair: Couple, sentence: string): void =>
    void result.issues.push({ code, subject: `${pair.mentee} ${pair.mentor}`, sentence });
  const seated = new Map<PersonKey, KeptPair>();

  for (const pair of inOrder(kept)) {
    const [mentee, mentor] = [nameOf(pair.mentee), nameOf(pair.mentor)];
    const already = seated.get(pair.mentee);
    const back = [...seated.values()].find(
      (other) =>
        !mayBeMutual &&
        addressIn(other.mentee) === addressIn(pair.mentor) &&
        addressIn(other.mentor) === addressIn(pair.mentee),
    );
    const [row, column] = [rows.get(pair.mentee), columns.get(pair.mentor)];
    if (already) {
      issue(
        'E-22',
        pair,
        `${mentee} is kept with ${nameOf(already.mentor)} and with ${mentor}. ${nameOf(already.mentor)} stays for now: keep one of the two.`,
      );
    } else if (addressIn(pair.mentee) === addressIn(pair.mentor)) {
      issue(
        'E-22',
        pair,
        `${mentee} is kept with themselves. The pair was not made: take Keep away or choose another mentor.`,
      );
    } else if (back) {
      issue(
        'E-22',
        pair,
        `${mentee} and ${mentor} are kept as each other\u2019s mentors. ${nameOf(back.mentor)} mentors ${nameOf(back.mentee)} for now: keep one of the two.`,
      );
    } else if (row !== undefined && column !== undefined) {
      seated.set(pair.mentee, pair);
      result.pairs.push({ row, column, approved: pair.approved });
    } else {
      notEligible(pair);
    }
  }
  return result;

  function notEligible(pair: KeptPair): void {
    const parted = (['mentee', 'mentor'] as const).filter(
      (role) => !(role === 'mentee' ? rows : columns).has(pair[role]),
    );
    const others = parted.map((role) => anybody.get(pair[role])?.status ?? 'Withdrawn');
    const names = parted.map((role) => nameOf(pair[role])).join(' and ');
    const states = parted.map((role, i) => `${nameOf(pair[role])} (${others[i]})`).join(' and ');
    const two = `${nameOf(pair.mentee)} and ${nameOf(pair.mentor)} are ${pair.approved ? 'an approved pair' : 'kept'}, but ${states} cannot take part`;
    if (others.every((status) => status === 'Needs a decision')) {
      for (const role of ['mentee', 'mentor'] as const) {
        if (!parted.includes(role))
          result.waiting.set(
            pair[role],
            `Waiting for a decision: kept with ${nameOf(pair[parted[0]])}, who needs one.`,
          );
      }
      const column = columns.get(pair.mentor);
      if (column !== undefined) result.reserved[column]++;
      issue(
        'E-32',
        pair,
        `${two} yet. The pair waits and the place stays taken: decide about ${names}, or take Keep away.`,
      );
    } else {
      issue(
        'E-32',
        pair,
        `${two} any more. The pair is not in this plan, and the partner takes part again: accept ${names} again, or end the pair.`,
      );
    }
  }
}

/** Approved pairs first, then by key; a pair given twice counts once, approved if either was. */
function inOrder(kept: readonly KeptPair[]): KeptPair[] {
  const id = (pair: Couple): string => `${pair.mentee} ${pair.mentor}`;
  const once = new Map<string, KeptPair>();
  for (const pair of kept)
    once.set(id(pair), { ...pair, approved: pair.approved || (once.get(id(pair))?.approved ?? false) });
  return [...once.values()].sort((a, b) => Number(b.approved) - Number(a.approved) || (id(a) < id(b) ? -1 : 1));
}
