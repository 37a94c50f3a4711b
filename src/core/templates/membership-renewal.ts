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

Thank you for applying to the {{program name}} as a {{role}}. Everyone in the program must be a member of ALA and of Core on the day it starts{{#program start}}, {{program start}}{{/program start}}. In the member list we have, we could not confirm that your membership runs through that day.

Please join or renew{{#reply by}} by {{reply by}}{{/reply by}}. If you already have, or if our list is wrong, reply to this email with your member number, and we will look again.

{{signature}}
`,
};
