/** A mentee whose mentor had to withdraw. Why is the mentor's own matter: only what the committee types is said. */
import type { Template } from './template';

export const mentorWithdrew: Template = {
  key: 'mentor-withdrew',
  title: 'Mentor had to withdraw',
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
    'mentor news',
  ],
  subject: '{{program name}}: a change of your mentor',
  body: `Dear {{first name}},

We are sorry to tell you that your mentor has had to withdraw from the {{program name}}.{{#mentor news}} {{mentor news}}{{/mentor news}} This has nothing to do with you.

We are looking for a new mentor for you now and will write to you as soon as we have somebody to suggest. If your goals have changed since you applied, reply to this email and tell us: it helps us choose.

{{signature}}
`,
};
