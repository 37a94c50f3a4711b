/** Orientation times: how long the exact choice of one, two and three sessions takes for 500 people and 30 slots, easy and hard ones. */
import { performance } from 'node:perf_hooks';
import { bestSessions, type PairKeys } from '../../src/core/best-sessions';
import { instantAt } from '../../src/core/moments';
import type { Attendee, Session } from '../../src/core/orientation';

export interface TimesRow {
  people: number;
  slots: number;
  what: string;
  /** Milliseconds for one, two and three sessions. */
  ms: number[];
  /** The screen asks for all three: within a second nobody waits. */
  met: boolean;
}

const ZONE = 'America/Chicago';
const ZONES = [ZONE, 'Pacific/Guam', 'America/New_York', 'Pacific/Honolulu', null];
const PEOPLE = 500;
const SLOTS = 30;
const AT_ONCE = 1000;

/** The same numbers every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KINDS: Record<string, (random: () => number, person: number, slot: number) => boolean> = {
  'a third of the slots each': (random) => random() < 1 / 3,
  'one slot in ten each': (random) => random() < 0.1,
  'everybody can come to everything': () => true,
  'a mentor\u2019s mentees on different days': (_, person, slot) => person % 5 === 0 || slot % 4 === person % 4,
};

const attendee = (n: number, can: boolean[]): Attendee =>
  ({ keys: [`mentee:p${n}@x.example.org`], zone: ZONES[n % ZONES.length], can, recipient: {} }) as unknown as Attendee;

export function benchTimes(): TimesRow[] {
  const sessions = Array.from({ length: SLOTS }, (_, i): Session => {
    const slot = `2023-01-${String(i + 1).padStart(2, '0')}T${String(8 + (i % 10)).padStart(2, '0')}:00:00`;
    return { slot, start: instantAt(slot, ZONE), minutes: 60, option: slot };
  });
  return Object.entries(KINDS).map(([what, can]) => {
    const random = dice(7);
    const people = Array.from({ length: PEOPLE }, (_, n) =>
      attendee(
        n,
        sessions.map((_, s) => can(random, n, s)),
      ),
    );
    // Every fifth is a mentor of the four that follow.
    const pairs = people.flatMap((one, n): PairKeys[] =>
      n % 5 === 0 ? [] : [[one.keys[0]!, people[n - (n % 5)]!.keys[0]!]],
    );
    const ms = [1, 2, 3].map((count) => {
      const start = performance.now();
      bestSessions(people, pairs, sessions, count, ZONE);
      return performance.now() - start;
    });
    return { people: PEOPLE, slots: SLOTS, what, ms, met: ms.reduce((a, b) => a + b) < AT_ONCE };
  });
}

export const timesTable = (rows: readonly TimesRow[]): string =>
  [
    `| answers | one session, ms | two, ms | three, ms |`,
    '|---|---|---|---|',
    ...rows.map(
      ({ what, ms, met }) => `| ${what}${met ? '' : ' (too slow)'} | ${ms.map((n) => n.toFixed(0)).join(' | ')} |`,
    ),
    '',
    `${PEOPLE} people, ${SLOTS} possible times; the choice is exact. Together under ${AT_ONCE / 1000} s is at once.`,
  ].join('\n');
