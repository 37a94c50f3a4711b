/** A mentor is asked before anything is settled. No address yet: nobody has agreed. */
import type { Template } from './template';

export const agreementMentor: Template = {
  key: 'agreement-mentor',
  title: 'Mentor, would you take this mentee?',
  to: 'mentor',
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
    'mentees',
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
  subject: '{{program name}}: would you mentor {{partner name}}?',
  body: `Dear {{first name}},

Thank you for offering to mentor in the {{program name}}. We would like to suggest {{#several partners}}these mentees{{/several partners}}{{^several partners}}a mentee{{/several partners}} to you, and we ask both sides before anything is settled.

{{#mentees}}
{{partner name}}{{#partner title}}, {{partner title}}{{/partner title}}{{#partner employer}}, {{partner employer}}{{/partner employer}}
{{#partner about}}

In their own words:
{{partner about}}
{{/partner about}}
{{#shared topics}}

{{shared topics}}
{{/shared topics}}

{{/mentees}}
Would you like to work with {{partner first name}}? Please reply to this email{{#reply by}} by {{reply by}}{{/reply by}}. "No" is a fine answer, and your reasons stay with the committee.

{{signature}}
`,
};
