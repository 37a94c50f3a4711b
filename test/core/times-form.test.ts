import { sessionOptions } from '../../src/core/orientation';
import { sessionStart } from '../../src/core/session-text';
import { QUESTION, strangers, timesAnswers, timesFormText, withTimes } from '../../src/core/times-form';
import { person, profile, settings } from './people-who-write';

const SLOTS = ['2023-01-11T12:00:00', '2023-03-12T18:00:00'];

test.each(Object.values(profile.vocabularies.timeZones))(
  'what the form offers is read again as the same instant, for a program in %s',
  (zone) => {
    const set = settings({ 'time zone': zone, 'orientation times': SLOTS });
    const { sessions } = sessionOptions(set, [], profile);
    const { options } = timesFormText(sessions, set, zone);
    expect(options.slice(0, -1).map((option) => sessionStart(option, zone, profile))).toEqual(
      sessions.map((s) => s.start),
    );
    expect(options[options.length - 1]).toBe('None of these times');
    expect(profile.answers.noneOfTheseTimes.test(options[options.length - 1])).toBe(true);
  },
);

const OPTIONS = [
  'Wed, Jan 11, 2023, 12:00 PM (Chicago time)',
  'Sun, Mar 12, 2023, 6:00 PM (Chicago time)',
  'None of these times',
];
const table = (...rows: [at: number, email: string, ticked: string][]) => ({
  name: 'Times',
  zone: 'utc',
  headers: ['Timestamp', 'Email Address', QUESTION],
  rows: rows.map(([at, email, ticked]) => [new Date(at), email, ticked]),
});

test('options with commas in them are told apart, and of two answers of one address the newer counts', () => {
  const answers = timesAnswers(
    table(
      [2, 'Dana@lib.example.org', `${OPTIONS[0]}, ${OPTIONS[1]}`],
      [1, 'dana@lib.example.org ', OPTIONS[2]],
      [3, 'bo@lib.example.org', OPTIONS[2]],
    ),
    OPTIONS,
  );
  expect([...answers]).toEqual([
    ['dana@lib.example.org', OPTIONS.slice(0, 2)],
    ['bo@lib.example.org', [OPTIONS[2]]],
  ]);
});

test('Dana answered the form under her preferred address; Bo did not answer, and what he said in his application counts where it was about these times', () => {
  const dana = person('mentor', 'dana@lib.example.org', { preferredEmail: 'dana@home.example.org', sessions: ['old'] });
  const bo = person('mentee', 'bo@lib.example.org', { sessions: ['old'] });
  const answers = new Map([
    ['dana@home.example.org', [OPTIONS[0]]],
    ['who@elsewhere.example', [OPTIONS[0]]],
  ]);
  const said = (asked: boolean) => withTimes([dana, bo], answers, asked).map((p) => p.application.answers.sessions);
  expect(said(true)).toEqual([[OPTIONS[0]], ['old']]);
  expect(said(false)).toEqual([[OPTIONS[0]], []]);
  expect(strangers(answers, [dana, bo])).toEqual(['who@elsewhere.example']);
});
