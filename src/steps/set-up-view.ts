/** Step 1, the cards: everything a person may look at, confirm or change. Reads only. */

import { committeeMembers } from '../core/committee-names';
import { allQuestionCards, type QuestionCard } from '../core/form-changes';
import { core2023 } from '../core/profiles/core-2023';
import {
  cohort,
  committee,
  contacts,
  deadline,
  listAsOf,
  programEnd,
  programName,
  programStart,
  replyTo,
  signature,
  timeZone,
} from '../core/program';
import { isConfirmed, type RememberedForm } from '../core/remembered-form';
import { membershipEvidence, promiseToJoin } from '../core/rules/membership';
import { graceMinutes } from '../core/rules/on-time';
import { sameRows } from '../core/same-answers';
import { type CheckRow, checkRows } from '../core/set-up-check';
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
  /** What changed in the forms, or is doubtful: questions to a person. */
  cards: QuestionCard[];
  /** The same about what answers mean. */
  unclear: MatterKey[];
  members: number;
  /** Each card at a glance. */
  rows: CheckRow[];
  /** A person has looked everything over. */
  finished: boolean;
}

type MatterKey = MatterLine['key'];

const SHOWN: readonly Setting<never>[] = [
  programName,
  cohort,
  programStart,
  programEnd,
  timeZone,
  deadline,
  graceMinutes,
  committee,
  committeeMembers,
  contacts,
  replyTo,
  signature,
  promiseToJoin,
  membershipEvidence,
  listAsOf,
] as unknown as readonly Setting<never>[];

const order = (role: RememberedForm['role']): number => ['mentor', 'mentee', 'asked'].indexOf(role);

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
      cards: [],
      unclear: [],
      members: 0,
      rows: [],
      finished: false,
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
  // Mentors first.
  const tables = [...formTables(core2023).tables].sort((a, b) => order(a.form.role) - order(b.form.role));
  const forms = tables.map(({ form }) => form);
  const profile = exampleBegun() === null ? ownProfile(core2023, forms) : core2023;
  const here = spreadsheet().getId();
  const formLines = tables.map(({ form, table: tab }) =>
    formLine(
      form,
      tab,
      form.spreadsheetId === here ? '' : (spreadsheetOf(form.spreadsheetId)?.getName() ?? ''),
      profile,
    ),
  );
  const matters = matterLines(tables, memory(), core2023);
  const same = sameLines(sameRows(tables.map(optionsOf), memory().same, profile));
  const members = readTab('members')?.table.rows.length ?? 0;
  return {
    isSetUp: true,
    user: who(),
    settings: Object.fromEntries(lines),
    zones,
    forms: formLines,
    matters,
    same,
    cards: allQuestionCards(tables, profile),
    unclear: matters.filter(isUnclear).map((m) => m.key),
    members,
    rows: checkRows({ settings, forms: formLines, matters, same, members, now: Date.now() }),
    finished: forms.every(isConfirmed),
  };
}
