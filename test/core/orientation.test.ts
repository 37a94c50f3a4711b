import { availability, sessionOptions } from '../../src/core/orientation';
import { person, profile, settings } from './people-who-write';

const OPTIONS = [
  'Tue Dec 13 2022, 1:00 pm Central',
  'Wed Dec 14 2022, 11:00 am Central',
  'Thu Jan 5 2023, 2:00 pm Central',
  'Tue Jan 10 2023, 4:00 pm Central',
  'None of these times work for me',
];
const slots = settings({
  'orientation times': ['2023-01-10T16:00', '2022-12-13T13:00', '2022-12-14T11:00', '2023-01-05T14:00'],
});
const { sessions } = sessionOptions(slots, OPTIONS, profile);

test('the form\u2019s options and the settings\u2019 slots are the same four sessions, in order of time', () => {
  expect(sessions.map((s) => [s.slot, s.option])).toEqual([
    ['2022-12-13T13:00:00', OPTIONS[0]],
    ['2022-12-14T11:00:00', OPTIONS[1]],
    ['2023-01-05T14:00:00', OPTIONS[2]],
    ['2023-01-10T16:00:00', OPTIONS[3]],
  ]);
  expect(new Date(sessions[0].start).toISOString()).toBe('2022-12-13T19:00:00.000Z');
});

test('where the settings name no slots, the form\u2019s options are the sessions', () => {
  expect(sessionOptions(settings(), OPTIONS, profile).sessions).toEqual(sessions);
});

test('an option that is no date and time is an issue, "none of these" is not', () => {
  const { issues } = sessionOptions(slots, [...OPTIONS, 'Some Tuesday'], profile);
  expect(issues.map((i) => i.sentence)).toEqual([expect.stringContaining('"Some Tuesday"')]);
});

test('a program in New York whose form speaks of Central time asks about the same instants', () => {
  const eastern = settings({ 'time zone': 'America/New_York', 'orientation times': ['2022-12-13T14:00'] });
  expect(sessionOptions(eastern, OPTIONS, profile).sessions).toMatchObject([
    { slot: '2022-12-13T14:00:00', option: OPTIONS[0] },
  ]);
});

test('Ana ticked two, Bo none of these, Cy left the question blank: Cy is not counted as unable', () => {
  const people = [
    person('mentor', 'ana@x.example.org', { sessions: [OPTIONS[0], OPTIONS[3]], timeZone: 'Hawaii' }),
    person('mentee', 'bo@x.example.org', { sessions: [OPTIONS[4]] }),
    person('mentee', 'cy@x.example.org'),
  ];
  expect(availability(people, sessions, slots, profile).map((a) => [a.recipient.firstName, a.can, a.zone])).toEqual([
    ['Bo', [false, false, false, false], null],
    ['Cy', null, null],
    ['Ana', [true, false, false, true], 'Pacific/Honolulu'],
  ]);
});

test('Dee, who applied in both roles, attends once, and what she said last counts', () => {
  const people = [
    person('mentor', 'dee@x.example.org', { sessions: [OPTIONS[0]] }),
    person('mentee', 'dee@x.example.org', { sessions: [OPTIONS[1]] }),
  ];
  expect(availability(people, sessions, slots, profile).map((a) => a.can)).toEqual([[false, true, false, false]]);
});

test('two people behind one address are still two people who must attend', () => {
  const people = ['ana', 'bo'].map((n) =>
    person('mentee', `${n}@x.example.org`, { preferredEmail: 'both@home.example.org', sessions: [OPTIONS[0]] }),
  );
  expect(availability(people, sessions, slots, profile)).toHaveLength(2);
});
