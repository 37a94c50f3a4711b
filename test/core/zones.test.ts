import { zoneOf } from '../../src/core/zones';
import { profile } from './people-who-write';

test.each([
  ['Eastern', 'America/New_York'],
  ['Arizona (no DST)', 'America/Phoenix'],
  ['chamorro', 'Pacific/Guam'],
  [' atlantic  (Puerto Rico/USVI)', 'America/Puerto_Rico'],
  ['Europe/London', 'Europe/London'],
])('who answers %j lives in %s', (answer, zone) => {
  expect(zoneOf(answer, profile)).toBe(zone);
});

test.each(['', 'n/a', 'Mars/Olympus', 'it varies'])('%j tells no zone', (answer) => {
  expect(zoneOf(answer, profile)).toBeNull();
});
