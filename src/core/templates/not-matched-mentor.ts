/** A mentor for whom there was no mentee. */
import type { Template } from './template';

export const notMatchedMentor: Template = {
  key: 'not-matched-mentor',
  title: 'Not matched, thank you',
  to: 'mentor',
  names: [
    'first name',
    'full name',
    'role',
    'program name',
    'cohort',
    'committee',
    'co-chair names',
    'signature',
    'reply address',
    'program start',
    'program end',
  ],
  subject: '{{program name}}: thank you for offering to mentor',
  body: `Dear {{first name}},

Thank you for offering to mentor in the {{program name}}. We are sorry that we have no mentee to suggest to you this time.

That says nothing about you as a mentor: it depends on who applied and what they hope to learn. May we write to you if a mentee needs a new mentor during the program, and when the next cohort opens?

{{signature}}
`,
};
