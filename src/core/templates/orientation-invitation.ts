/** Everybody in an approved pair, for committees that invite by mail rather than by calendar. */
import type { Template } from './template';

export const orientationInvitation: Template = {
  key: 'orientation-invitation',
  title: 'Orientation invitation',
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
  subject: '{{program name}}: orientation on {{orientation date for you}}',
  body: `Dear {{first name}},

Please join us for the virtual orientation of the {{program name}}:

{{orientation date for you}}{{#orientation length}}
{{orientation length}}{{/orientation length}}{{#meeting link}}
{{meeting link}}{{/meeting link}}
{{#calendar link}}

Add it to your calendar: {{calendar link}}
{{/calendar link}}

Everyone in the program must attend. If you cannot make this time, please reply to this email as soon as you know, so that we can work something out.

{{signature}}
`,
};
