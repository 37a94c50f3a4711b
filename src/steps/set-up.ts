/** Step 1: bind the forms that exist, make the tabs, write the profile's facts into Settings. Safe to run again. */
import { type Doubt, guessBinding } from '../core/binding';
import { FIELDS, type FieldKey, field, type Role } from '../core/fields';
import { roleOfForm } from '../core/form-role';
import { plural } from '../core/home';
import { HISTORY, MEMBERS, PEOPLE, SETTINGS, START } from '../core/layout';
import { dayInWords, momentInWords } from '../core/moments';
import { core2023 } from '../core/profiles/core-2023';
import type { Profile } from '../core/profiles/profile';
import { cohort, contacts, deadlineInstant, programName, programStart, proposed, timeZone } from '../core/program';
import type { Setting } from '../core/settings';
import { ALL_SETTINGS, readSettings } from '../core/settings-catalogue';
import { startRows } from '../core/start-tab';
import { columnOf, foldHeader, text } from '../core/table';
import { type Issue, Problem } from '../core/trouble';
import { proposedWeights } from '../core/weights';
import { type LinkedForm, linkedForms } from '../google/forms';
import { alone } from '../google/lock';
import { piecesOf, property, setPropertiesAtOnce } from '../google/properties';
import { appendRows, openTab, readTab, replaceRows, spreadsheet, writeColumns } from '../google/spreadsheet';
import { installTrigger, ownTrigger } from '../google/triggers';
import { who } from '../google/who';
import { formProperty, type RememberedForm, rememberedForms } from './desk';
import { log } from './history';
import type { SetUp } from './requests';

/** The public function that the form-submit trigger calls. */
const HANDLER = 'onApplication';
const READER = 'automatic reading by';

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

export function setUp({ settings = {} }: SetUp): { forms: BoundFormView[]; issues: Issue[]; said: string[] } {
  return alone(who(), 'setting up', () => {
    const linked = linkedForms();
    if (linked.length === 0)
      throw new Problem(
        'E-41',
        'No form answers were found in this spreadsheet.',
        'Nothing was changed. In your form: Responses \u25b8 Link to Sheets \u25b8 choose this spreadsheet. Then come back.',
        { label: 'I have done that', go: 'again' },
      );
    const profile = core2023;
    const remembered = new Map(rememberedForms().map((f) => [f.formId, f]));
    const bound = linked.map((form) => bind(form, profile, remembered.get(form.formId)));
    refuseUnclear(bound.map((b) => b.remembered));
    setPropertiesAtOnce(
      Object.assign({}, ...bound.map((b) => piecesOf(formProperty(b.remembered.formId), b.remembered))),
    );
    for (const tab of [START, PEOPLE, MEMBERS, SETTINGS, HISTORY]) openTab(tab);
    const issues = keepSettings(profile, settings);
    const forms = bound.map((b) => b.view);
    const said = [
      ...forms.map((f) => `${f.title}: ${plural(f.found.length, 'question')} recognized, in the tab ${f.tab}.`),
      ...forms.flatMap((f) => f.doubts),
      ...issues.map((i) => i.sentence),
    ];
    log('Set up', `${plural(forms.length, 'form')} bound.`, startTab());
    return { forms, issues, said };
  });
}

function bind(
  form: LinkedForm,
  profile: Profile,
  before?: RememberedForm,
): { remembered: RememberedForm; view: BoundFormView } {
  const guess = (role: Role | 'asked') => guessBinding(form.questions, role, form.collectsEmail, profile);
  const keys = (role: Role) => Object.keys(guess(role).binding) as FieldKey[];
  const asksRole = guess('asked').binding.role !== undefined;
  const role = before?.role ?? roleOfForm(form.title, { mentor: keys('mentor'), mentee: keys('mentee') }, asksRole);
  if (role === undefined)
    throw new Problem(
      'E-42',
      `It is not clear whether \u201c${form.title}\u201d is the mentors\u2019 or the mentees\u2019 form.`,
      'Nothing was changed. Put the word Mentor or Mentee into the form\u2019s title, then set up again.',
    );
  const { binding, doubts } = before ? { binding: before.binding, doubts: [] as Doubt[] } : guess(role);
  const { formId, sheetId, title, questions, tab } = form;
  const asked = (['mentor', 'mentee'] as Role[]).filter((r) => role === 'asked' || r === role);
  const fields = FIELDS.filter((f) => f.roles.some((r) => asked.includes(r))).map((f) => f.key);
  return {
    remembered: { formId, sheetId, role, title, binding, questions },
    view: {
      role,
      tab,
      title,
      responses: form.responses,
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

/** Rows that are missing are added with the profile's proposal; what a person typed stays; what was given now is written. */
function keepSettings(profile: Profile, given: Readonly<Record<string, string>>): Issue[] {
  const open = openTab(SETTINGS);
  const { table } = open;
  const label = columnOf(table.headers, 'Setting');
  const value = columnOf(table.headers, 'Value (edit)');
  const rowOf = new Map(table.rows.map((row, i) => [foldHeader(text(row[label])), i]));
  const proposals = new Map<string, unknown>([...proposed(profile), ...proposedWeights(profile)]);
  const values = table.rows.map((row) => row[value]);
  const fresh: string[][] = [];
  let rewritten = false;
  for (const setting of ALL_SETTINGS as readonly Setting<unknown>[]) {
    const words = given[setting.key] ?? given[setting.label];
    const wanted = words === undefined ? undefined : readable(setting, words);
    const row = rowOf.get(foldHeader(setting.label));
    if (row === undefined) {
      const start = wanted ?? (proposals.has(setting.key) ? proposals.get(setting.key) : setting.fallback);
      fresh.push([setting.label, setting.write(start), setting.help, setting.usedBy]);
    } else if (wanted !== undefined && text(values[row]) !== setting.write(wanted)) {
      values[row] = setting.write(wanted);
      rewritten = true;
    }
  }
  if (rewritten)
    writeColumns(
      open,
      ['Value (edit)'],
      values.map((v) => [v]),
    );
  appendRows(open, ['Setting', 'Value (edit)', 'What it does', 'Used by'], fresh);
  return readSettings(readTab('settings')!.table).issues;
}

function readable(setting: Setting<unknown>, words: string): unknown {
  const value = setting.read(words, spreadsheet().getSpreadsheetTimeZone());
  if (value === undefined)
    throw new Problem(
      'E-46',
      `\u201c${words}\u201d cannot be read as: ${setting.label}.`,
      `Nothing was changed. ${setting.help}`,
    );
  return value;
}

/** Fills "Start here" once and gives back the program's zone. */
function startTab(): string {
  const { settings } = readSettings(readTab('settings')!.table);
  const open = openTab(START);
  const zone = settings.of(timeZone);
  const closes = deadlineInstant(settings);
  const starts = settings.of(programStart);
  const dates = [
    closes === null ? '' : `Applications close ${momentInWords(closes, zone)}`,
    starts && `starts ${dayInWords(starts)}`,
  ];
  const rows = startRows({
    program: `${settings.of(programName)}, cohort ${settings.of(cohort)}`,
    dates: dates.filter(Boolean).join('; ') || 'Not set yet: tab Settings.',
    contacts: settings.of(contacts),
  });
  // The steps' own lines stay as they are.
  const before = new Map(open.table.rows.map((row) => [text(row[0]), text(row[1])]));
  const kept = new Set(['Set up', 'Applications', 'Eligibility', 'Pairing', 'Messages', 'Orientation']);
  replaceRows(
    open,
    ['Start here', 'Where things stand'],
    rows.map(([name, words]) => [name, (kept.has(String(name)) && before.get(String(name))) || words]),
  );
  return zone;
}

export function switchOnAutomaticReading(): { on: true; by: string; said: string[] } {
  const by = who();
  return alone(by, 'switching on automatic reading', () => {
    const before = property(READER);
    if (!ownTrigger(HANDLER)) {
      if (before && before !== by)
        return { on: true, by: before, said: [`Automatic reading is on already: ${before} switched it on.`] };
      installTrigger(HANDLER);
    }
    setPropertiesAtOnce({ [READER]: by });
    return {
      on: true,
      by,
      said: ['Automatic reading is on: each new application is read and judged as it arrives. Nobody is written to.'],
    };
  });
}

/** Who switched automatic reading on, or ''. */
export const automaticReader = (): string => property(READER) ?? '';
