import type { PairKeys } from '../../src/core/best-sessions';
import { instantAt } from '../../src/core/moments';
import type { Attendee, Session } from '../../src/core/orientation';
import { recipientsOf } from '../../src/core/recipients';
import { choiceOf, singleTimes, suggestedTimes } from '../../src/core/time-choices';
import { person } from './people-who-write';

const ZONE = 'America/Chicago';
const SLOTS = ['2022-12-13T13:00:00', '2022-12-14T11:00:00', '2022-12-15T06:00:00', '2022-12-16T15:00:00'];
const session = (slot: string): Session => ({ slot, start: instantAt(slot, ZONE), minutes: 60, option: slot });

/** `can`: a letter for each slot, y or n; '' for no answer. */
function times(people: Record<string, string>, pairs: [string, string][] = [], slots = SLOTS) {
  const attendees = Object.entries(people).map(([name, can]): Attendee => {
    const role = name === name.toLowerCase() ? 'mentee' : 'mentor';
    const { recipients } = recipientsOf([person(role, `${name.toLowerCase()}@x.example.org`)]);
    return {
      recipient: recipients[0],
      keys: recipients[0].people.map((p) => p.key),
      zone: ZONE,
      can: can === '' ? null : [...can].map((c) => c === 'y'),
    };
  });
  const keyOf = (name: string) => attendees[Object.keys(people).indexOf(name)].keys[0];
  return {
    attendees,
    pairs: pairs.map(([mentee, mentor]): PairKeys => [keyOf(mentee), keyOf(mentor)]),
    sessions: slots.map(session),
    zone: ZONE,
  };
}

test('each time by itself, the best first: counts of mentors, mentees and whole pairs, and who stays outside by name', () => {
  const [best, next] = singleTimes(times({ ANA: 'yynn', bo: 'ynnn', cy: 'nynn', dee: '' }, [['bo', 'ANA']]));
  expect(best).toMatchObject({
    walls: [SLOTS[0]],
    reach: 2,
    answered: 3,
    mentors: 1,
    mentorsAnswered: 1,
    mentees: 1,
    menteesAnswered: 2,
    together: 1,
    pairs: 1,
    outside: ['Cy Reyes'],
  });
  expect([next.walls[0], next.reach, next.together]).toEqual([SLOTS[1], 2, 0]);
});

test.each([
  ['two more people', { a: 'yynn', b: 'ynnn', c: 'ynnn' }, [], 'Reaches 2 more than the next best time.'],
  [
    'a whole pair more',
    { ANA: 'yynn', bo: 'ynnn', cy: 'nynn' },
    [['bo', 'ANA']],
    'Reaches as many as the next best time, with 1 whole pair more.',
  ],
  ['kinder hours', { a: 'nnyy' }, [], 'Reaches as many as the next best time, at kinder hours for 1.'],
  [
    'nothing but being earlier',
    { a: 'yynn' },
    [],
    'As good as Wed, Dec 14, 2022, 11:00 AM (Chicago time), and earlier.',
  ],
] as [string, Record<string, string>, [string, string][], string][])(
  'why the best is the best: %s',
  (_, people, pairs, why) => {
    expect(suggestedTimes(times(people, pairs))[0].why).toBe(why);
  },
);

test('one session that is kind to everybody needs no second; two that reach everybody need no third', () => {
  expect(suggestedTimes(times({ a: 'yynn', b: 'ynnn' })).map((c) => c.walls.length)).toEqual([1]);
  const two = suggestedTimes(times({ a: 'ynnn', b: 'nynn' }));
  expect(two.map((c) => [c.walls.length, c.reach, c.why])).toEqual([
    [1, 1, 'As good as Wed, Dec 14, 2022, 11:00 AM (Chicago time), and earlier.'],
    [2, 2, 'Reaches 1 more than one session.'],
  ]);
});

test('three are offered where two do not reach everybody, and only as long as they reach more', () => {
  expect(suggestedTimes(times({ a: 'ynnn', b: 'nynn', c: 'nnny' })).map((c) => c.reach)).toEqual([1, 2, 3]);
  expect(suggestedTimes(times({ a: 'ynnn', b: 'nynn', c: 'nnnn' })).map((c) => c.reach)).toEqual([1, 2]);
});

test('two that reach nobody more are offered where the hour becomes kind', () => {
  // Everybody can come at six in the morning; Bo also in the afternoon.
  const [, two] = suggestedTimes(times({ a: 'nnyn', b: 'nnyy' }));
  expect(two.why).toBe('Reaches nobody more than one session, but at kinder hours for 1.');
});

test('a time that no form offered says so, and nobody is counted for it', () => {
  const all = times({ a: 'y' }, [], [SLOTS[0]]);
  const own = { ...session('2023-01-20T10:00:00'), option: '' };
  expect(choiceOf(all, [own])).toMatchObject({ notAsked: true, reach: 0, outside: ['A Reyes'] });
});
