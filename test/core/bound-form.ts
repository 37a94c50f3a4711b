/** A small form as it is remembered, and the tab of its responses. */
import type { Question } from '../../src/core/binding';
import type { QuestionSaid } from '../../src/core/form-changes';
import { type RememberedForm, whole } from '../../src/core/remembered-form';
import type { Cell, Table } from '../../src/core/table';
import { CHICAGO } from './rules/applicant';

export const question = (id: number, title: string, more: Partial<Question> = {}): Question => ({
  id,
  title,
  type: 'TEXT',
  options: [],
  other: false,
  rows: [],
  columns: [],
  ...more,
});

export const tab = (headers: readonly string[], rows: readonly (readonly Cell[])[] = [], name = 'Answers'): Table => ({
  name,
  zone: CHICAGO,
  headers,
  rows,
});

export const NAME = question(1, 'Name');
export const EMPLOYER = question(2, 'Employer');
export const TOPICS = question(3, 'Topics', { type: 'CHECKBOX', options: ['Ethics', 'Budgets, grants', 'Budgets'] });

/** Name, employer and topics, all bound. */
export const form = (more: Partial<RememberedForm> = {}): RememberedForm =>
  whole(
    {
      formId: 'f1',
      role: 'mentee',
      title: 'Mentee form',
      sheetId: 7,
      questions: [NAME, EMPLOYER, TOPICS],
      binding: {
        email: { id: 0, title: 'Email Address' },
        fullName: { id: 1, title: 'Name' },
        employer: { id: 2, title: 'Employer' },
        areas: { id: 3, title: 'Topics' },
      },
      ...more,
    },
    'here',
  );

export const HEADERS = ['Timestamp', 'Email Address', 'Name', 'Employer', 'Topics'];
export const ANSWERS = tab(HEADERS, [
  ['11/1/2022 9:00:00', 'a@x.example', 'Ana Reyes', 'Great Basin', 'Ethics, Budgets, grants'],
]);

export const said = (answer: QuestionSaid['answer'], more: Partial<QuestionSaid> = {}): QuestionSaid => ({
  form: 'f1',
  field: '',
  answer,
  questions: [],
  header: '',
  ...more,
});
