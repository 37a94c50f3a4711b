/** An applicant with two applications in one role that differ; the newest counts unless they say otherwise. */
import type { Template } from './template';

export const whichApplication: Template = {
  key: 'which-application',
  title: 'Which of two applications?',
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
  ],
  subject: '{{program name}}: which of your applications should we use?',
  body: `Dear {{first name}},

We have more than one application from you as a {{role}} for the {{program name}}, and the answers differ.

Unless you tell us otherwise{{#reply by}} by {{reply by}}{{/reply by}}, we will use the newest one that reached us by the deadline. If you would rather have us use another, or if one of them is not yours, please reply to this email.

{{signature}}
`,
};
