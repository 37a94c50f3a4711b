/**
 * What is remembered of the forms, as a table: so that what a person said about it is told, kept and taken back like a change in a tab.
 * It is no tab; it lies in the document's properties.
 */
import type { BoundQuestion } from './binding';
import { FIELDS, type FieldKey, field as fieldOf } from './fields';
import { type Memory, NO_MEMORY } from './memory';
import type { RememberedForm } from './remembered-form';
import { type Cell, columnOf, type Table, text } from './table';

export const BINDING_HEADERS = ['Form', 'What', 'Is'] as const;

/** Fields are told apart, so that taking one answer back leaves the others; the rest of a form is one cell each. */
const PARTS = ['role', 'seen', 'gone', 'headers', 'knownTab'] as const;

interface FieldCell {
  bound: BoundQuestion | null;
  confirmed: boolean;
  doubt: boolean;
}

export function bindingsTable(forms: readonly RememberedForm[], memory: Memory): Table {
  const rows = forms.flatMap((form) => [
    ...PARTS.map((part): Cell[] => [form.formId, part, JSON.stringify(form[part])]),
    ...FIELDS.filter(({ key }) => form.binding[key] || form.confirmed.includes(key) || form.doubts.includes(key)).map(
      ({ key }): Cell[] => [
        form.formId,
        `field ${key}`,
        JSON.stringify({
          bound: form.binding[key] ?? null,
          confirmed: form.confirmed.includes(key),
          doubt: form.doubts.includes(key),
        } satisfies FieldCell),
      ],
    ),
  ]);
  const said = Object.entries(memory).map(([part, known]): Cell[] => ['', part, JSON.stringify(known)]);
  return { name: 'Questions', zone: '', headers: BINDING_HEADERS, rows: [...rows, ...said] };
}

/** The other way round; what the table does not say of a form stays as it is. */
export function fromTable(table: Table, now: readonly RememberedForm[]): { forms: RememberedForm[]; memory: Memory } {
  const [formAt, whatAt, isAt] = BINDING_HEADERS.map((header) => columnOf(table.headers, header));
  const of = (id: string) =>
    new Map(table.rows.filter((row) => text(row[formAt!]) === id).map((row) => [text(row[whatAt!]), text(row[isAt!])]));
  const forms = now.map((form): RememberedForm => {
    const cells = of(form.formId);
    const parts = PARTS.flatMap((part) => (cells.has(part) ? [[part, JSON.parse(cells.get(part)!)]] : []));
    const fields = FIELDS.flatMap(({ key }) => {
      const cell = cells.get(`field ${key}`);
      return cell === undefined ? [] : [{ key, ...(JSON.parse(cell) as FieldCell) }];
    });
    const keys = (is: (field: FieldCell) => boolean): FieldKey[] => fields.filter(is).map((f) => f.key);
    return {
      ...form,
      ...Object.fromEntries(parts),
      binding: Object.fromEntries(fields.flatMap(({ key, bound }) => (bound ? [[key, bound]] : []))),
      confirmed: keys((f) => f.confirmed),
      doubts: keys((f) => f.doubt),
    };
  });
  const memory = Object.fromEntries([...of('')].map(([part, is]) => [part, JSON.parse(is)]));
  return { forms, memory: { ...NO_MEMORY, ...memory } };
}

/** What a person calls a row. */
export function bindingWords(what: string): string {
  const field = /^field (\w+)$/.exec(what)?.[1];
  return field ? fieldOf(field as FieldKey).label : 'What was said about the forms';
}
