/** Who was invited to the orientation and did not come. */
import type { Template } from './template';

export const orientationMissed: Template = {
  key: 'orientation-missed',
  title: 'Missed orientation',
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
    'orientation date',
    'reply by',
    'make-up date',
  ],
  subject: '{{program name}}: we missed you at the orientation',
  body: `Dear {{first name}},

We missed you at the orientation of the {{program name}}. Everyone in the program attends one, so we would like to find a way for you to catch up.
{{#make-up date}}

There is a make-up session: {{make-up date}}.
{{/make-up date}}

Please reply to this email{{#reply by}} by {{reply by}}{{/reply by}} and tell us what would work for you. If you were there and we overlooked you, tell us that too.

{{signature}}
`,
};
