/** The tab "Added by hand": people whom a committee member added, read like the answers of a form that asks for the role. */
import { readApplications } from './answers';
import type { Application } from './application';
import type { Binding, Question } from './binding';
import { BY_HAND_FIELDS, BY_HAND_HEADERS, labelByHand } from './by-hand-fields';
import { type FieldKey, field, type Role } from './fields';
import type { Profile } from './profiles/profile';
import { columnOf, type Table } from './table';
import type { Issue } from './trouble';

/** A form as far as its options go. */
interface Asking {
  role: Role | 'asked';
  binding: Binding;
  questions: readonly Question[];
}

/** One question of the panel's form. */
export interface ByHandField {
  key: FieldKey;
  label: string;
  roles: readonly Role[];
  several: boolean;
  long: boolean;
  options: string[];
}

/** Fields that nobody can do without, and fields that a form asks; each with the options of the forms. */
export function byHandFields(forms: readonly Asking[]): ByHandField[] {
  const always: readonly FieldKey[] = ['role', 'firstName', 'lastName', 'email'];
  const askedBy = (key: FieldKey) =>
    forms.filter((f) => f.binding[key] || (key === 'competencies' && f.binding.competencyLevels));
  return BY_HAND_FIELDS.filter((key) => always.includes(key) || askedBy(key).length > 0).map((key) => {
    const { kind, roles } = field(key);
    return {
      key,
      label: labelByHand(key),
      roles: key === 'competencies' ? ['mentor', 'mentee'] : roles,
      several: kind === 'several of',
      long: kind === 'long text',
      options: key === 'role' ? ['Mentor', 'Mentee'] : optionsIn(forms, key),
    };
  });
}

export function readByHand(
  table: Table,
  forms: readonly Asking[],
  profile: Profile,
): { applications: Application[]; issues: Issue[] } {
  const ids = new Map(BY_HAND_FIELDS.map((key, i) => [key, i + 1]));
  const binding: Binding = {};
  for (const [key, id] of ids) binding[key] = { id, title: labelByHand(key) };
  binding.competencyLevels = binding.competencies;
  const questions = BY_HAND_FIELDS.map((key): Question => {
    const options = optionsIn(forms, key);
    const type = field(key).kind === 'several of' ? 'CHECKBOX' : 'TEXT';
    return { id: ids.get(key)!, title: labelByHand(key), type, options, other: true, rows: [], columns: [] };
  });
  const { applications, issues } = readApplications({
    table: asForm(table),
    binding,
    questions,
    role: 'asked',
    profile,
  });
  return { applications: applications.map((a) => ({ ...a, tab: table.name })), issues };
}

/** With the headers a form would have; who was added and gave no time applied when they were added. */
function asForm(table: Table): Table {
  const [applied, added] = ['Applied on (edit)', 'Added on'].map((header) => columnOf(table.headers, header));
  const columns = BY_HAND_HEADERS.map((header) => columnOf(table.headers, header));
  return {
    ...table,
    headers: ['Timestamp', ...BY_HAND_FIELDS.map(labelByHand)],
    // A row without an answer is none, although it may have a date or a note.
    rows: table.rows.map((row) => {
      const answers = columns.map((column) => row[column] ?? '');
      const when = row[applied] === '' ? row[added] : row[applied];
      return [answers.every((cell) => cell === '') ? '' : (when ?? ''), ...answers];
    }),
  };
}

function optionsIn(forms: readonly Asking[], key: FieldKey): string[] {
  const keys: readonly FieldKey[] = key === 'competencies' ? ['competencies', 'competencyLevels'] : [key];
  const offered = forms.flatMap(({ binding, questions }) =>
    keys.flatMap((k) => {
      const bound = binding[k];
      const ids = bound ? [bound.id, ...(bound.also ?? []).map((a) => a.id)] : [];
      return questions
        .filter((q) => ids.includes(q.id))
        .flatMap((q) => (k === 'competencyLevels' && q.rows.length > 0 ? q.rows : q.options));
    }),
  );
  return [...new Set(offered)];
}
