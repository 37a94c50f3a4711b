/** Step 1: bind the forms that exist, make the tabs, write the profile's facts into Settings. Safe to run again. */
import { plural } from '../core/home';
import { HISTORY, MEMBERS, PEOPLE, SETTINGS, START } from '../core/layout';
import { dayInWords, momentInWords } from '../core/moments';
import { core2023 } from '../core/profiles/core-2023';
import type { Profile } from '../core/profiles/profile';
import {
  cohort,
  contactsInWords,
  deadlineInstant,
  programName,
  programStart,
  proposed,
  timeZone,
} from '../core/program';
import type { Setting } from '../core/settings';
import { ALL_SETTINGS, readSettings } from '../core/settings-catalogue';
import { startRows } from '../core/start-tab';
import { columnOf, foldHeader, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { type Issue, Problem } from '../core/trouble';
import { proposedWeights } from '../core/weights';
import { alone } from '../google/lock';
import { property, setPropertiesAtOnce } from '../google/properties';
import { makeShelves } from '../google/snapshots';
import { appendRows, makeRoom, openTab, readTab, replaceRows, spreadsheet } from '../google/spreadsheet';
import { who } from '../google/who';
import { notSetUp } from './desk';
import { refuseWithExample } from './example-limits';
import { type BoundFormView, bindForms } from './forms';
import { change, log } from './history';
import { judgeAgain } from './receive';
import type { SaveSettings, SetUp } from './requests';
import { readStamp, type Stamp, stampOf } from './stamp';

export function setUp({ settings = {}, link, roles }: SetUp): {
  forms: BoundFormView[];
  issues: Issue[];
  said: string[];
} {
  return alone(who(), 'setting up', () => {
    refuseWithExample('The example is in this spreadsheet.', 'Your forms were not set up.');
    const profile = core2023;
    const given = readGiven(settings);
    const forms = bindForms(profile, link, roles);
    const [, people] = [START, PEOPLE, MEMBERS, SETTINGS, HISTORY].map(openTab);
    // Room for everybody at once: reading many applications then costs no more calls than reading few.
    makeRoom(
      people.sheet,
      forms.reduce((sum, form) => sum + form.responses, 1),
    );
    makeShelves();
    const { issues } = keepSettings(profile, given);
    const said = [
      ...forms.map((f) => `${f.title}: ${plural(f.found.length, 'question')} recognized, in the tab ${f.tab}.`),
      ...forms.flatMap((f) => f.doubts),
      ...issues.map((i) => i.sentence),
    ];
    log('Set up', `${plural(forms.length, 'form')} bound.`, startTab());
    rememberWho();
    return { forms, issues, said };
  });
}

/** Rows that are missing are added with the profile's proposal; what a person typed stays; what was given now is written. */
export function keepSettings(
  profile: Profile,
  given: ReadonlyMap<string, unknown>,
): { issues: Issue[]; changed: string[]; undoId: string } {
  const open = openTab(SETTINGS);
  const { table } = open;
  const label = columnOf(table.headers, 'Setting');
  const value = columnOf(table.headers, 'Value (edit)');
  const rowOf = new Map(table.rows.map((row, i) => [foldHeader(text(row[label])), i]));
  const proposals = new Map<string, unknown>([...proposed(profile), ...proposedWeights(profile)]);
  const values = table.rows.map((row) => row[value]);
  const fresh: string[][] = [];
  const changed: string[] = [];
  for (const setting of ALL_SETTINGS as readonly Setting<unknown>[]) {
    const wanted = given.get(setting.key);
    const row = rowOf.get(foldHeader(setting.label));
    if (row === undefined) {
      const start = wanted ?? (proposals.has(setting.key) ? proposals.get(setting.key) : setting.fallback);
      fresh.push([setting.label, setting.write(start), setting.help, setting.usedBy]);
    } else if (wanted !== undefined && text(values[row]) !== setting.write(wanted)) {
      values[row] = setting.write(wanted);
      changed.push(setting.label);
    }
  }
  const after = withColumns(
    table,
    ['Value (edit)'],
    values.map((v) => [v]),
  );
  const sentence = changed.length > 3 ? `${changed.length} settings changed.` : `Changed: ${changed.join(', ')}.`;
  const undoId = changed.length > 0 ? change(sentence, [{ tab: SETTINGS, open, now: table, after }]) : '';
  appendRows(open, ['Setting', 'Value (edit)', 'What it does', 'Used by'], fresh);
  return { issues: readSettings(readTab('settings')!.table).issues, changed, undoId };
}

/** A card of set-up is saved: who is judged by these settings is judged again at once. */
export function saveSettings({ settings }: SaveSettings): { undoId: string; said: string[] } {
  return alone(who(), 'saving settings', () => {
    if (!readTab('settings')) throw notSetUp();
    const { changed, undoId } = keepSettings(core2023, readGiven(settings));
    startTab();
    judgeAgain();
    return { undoId, said: [changed.length === 0 ? 'Nothing was changed.' : `Saved: ${changed.join(', ')}.`] };
  });
}

/** What was given, by setting: read before anything is made, so that a wrong value changes nothing. */
export function readGiven(given: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> {
  const zone = spreadsheet().getSpreadsheetTimeZone();
  return new Map(
    Object.entries(given).map(([name, words]) => {
      const setting = (ALL_SETTINGS as readonly Setting<unknown>[]).find((s) => s.key === name || s.label === name);
      if (!setting)
        throw new Problem('E-46', `There is no setting called \u201c${name}\u201d.`, 'Nothing was changed.');
      const value = setting.read(words, zone);
      if (value === undefined)
        throw new Problem(
          'E-46',
          `\u201c${words}\u201d cannot be read as: ${setting.label}.`,
          `Nothing was changed. ${setting.help}`,
        );
      return [setting.key, value];
    }),
  );
}

/** Fills "Start here" once and gives back the program's zone. */
export function startTab(): string {
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
    contacts: contactsInWords(settings),
  });
  // The steps' own lines stay as they are.
  const before = new Map(open.table.rows.map((row) => [text(row[0]), text(row[1])]));
  const kept = new Set(['Set up', 'Applications', 'Eligibility', 'Pairing', 'Messages', 'Orientation', 'Attendance']);
  replaceRows(
    open,
    ['Start here', 'Where things stand'],
    rows.map(([name, words]) => [name, (kept.has(String(name)) && before.get(String(name))) || words]),
  );
  return zone;
}

const SET_UP = 'set up';
const greetedKey = (person: string): string => `greeted ${person}`;

/** The first set-up counts; whoever sets up needs no greeting. */
export const rememberWho = (): void =>
  setPropertiesAtOnce({ [SET_UP]: property(SET_UP) ?? stampOf(who()), [greetedKey(who())]: 'yes' });

export const setUpBy = (): Stamp | null => readStamp(property(SET_UP));

export const wasGreeted = (): boolean => property(greetedKey(who())) !== undefined;

/** A member has read who set this up, and does not want to be told again. */
export function greet(): { greeted: true } {
  setPropertiesAtOnce({ [greetedKey(who())]: 'yes' });
  return { greeted: true };
}
