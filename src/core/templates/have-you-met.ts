/** Both sides of a pair, some weeks after the introduction. */
import type { Template } from './template';

export const haveYouMet: Template = {
  key: 'have-you-met',
  title: 'Have you met?',
  to: 'everyone',
  names: [
    'first name',
    'full name',
    'role',
    'partner name',
    'program name',
    'cohort',
    'committee',
    'co-chair names',
    'signature',
    'reply address',
    'program start',
    'program end',
  ],
  subject: '{{program name}}: have you met yet?',
  body: `Dear {{first name}},

The {{program name}} is under way, and we would like to know how you are doing. Have you met with {{partner name}} yet?

If yes, a short "yes" is enough. If not, tell us what is getting in the way: it is easier to help now than later.

{{signature}}
`,
};
