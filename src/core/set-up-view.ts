/** What the cards of set-up show: settings, forms, which question asks for what with an example answer, what answers mean, what counts as the same. */
import { knownOptions } from './answers';
import { COLLECTED, candidates } from './binding';
import { splitTicked } from './choices';
import { Columns } from './columns';
import { FIELDS, type FieldKey, type Role } from './fields';
import { guessMeaning, MATTERS, type Matter, type Meaning } from './meanings';
import type { Memory } from './memory';
import type { Profile } from './profiles/profile';
import type { RememberedForm } from './remembered-form';
import type { SameRow, SameTopic } from './same-answers';
import { foldAnswer } from './stated';
import { type Table, text } from './table';

/** A question that may be chosen, with an answer that somebody gave. */
export interface Choice {
  id: number;
  title: string;
  example: string;
}

export interface FieldLine {
  key: FieldKey;
  label: string;
  /** Item id; null where the form does not ask. */
  id: number | null;
  title: string;
  example: string;
  /** What is not possible without it. */
  without: string;
  needed: boolean;
  doubt: boolean;
  confirmed: boolean;
  /** Item ids of the questions that may ask for it, the likeliest first. */
  offers: number[];
}

export interface FormLine {
  id: string;
  title: string;
  tab: string;
  /** The name of the other spreadsheet, or ''. */
  elsewhere: string;
  role: Role | 'asked';
  responses: number;
  firstQuestion: string;
  /** Nobody could open the form: its tab's headers stand for its questions. */
  headersOnly: boolean;
  fields: FieldLine[];
  choices: Choice[];
}

export interface MatterLine {
  key: Matter;
  question: string;
  /** Each answer with how many people gave it; offered ones that nobody gave too. */
  answers: { answer: string; count: number; word: Meaning }[];
  /** A person has looked through them. */
  looked: boolean;
}

export interface SameLine extends SameRow {
  label: string;
}

const SAME_LABELS: Record<SameTopic, string> = {
  areas: 'Areas of work',
  competencies: 'Competencies',
  levels: 'How comfortable',
  help: 'Kind of help',
  meeting: 'Ways to meet',
  libraryType: 'Type of library',
  years: 'Years in libraries',
  timeZone: 'Time zone',
  mattersMost: 'What matters most',
};

export const sameLines = (rows: readonly SameRow[]): SameLine[] =>
  rows.map((row) => ({ ...row, label: SAME_LABELS[row.topic] }));

/** What nothing else is read from comes first. */
function offersFor(form: RememberedForm, key: FieldKey, profile: Profile): number[] {
  const taken = new Set(Object.entries(form.binding).flatMap(([other, b]) => (other === key ? [] : [b.id])));
  const ids = candidates(form.questions, key, profile).map((q) => q.id);
  return [...ids.filter((id) => !taken.has(id)), ...ids.filter((id) => taken.has(id))].slice(0, OFFERS);
}

/** Questions offered for a field without unfolding. */
const OFFERS = 3;

export function formLine(form: RememberedForm, table: Table, elsewhere: string, profile: Profile): FormLine {
  const columns = new Columns(table, form.questions, form.headers);
  const example = (question: { id: number; title: string }): string => {
    const at = [...columns.of(question), ...columns.grid(question).values()];
    const cell = table.rows.flatMap((row) => at.map((i) => text(row[i]))).find((c) => c !== '') ?? '';
    return cell.length > 60 ? `${cell.slice(0, 59)}\u2026` : cell;
  };
  const keys = FIELDS.filter((f) => form.role === 'asked' || (f.key !== 'role' && f.roles.includes(form.role as Role)));
  const hasParts = form.binding.firstName !== undefined && form.binding.lastName !== undefined;
  const choices = form.questions.map(({ id, title }) => ({ id, title, example: example({ id, title }) }));
  const collected = form.binding.email?.id === COLLECTED.id ? [{ ...COLLECTED, example: example(COLLECTED) }] : [];
  return {
    id: form.formId,
    title: form.title,
    tab: table.name,
    elsewhere,
    role: form.role,
    responses: table.rows.length,
    firstQuestion: form.questions[0]?.title ?? '',
    headersOnly: form.headersOnly,
    choices: [...collected, ...choices],
    fields: keys
      .filter(({ key }) => key !== 'fullName' || form.binding.fullName || !hasParts)
      .filter(({ key }) => !form.binding.fullName || form.binding[key] || (key !== 'firstName' && key !== 'lastName'))
      .map(({ key, label, without, needed }): FieldLine => {
        const bound = form.binding[key];
        const title = bound ? (columns.question(bound)?.title ?? bound.asked ?? bound.title) : '';
        return {
          key,
          label,
          without,
          needed: needed && !(form.binding.fullName && (key === 'firstName' || key === 'lastName')),
          id: bound?.id ?? null,
          title,
          example: bound ? example(bound) : '',
          doubt: form.doubts.includes(key),
          confirmed: form.confirmed.includes(key),
          offers: offersFor(form, key, profile),
        };
      }),
  };
}

/** Every answer to the matter's question, offered or given, and what it means now. */
export function matterLines(
  forms: readonly { form: RememberedForm; table: Table }[],
  memory: Memory,
  profile: Profile,
): MatterLine[] {
  return MATTERS.flatMap(({ key, field, question }): MatterLine[] => {
    const counts = new Map<string, number>();
    const titles: string[] = [];
    for (const { form, table } of forms) {
      const bound = form.binding[field];
      if (!bound) continue;
      const columns = new Columns(table, form.questions, form.headers);
      for (const one of [bound, ...(bound.also ?? [])]) {
        const asks = columns.question(one);
        titles.push(asks?.title ?? one.title);
        const offered = asks?.options ?? [];
        const at = columns.of(one);
        // As the answers are read: where nobody knows the form, its column tells.
        const options = offered.length > 0 ? offered : knownOptions(field, [], table, at, profile);
        for (const option of offered) counts.set(option, counts.get(option) ?? 0);
        const cells = at.flatMap((column) => table.rows.map((row) => text(row[column]))).filter((c) => c !== '');
        for (const answer of cells.flatMap((cell) => splitTicked(cell, options)))
          counts.set(answer, (counts.get(answer) ?? 0) + 1);
      }
    }
    if (counts.size === 0) return [];
    const answers = [...counts]
      .map(([answer, count]) => ({
        answer,
        count,
        word: memory.meanings[key]?.[foldAnswer(answer)] ?? guessMeaning(key, answer, titles, profile),
      }))
      .sort((a, b) => b.count - a.count || (a.answer < b.answer ? -1 : 1))
      .slice(0, MOST);
    return [{ key, question, answers, looked: memory.looked.includes(key) }];
  });
}

/** More different answers than this were typed freely, and nobody looks through them. */
const MOST = 12;

/** Nothing anybody answered is a promise: either the words are unusual, or it is another question. */
export const isUnclear = ({ key, answers, looked }: MatterLine): boolean =>
  key === 'orientation' && !looked && answers.every((a) => a.word !== 'yes');
