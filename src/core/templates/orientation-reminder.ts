/** Everybody who is invited, shortly before the session. */
import type { Template } from './template';

export const orientationReminder: Template = {
  key: 'orientation-reminder',
  title: 'Orientation reminder',
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
    'orientation date for you',
    'orientation length',
    'meeting link',
    'calendar link',
  ],
  subject: 'Reminder: {{program name}} orientation on {{orientation date for you}}',
  body: `Dear {{first name}},

A short reminder: the virtual orientation of the {{program name}} is on

{{orientation date for you}}{{#orientation length}}
{{orientation length}}{{/orientation length}}{{#meeting link}}
{{meeting link}}{{/meeting link}}

We look forward to seeing you.

{{signature}}
`,
};
