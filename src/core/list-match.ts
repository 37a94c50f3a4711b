/** Who of a meeting's list is who: exactly by address or name, else by similarity with a question, never by a guess. */
import { distance } from 'fastest-levenshtein';
import { foldAddress } from './application';
import { type Attending, addressesOf } from './attendance';
import type { Listed } from './meeting-list';
import { foldFullName, nameEnds } from './names';

export interface Candidate {
  person: string;
  name: string;
}

export interface Matched extends Candidate {
  line: string;
  /** null where the list does not tell. */
  minutes: number | null;
}

export interface ListMatch {
  matched: Matched[];
  /** Stayed for fewer minutes than count. */
  tooShort: Matched[];
  /** The nearest first. */
  unsure: { line: string; minutes: number | null; candidates: Candidate[] }[];
  /** Nobody of the cohort is meant: hosts, guests, other people. */
  unknown: string[];
}

/** How unlike two names may be to be asked about: 0 the same, 1 nothing in common. */
const NEAR = 0.4;
const MOST = 3;

export function matchList(list: readonly Listed[], people: readonly Attending[], leastMinutes: number): ListMatch {
  const result: ListMatch = { matched: [], tooShort: [], unsure: [], unknown: [] };
  const byAddress = new Map(
    people.flatMap((p) =>
      [...addressesOf(p.attendee), foldAddress(p.attendee.recipient.address)].map((address) => [address, p] as const),
    ),
  );
  const named = people.map((p) => ({ p, folded: foldFullName(p.attendee.recipient.name) }));
  const taken = new Map<string, Matched>();
  const open: Listed[] = [];
  const take = (one: Listed, p: Attending) => {
    const before = taken.get(p.person);
    const match = { ...candidate(p), line: one.line, minutes: told(one) };
    // The same person under two names, from two devices: the longer stay counts.
    if (!before || (told(one) ?? 0) > (before.minutes ?? 0))
      taken.set(p.person, before ? { ...match, line: before.line } : match);
  };
  for (const one of list) {
    const own = one.address === '' ? undefined : byAddress.get(foldAddress(one.address));
    const same = namesOf(one).map((name) => named.filter((n) => n.folded === name));
    const only = same.find((those) => those.length === 1);
    if (own) take(one, own);
    else if (only) take(one, only[0].p);
    else open.push(one);
  }
  for (const one of open) {
    // Whoever is found already is a second device at most, and asked about where nobody else is like it.
    const all = likely(one, named);
    const others = all.filter((c) => !taken.has(c.person));
    const candidates = (others.length > 0 ? others : all).slice(0, MOST);
    if (candidates.length > 0) result.unsure.push({ line: one.line, minutes: told(one), candidates });
    else result.unknown.push(one.line);
  }
  for (const match of taken.values())
    (match.minutes !== null && match.minutes < leastMinutes ? result.tooShort : result.matched).push(match);
  return result;
}

/** As shown in the meeting first. */
const namesOf = ({ name, other }: Listed): string[] => [name, other].map(foldFullName).filter((n) => n !== '');

const told = ({ minutes }: Listed): number | null => (Number.isNaN(minutes) ? null : minutes);

const candidate = (p: Attending): Candidate => ({
  person: p.person,
  name: p.attendee.recipient.name || p.attendee.recipient.address,
});

function likely(one: Listed, named: readonly { p: Attending; folded: string }[]): Candidate[] {
  const names = namesOf(one);
  const said = names.length > 0 ? names : [foldFullName((one.address.split('@')[0] ?? '').replace(/[._\d]+/g, ' '))];
  return named
    .map(({ p, folded }) => ({ p, far: Math.min(...said.map((name) => (name === '' ? 1 : unlike(name, folded)))) }))
    .filter(({ far }) => far <= NEAR)
    .sort((a, b) => a.far - b.far || (a.p.person < b.p.person ? -1 : 1))
    .slice(0, 2 * MOST)
    .map(({ p }) => candidate(p));
}

/** The whole names, their first and last words, or a shared word that is not short ("Dana" alone, "Reyes' iPad"). */
function unlike(a: string, b: string): number {
  const far = (x: string, y: string) => distance(x, y) / Math.max(x.length, y.length, 1);
  const whole = Math.min(far(a, b), far(nameEnds(a), nameEnds(b)));
  const words = (name: string) => name.split(' ').filter((w) => w.length > 2);
  const shared = words(a).some((x) => words(b).some((y) => far(x, y) <= 0.2));
  return Math.min(whole, shared ? 0.39 : 1);
}
