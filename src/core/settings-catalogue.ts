/** All settings in the order of the Settings tab, and the tab itself: read once at the top of a step, passed on. */
import { distance } from 'fastest-levenshtein';
import { PAIRING_SETTINGS } from './pair-settings';
import { PROGRAM_SETTINGS } from './program';
import { RULE_SETTINGS } from './rules';
import { type Setting, type Settings, settingsOf } from './settings';
import { columnOf, foldHeader, type Table, text } from './table';
import type { Issue } from './trouble';

export const ALL_SETTINGS: readonly Setting<never>[] = [
  ...PROGRAM_SETTINGS,
  ...RULE_SETTINGS,
  ...(PAIRING_SETTINGS as unknown as readonly Setting<never>[]),
];

export const SETTINGS_HEADERS = ['Setting', 'Value (edit)', 'What it does', 'Used by'] as const;

export interface ReadSettings {
  settings: Settings;
  issues: Issue[];
  /** Keys whose value stands in the tab and cannot be read: whoever needs one must stop, not go on with the fallback. */
  unreadable: ReadonlySet<string>;
}

/** Reads the Settings tab. A missing row is an issue and has its fallback; an unreadable value is an issue and is never replaced silently. */
export function readSettings(table: Table, all: readonly Setting<never>[] = ALL_SETTINGS): ReadSettings {
  const issues: Issue[] = [];
  const values = new Map<string, unknown>();
  const unreadable = new Set<string>();
  const at = {
    name: columnOf(table.headers, SETTINGS_HEADERS[0]),
    value: columnOf(table.headers, SETTINGS_HEADERS[1]),
  };
  for (const [column, header] of [
    [at.name, SETTINGS_HEADERS[0]],
    [at.value, SETTINGS_HEADERS[1]],
  ] as const)
    if (column < 0)
      issues.push({
        code: 'E-12',
        subject: table.name,
        sentence: `The column '${header}' is not in the tab '${table.name}'. Nothing was read from it.`,
      });
  if (issues.length > 0) return { settings: settingsOf(values), issues, unreadable: new Set(all.map((s) => s.key)) };

  const rows = new Map<string, number>();
  const named = byName(all);
  table.rows.forEach((cells, i) => {
    const name = text(cells[at.name]);
    if (name === '') return;
    const setting = named.get(foldHeader(name));
    if (!setting)
      issues.push({
        code: 'setting',
        subject: name,
        sentence: `Row ${i + 2} of '${table.name}': there is no setting '${name}'.${meant(name, all)}`,
      });
    else if (rows.has(setting.key))
      issues.push({
        code: 'setting',
        subject: setting.key,
        sentence: `Rows ${rows.get(setting.key)! + 2} and ${i + 2} of '${table.name}' both hold '${setting.label}'. The first one counts; remove the other.`,
      });
    else rows.set(setting.key, i);
  });
  for (const setting of all) {
    const row = rows.get(setting.key);
    if (row === undefined) {
      issues.push({
        code: 'setting',
        subject: setting.key,
        sentence: `'${setting.label}' is missing in the tab '${table.name}'. It counts as ${inWords(setting)}.`,
      });
      continue;
    }
    const cell = table.rows[row]![at.value] ?? '';
    const value = setting.read(cell, table.zone) as unknown;
    if (value !== undefined) values.set(setting.key, value);
    else {
      unreadable.add(setting.key);
      const typed = cell instanceof Date ? 'a date' : `'${text(cell)}'`;
      issues.push({
        code: 'setting',
        subject: setting.key,
        sentence: `Row ${row + 2} of '${table.name}': ${typed} cannot be read as '${setting.label}'. ${setting.choices ? `Choose one of: ${setting.choices.join(', ')}.` : setting.help}`,
      });
    }
  }
  return { settings: settingsOf(values), issues, unreadable };
}

/** The tab's cells with these values by key; what has none shows its fallback. */
export function settingsTable(
  values: ReadonlyMap<string, unknown>,
  all: readonly Setting<never>[] = ALL_SETTINGS,
): string[][] {
  return [
    [...SETTINGS_HEADERS],
    ...all.map((s) => [
      s.label,
      s.write((values.has(s.key) ? values.get(s.key) : s.fallback) as never),
      s.help,
      s.usedBy,
    ]),
  ];
}

/** People see labels; keys are accepted too. Of two with one name the first counts, and a label beats a key. */
const byName = (all: readonly Setting<never>[]): Map<string, Setting<never>> =>
  new Map([
    ...[...all].reverse().map((s) => [foldHeader(s.key), s] as const),
    ...[...all].reverse().map((s) => [foldHeader(s.label), s] as const),
  ]);

function meant(name: string, all: readonly Setting<never>[]): string {
  const near = all
    .map((s) => ({ s, far: distance(foldHeader(name), foldHeader(s.label)) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(2, name.length / 4) ? ` Did you mean '${near.s.label}'?` : '';
}

const inWords = (setting: Setting<never>): string => {
  const words = setting.write(setting.fallback);
  return words === '' ? 'not known' : `'${words}'`;
};
