import { findMember, readMembers } from '../../src/core/members';
import { core2023 } from '../../src/core/profiles/core-2023';
import type { Cell, Table } from '../../src/core/table';
import { applicant, at, CHICAGO } from './rules/applicant';

const tab = (headers: string[], ...rows: Cell[][]): Table => ({ name: 'Members', zone: CHICAGO, headers, rows });
const read = (table: Table | null) => readMembers(table, { asOf: '2022-11-28', profile: core2023 });

test('columns are found by header, in any order and under other names', () => {
  const { list, issues } = read(
    tab(
      ['Core expiration', 'E-mail', 'Surname', 'First Name', 'Member ID', 'ALA Expires', 'Membership Type'],
      ['5/31/2023', 'dana@lib.example.org', 'Reyes', 'Dana', 2378492, 'May 31, 2023', 'Regular'],
    ),
  );
  expect(issues).toEqual([]);
  expect(list!.members[0]).toMatchObject({
    row: 2,
    number: '2378492',
    name: 'Dana Reyes',
    email: 'dana@lib.example.org',
    type: 'Regular',
    paid: [
      { kind: 'day', day: '2023-05-31' },
      { kind: 'day', day: '2023-05-31' },
    ],
  });
});

test.each([
  [new Date(at('2023-05-31T00:00:00')), '2023-05-31'],
  ['2023-05-31', '2023-05-31'],
  ['5/31/2023', '2023-05-31'],
  ['5/31/23', '2023-05-31'],
  ['31-May-2023', '2023-05-31'],
  ['May 31, 2023', '2023-05-31'],
])('the date %s is read', (cell, day) => {
  const { list } = read(tab(['Member Number', 'ALA Paid Through', 'Core Paid Through'], ['1234567', cell, cell]));
  expect(list!.members[0]!.paid[0]).toEqual({ kind: 'day', day });
});

test('an impossible date is reported with its row, and nobody is lost for it', () => {
  const { list, issues } = read(
    tab(
      ['Member Number', 'Name', 'ALA Paid Through', 'Core Paid Through'],
      ['1', 'Ada Li', '2023-05-31', '2023-05-31'],
      ['2', 'Bo Li', '2023-02-30', 'Dec 26'],
    ),
  );
  expect(list!.members).toHaveLength(2);
  expect(issues.map((i) => [i.code, i.sentence])).toEqual([
    ['E-15', "Row 3 of 'Members': the ALA date '2023-02-30' of Bo Li is not a date. Write it like 2023-01-31."],
    ['E-15', "Row 3 of 'Members': the Core date 'Dec 26' of Bo Li is not a date. Write it like 2023-01-31."],
  ]);
});

test.each([
  ['no list at all', null],
  ['only blank rows', tab(['Member Number', 'ALA Paid Through'], ['', ''])],
])('%s: no list, and nothing to complain about', (_, table) => {
  expect(read(table)).toEqual({ list: null, issues: [] });
});

test('a list without dates, or without anything to find people by, is refused with a sentence', () => {
  expect(read(tab(['Member Number', 'Name'], ['1', 'Ada Li']))).toMatchObject({
    list: null,
    issues: [{ code: 'E-12', sentence: expect.stringContaining("'ALA Paid Through'") }],
  });
  expect(read(tab(['ALA Paid Through', 'Core Paid Through'], ['2023-05-31', '2023-05-31']))).toMatchObject({
    list: null,
    issues: [{ code: 'E-12' }],
  });
});

describe('finding Dana', () => {
  const headers = ['Member Number', 'Name', 'Email', 'ALA Paid Through', 'Core Paid Through'];
  const list = (...rows: [number: string, name: string, email: string][]) =>
    read(tab(headers, ...rows.map((r) => [...r, '2023-05-31', '2023-05-31']))).list!;

  test('the number comes before the address, the address before the name', () => {
    const all = list(
      ['0001', 'Dana Reyes', 'x@y.example'],
      ['2', 'Other One', 'dana@lib.example.org'],
      ['02378492', 'Other Two', 'z@y.example'],
    );
    const found = (memberNumber: string, email: string) => {
      const { how, member } = findMember(all, applicant({ memberNumber }, { email }));
      return [how, member?.row];
    };
    expect(found('2378492', 'dana@lib.example.org')).toEqual(['number', 4]);
    expect(found('UNKNOWN', 'DANA@lib.example.org ')).toEqual(['email', 3]);
    expect(found('', 'nobody@nowhere.example')).toEqual(['name', 2]);
  });

  test('of two rows with her number, the one that agrees with her name is hers', () => {
    const all = list(['2378492', 'Jia Zhang', 'j@y.example'], ['02378492', 'Dana Reyes', 'd@y.example']);
    expect(findMember(all, applicant())).toMatchObject({ how: 'number', doubtful: false, member: { row: 3 } });
  });

  test('nobody is found in a list of strangers, and no stranger is called close', () => {
    expect(findMember(list(['5550001', 'Ada Lovelace', 'a@y.example']), applicant())).toEqual({
      how: 'none',
      doubtful: true,
      closest: [],
    });
  });
});
