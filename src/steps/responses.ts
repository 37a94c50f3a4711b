/** The response tabs, wherever they are: read whole, once, by what is bound; what cannot be read for certain becomes a question to a person. */
import { readApplications, rolesIn } from '../core/answers';
import { Columns } from '../core/columns';
import { type FieldKey, field as fieldOf } from '../core/fields';
import { allQuestionCards, type QuestionCard } from '../core/form-changes';
import { MATTERS, withMeanings } from '../core/meanings';
import { withTitles } from '../core/memory';
import type { Profile } from '../core/profiles/profile';
import type { RememberedForm } from '../core/remembered-form';
import { ALIGNED, type FormOptions, reader, sameRows } from '../core/same-answers';
import { partsFor } from '../core/sections';
import { withSeenOptions } from '../core/seen-options';
import { type Table, text } from '../core/table';
import { Problem } from '../core/trouble';
import { exampleBegun } from '../google/properties';
import { readSheet, spreadsheetOf } from '../google/spreadsheet';
import { memory, rememberedForms } from './bindings';
import { refreshQuestions } from './forms';

export interface FormTable {
  form: RememberedForm;
  table: Table;
}

/** The profile as this committee uses it: with the titles it confirmed, and with what its answers mean. */
export function ownProfile(profile: Profile, forms: readonly RememberedForm[]): Profile {
  const said = memory();
  const titles = Object.fromEntries(
    MATTERS.map(({ key, field }) => [
      key,
      forms.flatMap(({ binding, questions }) => {
        const bound = binding[field];
        return bound ? [questions.find((q) => q.id === bound.id)?.title ?? bound.title] : [];
      }),
    ]),
  ) as Record<(typeof MATTERS)[number]['key'], string[]>;
  return withMeanings(withTitles(profile, said), said.meanings, titles);
}

/**
 * Every form with its tab as it stands. A tab that no form answers into any more, or a column that is not there under its question's name:
 * the form was linked again, or somebody renamed the question; so the forms are asked.
 */
export function formTables(profile: Profile): { tables: FormTable[]; cards: QuestionCard[] } {
  const own = withTitles(profile, memory());
  const look = (ask: boolean) => {
    const found = rememberedForms().map((form) => ({ form, table: tableOf(form) }));
    const tables = found.flatMap(({ form, table }) => (table ? [{ form, table }] : []));
    const cards = allQuestionCards(tables, own, { blocking: true });
    const gone = found.find(({ table }) => !table);
    if (gone && !ask) throw tabIsGone(gone.form);
    return { tables, cards, unclear: gone !== undefined || cards.length > 0 };
  };
  const first = look(true);
  if (!first.unclear && !wasUnlinked(first.tables)) return first;
  refreshQuestions();
  return look(false);
}

const wasUnlinked = (tables: readonly FormTable[]): boolean =>
  exampleBegun() === null && tables.some(({ form }) => !form.headersOnly && sheetOf(form)?.getFormUrl() === null);

/** The tab that this form's answers go to. */
export const sheetOf = ({ spreadsheetId, sheetId }: RememberedForm) =>
  spreadsheetOf(spreadsheetId)
    ?.getSheets()
    .find((s) => s.getSheetId() === sheetId);

function tableOf(form: RememberedForm): Table | null {
  if (!spreadsheetOf(form.spreadsheetId))
    throw new Problem(
      'E-58',
      `The answers of \u201c${form.title}\u201d are in a spreadsheet that cannot be opened from this account.`,
      'Nothing was read or changed. Ask its owner to share it with you, then try again.',
    );
  const sheet = sheetOf(form);
  return sheet ? readSheet(sheet) : null;
}

const tabIsGone = ({ title }: RememberedForm): Problem =>
  new Problem(
    'E-13',
    `The tab with the responses of \u201c${title}\u201d was deleted.`,
    'Nothing was read or changed. Bring it back with File \u25b8 Version history, or link the form to this spreadsheet again and set up once more.',
    { label: 'Set up', go: 'set-up' },
  );

/** Applications of all forms; answers that the forms word differently are aligned on the way. */
export function readResponses(tables: readonly FormTable[], profile: Profile) {
  const same = reader(sameRows(tables.map(optionsOf), memory().same, profile));
  return tables.map(({ form, table }) => {
    const { binding, questions, role, headers } = form;
    const reading = readApplications({ table, binding, questions, role, profile, renamed: headers, same });
    // In two spreadsheets both tabs are mostly called "Form Responses 1".
    const isOnly = tables.filter((t) => t.table.name === table.name).length === 1;
    const tab = isOnly ? table.name : `${table.name} (${form.title})`;
    const applications = reading.applications.map((a) => ({ ...a, tab, form: form.formId }));
    return { tab, ...reading, applications };
  });
}

/** The options of what can be aligned, those seen in the tab where the form itself does not tell them. */
export function optionsOf({ form, table }: FormTable): FormOptions {
  const { role, binding } = form;
  const idsOf = (keys: readonly FieldKey[]) =>
    keys.flatMap((key) => [binding[key], ...(binding[key]?.also ?? [])].flatMap((b) => b?.id ?? []));
  const single = ALIGNED.filter((key) => fieldOf(key).kind === 'one of');
  const columns = new Columns(table, form.questions, form.headers);
  const [roleAt] = binding.role ? columns.of(binding.role) : [];
  const rolesOf = (cells: Table['rows'][number]) => (roleAt === undefined ? [] : rolesIn(text(cells[roleAt])));
  return {
    role,
    binding,
    parts: (of, bound) => partsFor(of, bound, columns, table, rolesOf),
    questions: withSeenOptions(form.questions, table, { ids: idsOf(ALIGNED), single: idsOf(single) }),
  };
}

/** What stands in the way, and the button that leads to it. */
export const unanswered = (cards: readonly QuestionCard[]): Problem =>
  new Problem(
    'E-12',
    cards.map((card) => `${card.title}.`).join(' '),
    'Nothing was read or changed. Please say which question it is; or give the column its name back.',
    { label: cards.length === 1 ? 'Answer the question' : `Answer ${cards.length} questions`, go: 'applications' },
  );
