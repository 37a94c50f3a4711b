/** Everybody in a pair, about halfway. */
import type { Template } from './template';

export const midProgramCheckIn: Template = {
  key: 'mid-program-check-in',
  title: 'Mid-program check-in',
  to: 'everyone',
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
    'survey link',
  ],
  subject: '{{program name}}: how is it going?',
  body: `Dear {{first name}},

You are about halfway through the {{program name}}. How is it going?
{{#survey link}}

A few questions, a few minutes:

{{survey link}}
{{/survey link}}

If something is not working, or if you would like to talk to somebody on the committee, just reply to this email. It stays with the committee.

{{signature}}
`,
};
