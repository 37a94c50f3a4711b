/** An applicant whose membership does not reach the first day of the program. */
import type { Template } from './template';

export const membershipRenewal: Template = {
  key: 'membership-renewal',
  title: 'Membership: please renew',
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
  subject: '{{program name}}: please renew your membership{{#reply by}} by {{reply by}}{{/reply by}}',
  body: `Dear {{first name}},

Thank you for applying to the {{program name}} as a {{role}}. Everyone in the program must be a member of ALA and of Core on the day it starts{{#program start}}, {{program start}}{{/program start}}. From the list we have, we could not see that your membership reaches that day.

Please join or renew{{#reply by}} by {{reply by}}{{/reply by}}. If you have done so already, or if the list is wrong, reply to this email with your member number and we will look again.

{{signature}}
`,
};
