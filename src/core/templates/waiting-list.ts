/** A mentee for whom there was no mentor. */
import type { Template } from './template';

export const waitingList: Template = {
  key: 'waiting-list',
  title: 'Waiting list',
  to: 'mentee',
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
  ],
  subject: '{{program name}}: you are on the waiting list',
  body: `Dear {{first name}},

Thank you for applying to the {{program name}}. There were more mentees than mentors this time, and we could not find a mentor for you yet. You are on our waiting list.

If a mentor becomes free who fits what you are looking for, we will write to you at once. If that does not happen in this cohort, please apply again: we look first at people who have waited before.

{{signature}}
`,
};
