/** What set-up and people's answers left known about a form. It lies in the document's properties, one key per form. */
import type { Binding, Question } from './binding';
import type { FieldKey, Role } from './fields';

export interface RememberedForm {
  formId: string;
  /** The spreadsheet that receives the responses, and the tab there. */
  spreadsheetId: string;
  sheetId: number;
  role: Role | 'asked';
  title: string;
  binding: Binding;
  /** Those known longest first, so that of two questions with one title the older one has the older column. */
  questions: Question[];
  /** Nobody could open the form: its questions are the headers of its tab. */
  headersOnly: boolean;
  /** Fields about which a person has said which question asks for them, or that none does. */
  confirmed: FieldKey[];
  /** Guesses that a person should look at. */
  doubts: FieldKey[];
  /** Item ids that were there when somebody last looked: another one is new. */
  seen: number[];
  /** Bound questions that are no longer in the form, and a person knows. */
  gone: number[];
  /** Item id \u2192 header, where somebody gave the column another name by hand. */
  headers: Record<string, string>;
  /** The tab that people know of: after the form was linked again it is another one. */
  knownTab: string;
}

export const tabOf = ({ spreadsheetId, sheetId }: Pick<RememberedForm, 'spreadsheetId' | 'sheetId'>): string =>
  `${spreadsheetId} ${sheetId}`;

/** A person has said of every question that is read that it is the right one. */
export const isConfirmed = ({ binding, confirmed }: RememberedForm): boolean =>
  Object.keys(binding).every((key) => confirmed.includes(key as FieldKey));

/** Forms that an earlier version remembered lack what came later; their responses were in this spreadsheet, `here`. */
export function whole(form: Partial<RememberedForm>, here: string): RememberedForm {
  const { spreadsheetId = here, sheetId = 0, questions = [] } = form;
  return {
    formId: '',
    role: 'asked',
    title: '',
    binding: {},
    headersOnly: false,
    confirmed: [],
    doubts: [],
    seen: questions.map((q) => q.id),
    gone: [],
    headers: {},
    knownTab: tabOf({ spreadsheetId, sheetId }),
    ...form,
    spreadsheetId,
    sheetId,
    questions,
  };
}

/** The form as it stands now: questions by id, those known before in their old order; a question that was deleted is gone from the list. */
export function refreshed(
  form: RememberedForm,
  now: { title: string; questions: readonly Question[]; place: { spreadsheetId: string; sheetId: number } | null },
): RememberedForm {
  const { headersOnly, binding } = form;
  const byId = new Map(now.questions.map((q) => [q.id, q]));
  const known = form.questions.flatMap((q) => byId.get(q.id) ?? []);
  const questions = [...known, ...now.questions.filter((q) => !known.includes(q))];
  return {
    ...form,
    ...now.place,
    title: now.title,
    questions,
    binding: headersOnly ? byTitle(binding, questions) : followed(binding, questions),
    ...(headersOnly && { headersOnly: false, seen: questions.map((q) => q.id) }),
  };
}

const fold = (title: string): string => title.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The headers were questions until now; from now on the form's own ids tell them apart. */
function byTitle(binding: Binding, questions: readonly Question[]): Binding {
  const own = (bound: { id: number; title: string }) => ({
    ...bound,
    id: bound.id >= 0 ? bound.id : (questions.find((q) => fold(q.title) === fold(bound.title))?.id ?? bound.id),
  });
  return Object.fromEntries(
    Object.entries(binding).map(([key, bound]) => [
      key,
      { ...own(bound), ...(bound.also && { also: bound.also.map(own) }) },
    ]),
  );
}

/** A question that was deleted and asked again under the same title is the same question. */
function followed(binding: Binding, questions: readonly Question[]): Binding {
  const ids = new Set(questions.map((q) => q.id));
  const used = new Set(Object.values(binding).map((b) => b.id));
  return Object.fromEntries(
    Object.entries(binding).map(([key, bound]) => {
      if (bound.id === 0 || ids.has(bound.id)) return [key, bound];
      const again = questions.filter((q) => !used.has(q.id) && fold(q.title) === fold(bound.asked ?? bound.title));
      return [key, again.length === 1 ? { ...bound, id: again[0]!.id } : bound];
    }),
  );
}
