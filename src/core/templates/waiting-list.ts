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

Thank you for applying to the {{program name}}. We have not found a mentor for you yet, so you are on our waiting list. That says nothing about you or your goals: it depends on which mentors applied and how many mentees they can take.

If a mentor who fits what you are looking for becomes available, we will write to you right away. If that does not happen in this cohort, please apply again: we look first at people who have waited before.

{{signature}}
`,
};
