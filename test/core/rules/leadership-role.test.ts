import { leadershipRole } from '../../../src/core/rules/leadership-role';
import { applicant, facts } from './applicant';

const judge = (role: string) => leadershipRole.judge(applicant({ leadershipRole: role }, { role: 'mentor' }), facts());

test.each([
  'Director, dean or university librarian',
  'Supervisor or team lead',
  'Pastor liaison lead',
  'Co-chair of a Core section',
])('%j is a leadership position', (role) => {
  expect(judge(role).verdict).toBe('pass');
});

test.each([
  '',
  'none',
  'None',
  'Retired (former director)',
  'former department head',
  'Immediate past president',
  'N/A',
  '-',
  'Not currently',
])('%j is asked about', (role) => {
  expect(judge(role).verdict).toBe('ask');
});

test('only mentors are asked', () => {
  expect(leadershipRole.roles).toEqual(['mentor']);
});
