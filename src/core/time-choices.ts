/** The possible times as screens and tabs show them: each with its numbers, and the one, two or three that reach the most people. */
import { bestSessions, type Choice, type City, type PairKeys } from './best-sessions';
import { plural } from './home';
import { momentInWords } from './moments';
import type { Attendee, Session } from './orientation';

export interface Times {
  attendees: readonly Attendee[];
  pairs: readonly PairKeys[];
  sessions: readonly Session[];
  zone: string;
}

/** One possible time, or several together. */
export interface TimeChoice {
  /** The wall clocks: the choice's name. */
  walls: string[];
  words: string[];
  reach: number;
  answered: number;
  mentors: number;
  mentorsAnswered: number;
  mentees: number;
  menteesAnswered: number;
  together: number;
  pairs: number;
  /** For how many of those reached an hour lies outside 8 to 21 o'clock. */
  unkind: number;
  /** Who answered and can attend none. */
  outside: string[];
  /** "12:00 PM Denver", one line a session; unkind hours say so. */
  local: string[];
  /** No form offered one of these times, so nobody could say. */
  notAsked: boolean;
  /** Of a suggestion: what it has over the next best, in numbers; else ''. */
  why: string;
}

const nameOf = (a: Attendee): string => a.recipient.name || a.recipient.address;
const hasRole = (a: Attendee, role: string): boolean => a.keys.some((key) => key.startsWith(`${role}:`));

const choose = ({ attendees, pairs, sessions, zone }: Times, among: readonly Session[], count: number): TimeChoice =>
  viewOf(bestOf(attendees, pairs, sessions, among, count, zone), attendees, zone);

/** `can` is by index of all sessions, so a choice among some of them needs those columns only. */
function bestOf(
  attendees: readonly Attendee[],
  pairs: readonly PairKeys[],
  sessions: readonly Session[],
  among: readonly Session[],
  count: number,
  zone: string,
): Choice {
  const columns = among.map((s) => sessions.indexOf(s));
  const those = attendees.map((a) => ({ ...a, can: a.can && columns.map((c) => c >= 0 && a.can![c]) }));
  return bestSessions(those, pairs, among, count, zone);
}

function viewOf(choice: Choice, attendees: readonly Attendee[], zone: string): TimeChoice {
  const seated = (a: Attendee) => a.keys.some((key) => choice.seats.has(key));
  const count = (role: string, which: (a: Attendee) => boolean) =>
    attendees.filter((a) => a.can !== null && hasRole(a, role) && which(a)).length;
  return {
    walls: choice.sessions.map((s) => s.slot),
    words: choice.sessions.map((s) => momentInWords(s.start, zone)),
    reach: choice.reach,
    answered: choice.answered,
    mentors: count('mentor', seated),
    mentorsAnswered: count('mentor', () => true),
    mentees: count('mentee', seated),
    menteesAnswered: count('mentee', () => true),
    together: choice.pairsTogether,
    pairs: choice.pairsAnswered,
    unkind: choice.unkind,
    outside: choice.outside.map(nameOf),
    local: choice.sessions.map((_, i) => localLine(choice.cities, i)),
    notAsked: choice.sessions.some((s) => s.option === ''),
    why: '',
  };
}

/** "10:00 AM Los Angeles \u00b7 1:00 PM New York \u00b7 4:00 AM (early) Guam". */
const localLine = (cities: readonly City[], i: number): string =>
  cities
    .map((c) => `${c.times[i].words}${c.times[i].unkind && ` (${c.times[i].unkind})`} ${c.name.replace(/ time$/, '')}`)
    .join(' \u00b7 ');

/** Every possible time by itself, the best first. */
export const singleTimes = (times: Times): TimeChoice[] =>
  times.sessions
    .map((session) => choose(times, [session], 1))
    .sort(
      (a, b) =>
        b.reach - a.reach || b.together - a.together || a.unkind - b.unkind || (a.walls[0] < b.walls[0] ? -1 : 1),
    );

/**
 * The best one; the best two, unless one is kind to everybody; the best three where two do not reach everybody. One session more is never
 * worse; where it is no better either, it is left out.
 */
export function suggestedTimes(times: Times, singles = singleTimes(times)): TimeChoice[] {
  const [first, second] = singles;
  if (!first) return [];
  const found = [{ ...first, why: first.answered > 0 ? ahead(first, second) : '' }];
  for (const count of [2, 3]) {
    const before = found[found.length - 1];
    if (times.sessions.length < count || (before.reach === before.answered && (count === 3 || before.unkind === 0)))
      break;
    const next = choose(times, times.sessions, count);
    const why = gained(next, before);
    if (why === '') break;
    found.push({ ...next, why });
  }
  return found;
}

/** What the best time has over the second best. */
function ahead(best: TimeChoice, next: TimeChoice | undefined): string {
  if (!next) return '';
  const [reach, together, unkind] = [best.reach - next.reach, best.together - next.together, next.unkind - best.unkind];
  if (reach > 0) return `Reaches ${reach} more than the next best time.`;
  if (together > 0) return `Reaches as many as the next best time, with ${plural(together, 'whole pair')} more.`;
  if (unkind > 0) return `Reaches as many as the next best time, at kinder hours for ${unkind}.`;
  return `As good as ${next.words[0]}, and earlier.`;
}

/** What several sessions have over one fewer; '' where nothing. */
function gained(several: TimeChoice, before: TimeChoice): string {
  const than = before.walls.length === 1 ? 'one session' : 'two sessions';
  if (several.reach > before.reach) return `Reaches ${several.reach - before.reach} more than ${than}.`;
  if (several.together > before.together)
    return `Reaches nobody more than ${than}, but ${plural(several.together - before.together, 'whole pair')} more.`;
  if (several.unkind < before.unkind)
    return `Reaches nobody more than ${than}, but at kinder hours for ${before.unkind - several.unkind}.`;
  return '';
}

/** A choice that a person made, with the same numbers. */
export const choiceOf = (times: Times, sessions: readonly Session[]): TimeChoice =>
  choose(times, sessions, sessions.length);
