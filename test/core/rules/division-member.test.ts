import { readMembers } from '../../../src/core/members';
import { core2023 } from '../../../src/core/profiles/core-2023';
import { associationMember } from '../../../src/core/rules/association-member';
import { divisionMember } from '../../../src/core/rules/division-member';
import { applicant, CHICAGO, facts, memberList } from './applicant';

const judge = (ala: string, core: string, type = 'Regular') => {
  const members = memberList([['02378492', 'Dana Reyes', 'dana@lib.example.org', type, ala, core]]);
  return [associationMember, divisionMember].map((rule) => rule.judge(applicant(), facts({ members })).verdict);
};

test.each([
  ['2023-05-31', '2023-05-31', ['pass', 'pass']],
  ['2023-05-31', '', ['pass', 'fail']],
  ['2023-05-31', '2022-12-15', ['pass', 'ask']],
  ['2022-01-31', '2023-05-31', ['fail', 'pass']],
  ['Life', 'Life', ['pass', 'pass']],
])('ALA through %j and Core through %j are judged separately: %j', (ala, core, verdicts) => {
  expect(judge(ala, core)).toEqual(verdicts);
});

test('ALA life membership does not include Core: a blank Core date is no membership', () => {
  expect(judge('', '', 'Life')).toEqual(['pass', 'fail']);
});

test('a list without a Core column lets nobody fail', () => {
  const { list, issues } = readMembers(
    {
      name: 'Members',
      zone: CHICAGO,
      headers: ['Member Number', 'Name', 'Paid Through'],
      rows: [['02378492', 'Dana Reyes', '2023-05-31']],
    },
    { asOf: '2022-11-28', profile: core2023 },
  );
  expect(divisionMember.judge(applicant(), facts({ members: list })).verdict).toBe('ask');
  expect(associationMember.judge(applicant(), facts({ members: list })).verdict).toBe('pass');
  expect(issues.map((i) => i.sentence)).toEqual([expect.stringContaining('has no column for Core')]);
});
