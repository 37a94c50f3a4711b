import { deadline, timeZone } from '../../src/core/program';
import { promiseToJoin } from '../../src/core/rules/membership';
import { graceMinutes } from '../../src/core/rules/on-time';
import { ALL_SETTINGS, readSettings, settingsTable } from '../../src/core/settings-catalogue';
import type { Cell, Table } from '../../src/core/table';
import { CHICAGO } from './rules/applicant';

const tab = (rows: readonly (readonly Cell[])[]): Table => ({
  name: 'Settings',
  zone: CHICAGO,
  headers: rows[0]!.map(String),
  rows: rows.slice(1),
});
const written = (values: Record<string, unknown> = {}) => settingsTable(new Map(Object.entries(values)));
const changed = (label: string, value: Cell, rows: readonly (readonly Cell[])[] = written()) =>
  rows.map((r) => (r[0] === label ? [r[0]!, value, ...r.slice(2)] : r));

test('what is written is read again, every setting of it, without an issue', () => {
  const values = {
    deadline: '2022-11-18T23:59:59',
    'grace minutes': 15,
    'promise to join': 'Accept and re-check',
    'time zone': 'America/Denver',
  };
  const { settings, issues, unreadable } = readSettings(tab(written(values)));
  expect([issues, unreadable.size]).toEqual([[], 0]);
  expect([settings.of(deadline), settings.of(graceMinutes), settings.of(promiseToJoin), settings.of(timeZone)]).toEqual(
    ['2022-11-18T23:59:59', 15, 'Accept and re-check', 'America/Denver'],
  );
});

test('rows may be sorted and columns moved', () => {
  const rows = written({ 'grace minutes': 15 });
  const turned = [rows[0]!, ...rows.slice(1).reverse()].map((r) => [...r].reverse());
  const { settings, issues } = readSettings(tab(turned));
  expect([settings.of(graceMinutes), issues]).toEqual([15, []]);
});

test('an unreadable value is an issue with its row and is named as unreadable, never taken for its default in silence', () => {
  const rows = changed(graceMinutes.label, 'a quarter of an hour');
  const { issues, unreadable } = readSettings(tab(rows));
  const row = rows.findIndex((r) => r[0] === graceMinutes.label) + 1;
  expect(issues.map((i) => [i.subject, i.sentence])).toEqual([
    ['grace minutes', expect.stringContaining(`Row ${row} of 'Settings': 'a quarter of an hour' cannot be read as`)],
  ]);
  expect([...unreadable]).toEqual(['grace minutes']);
});

test('a closed list says what may be chosen', () => {
  const { issues } = readSettings(tab(changed(promiseToJoin.label, 'Perhaps')));
  expect(issues[0]!.sentence).toContain('Choose one of: Needs a decision, Accept and re-check.');
});

test('a misspelled setting is an issue with a suggestion, and the missing row another', () => {
  const rows = written().map((r) => (r[0] === deadline.label ? ['Aplication deadline', ...r.slice(1)] : r));
  expect(readSettings(tab(rows)).issues.map((i) => i.sentence)).toEqual([
    expect.stringContaining("there is no setting 'Aplication deadline'. Did you mean 'Application deadline'?"),
    "'Application deadline' is missing in the tab 'Settings'. It counts as not known.",
  ]);
});

test('a setting that stands there twice counts once, and both rows are named', () => {
  const rows = [...written(), [graceMinutes.label, '5', '', '']];
  const { settings, issues } = readSettings(tab(rows));
  expect(settings.of(graceMinutes)).toBe(0);
  expect(issues[0]!.sentence).toContain('The first one counts; remove the other.');
});

test('without its columns nothing is read, and everything is unreadable', () => {
  const { issues, unreadable } = readSettings(
    tab([
      ['A', 'B'],
      ['x', 'y'],
    ]),
  );
  expect(issues.map((i) => i.code)).toEqual(['E-12', 'E-12']);
  expect(unreadable.size).toBe(ALL_SETTINGS.length);
});

test('a deadline typed as a day alone means the end of that day', () => {
  expect(readSettings(tab(changed(deadline.label, 'Nov 18, 2022'))).settings.of(deadline)).toBe('2022-11-18T23:59:59');
});

test('no two settings share a key or a label', () => {
  expect(new Set(ALL_SETTINGS.map((s) => s.key)).size).toBe(ALL_SETTINGS.length);
  expect(new Set(ALL_SETTINGS.map((s) => s.label)).size).toBe(ALL_SETTINGS.length);
});
