/** An applicant whose application needs one more thing; the committee types what. */
import type { Template } from './template';

export const somethingMissing: Template = {
  key: 'something-missing',
  title: 'Something is missing',
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
    'reply by',
    'what is missing',
  ],
  subject: '{{program name}}: one thing is missing from your application',
  body: `Dear {{first name}},

Thank you for applying to the {{program name}} as a {{role}}. Before we can go on, we need one more thing from you:

{{what is missing}}

Please reply to this email{{#reply by}} by {{reply by}}{{/reply by}}. If that is a problem, let us know, and we will work something out.

{{signature}}
`,
};
