/** Asks when people could attend, where the application form did not. */
import type { Template } from './template';

export const orientationTimes: Template = {
  key: 'orientation-times',
  title: 'Orientation: which times suit you?',
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
    'form link',
  ],
  subject: '{{program name}}: when could you attend the orientation?',
  body: `Dear {{first name}},

Everyone in the {{program name}} attends one virtual orientation. We would like to find a time that suits the most people.

Please check every time that would work for you, even if it is not ideal{{#reply by}}, by {{reply by}}{{/reply by}}:

{{form link}}

{{signature}}
`,
};
