/** Step 1, the cards: everything a person may look at, confirm or change. Reads only. */

import { instantAt, momentInWords } from '../core/moments';
import { core2023 } from '../core/profiles/core-2023';
import {
  cohort,
  committee,
  contacts,
  deadline,
  deadlineInstant,
  listAsOf,
  programEnd,
  programName,
  programStart,
  replyTo,
  timeZone,
} from '../core/program';
import { membershipEvidence, promiseToJoin } from '../core/rules/membership';
import { graceMinutes } from '../core/rules/on-time';
import { sameRows } from '../core/same-answers';
import {
  type FormLine,
  formLine,
  isUnclear,
  type MatterLine,
  matterLines,
  type SameLine,
  sameLines,
} from '../core/set-up-view';
import type { Setting } from '../core/settings';
import { readSettings } from '../core/settings-catalogue';
import { columnOf, text } from '../core/table';
import { exampleBegun } from '../google/properties';
import { readTab, spreadsheet, spreadsheetOf } from '../google/spreadsheet';
import { who } from '../google/who';
import { memory, rememberedForms } from './bindings';
import { formTables, optionsOf, ownProfile } from './responses';

export interface SettingLine {
  key: string;
  label: string;
  value: string;
  help: string;
  choices: readonly string[];
}

export interface SetUpView {
  isSetUp: boolean;
  user: string;
  settings: Record<string, SettingLine>;
  zones: readonly string[];
  forms: FormLine[];
  matters: MatterLine[];
  same: SameLine[];
  /** Doubtful guesses and matters nobody can read: questions to a person. */
  questions: number;
  members: number;
  /** What is not right yet, in sentences. */
  check: string[];
}

const SHOWN: readonly Setting<never>[] = [
  programName,
  cohort,
  programStart,
  programEnd,
  timeZone,
  deadline,
  graceMinutes,
  committee,
  contacts,
  replyTo,
  promiseToJoin,
  membershipEvidence,
  listAsOf,
] as unknown as readonly Setting<never>[];

export function setUpView(): SetUpView {
  const settingsTab = rememberedForms().length > 0 ? readTab('settings') : null;
  const zones = [...new Set(Object.values(core2023.vocabularies.timeZones))];
  if (!settingsTab)
    return {
      isSetUp: false,
      user: who(),
      settings: {},
      zones,
      forms: [],
      matters: [],
      same: [],
      questions: 0,
      members: 0,
      check: [],
    };
  const { table } = settingsTab;
  const [name, value] = ['Setting', 'Value (edit)'].map((header) => columnOf(table.headers, header));
  const { settings, unreadable } = readSettings(table);
  const lines = SHOWN.map((setting): [string, SettingLine] => {
    const row = table.rows.find((r) => text(r[name!]) === setting.label);
    const typed = row ? text(row[value!]) : '';
    const words = unreadable.has(setting.key) ? typed : setting.write(settings.of(setting));
    const { key, label, help, choices = [] } = setting;
    return [key, { key, label, value: words, help, choices }];
  });
  const { tables } = formTables(core2023);
  const forms = tables.map(({ form }) => form);
  const profile = exampleBegun() === null ? ownProfile(core2023, forms) : core2023;
  const here = spreadsheet().getId();
  const formLines = tables.map(({ form, table: tab }) =>
    formLine(form, tab, form.spreadsheetId === here ? '' : (spreadsheetOf(form.spreadsheetId)?.getName() ?? '')),
  );
  const matters = matterLines(tables, memory(), core2023);
  const doubts = formLines.flatMap((form) => form.fields.filter((f) => f.doubt)).length;
  const members = readTab('members')?.table.rows.length ?? 0;
  return {
    isSetUp: true,
    user: who(),
    settings: Object.fromEntries(lines),
    zones,
    forms: formLines,
    matters,
    same: sameLines(sameRows(tables.map(optionsOf), memory().same, profile)),
    questions: doubts + matters.filter(isUnclear).length,
    members,
    check: checked(settings, formLines, members),
  };
}

type Values = ReturnType<typeof readSettings>['settings'];

function checked(settings: Values, forms: readonly FormLine[], members: number): string[] {
  const [closes, start] = [deadlineInstant(settings), settings.of(programStart)];
  const zone = settings.of(timeZone);
  const lines: string[] = [];
  if (closes === null) lines.push('No deadline is set, so nobody is too late.');
  if (start === '') lines.push('No program start is set, so membership cannot be checked.');
  if (closes !== null && start !== '' && closes >= instantAt(`${start}T23:59:59`, zone))
    lines.push(`The deadline, ${momentInWords(closes, zone)}, comes after the program start.`);
  for (const role of ['mentor', 'mentee'] as const)
    if (!forms.some((f) => f.role === role || f.role === 'asked')) lines.push(`No form for ${role}s is known yet.`);
  if (members === 0 && settings.of(membershipEvidence) === 'Member list')
    lines.push('No member list yet. Everyone\u2019s membership shows as not known.');
  if (settings.of(contacts) === '') lines.push('No contacts are named.');
  return lines;
}
