import { cellAt, lastRow } from '../../workspace/emulator/grid';
import { FORM_IDS, loadCohort } from '../../workspace/load-cohort';
import { applyUpdate, updateResponses } from '../../workspace/update-responses';
import type { SheetData, World } from '../../workspace/world';
import { exampleFolder } from './example-folder';

const SCOPES: string[] = [];
const tab = (world: World, name: string): SheetData =>
  world.spreadsheets[world.script.boundTo]!.sheets.find((s) => s.name === name)!;
const NOTHING = { toSubmit: [], toRemove: [], toEdit: [], newQuestions: [], renamedQuestions: [], newFiles: [] };

/** A kept world, and the folder of a week later. */
const start = (forms = true) => ({
  world: loadCohort(exampleFolder({ forms }), { scopes: SCOPES }),
  folder: exampleFolder({ forms }),
});

test.each([true, false])('the same folder again changes nothing, questions known: %s', (forms) => {
  const { world, folder } = start(forms);
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('a world that was saved as JSON in between changes nothing either', () => {
  const { world, folder } = start();
  expect(updateResponses(JSON.parse(JSON.stringify(world)), folder)).toEqual(NOTHING);
});

test("a new row is submitted at its time, to its role's form", () => {
  const { world, folder } = start();
  const mentees = folder.applications[1]!;
  const cells = [...mentees.rows[0]!.cells];
  [cells[0], cells[1], cells[2]] = ['11/18/2022 20:00:00', 'newcomer@lib.example.org', 'Nia'];
  mentees.rows.push({ row: 99, cells });
  const update = updateResponses(world, folder);
  expect(update).toEqual({
    ...NOTHING,
    toSubmit: [expect.objectContaining({ formId: FORM_IDS.mentee, file: 'mentees.csv', row: 99 })],
  });
  const heard: string[] = [];
  applyUpdate(world, update, (_, response) => heard.push(response.email));
  expect(heard).toEqual(['newcomer@lib.example.org']);
  applyUpdate(world, update);
  const sheet = tab(world, 'Mentee responses');
  expect(cellAt(sheet, lastRow(sheet) - 1, 2)).toBe('Nia');
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('a missing row is removed from form and tab, and the others stay', () => {
  const { world, folder } = start();
  const mentors = folder.applications[0]!;
  const [gone] = mentors.rows.splice(3, 1);
  const update = updateResponses(world, folder);
  expect(update.toRemove.map(({ response }) => response.email)).toEqual([gone!.cells[1]]);
  applyUpdate(world, update);
  expect(tab(world, 'Mentor responses').cells.map((cells) => cells[1])).not.toContain(gone!.cells[1]);
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('a person who applied twice loses only the row that is gone', () => {
  const { world, folder } = start();
  const mentees = folder.applications[1]!;
  const twice = mentees.rows.filter((row) => row.cells[1]!.startsWith('jordan.oyelaran'));
  expect(twice).toHaveLength(2);
  mentees.rows.splice(mentees.rows.indexOf(twice[0]!), 1);
  const { toRemove, toSubmit, toEdit } = updateResponses(world, folder);
  expect([toRemove.length, toSubmit.length, toEdit.length]).toEqual([1, 0, 0]);
  expect(JSON.stringify(toRemove[0]!.response.answers)).toContain(twice[0]!.cells[2]);
});

test('an answer that was corrected in the file is an edit', () => {
  const { world, folder } = start();
  folder.applications[0]!.rows[2]!.cells[3] = 'Corrected';
  const update = updateResponses(world, folder);
  expect(update).toEqual({ ...NOTHING, toEdit: [expect.objectContaining({ formId: FORM_IDS.mentor })] });
  applyUpdate(world, update);
  expect(cellAt(tab(world, 'Mentor responses'), 3, 3)).toBe('Corrected');
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('a column that is new in the file is a new question, at the right end', () => {
  const { world, folder } = start();
  const mentors = folder.applications[0]!;
  mentors.headers.push('Pronouns');
  mentors.rows.forEach((row, i) => {
    row.cells.push(i === 0 ? 'she' : '');
  });
  applyUpdate(world, updateResponses(world, folder));
  const sheet = tab(world, 'Mentor responses');
  const last = sheet.cells[0]!.length - 1;
  expect([cellAt(sheet, 0, last), cellAt(sheet, 1, last)]).toEqual(['Pronouns', 'she']);
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('a question that the form file renamed keeps its id and its answers', () => {
  const { world, folder } = start();
  const mentors = folder.applications[0]!;
  mentors.form!.items[0]!.title = 'Given name';
  mentors.headers[2] = 'Given name';
  applyUpdate(world, updateResponses(world, folder));
  expect(cellAt(tab(world, 'Mentor responses'), 0, 2)).toBe('Given name');
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test('the column of a deleted question does not come back as a new one', () => {
  const withLeftover = () => {
    const folder = exampleFolder();
    folder.applications[0]!.headers.push('Shoe size');
    for (const row of folder.applications[0]!.rows) row.cells.push('42');
    return folder;
  };
  const world = loadCohort(withLeftover(), { scopes: SCOPES });
  expect(updateResponses(world, withLeftover())).toEqual(NOTHING);
});

test('a form that comes later gets its own tab', () => {
  const folder = exampleFolder();
  const mentees = folder.applications.pop()!;
  const world = loadCohort(folder, { scopes: SCOPES });
  folder.applications.push(mentees);
  applyUpdate(world, updateResponses(world, folder));
  expect(lastRow(tab(world, 'Mentee responses'))).toBe(mentees.rows.length + 1);
  expect(updateResponses(world, folder)).toEqual(NOTHING);
});

test("a column without a header is nobody's question", () => {
  const withBlank = () => {
    const folder = exampleFolder();
    folder.applications[0]!.headers.splice(3, 0, '');
    for (const row of folder.applications[0]!.rows) row.cells.splice(3, 0, 'a note');
    return folder;
  };
  const world = loadCohort(withBlank(), { scopes: SCOPES });
  expect(updateResponses(world, withBlank())).toEqual(NOTHING);
  expect(tab(world, 'Mentor responses').cells[1]![3]).toBe('Silva');
});
