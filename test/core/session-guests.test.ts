import type { PairKeys } from '../../src/core/best-sessions';
import { instantAt } from '../../src/core/moments';
import { availability, sessionOptions } from '../../src/core/orientation';
import { guestsOf } from '../../src/core/session-guests';
import { person, profile, settings } from './people-who-write';

const OPTIONS = ['Tue Dec 13 2022, 1:00 pm Central', 'Wed Dec 14 2022, 11:00 am Central'];
const set = settings();
const { sessions } = sessionOptions(set, OPTIONS, profile);
const held = [0, 1].map((slot) => ({ number: slot + 1, start: sessions[slot].start, minutes: 60, slot }));

const ana = person('mentor', 'ana@x.example.org', { sessions: OPTIONS });
const bo = person('mentee', 'bo@x.example.org', { sessions: [OPTIONS[1]] });
const cy = person('mentee', 'cy@x.example.org');
const pairs: PairKeys[] = [
  [bo.key, ana.key],
  [cy.key, ana.key],
];
const attendees = availability([ana, bo, cy], sessions, set, profile);
const seats = (pinned: [string, number][] = [], where = held) =>
  guestsOf(attendees, pairs, where, new Map(pinned)).guests.map((g) => [g.name, g.session, g.can]);

test('Ana, who can come to both, sits with Bo, who can come to one; Cy, who did not say, sits with his mentor', () => {
  expect(seats()).toEqual([
    ['Ana Reyes', 1, 'yes'],
    ['Bo Reyes', 1, 'yes'],
    ['Cy Reyes', 1, 'no answer'],
  ]);
});

test('whoever was invited stays where they are, and newcomers sit with them', () => {
  expect(seats([['ana@x.example.org', 0]])).toEqual([
    ['Ana Reyes', 0, 'yes'],
    ['Bo Reyes', 1, 'yes'],
    ['Cy Reyes', 0, 'no answer'],
  ]);
});

test('somebody whom the committee wants in a session that they cannot attend is put there, and it is said', () => {
  expect(seats([['bo@x.example.org', 0]])[1]).toEqual(['Bo Reyes', 0, 'no']);
});

test('a session that no form asked about takes anybody who answered, and says no of nobody', () => {
  const other = [{ number: 1, start: instantAt('2023-01-20T10:00', 'America/Chicago'), minutes: 60, slot: -1 }];
  expect(seats([], other).map(([, , can]) => can)).toEqual(['yes', 'yes', 'no answer']);
});
