/** Everybody who applied, once, as soon as the application is read: it arrived, and what happens next. */
import type { Template } from './template';

export const applicationReceived: Template = {
  key: 'application-received',
  title: 'Application received',
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
    'deadline',
    'program start',
    'program end',
  ],
  subject: '{{program name}}: we have your application',
  body: `Dear {{first name}},

Thank you for applying to the {{program name}} as a {{role}}. We have received your application, and there is nothing you need to do now.

{{#deadline}}The deadline for applications is {{deadline}}. {{/deadline}}After the deadline, the committee reads every application and pairs mentors with mentees. We will write to you either way.

If anything in your answers changes, just reply to this email.

{{signature}}
`,
};
