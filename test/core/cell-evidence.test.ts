import { guessBinding } from '../../src/core/binding';
import { cellEvidence, cellsSpeakAgainst } from '../../src/core/cell-evidence';
import { core2023 } from '../../src/core/profiles/core-2023';
import { withSeenOptions } from '../../src/core/seen-options';
import { question, tab } from './bound-form';

const NUMBERS = ['02-378 872', '2378872', '0002377641', 'ALA 2378655', 'n/a'];
const PHONES = ['312-555-0100', '(312) 555-0199', '3125550111', '+1 312 555 0122'];
const JOBS = ['Cataloging Librarian', 'Dean', 'Head of reference', 'Student', 'Systems Librarian'];
const PLACES = [
  'Great Basin University',
  'River Public Library',
  'Valley College',
  'Museum of the Lakes',
  'Coast Consortium',
];
const MAIL = ['ana@x.example', 'bo@y.example', 'chi@z.example', 'dan@w.example'];

test.each([
  ['memberNumber', NUMBERS, true],
  ['memberNumber', PHONES, false],
  ['memberNumber', ['60601', '10027', '94110', '73301'], false],
  ['jobTitle', JOBS, true],
  ['jobTitle', PLACES, false],
  ['employer', PLACES, true],
  ['employer', JOBS, false],
  ['employer', ['Public library', 'Public library', 'Public library', 'Academic library'], false],
  ['email', MAIL, true],
  [
    'commitments',
    ['I will attend the orientation', 'I will attend the orientation', 'orientation', 'the kick-off'],
    true,
  ],
  [
    'commitments',
    ['Orientation: Jan 5, 2 pm', 'Orientation: Jan 6, 3:00', 'Orientation: 1 pm', 'Orientation: 2 pm'],
    false,
  ],
  ['about', MAIL, false],
] as const)('for %s, %j says something: %s', (key, cells, says) => {
  expect(cellEvidence(cells, key) > 0).toBe(says);
});

test('a few answers say nothing', () => {
  expect(cellEvidence(MAIL.slice(0, 3), 'email')).toBe(0);
});

test('addresses are no names, and words are no numbers', () => {
  expect([
    cellsSpeakAgainst(MAIL, 'firstName'),
    cellsSpeakAgainst(JOBS, 'memberNumber'),
    cellsSpeakAgainst(JOBS, 'email'),
  ]).toEqual([true, true, true]);
  expect([
    cellsSpeakAgainst(JOBS, 'firstName'),
    cellsSpeakAgainst(NUMBERS, 'memberNumber'),
    cellsSpeakAgainst(MAIL, 'email'),
  ]).toEqual([false, false, false]);
});

test('where titles say nothing, what people typed does, without a question to a person', () => {
  const headers = ['Timestamp', 'One', 'Two', 'Three', 'Four'];
  const rows = [0, 1, 2, 3].map((i) => ['11/1/2022 9:00:00', JOBS[i]!, NUMBERS[i]!, PLACES[i]!, MAIL[i]!]);
  const bare = headers.slice(1).map((title, i) => question(i + 1, title));
  const { binding, doubts } = guessBinding(withSeenOptions(bare, tab(headers, rows)), 'mentee', false, core2023);
  expect([binding.jobTitle?.title, binding.memberNumber?.title, binding.employer?.title, binding.email?.title]).toEqual(
    ['One', 'Two', 'Three', 'Four'],
  );
  expect(doubts).toEqual([]);
});
