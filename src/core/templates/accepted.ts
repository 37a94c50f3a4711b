/** An applicant who is in and waits for a partner. */
import type { Template } from './template';

export const accepted: Template = {
  key: 'accepted',
  title: 'Accepted',
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
    'orientation date for you',
  ],
  subject: '{{program name}}: you have been accepted',
  body: `Dear {{first name}},

We are glad to tell you that your application to the {{program name}} as a {{role}} has been accepted.

Next, the committee pairs mentors with mentees. We will write to you when we have somebody to suggest.{{#program start}} The program starts on {{program start}}.{{/program start}}
{{#orientation date for you}}

Please keep this time free: the virtual orientation, which everyone must attend, is on {{orientation date for you}}.
{{/orientation date for you}}

{{signature}}
`,
};
