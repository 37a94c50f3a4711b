import fc from 'fast-check';
import { bestSessions, cities, isKind, type PairKeys } from '../../src/core/best-sessions';
import { instantAt } from '../../src/core/moments';
import type { Attendee, Session } from '../../src/core/orientation';
import { recipientsOf } from '../../src/core/recipients';
import { person } from './people-who-write';

const CHICAGO = 'America/Chicago';
const session = (slot: string): Session => ({ slot, start: instantAt(slot, CHICAGO), minutes: 60, option: '' });
const key = (n: number) => `mentee:p${n}@x.example.org`;

function attendee(n: number, can: readonly boolean[] | null, zone: string | null = CHICAGO): Attendee {
  return {
    recipient: recipientsOf([person('mentee', `p${n}@x.example.org`)]).recipients[0],
    keys: [key(n)],
    zone,
    can,
  };
}

/** All subsets of a size. */
const subsets = (n: number, size: number): number[][] =>
  Array.from({ length: 1 << n }, (_, mask) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => mask & (1 << i)),
  ).filter((s) => s.length === size);

/** By trying every choice and every seating of everybody. */
function bruteForce(attendees: Attendee[], pairs: PairKeys[], sessions: Session[], count: number) {
  const people = attendees.filter((a) => a.can);
  const at = (k: string) => people.findIndex((a) => a.keys.includes(k));
  const edges = pairs.map(([a, b]) => [at(a), at(b)]).filter(([a, b]) => a >= 0 && b >= 0);
  let best: number[] = [-1];
  for (const chosen of subsets(sessions.length, Math.min(count, sessions.length))) {
    const options = people.map((a) => {
      const own = chosen.filter((s) => a.can![s]);
      return own.length ? own : [-1];
    });
    const reach = options.filter((o) => o[0] >= 0).length;
    const walk = (i: number, seats: number[]): void => {
      if (i === people.length) {
        const together = edges.filter(([a, b]) => seats[a] >= 0 && seats[a] === seats[b]).length;
        const unkind = seats.filter(
          (s, p) => s >= 0 && people[p].zone !== null && !isKind(sessions[s], people[p].zone!),
        ).length;
        const value = [reach, together, -unkind, ...chosen.map((s) => -s)];
        const d = value.findIndex((v, j) => v !== best[j]);
        if (d >= 0 && (best[d] === undefined || value[d] > best[d])) best = value;
        return;
      }
      for (const s of options[i]) walk(i + 1, [...seats, s]);
    };
    walk(0, []);
  }
  return best;
}

const SLOTS = ['2022-12-13T07:00', '2022-12-13T13:00', '2022-12-14T11:00', '2023-01-05T14:00', '2023-01-10T20:00'].map(
  session,
);
const ZONES = [CHICAGO, 'Pacific/Guam', 'Pacific/Honolulu', 'America/New_York', null];

/** Up to seven people, some without an answer; pairs as real ones (a mentee has one mentor), so chains, stars and rings occur. */
const cohorts = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.record({
    attendees: fc.tuple(
      ...Array.from({ length: n }, (_, i) =>
        fc
          .tuple(
            fc.option(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { freq: 6 }),
            fc.constantFrom(...ZONES),
          )
          .map(([can, zone]) => attendee(i, can, zone)),
      ),
    ),
    mentors: fc.array(fc.option(fc.integer({ min: 0, max: n - 1 })), { minLength: n, maxLength: n }),
    slots: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
);

test('one, two or three sessions are as good as the best of all choices and all seatings, for 400 random cohorts', () => {
  fc.assert(
    fc.property(cohorts, ({ attendees, mentors, slots, count }) => {
      const sessions = SLOTS.slice(0, slots);
      const people = attendees.map((a) => ({ ...a, can: a.can?.slice(0, slots) ?? null }));
      const pairs = mentors.flatMap((m, mentee): PairKeys[] =>
        m === null || m === mentee ? [] : [[key(mentee), key(m)]],
      );
      const choice = bestSessions(people, pairs, sessions, count, CHICAGO);
      const value = [
        choice.reach,
        choice.pairsTogether,
        -choice.unkind,
        ...choice.sessions.map((s) => -sessions.indexOf(s)),
      ];
      expect(value.map((v) => v + 0)).toEqual(bruteForce(people, pairs, sessions, count).map((v) => v + 0));
      // What is told must follow from the seats.
      for (const a of people) {
        const seat = choice.seats.get(a.keys[0]);
        if (seat !== undefined) expect(a.can![sessions.indexOf(choice.sessions[seat])]).toBe(true);
      }
      expect(choice.seats.size).toBe(choice.reach);
      expect(choice.outside.length + choice.reach).toBe(choice.answered);
      expect(choice.answered + choice.noAnswer.length).toBe(people.length);
      const together = pairs.filter(([a, b]) => choice.seats.has(a) && choice.seats.get(a) === choice.seats.get(b));
      expect(choice.pairsTogether).toBe(together.length);
    }),
    { numRuns: 400 },
  );
});

test('more people matter more than more whole pairs', () => {
  // The first session suits a pair, the second three people of three pairs.
  const people = [
    attendee(0, [true, false]),
    attendee(1, [true, false]),
    attendee(2, [false, true]),
    attendee(3, [false, true]),
    attendee(4, [false, true]),
  ];
  const choice = bestSessions(people, [[key(0), key(1)]], SLOTS.slice(1, 3), 1, CHICAGO);
  expect([choice.sessions[0].slot, choice.reach, choice.pairsTogether]).toEqual(['2022-12-14T11:00', 3, 0]);
  expect(choice.outside.map((a) => a.keys[0])).toEqual([key(0), key(1)]);
});

test('a mentor whose two mentees can only come to different sessions sits with one of them: one pair together, not two', () => {
  const people = [attendee(0, [true, true]), attendee(1, [true, false]), attendee(2, [false, true])];
  const choice = bestSessions(
    people,
    [
      [key(1), key(0)],
      [key(2), key(0)],
    ],
    SLOTS.slice(1, 3),
    2,
    CHICAGO,
  );
  expect([choice.reach, choice.pairsTogether, choice.pairsAnswered]).toEqual([3, 1, 2]);
});

test('among equals, the session at an hour that is kind to the person in Guam wins, though it is later', () => {
  const guam = 'Pacific/Guam';
  const choice = bestSessions(
    [attendee(0, [true, true], guam)],
    [],
    [session('2022-12-13T13:00'), session('2022-12-13T17:00')],
    1,
    CHICAGO,
  );
  expect([choice.sessions[0].slot, choice.unkind]).toEqual(['2022-12-13T17:00', 0]);
});

test('people without answers are named and not counted, and a pair of which one gave none is not counted either', () => {
  const choice = bestSessions(
    [attendee(0, [true]), attendee(1, null)],
    [[key(1), key(0)]],
    SLOTS.slice(1, 2),
    1,
    CHICAGO,
  );
  expect([choice.reach, choice.answered, choice.pairsAnswered]).toEqual([1, 1, 0]);
  expect(choice.noAnswer.map((a) => a.keys[0])).toEqual([key(1)]);
});

test('a session is kind from 8:00 sharp to 21:00 sharp where the person lives, on that day', () => {
  const kind = (slot: string) => isKind(session(slot), CHICAGO);
  expect([
    kind('2022-12-13T07:59'),
    kind('2022-12-13T08:00'),
    kind('2022-12-13T20:00'),
    kind('2022-12-13T20:01'),
    kind('2022-12-13T23:30'),
  ]).toEqual([false, true, true, false, false]);
  // The same hour in Chicago is 7 in Phoenix in summer and 8 in winter.
  expect([
    isKind(session('2022-12-13T09:00'), 'America/Phoenix'),
    isKind(session('2023-06-13T09:00'), 'America/Phoenix'),
  ]).toEqual([true, false]);
});

test('each city\u2019s local time stands from west to east, with the weekday where it is another day there', () => {
  const people = [
    attendee(0, null, 'Pacific/Guam'),
    attendee(1, null, 'America/New_York'),
    attendee(2, null, 'Pacific/Guam'),
    attendee(3, null, null),
  ];
  const lines = cities(people, [session('2022-12-13T13:00'), session('2023-03-12T13:00')], CHICAGO);
  expect(lines.map((c) => [c.name, c.people, ...c.times.map((t) => t.words)])).toEqual([
    ['Chicago time', 0, '1:00 PM', '1:00 PM'],
    ['New York time', 1, '2:00 PM', '2:00 PM'],
    ['Guam time', 2, 'Wed 5:00 AM', 'Mon 4:00 AM'],
  ]);
  expect(lines[2].times.map((t) => t.unkind)).toEqual(['early', 'early']);
});

const CLOCK_CHANGES = ['2023-03-11', '2023-03-12', '2023-03-13', '2022-11-05', '2022-11-06', '2022-11-07'];
const DAYLIGHT: Record<string, (summer: boolean) => number> = {
  'America/New_York': (s) => (s ? -4 : -5),
  'America/Denver': (s) => (s ? -6 : -7),
  'America/Phoenix': () => -7,
  'America/Los_Angeles': (s) => (s ? -7 : -8),
  'America/Anchorage': (s) => (s ? -8 : -9),
  'Pacific/Honolulu': () => -10,
  'America/Puerto_Rico': () => -4,
  'Pacific/Guam': () => 10,
};

test.each(CLOCK_CHANGES)('on %s, 1 pm in Chicago is the right hour in every zone of the form', (day) => {
  const summer = day === '2023-03-12' || day === '2023-03-13' || day === '2022-11-05';
  const utc = 13 + (summer ? 5 : 6);
  for (const [zone, offset] of Object.entries(DAYLIGHT)) {
    const [line] = cities([attendee(0, null, zone)], [session(`${day}T13:00`)], CHICAGO).filter((c) => c.zone === zone);
    const hour = (utc + offset(summer) + 24) % 24;
    expect([zone, line.times[0].words.replace(/^\w{3} /, '')]).toEqual([
      zone,
      `${hour % 12 || 12}:00 ${hour < 12 ? 'AM' : 'PM'}`,
    ]);
  }
});

test('500 people and 30 slots: three sessions are found among 4,060 choices, also where everybody can come to everything', () => {
  const sessions = Array.from({ length: 30 }, (_, i) => session(`2023-01-${String(i + 1).padStart(2, '0')}T13:00`));
  const pairs = Array.from({ length: 250 }, (_, i): PairKeys => [key(i), key(250 + (i % 120))]);
  const some = Array.from({ length: 500 }, (_, n) =>
    attendee(
      n,
      sessions.map((_, s) => (n * 7 + s * 13 + ((n * s) % 5)) % 11 < 2),
      ZONES[n % 5],
    ),
  );
  const all = some.map((a) => ({ ...a, can: sessions.map(() => true) }));
  const found = bestSessions(some, pairs, sessions, 3, CHICAGO);
  expect(found.sessions).toHaveLength(3);
  const everything = bestSessions(all, pairs, sessions, 3, CHICAGO);
  expect([everything.reach, everything.pairsTogether, everything.sessions[0].slot]).toEqual([
    500,
    250,
    '2023-01-01T13:00',
  ]);
});

test('without any session nothing is chosen and everybody who answered stays outside', () => {
  const choice = bestSessions([attendee(0, [])], [], [], 1, CHICAGO);
  expect([choice.sessions, choice.reach, choice.outside.length]).toEqual([[], 0, 1]);
});
