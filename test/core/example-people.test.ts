import { readApplications } from '../../src/core/answers';
import { EXAMPLE_RESPONSES, type Example, exampleOf } from '../../src/core/example-forms';
import { examplePeople } from '../../src/core/example-people';
import { type FieldKey, field, type Role } from '../../src/core/fields';
import { judge } from '../../src/core/judge';
import { readMembers } from '../../src/core/members';
import type { Person } from '../../src/core/person';
import { suggestPairs } from '../../src/core/plan';
import { core2023 } from '../../src/core/profiles/core-2023';
import { deadline, programEnd, programStart } from '../../src/core/program';
import { ALL_SETTINGS, readSettings, settingsTable } from '../../src/core/settings-catalogue';
import type { Table } from '../../src/core/table';

const ZONE = 'America/Chicago';
const MOMENTS: [string, number][] = [
  ['a Monday in November', Date.UTC(2026, 10, 23, 17)],
  ['the last evening of January', Date.UTC(2027, 0, 31, 23, 59, 59)],
  ['New Year\u2019s Day at two in the morning UTC', Date.UTC(2028, 0, 1, 2)],
  ['a leap day', Date.UTC(2028, 1, 29, 12)],
];
const NOW = MOMENTS[0]![1];

const tableOf = (name: string, headers: readonly string[], rows: Table['rows']): Table => ({
  name,
  zone: ZONE,
  headers,
  rows,
});

const reading = (example: Example, role: Role) => {
  const { tab, headers, rows, binding, questions } = example.forms.find((f) => f.role === role)!;
  return readApplications({ table: tableOf(tab, headers, rows), binding, questions, role, profile: core2023 });
};

function judged(now: number) {
  const example = exampleOf(now, core2023);
  const readings = { mentor: reading(example, 'mentor'), mentee: reading(example, 'mentee') };
  const { settings, unreadable } = readSettings(settingsAs(example));
  const members = readMembers(tableOf('Example Members', example.members.headers, example.members.rows), {
    asOf: example.settings['list as of']!,
    profile: core2023,
  });
  const asked = { mentor: readings.mentor.asked, mentee: readings.mentee.asked };
  const applications = [...readings.mentor.applications, ...readings.mentee.applications];
  const facts = { settings, profile: core2023, asked, members: members.list };
  const people = judge({ applications, decisions: new Map(), facts });
  return { example, people, asked, settings, unreadable, issues: members.issues };
}

/** The Settings tab with what the example types into it. */
function settingsAs({ settings }: Example): Table {
  const [headers, ...rows] = settingsTable(new Map()) as [string[], ...string[][]];
  const given = new Map(ALL_SETTINGS.map(({ key, label }) => [label, settings[key]]));
  return tableOf(
    'Example Settings',
    headers,
    rows.map(([label, value, ...more]) => [label!, given.get(label!) ?? value!, ...more]),
  );
}

const named = (people: readonly Person[], role: Role, name: string): Person =>
  people.find((p) => p.key === `${role}:${name}@example.com`)!;

test('14 mentors and 17 mentees, each with an address of their own at example.com', () => {
  const example = exampleOf(NOW, core2023);
  for (const [role, count] of [
    ['mentor', 14],
    ['mentee', 17],
  ] as const) {
    const emails = example.forms.find((f) => f.role === role)!.rows.map((row) => String(row[1]));
    expect(emails).toHaveLength(count);
    expect(new Set(emails).size).toBe(count);
    expect(emails.filter((email) => !/^[a-z.-]+@example\.com$/.test(email))).toEqual([]);
  }
});

test('what a tab of the example holds is read back as the very answers that were made up', () => {
  const example = exampleOf(NOW, core2023);
  const options = example.forms[0]!.questions.find((q) => /session/.test(q.title))!.options;
  const { questions } = example.forms[0]!;
  const offered = (title: RegExp) => questions.find((q) => title.test(q.title))!.options;
  const vocabularies = {
    ...core2023.vocabularies,
    membershipStatus: offered(/^Membership status/),
    commitments: offered(/^Commitments/),
  };
  const made = examplePeople({ ...core2023, vocabularies }, options);
  for (const role of ['mentor', 'mentee'] as const) {
    const read = reading(example, role);
    expect(read.issues).toEqual([]);
    for (const { email, answers } of made.filter((p) => p.role === role))
      expect([email, read.applications.find((a) => a.email === email)!.answers]).toEqual([email, answers]);
  }
});

test('the two forms ask in words that committees use, each in its own, and speak of this year only', () => {
  const [mentor, mentee] = exampleOf(NOW, core2023).forms;
  for (const { questions, binding } of [mentor!, mentee!])
    for (const [key, bound] of Object.entries(binding)) {
      if (bound.id === 0) continue;
      expect(field(key as FieldKey).titles).toContain(bound.title);
      expect(questions.find((q) => q.id === bound.id)!.title).toBe(bound.title);
    }
  expect(mentor!.binding.areas!.title).not.toBe(mentee!.binding.areas!.title);
  const said = JSON.stringify([mentor!.questions, mentee!.questions, mentor!.rows, mentee!.rows]);
  expect(said).toContain('(December 2026)');
  expect(said).toContain('through June 23 2027');
  expect(said).not.toContain('2023');
});

test('no two columns of a tab have one header, and every row has a cell for each', () => {
  for (const { headers, rows, tab, role } of exampleOf(NOW, core2023).forms) {
    expect(tab).toBe(EXAMPLE_RESPONSES[role]);
    expect(new Set(headers).size).toBe(headers.length);
    expect(rows.filter((row) => row.length !== headers.length)).toEqual([]);
  }
});

test('whatever is answered by choosing is one of the answers that the question offers', () => {
  for (const { questions, headers, rows } of exampleOf(NOW, core2023).forms)
    for (const { title, options, type } of questions) {
      if (options.length === 0 || type !== 'MULTIPLE_CHOICE') continue;
      const column = headers.indexOf(title);
      const strange = rows.map((row) => String(row[column])).filter((a) => a !== '' && !options.includes(a));
      expect([title, strange]).toEqual([title, []]);
    }
});

test.each(MOMENTS)('made on %s, the dates lie around that day and can be read', (_words, now) => {
  const { settings, unreadable, people, issues } = judged(now);
  expect([...unreadable]).toEqual([]);
  expect(issues).toEqual([]);
  const days = (from: string, to: string) => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
  expect(days(settings.of(deadline), today)).toBe(7);
  expect(days(today, settings.of(programStart))).toBeGreaterThanOrEqual(28);
  expect(days(today, settings.of(programStart))).toBeLessThanOrEqual(34);
  expect(days(settings.of(programStart), settings.of(programEnd))).toBeGreaterThan(170);
  for (const person of people) expect(person.application.submitted).toBeLessThan(now);
});

test.each(MOMENTS)('made on %s, the interesting cases are judged as they are meant', (_words, now) => {
  const { people } = judged(now);
  const status = (role: Role, name: string) => named(people, role, name).status;
  const why = (role: Role, name: string) => named(people, role, name).why;
  expect([status('mentee', 'zelda.obuya'), why('mentee', 'zelda.obuya')]).toEqual([
    'Not eligible',
    expect.stringContaining('after the deadline'),
  ]);
  expect([status('mentee', 'uma.delgado'), why('mentee', 'uma.delgado')]).toEqual([
    'Needs a decision',
    expect.stringContaining('before the program starts'),
  ]);
  expect([status('mentee', 'theo.lindgren'), why('mentee', 'theo.lindgren')]).toEqual([
    'Needs a decision',
    expect.stringContaining('theo.lindgren@gmail.com'),
  ]);
  expect([status('mentee', 'viggo.achterberg'), why('mentee', 'viggo.achterberg')]).toEqual([
    'Needs a decision',
    expect.stringContaining('will join or renew'),
  ]);
  expect([status('mentee', 'caspian.rahimi'), why('mentee', 'caspian.rahimi')]).toEqual([
    'Not eligible',
    expect.stringContaining('membership ended'),
  ]);
  expect([status('mentor', 'mireille.thorpe'), why('mentor', 'mireille.thorpe')]).toEqual([
    'Needs a decision',
    expect.stringContaining('No leadership role'),
  ]);
  expect([status('mentor', 'marisol.hendry'), status('mentee', 'marisol.hendry')]).toEqual(['Eligible', 'Eligible']);
  const others = people.filter((p) => p.status !== 'Eligible');
  expect(others.map((p) => p.key).sort()).toEqual([
    'mentee:caspian.rahimi@example.com',
    'mentee:theo.lindgren@example.com',
    'mentee:uma.delgado@example.com',
    'mentee:viggo.achterberg@example.com',
    'mentee:zelda.obuya@example.com',
    'mentor:mireille.thorpe@example.com',
  ]);
});

test('the eligible ones make pairs of several kinds, and the card about Oskar\u2019s director is asked', () => {
  const { people, asked, settings } = judged(NOW);
  const pairing = suggestPairs({
    people,
    profile: core2023,
    asked,
    settings,
    kept: [],
    never: [],
    earlier: [],
    previous: [],
    answered: [],
  });
  expect(pairing.pairs).toHaveLength(12);
  expect(Object.values(pairing.figures.labels).filter((n) => n > 0).length).toBeGreaterThan(1);
  expect(pairing.cards.map((card) => card.about)).toEqual(['mentor:bram.castellanos@example.com']);
  const bram = pairing.pairs.filter((p) => p.mentor === 'mentor:bram.castellanos@example.com');
  expect(bram.map((p) => p.mentee)).not.toContain('mentee:oskar.bellweather@example.com');
  expect(pairing.pairs.some((p) => p.mentee.replace('mentee', 'mentor') === p.mentor)).toBe(false);
});

test('the same instant gives the same example', () => {
  expect(exampleOf(NOW, core2023)).toEqual(exampleOf(NOW, core2023));
});
