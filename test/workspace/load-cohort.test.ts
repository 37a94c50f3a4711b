import { DateTime } from 'luxon';
import { displayCell } from '../../workspace/emulator/cell-display';
import { cellAt } from '../../workspace/emulator/grid';
import { FORM_IDS, loadCohort, memberRows } from '../../workspace/load-cohort';
import type { SheetData, World } from '../../workspace/world';
import { exampleFolder, table } from './example-folder';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];
const ZONE = 'America/Chicago';
const book = (world: World) => world.spreadsheets[world.script.boundTo]!;
const tab = (world: World, name: string): SheetData => book(world).sheets.find((s) => s.name === name)!;

const shownCell = (sheet: SheetData, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  return typeof cell === 'object' && 'instant' in cell
    ? displayCell(cell, 'm/d/yyyy h:mm:ss', ZONE, 'en_US')
    : String(cell);
};

describe.each([true, false])('The example cohort, questions known: %s', (forms) => {
  const folder = exampleFolder({ forms });
  const world = loadCohort(folder, { scopes: SCOPES });

  test('becomes one spreadsheet in the cohort zone with two response tabs, linked to two forms', () => {
    expect(book(world).timeZone).toBe(ZONE);
    expect(book(world).sheets.map((s) => s.name)).toEqual(['Mentor responses', 'Mentee responses']);
    expect(book(world).sheets.map((s) => s.formId)).toEqual([FORM_IDS.mentor, FORM_IDS.mentee]);
    expect(Object.values(world.forms).map((f) => [f.destinationId, f.collectsEmail])).toEqual([
      [book(world).id, true],
      [book(world).id, true],
    ]);
  });

  test('every tab holds every cell of its file, and numbers where Google sees numbers', () => {
    for (const [i, file] of folder.applications.entries()) {
      const sheet = book(world).sheets[i]!;
      expect(sheet.cells).toHaveLength(file.rows.length + 1);
      expect(sheet.cells[0]).toEqual(file.headers);
      file.rows.forEach(({ cells }, r) => {
        cells.forEach((cell, column) => {
          const held = cellAt(sheet, r + 1, column);
          if (typeof held === 'number') expect(held).toBe(Number(cell));
          else expect(shownCell(sheet, r + 1, column)).toBe(cell);
        });
      });
    }
  });

  test('a member number loses its leading zero, as at Google', () => {
    const sheet = tab(world, 'Mentor responses');
    expect(cellAt(sheet, 1, 5)).toBe(2378167);
    const typed = sheet.cells
      .map((cells) => cells[5])
      .find((cell) => typeof cell === 'string' && cell.includes('7307'));
    expect(typed).toBe(' 0237-7307 ');
  });

  test('the forms keep all responses with address and second', () => {
    const [first] = world.forms[FORM_IDS.mentor]!.responses;
    expect(world.forms[FORM_IDS.mentor]!.responses).toHaveLength(28);
    expect(world.forms[FORM_IDS.mentee]!.responses).toHaveLength(57);
    expect(first!.email).toBe('grace.silva@harborcitypubl.example.org');
    expect(first!.submitted).toBe(DateTime.fromISO('2022-11-02T13:29:46', { zone: ZONE }).toMillis());
  });

  test('an area of work with a comma in it is one answer', () => {
    const form = world.forms[FORM_IDS.mentor]!;
    const areas = form.items.find((item) => item.title === 'Areas of work you can mentor in')!;
    expect(form.responses[0]!.answers[areas.id]).toEqual([
      'Access & Equity',
      'Buildings & Operations',
      'Leadership & Management',
      'Collections, acquisitions and e-resources',
    ]);
  });

  test('the competencies are one grid with fourteen rows', () => {
    const grid = world.forms[FORM_IDS.mentor]!.items.filter((item) => item.type === 'GRID');
    expect(grid).toHaveLength(1);
    expect(grid[0]!.rows).toHaveLength(14);
    expect(grid[0]!.rows![2]).toBe('Team building (personnel)');
  });

  test('the same folder gives the same world', () => {
    expect(loadCohort(exampleFolder({ forms }), { scopes: SCOPES })).toEqual(world);
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });

  test('the world begins after the last application, the deadline and the member list', () => {
    expect(DateTime.fromMillis(world.clock, { zone: ZONE }).toISO()).toBe('2022-11-29T10:00:00.000-06:00');
  });
});

test('without the form files, choices are inferred as the forms have them', () => {
  const known = loadCohort(exampleFolder(), { scopes: SCOPES });
  const guessed = loadCohort(exampleFolder({ forms: false }), { scopes: SCOPES });
  for (const id of [FORM_IDS.mentor, FORM_IDS.mentee]) {
    for (const item of known.forms[id]!.items.filter((i) => i.type === 'CHECKBOX')) {
      const same = guessed.forms[id]!.items.find((i) => i.title === item.title)!;
      expect(same.type).toBe('CHECKBOX');
      expect(item.choices).toEqual(expect.arrayContaining(same.choices!));
      expect(same.choices!.length).toBeGreaterThan(item.choices!.length / 2);
    }
  }
});

test('a column that the form no longer asks for stays in the tab, and the form has no such question', () => {
  const folder = exampleFolder();
  const [mentors] = folder.applications;
  mentors!.headers.push('Shoe size');
  for (const row of mentors!.rows) row.cells.push('42');
  const world = loadCohort(folder, { scopes: SCOPES });
  const sheet = tab(world, 'Mentor responses');
  expect(cellAt(sheet, 0, mentors!.headers.length - 1)).toBe('Shoe size');
  expect(cellAt(sheet, 3, mentors!.headers.length - 1)).toBe(42);
  expect(world.forms[FORM_IDS.mentor]!.items.map((i) => i.title)).not.toContain('Shoe size');
});

test('a timestamp that cannot be read is refused with file, row and column', () => {
  const folder = exampleFolder();
  folder.applications[1]!.rows[4]!.cells[0] = 'last Tuesday';
  expect(() => loadCohort(folder, { scopes: SCOPES })).toThrow(
    'mentees.csv, row 6, column A (Timestamp): "last Tuesday"',
  );
});

test('one form for both roles has one tab; an address that was asked, not collected, is an answer', () => {
  const csv = 'Timestamp,I am applying as a,Email,Name\n11/2/2022 9:00:00,Mentor,dana@lib.example.org,Dana\n';
  const folder = { name: 'ours', applications: [], members: null, cohort: null, decisions: [] };
  const file = { role: 'both in one form' as const, ...table('applications.csv', csv), form: null };
  const world = loadCohort({ ...folder, applications: [file] }, { scopes: SCOPES, timeZone: 'America/New_York' });
  expect(book(world).sheets.map((s) => s.name)).toEqual(['Responses']);
  const form = world.forms[FORM_IDS['both in one form']]!;
  expect(form.collectsEmail).toBe(false);
  expect(form.responses[0]!.email).toBe('');
  expect(Object.values(form.responses[0]!.answers)).toContain('dana@lib.example.org');
  expect(tab(world, 'Responses').cells[1]).toEqual([
    { instant: DateTime.fromISO('2022-11-02T09:00:00', { zone: 'America/New_York' }).toMillis() },
    'Mentor',
    'dana@lib.example.org',
    'Dana',
  ]);
});

test('two questions with one title are two questions', () => {
  const csv = 'Timestamp,Email Address,Comments,Comments\n11/2/2022 9:00:00,dana@lib.example.org,first,second\n';
  const file = { role: 'mentor' as const, ...table('mentors.csv', csv), form: null };
  const world = loadCohort(
    { name: 'x', applications: [file], members: null, cohort: null, decisions: [] },
    { scopes: SCOPES },
  );
  const form = world.forms[FORM_IDS.mentor]!;
  expect(new Set(form.items.map((i) => i.id)).size).toBe(2);
  expect(tab(world, 'Mentor responses').cells[1]!.slice(2)).toEqual(['first', 'second']);
});

test('the member list is handed over for a person to paste', () => {
  const rows = memberRows(exampleFolder());
  expect(rows[0]![0]).toBe('Member Number');
  expect(rows.length).toBeGreaterThan(130);
  expect(memberRows({ ...exampleFolder(), members: null })).toEqual([]);
});
