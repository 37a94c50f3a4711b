/** Somebody who has a mentor and is one: one message with all partners. */
import type { Template } from './template';

export const introductionBothRoles: Template = {
  key: 'introduction-both-roles',
  title: 'Introduction for a person in both roles',
  to: 'both roles',
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
  subject: '{{program name}}: meet your mentor and your mentee{{#several mentees}}s{{/several mentees}}',
  body: `Dear {{first name}},

You take part in the {{program name}} twice: with a mentor of your own, and as a mentor. Thank you for both.

Your mentor:

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
{{#several mentees}}Your mentees:{{/several mentees}}{{^several mentees}}Your mentee:{{/several mentees}}

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
They all have your name and email address too. Please write to each of them in the next few days and agree on a first meeting. After that, plan to meet each of them at least once a month{{#program end}} through {{program end}}{{/program end}}.
{{#orientation date for you}}

Please keep this time free for the virtual orientation, which everyone must attend: {{orientation date for you}}. The invitation with the link comes separately.
{{/orientation date for you}}

If anything about these pairings worries you, now or later, reply to this email. It stays with the committee.

{{signature}}
`,
};
