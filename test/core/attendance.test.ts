import { attendanceRows, attending, orientedPairs, turnout } from '../../src/core/attendance';
import type { PairKeys } from '../../src/core/best-sessions';
import { listPeople } from './listed-people';
import { pair } from './people-who-write';

const HEADERS = [
  'Note (edit)',
  'Person',
  'Came (edit)',
  'Minutes',
  'Make-up arranged (edit)',
  'Make-up done (edit)',
  'Exception (edit)',
  'Other session (edit)',
];
const row = (person: string, more: Record<string, unknown> = {}) =>
  HEADERS.map((header) => (header === 'Person' ? person : ((more[header] ?? '') as never)));
const rowsOf = (...rows: ReturnType<typeof row>[]) =>
  attendanceRows({ name: 'Attendance', zone: 'utc', headers: HEADERS, rows });

const { people, attendees } = listPeople(['Ana Reyes', 'Bo Reyes', 'Cy Reyes', 'Dee Reyes']);
const [ana, bo, cy, dee] = people;
const pairs: PairKeys[] = [
  [bo.key, ana.key],
  [cy.key, ana.key],
  [dee.key, ana.key],
];
const at = (n: number) => people[n].application.email;

test('ticked, made up, excused with a reason, or not yet; a pair is oriented when both are', () => {
  const rows = rowsOf(
    row(at(0), { 'Came (edit)': true }),
    row(at(1), { 'Make-up done (edit)': 'x' }),
    row(at(2), { 'Exception (edit)': 'Led last year\u2019s.' }),
    row(at(3), { 'Make-up arranged (edit)': new Date(0) }),
    row(''),
  );
  const all = attending(attendees, pairs, rows);
  expect(all.map((a) => a.oriented)).toEqual(['Yes', 'Yes', 'Excused', 'Not yet']);
  expect(orientedPairs(all, pairs)).toBe(2);
  expect(all[1].partners).toEqual([{ name: 'Ana Reyes', oriented: 'Yes' }]);
});

test('rows are found by the person\u2019s address wherever they stand, and a person without a row is not yet oriented', () => {
  const all = attending(
    attendees,
    pairs,
    rowsOf(row(at(3), { 'Came (edit)': 'TRUE' }), row(` ${at(0).toUpperCase()}`)),
  );
  expect(all.map((a) => [a.row?.at ?? -1, a.oriented])).toEqual([
    [1, 'Not yet'],
    [-1, 'Not yet'],
    [-1, 'Not yet'],
    [0, 'Yes'],
  ]);
});

test('before anybody was recorded nobody has missed the orientation, and nobody gets a certificate', () => {
  const all = [bo, cy, dee].map((mentee) => pair(mentee, ana));
  expect(turnout(all, [])).toMatchObject({ oriented: new Set(), missed: new Set() });
  const rows = rowsOf(
    row(at(0), { 'Came (edit)': true }),
    row(at(2), { 'Exception (edit)': 'Ill.' }),
    row(at(3), { 'Make-up arranged (edit)': new Date(86_400_000) }),
  );
  const { oriented, missed, makeUps } = turnout(all, rows);
  expect([[...oriented], [...missed]]).toEqual([
    [ana.key, cy.key],
    [bo.key, dee.key],
  ]);
  expect([...makeUps]).toEqual([[dee.key, 86_400_000]]);
});
