/**
 * One, two or three sessions that reach the most people: exact, by looking at every choice. In this order: people reached, whole pairs that
 * sit in one session together, people for whom the hours are kind, the earliest. With 30 slots there are 4,060 choices of three.
 */
import type { PersonKey } from './application';
import { offsetAt, timeInWords, wallClockAt, zoneInWords } from './moments';
import type { Attendee, Session } from './orientation';
import { type Seating, seat } from './session-seating';

/** Local hours before 8 in the morning or after 9 in the evening are unkind. */
export const KIND_FROM = 8 * 60;
export const KIND_UNTIL = 21 * 60;

export interface Choice {
  /** In order of time. */
  sessions: readonly Session[];
  /** Who can attend one of the sessions, of those who answered. */
  reach: number;
  answered: number;
  /** Who answered and can attend none. */
  outside: readonly Attendee[];
  /** Who gave no answer: named, not counted. */
  noAnswer: readonly Attendee[];
  /** Pairs that sit in one session together, of those where both answered. */
  pairsTogether: number;
  pairsAnswered: number;
  /** Reached people whose session lies at least partly outside 8 to 21 o'clock where they live. */
  unkind: number;
  /** By person key of everyone reached: their session's index in `sessions`. */
  seats: ReadonlyMap<PersonKey, number>;
  cities: readonly City[];
}

/** One zone's local times. */
export interface City {
  zone: string;
  /** "New York time". */
  name: string;
  people: number;
  /** One per session: "4:00 PM", with the weekday where it is another day than in the program's zone. */
  times: readonly { words: string; unkind: '' | 'early' | 'late' }[];
}

export type PairKeys = readonly [mentee: PersonKey, mentor: PersonKey];

/** Where the session does not lie wholly within 8 to 21 o'clock there, which side; daylight saving is that day's. */
export function unkindHour(session: Pick<Session, 'start' | 'minutes'>, zone: string): '' | 'early' | 'late' {
  const begin = wallClockAt(session.start, zone);
  const from = Number(begin.slice(11, 13)) * 60 + Number(begin.slice(14, 16));
  return from < KIND_FROM ? 'early' : from + session.minutes > KIND_UNTIL ? 'late' : '';
}

export const isKind = (session: Pick<Session, 'start' | 'minutes'>, zone: string): boolean =>
  unkindHour(session, zone) === '';

/** The best `count` of the sessions (fewer where there are fewer). `programZone` is for the words only. */
export function bestSessions(
  attendees: readonly Attendee[],
  pairs: readonly PairKeys[],
  sessions: readonly Session[],
  count: number,
  programZone: string,
): Choice {
  const people = attendees.filter((a) => a.can !== null);
  const index = new Map(people.flatMap((a, i) => a.keys.map((key) => [key, i] as const)));
  const edges = pairs
    .map(([mentee, mentor]) => [index.get(mentee), index.get(mentor)])
    .filter((edge): edge is [number, number] => edge[0] !== undefined && edge[1] !== undefined && edge[0] !== edge[1]);
  const kind = people.map((a) => sessions.map((s) => a.zone === null || isKind(s, a.zone)));

  const can = people.map((a) => a.can!.map(Number));
  const well = people.map((_, p) => can[p].map((yes, s) => yes * Number(kind[p][s])));
  const among = (rows: readonly (readonly number[])[], chosen: readonly number[]): number => {
    let n = 0;
    for (const row of rows)
      for (const s of chosen)
        if (row[s] > 0) {
          n++;
          break;
        }
    return n;
  };

  let most = -1;
  let widest: number[][] = [];
  for (const chosen of choices(sessions.length, Math.min(count, sessions.length))) {
    const reach = among(can, chosen);
    if (reach > most) [most, widest] = [reach, []];
    if (reach === most) widest.push(chosen);
  }
  // What a choice can reach at most, so that only choices that may win are seated: a mentor sits in one session, with those of the mentees
  // who can come to it. Among equals the earliest, which comes first in `widest`.
  const withMentor = new Map<number, number[]>();
  for (const [mentee, mentor] of edges) {
    const before = withMentor.get(mentor) ?? sessions.map(() => 0);
    withMentor.set(
      mentor,
      before.map((n, s) => n + can[mentee][s] * can[mentor][s]),
    );
  }
  const rows = [...withMentor.values()];
  const bounded = widest.map((chosen, i) => {
    let together = 0;
    for (const row of rows) together += Math.max(...chosen.map((s) => row[s]), 0);
    return { chosen, i, together, unkind: most - among(well, chosen) };
  });
  bounded.sort((a, b) => b.together - a.together || a.unkind - b.unkind || a.i - b.i);
  let best: { chosen: number[]; i: number; seating: Seating } | null = null;
  const ahead = (one: Pick<Seating, 'together' | 'unkind'>, i: number): boolean =>
    best === null || (one.together - best.seating.together || best.seating.unkind - one.unkind || best.i - i) > 0;
  for (const { chosen, i, together, unkind } of bounded) {
    if (!ahead({ together, unkind }, i)) continue;
    const seating = seat(
      people.map((a) => chosen.map((s) => a.can![s])),
      people.map((_, p) => chosen.map((s) => kind[p][s])),
      edges,
    );
    if (ahead(seating, i)) best = { chosen, i, seating };
  }
  const { chosen, seating } = best!;
  const picked = chosen.map((s) => sessions[s]);
  return {
    sessions: picked,
    reach: most,
    answered: people.length,
    outside: people.filter((_, i) => seating.seats[i] < 0),
    noAnswer: attendees.filter((a) => a.can === null),
    pairsTogether: seating.together,
    pairsAnswered: edges.length,
    unkind: seating.unkind,
    seats: new Map(
      people.flatMap((a, i) => (seating.seats[i] < 0 ? [] : a.keys.map((key) => [key, seating.seats[i]] as const))),
    ),
    cities: cities(attendees, picked, programZone),
  };
}

/** All ways to take `count` of n, each ascending, in lexicographic order. */
function* choices(n: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  else for (let i = from; i <= n - count; i++) for (const rest of choices(n, count - 1, i + 1)) yield [i, ...rest];
}

/** Local times by zone, from west to east, so that a line reads like a map. */
export function cities(attendees: readonly Attendee[], sessions: readonly Session[], programZone: string): City[] {
  const people = new Map<string, number>([[programZone, 0]]);
  for (const { zone } of attendees) if (zone !== null) people.set(zone, (people.get(zone) ?? 0) + 1);
  const first = sessions[0]?.start ?? 0;
  return [...people.keys()]
    .sort((a, b) => offsetAt(first, a) - offsetAt(first, b) || (a < b ? -1 : 1))
    .map((zone) => ({
      zone,
      name: zoneInWords(zone),
      people: people.get(zone)!,
      times: sessions.map((s) => ({
        words: `${otherDay(s, zone, programZone)}${timeInWords(s.start, zone)}`,
        unkind: unkindHour(s, zone),
      })),
    }));
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function otherDay(session: Session, zone: string, programZone: string): string {
  const [here, there] = [wallClockAt(session.start, zone), wallClockAt(session.start, programZone)].map((w) =>
    w.slice(0, 10),
  );
  if (here === there) return '';
  // 1970-01-01 was a Thursday; days since then tell the weekday without a clock.
  const days = Math.round((session.start + offsetAt(session.start, zone) * 60_000 - 43_200_000) / 86_400_000);
  return `${DAYS[(((days + 3) % 7) + 7) % 7]} `;
}
