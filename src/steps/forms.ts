/** The committee's forms as set-up binds them: which tab, which role, which question asks for what. */
import { type Binding, COLLECTED, type Doubt, guessBinding } from '../core/binding';
import { Columns } from '../core/columns';
import { FIELDS, type FieldKey, field, ROLES, type Role } from '../core/fields';
import { isShortLink } from '../core/form-links';
import { roleOfForm } from '../core/form-role';
import { withTitles } from '../core/memory';
import { core2023 } from '../core/profiles/core-2023';
import type { Profile } from '../core/profiles/profile';
import { type RememberedForm, refreshed, tabOf, whole } from '../core/remembered-form';
import { withSeenOptions } from '../core/seen-options';
import type { Table } from '../core/table';
import { Problem, type Way } from '../core/trouble';
import { formBehind, formNow, type LinkedForm, linkedForms } from '../google/forms';
import { exampleBegun } from '../google/properties';
import { forget, memory, remember, rememberAll, rememberedForms } from './bindings';

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

/** Whose form it is, by form id; 'none': not of this program year. */
type Roles = Readonly<Record<string, Role | 'asked' | 'none'>>;

/** The forms linked to this spreadsheet, and the one behind a pasted address, whose id is `pasted`. */
export function formsAround(link: string): { linked: LinkedForm[]; pasted?: string } {
  const found = linkedForms();
  const pasted = link === '' || tabsTell(link, found) ? undefined : formBehind(link);
  const here = found.filter((form) => form.formId !== pasted?.formId);
  return { linked: pasted ? [...here, pasted] : here, pasted: pasted?.formId };
}

/** A short link says nothing by itself; but where the tabs of this spreadsheet hold both roles, they hold the form behind it. */
function tabsTell(link: string, found: readonly LinkedForm[]): boolean {
  if (!isShortLink(link)) return false;
  const before = rememberedForms();
  const own = withTitles(core2023, memory());
  const roles = found.map((form) => before.find((f) => f.formId === form.formId)?.role ?? roleOf(form, own));
  const known = roles.flatMap((role) => (role === undefined ? [] : rolesOf(role)));
  return found.length === 2 || ROLES.every((role) => known.includes(role));
}

/** Finds the response tabs of this spreadsheet, and the form behind a pasted link, and binds them; what was bound before stays. */
export function bindForms(profile: Profile, link = '', said: Roles = {}): BoundFormView[] {
  const { linked: all, pasted } = formsAround(link);
  const known = memory();
  // Whoever pastes a form's address wants that form.
  const roles: Roles = { ...Object.fromEntries(known.unused.map((id) => [id, 'none' as const])), ...said };
  const isUnused = (id: string) => roles[id] === 'none' && id !== pasted;
  const linked = all.filter((form) => !isUnused(form.formId));
  const unused = all.flatMap(({ formId }) => (isUnused(formId) ? [formId] : []));
  const before = rememberedForms();
  const isLinked = (f: RememberedForm) => linked.some((form) => form.formId === f.formId);
  const elsewhere = before
    .filter((f) => !isLinked(f))
    .map((f) => {
      const role = roles[f.formId];
      return role && role !== 'none' && role !== f.role ? roleSwitched([f], f, role, profile)[0]! : f;
    });
  if (linked.length === 0 && elsewhere.length === 0) throw nothingFound();
  const bound = inRoles(linked, before, withTitles(profile, known), roles);
  // A form that is no longer linked gives way to one of this year for the same role; one that answers elsewhere stays, until another is pasted in its place.
  const now = bound.find((b) => b.remembered.formId === pasted && !before.some((f) => f.formId === pasted));
  const isReplaced = (f: RememberedForm) =>
    now !== undefined && rolesOf(f.role).some((role) => rolesOf(now.remembered.role).includes(role));
  const taken = new Set(bound.flatMap((b) => rolesOf(b.remembered.role)));
  const old = elsewhere.filter(
    (f) =>
      isUnused(f.formId) ||
      isReplaced(f) ||
      (rolesOf(f.role).some((role) => taken.has(role)) && !isElsewhere(f, linked)),
  );
  const remembered = [...bound.map((b) => b.remembered), ...elsewhere.filter((f) => !old.includes(f))];
  refuseUnclear(remembered);
  forget(old);
  if (unused.join() === known.unused.join()) remember(remembered);
  else rememberAll(remembered, { ...known, unused });
  for (const f of old.filter(isReplaced))
    now?.view.doubts.push(`It takes the place of \u201c${f.title}\u201d, which is no longer read.`);
  return bound.map((b) => b.view);
}

const isElsewhere = (form: RememberedForm, linked: readonly LinkedForm[]): boolean =>
  linked.every((l) => l.spreadsheetId !== form.spreadsheetId);

const rolesOf = (role: Role | 'asked'): Role[] => ROLES.filter((r) => role === 'asked' || r === role);

const nothingFound = (): Problem =>
  new Problem(
    'E-41',
    'No form answers were found in this spreadsheet.',
    'Nothing was changed. In your form: Responses \u25b8 Link to Sheets \u25b8 choose this spreadsheet. Then come back. If the answers go to another spreadsheet, paste the form\u2019s address.',
    { label: 'I have done that', go: 'again' },
  );

/**
 * Asks the forms again what their questions are called now and where their answers go: a renamed question keeps its item id, and its column
 * follows. A member who may not open a form goes on with what is remembered.
 */
export function refreshQuestions(): void {
  // The example's forms are nowhere but in its own memory.
  if (exampleBegun() !== null) return;
  const forms = rememberedForms();
  const now = forms.map((form) => {
    const found = formNow(form.formId);
    return found ? refreshed(form, found) : form;
  });
  if (JSON.stringify(now) !== JSON.stringify(forms)) remember(now);
}

const WHOSE: Way = { label: 'Say whose form it is', go: 'set-up whose' };

/** The forms each in its role; where one form's role cannot be told, it is the one that no other form has. */
function inRoles(linked: readonly LinkedForm[], before: readonly RememberedForm[], profile: Profile, roles: Roles) {
  const known = new Map(before.map((f) => [f.formId, f]));
  const said = (id: string) => (roles[id] === 'none' ? undefined : roles[id]) as Role | 'asked' | undefined;
  const guessed = linked.map((form) => ({
    form,
    role: said(form.formId) ?? known.get(form.formId)?.role ?? roleOf(form, profile),
  }));
  return guessed.map(({ form, role }) => {
    const taken = guessed.flatMap((g) => (g.form === form || g.role === undefined ? [] : rolesOf(g.role)));
    const left = ROLES.filter((r) => !taken.includes(r));
    const here = role ?? (left.length === 1 ? left[0]! : undefined);
    if (here === undefined)
      throw new Problem(
        'E-42',
        `It is not clear whether \u201c${form.title}\u201d is the mentors\u2019 or the mentees\u2019 form.`,
        'Nothing was changed. Please say whose form it is.',
        WHOSE,
      );
    const kept = known.get(form.formId);
    return bind(form, here, profile, kept?.role === here ? kept : undefined);
  });
}

/** The role as the form itself tells it, or undefined. */
export function roleOf(form: LinkedForm, profile: Profile): Role | 'asked' | undefined {
  const seen = withSeenOptions(form.questions, form.table);
  const binding = (role: Role | 'asked') => guessBinding(seen, role, form.collectsEmail, profile).binding;
  const keys = (role: Role) => Object.keys(binding(role)) as FieldKey[];
  return roleOfForm(form, { mentor: keys('mentor'), mentee: keys('mentee') }, binding('asked').role !== undefined);
}

function bind(form: LinkedForm, role: Role | 'asked', profile: Profile, before?: RememberedForm) {
  const isPoorer = form.headersOnly && before !== undefined && !before.headersOnly;
  const place = { spreadsheetId: form.spreadsheetId, sheetId: form.sheetId };
  const kept = before && refreshed(before, isPoorer ? { ...before, place } : { ...form, place });
  const questions = kept?.questions ?? form.questions;
  const guess = guessBinding(withSeenOptions(questions, form.table), role, form.collectsEmail, profile);
  const { binding, doubts } = kept ? rebound(kept, form, guess) : guess;
  const remembered = whole(
    {
      ...kept,
      ...place,
      formId: form.formId,
      role,
      title: isPoorer ? before.title : form.title,
      binding,
      questions,
      headersOnly: form.headersOnly && !isPoorer,
      doubts: [...new Set([...(kept?.doubts ?? []), ...doubts.map((d) => d.field)])],
      seen: questions.map((q) => q.id),
      knownTab: tabOf(place),
    },
    form.spreadsheetId,
  );
  const unopened = form.headersOnly
    ? [
        `The form behind the tab \u201c${form.tab}\u201d could not be opened from this account, so ${isPoorer ? 'its questions were not looked at again' : 'the headers of its tab were taken for its questions'}. To change that, ask the form\u2019s owner to add you as an editor, then look for forms again.`,
      ]
    : [];
  return { remembered, view: viewOf(remembered, form, [...unopened, ...doubts.map((d) => d.why)]) };
}

function viewOf({ role, title, binding }: RememberedForm, form: LinkedForm, doubts: string[]): BoundFormView {
  const fields = FIELDS.filter((f) => f.roles.some((r) => rolesOf(role).includes(r))).map((f) => f.key);
  return {
    role,
    tab: form.tab,
    title,
    responses: form.table.rows.length,
    found: fields.filter((key) => binding[key]).map((key) => field(key).label),
    notAsked: fields
      .filter((key) => !binding[key] && key !== 'role' && key !== 'fullName')
      .filter((key) => !(binding.fullName && (key === 'firstName' || key === 'lastName')))
      .map((key) => ({ field: field(key).label, without: field(key).without })),
    doubts,
  };
}

/** Two forms for one role, or one role without a form, cannot be told apart later: better said now. */
function refuseUnclear(forms: readonly RememberedForm[]): void {
  for (const role of ROLES) {
    const here = forms.filter((f) => f.role === role || f.role === 'asked');
    if (here.length > 1)
      throw new Problem(
        'E-44',
        `Two forms ask for ${role}s: ${here.map((f) => `\u201c${f.title}\u201d`).join(' and ')}.`,
        'Nothing was changed. Please say which of them is of this year.',
        WHOSE,
      );
    for (const { title, binding, doubts } of here) {
      if (!binding.email && !doubts.includes('email'))
        throw new Problem(
          'E-45',
          `\u201c${title}\u201d does not ask for an email address.`,
          'Nothing was changed. Switch on "Collect email addresses" in the form\u2019s settings, then set up again.',
        );
    }
  }
}

/** What was bound stays bound while its question or its column is there; what vanished is looked for anew, unless a person said that it is not asked. */
function rebound(
  before: RememberedForm,
  form: LinkedForm,
  guessed: { binding: Binding; doubts: Doubt[] },
): { binding: Binding; doubts: Doubt[] } {
  const columns = new Columns(form.table, before.questions, before.headers);
  const binding: Binding = {};
  for (const key of Object.keys(before.binding) as FieldKey[]) {
    const bound = before.binding[key]!;
    const isThere = bound.id === COLLECTED.id || columns.of(bound).length > 0 || columns.grid(bound).size > 0;
    if (isThere) binding[key] = bound;
  }
  const used = new Set(Object.values(binding).map((b) => b.id));
  for (const key of Object.keys(guessed.binding) as FieldKey[]) {
    const found = guessed.binding[key]!;
    const isSaid = before.confirmed.includes(key) && !before.binding[key];
    if (!binding[key] && !used.has(found.id) && !isSaid) binding[key] = found;
  }
  return {
    binding,
    doubts: guessed.doubts.filter((d) => binding[d.field]?.id === d.question.id && !before.binding[d.field]),
  };
}

/** The forms with this one in another role, its questions guessed anew; a form that had that role takes the one that becomes free. */
export function roleSwitched(
  forms: readonly RememberedForm[],
  form: RememberedForm,
  role: Role | 'asked',
  profile: Profile,
  /** By form id: what a tab shows tells more than its headers alone. */
  tables: ReadonlyMap<string, Table> = new Map(),
): RememberedForm[] {
  const own = withTitles(profile, memory());
  const anew = (f: RememberedForm, to: Role | 'asked'): RememberedForm => {
    const table = tables.get(f.formId);
    const questions = table ? withSeenOptions(f.questions, table) : f.questions;
    const { binding, doubts } = guessBinding(questions, to, f.binding.email?.id === COLLECTED.id, own);
    return { ...f, role: to, binding, doubts: doubts.map((d) => d.field), confirmed: [] };
  };
  return forms.map((f) => {
    if (f.formId === form.formId) return anew(f, role);
    return f.role === role && form.role !== 'asked' ? anew(f, form.role) : f;
  });
}
