/** A mentee in an approved pair. */
import type { Template } from './template';

export const introductionMentee: Template = {
  key: 'introduction-mentee',
  title: 'Introduction for a mentee',
  to: 'mentee',
  names: [
    'first name',
    'full name',
    'role',
    'partner name',
    'partner first name',
    'partner title',
    'partner employer',
    'partner email',
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
    'orientation date',
    'orientation date for you',
  ],
  subject: '{{program name}}: meet your mentor {{partner name}}',
  body: `Dear {{first name}},

Welcome to the {{program name}}. Here is your mentor:

{{#mentors}}
{{partner name}}{{#partner title}}, {{partner title}}{{/partner title}}{{#partner employer}}, {{partner employer}}{{/partner employer}}
{{partner email}}
{{#partner about}}

In their own words:
{{partner about}}
{{/partner about}}
{{#shared topics}}

{{shared topics}}
{{/shared topics}}

{{/mentors}}
{{partner first name}} has your name and email address too. There is no need to wait: write a few lines about yourself and what you would like to work on, and suggest a time for a first meeting. After that, plan to meet at least once a month{{#program end}} through {{program end}}{{/program end}}.
{{#orientation date for you}}

Please keep this time free for the virtual orientation, which everyone must attend: {{orientation date for you}}. The invitation with the link comes separately.
{{/orientation date for you}}

If anything about this pairing worries you, now or later, reply to this email. It stays with the committee.

{{signature}}
`,
};
