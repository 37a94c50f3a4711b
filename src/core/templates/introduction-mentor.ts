/** A mentor in an approved pair, or in several: all mentees in one message. */
import type { Template } from './template';

export const introductionMentor: Template = {
  key: 'introduction-mentor',
  title: 'Introduction for a mentor',
  to: 'mentor',
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
    'mentees',
    'several partners',
    'several mentees',
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
  subject:
    '{{program name}}: meet your mentee{{#several mentees}}s{{/several mentees}}{{^several mentees}} {{partner name}}{{/several mentees}}',
  body: `Dear {{first name}},

Thank you for being a mentor in the {{program name}}. {{#several mentees}}Here are your mentees:{{/several mentees}}{{^several mentees}}Here is your mentee:{{/several mentees}}

{{#mentees}}
{{partner name}}{{#partner title}}, {{partner title}}{{/partner title}}{{#partner employer}}, {{partner employer}}{{/partner employer}}
{{partner email}}
{{#partner about}}

In their own words:
{{partner about}}
{{/partner about}}
{{#shared topics}}

{{shared topics}}
{{/shared topics}}

{{/mentees}}
{{#several mentees}}Each of your mentees{{/several mentees}}{{^several mentees}}{{partner first name}}{{/several mentees}} has your name and email address too. Please say hello in the next few days, and agree on a first meeting. After that, plan to meet at least once a month{{#program end}} through {{program end}}{{/program end}}.
{{#orientation date for you}}

Please keep this time free for the virtual orientation, which everyone must attend: {{orientation date for you}}. The invitation with the link comes separately.
{{/orientation date for you}}

If anything about this pairing worries you, now or later, reply to this email. It stays with the committee.

{{signature}}
`,
};
