import { wantsToLead } from '../../../src/core/rules/wants-to-lead';
import { applicant, facts } from './applicant';

const NOTHING = { competencies: [], topThree: [], areas: [], about: '' };
const judge = (answers: object) => wantsToLead.judge(applicant({ ...NOTHING, ...answers }), facts());

test.each([
  [{ competencies: ['Ethics'] }, 'Named competencies.'],
  [{ topThree: ['Ethics'] }, 'Named competencies.'],
  [{ areas: ['Assessment'], about: 'To lead.' }, 'Named areas of work and goals.'],
])('Dana, who answered %j, wants to lead', (answers, sentence) => {
  expect(judge(answers)).toEqual({ verdict: 'pass', sentence });
});

test('Dana, who named nothing at all, is asked about', () => {
  expect(judge({}).verdict).toBe('ask');
});
