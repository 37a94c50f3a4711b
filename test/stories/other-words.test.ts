/**
 * Must be seen: the same answers of 2023 under entirely different titles, order and options, without the form files. Hardly anything is left
 * to ask a person, and everybody is judged and paired as before.
 */
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { PlanReply, Role } from '../../workspace/desk-replies';
import { EXAMPLE, removeFolders } from '../setup/cohort-folders';
import { type Committee, committeeAfter, FORM, STEPS } from './committee';
import { AT_LENGTH, folderIn, IN_SHORT, type Translation } from './other-words';

afterAll(removeFolders);

interface View {
  cards: { title: string }[];
  unclear: string[];
  forms: { role: Role; headersOnly: boolean; fields: { key: string; id: number | null }[] }[];
}

const view = (at: Committee): View => at.ask<View>('setUpView');

/** What is left to ask a person, in set-up or later. */
const questions = (at: Committee): number => view(at).cards.length + view(at).unclear.length;

/** Whose status is what, row by row of the response tab. */
const statuses = (at: Committee): string[] =>
  at
    .rows('People')
    .filter((row) => row.Person !== '')
    .map((row) => `${row.Person} ${row['Source row']}: ${row.Status}`)
    .sort();

/** Every lawful pair with its score, and who is paired with whom. */
function plan(at: Committee): Pick<PlanReply, 'scores'> & { pairs: string[] } {
  at.ask('suggestPairs');
  const { scores, pairs } = at.ask<PlanReply>('planDetails');
  return { scores, pairs: pairs.map(({ mentee, mentor }) => `${mentee.key} ${mentor.key}`).sort() };
}

const WORDS: Record<string, Translation> = { 'at length': AT_LENGTH, 'in short words': IN_SHORT };

let before: Committee;
let beforePlan: ReturnType<typeof plan>;
let beforePlanWithoutYears: ReturnType<typeof plan>;

const withoutYears = (at: Committee): ReturnType<typeof plan> => {
  at.setting('Weight: Experience', 'Ignore');
  return plan(at);
};

beforeAll(async () => {
  before = await committeeAfter('checked', { folder: await readCohortFolder(EXAMPLE) });
  beforePlan = plan(before.copy());
  beforePlanWithoutYears = withoutYears(before.copy());
});

describe.each(Object.keys(WORDS))('the answers of 2023 to forms that ask %s', (name) => {
  let at: Committee;

  beforeAll(async () => {
    const folder = await readCohortFolder(folderIn(WORDS[name]!));
    at = await committeeAfter('checked', { folder });
  });

  test('at most three questions go to a person, and every question has its field', () => {
    expect(questions(at)).toBeLessThanOrEqual(3);
    const { cards } = at.ask<{ cards: { kind: string; title: string }[] }>('applicationCards');
    expect(cards.filter((card) => card.kind === 'question').length).toBeLessThanOrEqual(3);
    for (const { role, fields } of view(at).forms)
      expect([role, fields.filter((f) => f.id === null).map((f) => f.key)]).toEqual([role, []]);
  });

  test('everybody has the same status', () => {
    expect(statuses(at)).toEqual(statuses(before));
  });

  test('everybody has the same score with everybody, where the years can be compared', () => {
    // Wider bands of years say less; everything else says the same.
    if (name === 'at length') expect(withoutYears(at.copy())).toEqual(beforePlanWithoutYears);
    else expect(plan(at.copy())).toEqual(beforePlan);
  });
});

test('the same where nobody may open the forms, and only the headers of their tabs are known', async () => {
  const folder = await readCohortFolder(folderIn(IN_SHORT));
  const at = await committeeAfter('loaded', { folder });
  for (const id of Object.values(FORM))
    Object.assign(at.world.forms[id]!, { owner: 'somebody@else.example', editors: [] });
  STEPS['set up']!(at, folder);
  STEPS.checked!(at, folder);
  expect(view(at).forms.map((form) => form.headersOnly)).toEqual([true, true]);
  expect(questions(at)).toBeLessThanOrEqual(3);
  expect(statuses(at)).toEqual(statuses(before));
});
