/** An applicant who cannot take part. The reason is what the committee types here, never a rule's sentence or a note. */
import type { Template } from './template';

export const notEligible: Template = {
  key: 'not-eligible',
  title: 'Not eligible',
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
    'reason',
  ],
  subject: '{{program name}}: your application',
  body: `Dear {{first name}},

Thank you for applying to the {{program name}} as a {{role}}, and for the time you put into it.

We are sorry that we cannot offer you a place this time.{{#reason}} {{reason}}{{/reason}}

If you think we have made a mistake, please reply to this email. We hope you will apply again for the next cohort.

{{signature}}
`,
};
