/** The committee's forms as set-up binds them: which tab, which role, which question asks for what. Remembered in the document's properties. */
import { type Binding, COLLECTED, type Doubt, guessBinding, type Question } from '../core/binding';
import { Columns } from '../core/columns';
import { FIELDS, type FieldKey, field, type Role } from '../core/fields';
import { roleOfForm } from '../core/form-role';
import type { Profile } from '../core/profiles/profile';
import { withSeenOptions } from '../core/seen-options';
import { Problem } from '../core/trouble';
import { type LinkedForm, linkedForms, readableForms } from '../google/forms';
import { exampleBegun, longProperty, piecesOf, propertyKeys, setPropertiesAtOnce } from '../google/properties';

/** A form as set-up bound it, under its own id. */
export interface RememberedForm {
  formId: string;
  sheetId: number;
  role: Role | 'asked';
  title: string;
  binding: Binding;
  questions: Question[];
}

const formProperty = (formId: string): string => `form.${formId}`;

export function rememberedForms(): RememberedForm[] {
  return propertyKeys()
    .filter((key) => /^form\..*\.pieces$/.test(key))
    .sort()
    .map((key) => longProperty<RememberedForm>(key.replace(/\.pieces$/, ''))!);
}

export const remember = (forms: readonly RememberedForm[]): void =>
  setPropertiesAtOnce(Object.assign({}, ...forms.map((f) => piecesOf(formProperty(f.formId), f))));

export interface BoundFormView {
  role: Role | 'asked';
  tab: string;
  title: string;
  responses: number;
  /** Labels of the fields that were found. */
  found: string[];
  /** What is not asked, with what that switches off. */
  notAsked: { field: string; without: string }[];
  doubts: string[];
}

/** Finds the response tabs of this spreadsheet and binds their forms; what was bound before stays. */
export function bindForms(profile: Profile): BoundFormView[] {
  const linked = linkedForms();
  if (linked.length === 0)
    throw new Problem(
      'E-41',
      'No form answers were found in this spreadsheet.',
      'Nothing was changed. In your form: Responses \u25b8 Link to Sheets \u25b8 choose this spreadsheet. Then come back.',
      { label: 'I have done that', go: 'again' },
    );
  const remembered = new Map(rememberedForms().map((f) => [f.formId, f]));
  const bound = linked.map((form) => bind(form, profile, remembered.get(form.formId)));
  refuseUnclear(bound.map((b) => b.remembered));
  remember(bound.map((b) => b.remembered));
  return bound.map((b) => b.view);
}

/**
 * Asks the forms again what their questions are called now: a renamed question keeps its item id, and its column follows. A member who may
 * not open a form goes on with what is remembered.
 */
export function refreshQuestions(): void {
  // The example's forms are nowhere but in its own memory.
  if (exampleBegun() !== null) return;
  const linked = new Map(readableForms().map((form) => [form.formId, form]));
  const forms = rememberedForms();
  const now = forms.map((form) => {
    const { questions, sheetId, title } = linked.get(form.formId) ?? form;
    return { ...form, questions, sheetId, title };
  });
  if (JSON.stringify(now) !== JSON.stringify(forms)) remember(now);
}

function bind(
  form: LinkedForm,
  profile: Profile,
  before?: RememberedForm,
): { remembered: RememberedForm; view: BoundFormView } {
  const seen = withSeenOptions(form.questions, form.table);
  const guess = (role: Role | 'asked') => guessBinding(seen, role, form.collectsEmail, profile);
  const keys = (role: Role) => Object.keys(guess(role).binding) as FieldKey[];
  const asksRole = guess('asked').binding.role !== undefined;
  const role = before?.role ?? roleOfForm(form.title, { mentor: keys('mentor'), mentee: keys('mentee') }, asksRole);
  if (role === undefined)
    throw new Problem(
      'E-42',
      `It is not clear whether \u201c${form.title}\u201d is the mentors\u2019 or the mentees\u2019 form.`,
      'Nothing was changed. Put the word Mentor or Mentee into the form\u2019s title, then set up again.',
    );
  const { binding, doubts } = before ? rebound(before.binding, form, guess(role)) : guess(role);
  const { formId, sheetId, title, questions, tab } = form;
  const asked = (['mentor', 'mentee'] as Role[]).filter((r) => role === 'asked' || r === role);
  const fields = FIELDS.filter((f) => f.roles.some((r) => asked.includes(r))).map((f) => f.key);
  return {
    remembered: { formId, sheetId, role, title, binding, questions },
    view: {
      role,
      tab,
      title,
      responses: form.table.rows.length,
      found: fields.filter((key) => binding[key]).map((key) => field(key).label),
      notAsked: fields
        .filter((key) => !binding[key] && key !== 'role' && key !== 'fullName')
        .map((key) => ({ field: field(key).label, without: field(key).without })),
      doubts: doubts.map((d) => d.why),
    },
  };
}

/** Two forms for one role, or one role without a form, cannot be told apart later: better said now. */
function refuseUnclear(forms: readonly RememberedForm[]): void {
  for (const role of ['mentor', 'mentee'] as Role[]) {
    const here = forms.filter((f) => f.role === role || f.role === 'asked');
    if (here.length > 1)
      throw new Problem(
        'E-44',
        `Two forms ask for ${role}s: ${here.map((f) => `\u201c${f.title}\u201d`).join(' and ')}.`,
        'Nothing was changed. Unlink the one that is not of this year (in the form: Responses \u25b8 Unlink form), then set up again.',
      );
    for (const { title, binding } of here) {
      if (!binding.email)
        throw new Problem(
          'E-45',
          `\u201c${title}\u201d does not ask for an email address.`,
          'Nothing was changed. Switch on "Collect email addresses" in the form\u2019s settings, then set up again.',
        );
    }
  }
}

/** What was bound stays bound while its question or its column is there; what vanished is looked for anew. */
function rebound(
  before: Binding,
  form: LinkedForm,
  guessed: { binding: Binding; doubts: Doubt[] },
): { binding: Binding; doubts: Doubt[] } {
  const columns = new Columns(form.table, form.questions);
  const binding: Binding = {};
  for (const key of Object.keys(before) as FieldKey[]) {
    const bound = before[key]!;
    const isThere = bound.id === COLLECTED.id || columns.of(bound).length > 0 || columns.grid(bound).size > 0;
    if (isThere) binding[key] = bound;
  }
  const used = new Set(Object.values(binding).map((b) => b.id));
  for (const key of Object.keys(guessed.binding) as FieldKey[]) {
    const found = guessed.binding[key]!;
    if (!binding[key] && !used.has(found.id)) binding[key] = found;
  }
  return { binding, doubts: guessed.doubts.filter((d) => binding[d.field]?.id === d.question.id && !before[d.field]) };
}
