/** Everybody in a pair, at the end. */
import type { Template } from './template';

export const closingSurvey: Template = {
  key: 'closing-survey',
  title: 'Closing survey',
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
    'survey link',
  ],
  subject: '{{program name}}: thank you, and a few last questions',
  body: `Dear {{first name}},

Thank you for taking part in the {{program name}} as a {{role}}. {{#program end}}The program ends on {{program end}}. {{/program end}}What you tell us now shapes the next cohort.

{{survey link}}

{{#reply by}}Please answer by {{reply by}}. {{/reply by}}And please feel free to stay in touch with each other for as long as you both like.

{{signature}}
`,
};
