/** Messy reality, the forms: whatever a committee does to its questions, answers are read by meaning and never from the wrong column. */
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { addItem, itemOf, linkForm, removeItem, renameItem } from '../../workspace/emulator/form-design';
import { type Committee, cohort, committeeAfter, FORM, MENTORS, questionId, RESPONSES } from './committee';
import { applied, details, judgedWith, lawfulFor, look, people, QUIET, says, scored, sends, verdicts } from './messy';

const bronwyn = 'mentee:bronwyn.omalley@tidewatercolle.example.org';
const vivek = 'mentee:vivek.santos@summitschooldi.example.org';
const dana = 'mentee:dana.reyes@greatbasinuniv.example.org';
const sunniva = 'mentor:sunniva.abernathy@cedarvalleycom.example.org';

const topics = (at: Committee, key: string): string[] => at.person(key).Topics!.split('; ');
const headers = (at: Committee, title: string): string[] =>
  at
    .tab(RESPONSES.mentee)
    .cells[0]!.map(String)
    .filter((header) => header.startsWith(title));

/** The example's folder with other questions and columns; nothing of the example itself is changed. */
async function withMenteeForm(change: (file: CohortFolder['applications'][number]) => void): Promise<CohortFolder> {
  const folder = structuredClone(await cohort());
  change(folder.applications.find((file) => file.role === 'mentee')!);
  return folder;
}

test.each([true, false])(
  'a renamed question is the same question, and its column is found; Google renames the column too: %s',
  async (renameRenamesHeader) => {
    const at = await applied([], { switches: { renameRenamesHeader } });
    const calm = people(at);
    const employer = await questionId('mentee', /^Employer or school/);
    renameItem(at.world, FORM.mentee, employer, 'Where do you spend your days?');
    expect(look(at)).toMatchObject(QUIET);
    expect(people(at)).toEqual(calm);
    await sends(at, 'mentee', 'dana.reyes');
    expect(look(at)).toMatchObject({ new: 1, changed: 0, removed: 0 });
    // Dana works at Great Basin University, as Zo\u00eb and Zachary do: that stands in the renamed column.
    expect(lawfulFor(at, 'dana.reyes')).toEqual(['sunniva.abernathy', 'yara.villanueva']);
  },
);

test('a question that was deleted and asked again has a second column: each person\u2019s answers are read from the one they used', async () => {
  const at = await applied();
  const calm = people(at);
  const id = await questionId('mentee', /^Areas of work/);
  const { id: _, ...asked } = itemOf(at.world.forms[FORM.mentee]!, id);
  removeItem(at.world, FORM.mentee, id);
  const again = addItem(at.world, FORM.mentee, {
    ...asked,
    choices: [...asked.choices!, 'Grants, federal and state', 'Teaching'],
  });
  expect(headers(at, 'Areas of work')).toHaveLength(2);
  expect(look(at)).toMatchObject(QUIET);
  expect(people(at)).toEqual(calm);

  const { id: response, answers } = at.response('mentee', 'bronwyn.omalley');
  at.ws.edit(FORM.mentee, response, {
    answers: { ...answers, [again.id]: ['Assessment', 'Grants, federal and state', 'Teaching'] },
    at: at.world.clock,
  });
  await sends(at, 'mentee', 'dana.reyes', { said: { 'Areas of work': [] } });
  const theirs = at.response('mentee', 'dana.reyes');
  at.ws.edit(FORM.mentee, theirs.id, {
    answers: { ...theirs.answers, [again.id]: ['Preservation'] },
    at: theirs.submitted,
  });
  look(at);
  expect(topics(at, bronwyn).slice(0, 3)).toEqual(['Assessment', 'Grants, federal and state', 'Teaching']);
  expect(topics(at, dana)[0]).toBe('Preservation');
  expect(topics(at, vivek).slice(0, 2)).toEqual(['Buildings & Operations', 'Preservation']);
});

test('the form was linked to a new tab: everybody is found there, nobody is new, and the old tab is no longer read', async () => {
  const at = await applied();
  const calm = people(at);
  const fresh = linkForm(at.world, FORM.mentee, at.world.script.boundTo);
  expect(look(at)).toMatchObject(QUIET);
  expect(people(at)).toEqual(calm);
  expect(at.person(bronwyn)['Source row']).toBe(`${fresh.name}, row 3`);
  at.typeAt(RESPONSES.mentee, 'First name', 3, 'Somebody else');
  await sends(at, 'mentee', 'dana.reyes');
  expect(look(at)).toMatchObject({ ...QUIET, new: 1 });
  expect([at.person(bronwyn).Name, at.person(dana).Name]).toEqual(["Bronwyn O'Malley", 'Dana Reyes']);
});

describe('two questions with one title', () => {
  const title = 'Employer or school';
  test('both there from the beginning: the first is the employer, and the second is never taken for it', async () => {
    const folder = await withMenteeForm((file) => {
      file.form!.items.push({ id: 990_001, type: 'TEXT', title });
      file.headers.push(title);
      for (const row of file.rows) row.cells.push('Great Basin University');
    });
    const at = await committeeAfter('set up', { folder });
    await judgedWith(at);
    expect(headers(at, title)).toHaveLength(2);
    expect(verdicts(at, vivek)).toEqual([['Eligible', '']]);
    // Read from the second column, nobody could be paired with Zo\u00eb or Zachary of Great Basin University.
    expect(lawfulFor(at, 'vivek.santos')).toEqual(lawfulFor(await applied(), 'vivek.santos'));
    expect(lawfulFor(at, 'vivek.santos')).toContain('zoe.espinoza');
  });

  test('the second one added later: still the first question', async () => {
    const at = await applied();
    const calm = people(at);
    const added = addItem(at.world, FORM.mentee, { type: 'TEXT', title });
    const kept = at.response('mentee', 'vivek.santos');
    const answers = { ...kept.answers, [added.id]: 'Great Basin University' };
    at.ws.edit(FORM.mentee, kept.id, { answers, at: kept.submitted });
    expect(look(at)).toMatchObject(QUIET);
    expect(people(at)).toEqual(calm);
    expect(lawfulFor(at, 'vivek.santos')).toContain('zoe.espinoza');
  });
});

describe('a skipped section', () => {
  const SKIPPED = {
    'Areas of work': [],
    'Leadership competencies': [],
    'What would you like': [],
    'How would you like to meet': [],
    'Type of library you would like': [],
    'Which one thing': '',
  };

  test('is "not stated": Vivek stays eligible, every pair of his has points, and the pair says that there is little to go on', async () => {
    const at = await applied([['mentee', 'vivek.santos', SKIPPED]]);
    expect(verdicts(at, vivek)).toEqual([['Eligible', '']]);
    expect(at.person(vivek).Topics).toBe('');
    at.ask('suggestPairs');
    for (const criterion of ['Leadership competencies', 'Areas of work', 'Kind of help', 'Ways to meet'])
      expect(scored(at, 'vivek.santos', criterion)).toMatch(
        new RegExp(`^${criterion}: (?!0\\.00)\\d+\\.\\d\\d of \\d+\\.\\d\\d\\. .*not stated`, 'i'),
      );
    expect(at.rows('Pairs').find((row) => row.Pair!.startsWith(vivek))!.Check).toMatch(/little to go on/i);
  });

  test('never pays: whoever left it out stands no better with anybody than before', async () => {
    const scores = (at: Committee): Map<string, number> =>
      new Map(details(at).scores.flatMap(([mentor, mentee, n]) => (mentee.startsWith('vivek') ? [[mentor, n]] : [])));
    const stated = scores(await applied());
    const skipped = scores(await applied([['mentee', 'vivek.santos', SKIPPED]]));
    expect([...skipped.keys()].sort()).toEqual([...stated.keys()].sort());
    expect(Math.max(...skipped.values())).toBeLessThan(Math.max(...stated.values()));
  });

  test('with the commitments, or a mentor\u2019s leadership role: a question to a person, never "no"', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { Commitments: [] }],
      ['mentor', 'sunniva.abernathy', { 'Your current (or most recent) leadership role': '' }],
    ]);
    expect(verdicts(at, bronwyn)).toEqual([
      ['Needs a decision', 'The commitments were left blank, so nothing is known about attending the orientation.'],
    ]);
    expect(verdicts(at, sunniva)).toEqual([['Needs a decision', 'No leadership role was named.']]);
  });
});

test('an "Other" answer is one topic in the person\u2019s own words, and matches only the same words', async () => {
  const other = 'Zines, comics and other small things';
  const at = await applied([
    ['mentee', 'bronwyn.omalley', { 'Areas of work': ['Assessment', other], 'Which one thing': '' }],
    ['mentee', 'vivek.santos', { 'Areas of work': [other], 'Which one thing': '' }],
    ['mentor', 'zoe.espinoza', { 'Areas of work': ['Assessment', other] }],
    ['mentor', 'zachary.vasquez', { 'Areas of work': ['Preservation', 'Zines'] }],
    ['mentee', 'vivek.santos', { 'Type of library you work in': 'Prison library' }],
  ]);
  expect(topics(at, bronwyn).slice(0, 2)).toEqual(['Assessment', other]);
  expect(topics(at, vivek)[0]).toBe(other);
  expect(at.person(vivek)['Library type']).toBe('Prison library');
  at.ask('suggestPairs');
  expectPairs(at, ['bronwyn.omalley', 'zoe.espinoza'], ['vivek.santos', 'zachary.vasquez']);
  expect(scored(at, 'bronwyn.omalley', 'Areas of work')).toBe(
    `Areas of work: 15.00 of 15.00. Areas: Assessment; and ${other} (2 of 2).`,
  );
  expect(scored(at, 'vivek.santos', 'Areas of work')).toMatch(/^Areas of work: 0\.00 of /);
});

/** The pairs that a test is about must be there. */
function expectPairs(at: Committee, ...couples: [mentee: string, mentor: string][]): void {
  const is = (name: string) => at.rows('People').find((row) => row.Person!.includes(`:${name}@`))!.Email!;
  const made = at.rows('Pairs').map((row) => row.Pair);
  expect(made).toEqual(
    expect.arrayContaining(couples.map(([mentee, mentor]) => `mentee:${is(mentee)} mentor:${is(mentor)}`)),
  );
}

test('options that contain commas are one answer each in a checkbox cell, also where one is the beginning of another', async () => {
  const metadata = 'Metadata, cataloging and discovery';
  const collections = 'Collections, acquisitions and e-resources';
  const at = await committeeAfter('set up');
  const areas = itemOf(at.world.forms[FORM.mentee]!, await questionId('mentee', /^Areas of work/));
  areas.choices!.unshift('Metadata', 'Collections');
  await says(at, 'mentee', 'bronwyn.omalley', { 'Areas of work': [metadata, collections, 'Preservation'] });
  await says(at, 'mentee', 'vivek.santos', { 'Areas of work': ['Metadata', metadata, 'Collections'] });
  await judgedWith(at);
  const cell = at.rows(RESPONSES.mentee).find((row) => row['Email Address']!.startsWith('bronwyn'))!;
  expect(Object.entries(cell).find(([header]) => header.startsWith('Areas'))![1]).toBe(
    'Metadata, cataloging and discovery, Collections, acquisitions and e-resources, Preservation',
  );
  expect(topics(at, bronwyn).slice(0, 3)).toEqual([metadata, collections, 'Preservation']);
  expect(topics(at, vivek).slice(0, 3)).toEqual(['Metadata', metadata, 'Collections']);
});

describe('grids as one column per row', () => {
  const ASKED = ['Communication skills', 'Change management', 'Ethics'];
  const CHOSEN = {
    'Leadership competencies': ASKED,
    'Your top three': ['Ethics', 'Communication skills', null],
    'Which one thing': '',
  };
  /** Strong in ethics, has some experience in communication, and nothing else. */
  async function comfortable(): Promise<(string | null)[]> {
    const id = await questionId('mentor', /^How comfortable/);
    const { rows } = (await cohort()).applications
      .find((f) => f.role === 'mentor')!
      .form!.items.find((i) => i.id === id)!;
    return rows!.map(
      (row) => ({ Ethics: 'Strong', 'Communication skills': 'Some experience' })[row] ?? 'Not an area for me',
    );
  }
  const story = async (at: Committee): Promise<string> => {
    at.ask('suggestPairs');
    return scored(at, 'bronwyn.omalley', 'Leadership competencies');
  };

  test('levels by competency and a ranked top three: Ethics first (3), Communication second (2), the third not ranked (1)', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', CHOSEN],
      ...(await Promise.all(
        MENTORS.map(async (name) => ['mentor', name, { 'How comfortable': await comfortable() }] as const),
      )),
    ]);
    expect(topics(at, bronwyn).slice(-2)).toEqual(['Ethics', 'Communication skills']);
    // (3 for Strong + 2 \u00d7 \u00bd for some experience + 0) of 6, times 25 points.
    expect(await story(at)).toMatch(/^Leadership competencies: 16\.6[67] of 25\.00\./);
  });

  test('the ranking turned round, competencies down and ranks across, says the same', async () => {
    const folder = await withMenteeForm((file) => {
      const grid = file.form!.items.find((item) => item.title.startsWith('Your top three'))!;
      const [ranks, competencies] = [grid.rows!, grid.columns!];
      [grid.rows, grid.columns] = [competencies, ranks];
      const first = file.headers.findIndex((header) => header.startsWith('Your top three'));
      const cells = (row: string[]): string[] => {
        const chosen = row.slice(first, first + 3);
        return competencies.map((name) => ranks[chosen.indexOf(name)] ?? '');
      };
      for (const row of file.rows) row.cells.splice(first, 3, ...cells(row.cells));
      file.headers.splice(first, 3, ...competencies.map((name) => `${grid.title} [${name}]`));
    });
    const at = await committeeAfter('set up', { folder });
    await judgedWith(at);
    const straight = await applied();
    expect(people(at)).toEqual(people(straight));
    expect(details(at).scores).toEqual(details(straight).scores);
  });
});
