/** Who fulfilled the conditions of the program, orientation included; checked before this is offered. */
import type { Template } from './template';

export const certificateLetter: Template = {
  key: 'certificate-letter',
  title: 'Certificate letter',
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
  ],
  subject: '{{program name}}: your letter of participation',
  body: `Dear {{first name}},

This letter confirms that {{full name}} took part as a {{role}} in the {{cohort}} cohort of the {{program name}}{{#program start}}{{#program end}}, {{program start}} to {{program end}}{{/program end}}{{/program start}}, and met the conditions of the program.

Thank you for everything you brought to it. You are welcome to share this letter with your employer.

{{signature}}
`,
};
