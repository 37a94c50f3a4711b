/** A mentee is asked before anything is settled. No address yet: nobody has agreed. */
import type { Template } from './template';

export const agreementMentee: Template = {
  key: 'agreement-mentee',
  title: 'Mentee, your mentor would be ...',
  to: 'mentee',
  names: [
    'first name',
    'full name',
    'role',
    'partner name',
    'partner first name',
    'partner title',
    'partner employer',
    'partner about',
    'shared topics',
    'partners',
    'mentors',
    'several partners',
    'program name',
    'cohort',
    'committee',
    'co-chair names',
    'signature',
    'reply address',
    'program start',
    'program end',
    'orientation date for you',
    'reply by',
  ],
  subject: '{{program name}}: your mentor would be {{partner name}}',
  body: `Dear {{first name}},

We have a mentor to suggest to you for the {{program name}}, and we ask both sides before anything is settled.

{{#mentors}}
{{partner name}}{{#partner title}}, {{partner title}}{{/partner title}}{{#partner employer}}, {{partner employer}}{{/partner employer}}
{{#partner about}}

In their own words:
{{partner about}}
{{/partner about}}
{{#shared topics}}

{{shared topics}}
{{/shared topics}}

{{/mentors}}
Would you like to work with {{partner first name}}? Please reply to this email{{#reply by}} by {{reply by}}{{/reply by}}. "No" is a fine answer, and your reasons stay with the committee.

{{signature}}
`,
};
