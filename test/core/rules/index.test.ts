import type { FieldKey } from '../../../src/core/fields';
import { judgeByRules, RULE_SETTINGS, RULES } from '../../../src/core/rules';
import { applicant, facts } from './applicant';

test('Dana, who did everything right, passes every rule in either role', () => {
  for (const role of ['mentor', 'mentee'] as const) {
    const findings = judgeByRules(applicant({}, { role }), facts());
    expect(Object.values(findings).map((f) => f.verdict)).toEqual(Array(7).fill('pass'));
  }
});

test('mentors are asked about their leadership role, mentees about their wish to lead', () => {
  const keys = (role: 'mentor' | 'mentee') => Object.keys(judgeByRules(applicant({}, { role }), facts()));
  expect(keys('mentor')).toContain('leadership-role');
  expect(keys('mentor')).not.toContain('wants-to-lead');
  expect(keys('mentee')).toContain('wants-to-lead');
  expect(keys('mentee')).not.toContain('leadership-role');
});

test('a rule whose question the form does not ask does not apply, however blank the answer', () => {
  const asked = {
    mentor: new Set<FieldKey>(['email', 'firstName', 'lastName']),
    mentee: new Set<FieldKey>(['email', 'firstName', 'lastName']),
  };
  const findings = judgeByRules(applicant({ commitments: [], areas: [], about: '' }), facts({ asked }));
  expect([findings['orientation-promise']!.verdict, findings['wants-to-lead']!.verdict]).toEqual([
    'notApplicable',
    'notApplicable',
  ]);
});

test('each rule can be switched off, and then decides nothing', () => {
  for (const { key, roles } of RULES) {
    const nobody = applicant(
      { firstName: '', memberNumber: '', commitments: [], leadershipRole: '', areas: [], about: '' },
      { email: '', role: roles[0]!, submitted: 0 },
    );
    expect(judgeByRules(nobody, facts({ set: { [`rule ${key}`]: 'Off' } }))[key]!.verdict).toBe('notApplicable');
  }
});

test('every setting has a key of its own', () => {
  const keys = RULE_SETTINGS.map((s) => s.key);
  expect(new Set(keys).size).toBe(keys.length);
});
