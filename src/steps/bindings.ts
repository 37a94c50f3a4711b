/** What is remembered of the forms, in the document's properties: read, kept, and undone as if it were a tab. */
import { bindingsTable, fromTable } from '../core/bindings-table';
import { BINDINGS } from '../core/layout';
import { type Memory, NO_MEMORY } from '../core/memory';
import { type RememberedForm, whole } from '../core/remembered-form';
import { longProperty, piecesOf, propertyKeys, setPropertiesAtOnce } from '../google/properties';
import { rewrite } from '../google/rewrite';
import { spreadsheet } from '../google/spreadsheet';
import type { Rewriting } from './history';

const formProperty = (formId: string): string => `form.${formId}`;

/** What the committee has said about its forms, for this year and the next. */
const MEMORY = 'said about forms';

export function rememberedForms(): RememberedForm[] {
  const here = spreadsheet().getId();
  return propertyKeys()
    .filter((key) => /^form\..*\.pieces$/.test(key))
    .sort()
    .flatMap((key) => longProperty<Partial<RememberedForm>>(key.replace(/\.pieces$/, '')) ?? [])
    .map((form) => whole(form, here));
}

export const memory = (): Memory => ({ ...NO_MEMORY, ...longProperty<Memory>(MEMORY) });

const pieces = (forms: readonly RememberedForm[]): Record<string, string> =>
  Object.assign({}, ...forms.map((f) => piecesOf(formProperty(f.formId), f)));

export const remember = (forms: readonly RememberedForm[]): void => setPropertiesAtOnce(pieces(forms));

export const rememberAll = (forms: readonly RememberedForm[], known: Memory): void =>
  setPropertiesAtOnce({ ...pieces(forms), ...piecesOf(MEMORY, known) });

/** Properties cannot be taken away one by one in a single call, so a form that is forgotten keeps an empty one. */
export function forget(forms: readonly RememberedForm[]): void {
  if (forms.length > 0)
    setPropertiesAtOnce(Object.fromEntries(forms.map((f) => [`${formProperty(f.formId)}.pieces`, '0'])));
}

/** As a table that undo can work on. */
export function bindingsNow(): Omit<Rewriting, 'after'> {
  const now = bindingsTable(rememberedForms(), memory());
  return { tab: BINDINGS, open: { sheet: spreadsheet().getSheets()[0]!, table: now }, now };
}

/** A tab, or what is remembered of the forms, as it shall be. */
export function writeDown({ tab, open, now, after, lists }: Rewriting): void {
  if (tab.key !== BINDINGS.key) rewrite(open, tab, now, after, lists);
  else {
    const { forms, memory: known } = fromTable(after, rememberedForms());
    rememberAll(forms, known);
  }
}
