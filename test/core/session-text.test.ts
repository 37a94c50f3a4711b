import { instantAt } from '../../src/core/moments';
import { sessionStart } from '../../src/core/session-text';
import { profile } from './people-who-write';

const CHICAGO = 'America/Chicago';

test.each([
  ['Tue Dec 13 2022, 1:00 pm Central', '2022-12-13T13:00', CHICAGO],
  ['Wed Dec 14 2022, 11:00 am Central', '2022-12-14T11:00', CHICAGO],
  ['Tuesday, December 13, 2022, 1 p.m. ET', '2022-12-13T13:00', 'America/New_York'],
  ['Dec 13, 2022 at 12:30 PM Pacific Time', '2022-12-13T12:30', 'America/Los_Angeles'],
  ['12/13/2022 1:00 PM (Mountain)', '2022-12-13T13:00', 'America/Denver'],
  ['2022-12-13 13:00', '2022-12-13T13:00', CHICAGO],
  ['2022-12-13T13:00', '2022-12-13T13:00', CHICAGO],
  ['Tue, Dec 13, 2022, 12:00 AM', '2022-12-13T00:00', CHICAGO],
  ['Tue, Dec 13, 2022, 1:00-2:00 pm Central', '2022-12-13T13:00', CHICAGO],
  ['Tue, Dec 13, 2022, 11:00 to 1:00 pm Central', '2022-12-13T11:00', CHICAGO],
  ['Tue, Dec 13, 2022, 11 am - 1 pm EST', '2022-12-13T11:00', 'America/New_York'],
  ['Tue, Dec 13, 2022, 1:00 PM (Chicago time)', '2022-12-13T13:00', CHICAGO],
  ['Tue, Dec 13, 2022, 1:00 PM (Los Angeles time)', '2022-12-13T13:00', 'America/Los_Angeles'],
  ['Thu Jun 15 2023, 9:00 am Arizona', '2023-06-15T09:00', 'America/Phoenix'],
])('"%s" is %s in %s', (option, wall, zone) => {
  expect(sessionStart(option, CHICAGO, profile)).toBe(instantAt(wall, zone));
});

test.each([
  '',
  'None of these times work for me',
  'Tuesday afternoon',
  'Tue Dec 13, 1:00 pm',
  'Dec 13 2022',
  'Dec 13 2022, 1',
  'Feb 30 2023, 1 pm',
  'Dec 13 2022, 25:00',
  'Dec 13 2022, 13 pm',
  'Dec 13 2022, 1:75 pm',
  'Dec 13 2022, 1 pm Atlantis',
])('"%s" is no moment', (option) => {
  expect(sessionStart(option, CHICAGO, profile)).toBeNull();
});

test('one option means another instant in summer and in winter', () => {
  const hours = (option: string) => new Date(sessionStart(option, CHICAGO, profile)!).getUTCHours();
  expect([hours('Fri Mar 10 2023, 1:00 pm Central'), hours('Mon Mar 13 2023, 1:00 pm Central')]).toEqual([19, 18]);
});
