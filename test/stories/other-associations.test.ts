/** Must be seen: forms modeled on other associations' public ones bind, and the whole story runs on them; what they do not ask is switched off and named. */
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import type { CheckReply, PlanReply, SetUpReply } from '../../workspace/desk-replies';
import { removeFolders } from '../setup/cohort-folders';
import { type Committee, committeeAfter, STEPS } from './committee';
import { letters, people } from './messy';
import { archivists, newcomers } from './other-associations';

afterAll(removeFolders);

interface Bound {
  role: string;
  fields: { key: string; title: string; id: number | null }[];
}

const boundIn = (at: Committee): Record<string, string>[] =>
  at
    .ask<{ forms: Bound[] }>('setUpView')
    .forms.map(({ fields }) => Object.fromEntries(fields.flatMap((f) => (f.id === null ? [] : [[f.key, f.title]]))));

const questions = (at: Committee): string[] =>
  at
    .ask<{ cards: { kind: string; title: string }[] }>('applicationCards')
    .cards.filter((card) => card.kind === 'question')
    .map((card) => card.title);

const switchedOff = (forms: SetUpReply['forms']): string[] => [
  ...new Set(forms.flatMap((form) => form.notAsked.map(({ without }) => without))),
];

async function begun(path: string): Promise<{ at: Committee; setUp: SetUpReply; folder: CohortFolder }> {
  const folder = await readCohortFolder(path);
  const at = await committeeAfter('loaded', { folder });
  const { timeZone, deadline, programStart, rosterAsOf } = folder.cohort!;
  const setUp = at.ask<SetUpReply>('setUp', {
    settings: {
      'time zone': timeZone!,
      deadline: deadline!.replace('T', ' '),
      'program start': programStart!,
      'list as of': rosterAsOf!,
    },
  });
  return { at, setUp, folder };
}

/** From the check to the last draft. */
function goesOn(at: Committee, folder: CohortFolder): PlanReply {
  STEPS.checked!(at, folder);
  at.ask('suggestPairs');
  const plan = at.ask<PlanReply>('planDetails');
  at.approveAll();
  at.finishDrafts();
  return plan;
}

describe('archivists with one form for both roles, one question for the name and no competencies', () => {
  let at: Committee;
  let setUp: SetUpReply;
  let plan: PlanReply;

  beforeAll(async () => {
    const begins = await begun(archivists());
    ({ at, setUp } = begins);
    // A society without divisions has no second date.
    at.setting('Rule: Division member at start', 'Off');
    plan = goesOn(at, begins.folder);
  });

  test('every question that has a field is found, and nobody is asked anything', () => {
    expect(boundIn(at)).toEqual([
      {
        email: 'E-mail you read every day',
        fullName: 'Your full name',
        role: 'I wish to take part as a',
        memberNumber: 'Membership ID, if you have it at hand',
        employer: 'Repository or school',
        jobTitle: 'Position',
        libraryType: 'Kind of repository',
        place: 'Where are you located? (city, state)',
        years: 'How long have you worked with archives?',
        areas: 'For mentors: topics you can advise on',
        capacity: 'For mentors: how many prot\u00e9g\u00e9s at the same time?',
        about: 'What do you hope to gain, and what can you share?',
      },
    ]);
    expect(questions(at)).toEqual([]);
  });

  test('what the form does not ask is said with what that switches off; the name is asked, in one question', () => {
    const off = switchedOff(setUp.forms);
    expect(off).toEqual(
      expect.arrayContaining([
        'Competencies do not count in the score.',
        'The orientation promise cannot be checked.',
        'Nobody checks that mentors hold a leadership position.',
        'The form did not ask for times.',
      ]),
    );
    expect(off).not.toContain('Messages cannot greet people.');
  });

  test('each is judged in the role they named, Chen in both, and nobody for what was not asked', () => {
    expect(
      Object.entries(people(at))
        .map(([key, row]) => [key, row.Name, row.Status, row.Why])
        .sort(),
    ).toEqual([
      ['mentee:chen@museum.example', 'Chen Li', 'Eligible', ''],
      ['mentee:dana@student.example', 'Dana Whitefeather', 'Eligible', ''],
      ['mentee:elif@ontario.example', 'Elif Y\u0131lmaz', 'Eligible', ''],
      ['mentor:ama@erie-archives.example', 'Ama Boateng', 'Eligible', ''],
      ['mentor:ben@huron.example', 'Ben O\u2019Rourke', 'Eligible', ''],
      ['mentor:chen@museum.example', 'Chen Li', 'Eligible', ''],
    ]);
  });

  test('mentors and mentees meet in topics, asked in two sections, one of which holds a comma', () => {
    const told = Object.fromEntries(
      plan.pairs.map(({ mentee, mentor, reasons }) => [mentee.name, [mentor.name, reasons.join(' ')]]),
    );
    expect(told['Elif Y\u0131lmaz']![0]).toBe('Ben O\u2019Rourke');
    expect(told['Elif Y\u0131lmaz']![1]).toContain('Records management');
    expect(told['Dana Whitefeather']![0]).toBe('Ama Boateng');
    expect(told['Dana Whitefeather']![1]).toContain('Appraisal, accessioning and arrangement (1 of 2)');
    expect(plan.pairs.flatMap(({ reasons }) => reasons).join(' ')).not.toMatch(/competenc/i);
    expect(plan.pairs.every(({ mentee, mentor }) => mentee.email !== mentor.email)).toBe(true);
  });

  test('each person of a pair has one draft that greets by the first name', async () => {
    const mail = await letters(at);
    expect(Object.keys(mail)).toHaveLength(
      new Set(plan.pairs.flatMap(({ mentee, mentor }) => [mentee.email, mentor.email])).size,
    );
    expect(mail['elif@ontario.example']!.text).toMatch(/^Dear Elif,/);
    expect(mail['elif@ontario.example']!.text).toContain('Ben O\u2019Rourke');
    expect(mail['elif@ontario.example']!.text).not.toMatch(/\{\{|undefined|null/);
  });
});

describe('newcomers with two forms without competencies, years as plain numbers, one name field and a number that may be left out', () => {
  let at: Committee;
  let setUp: SetUpReply;
  let checked: CheckReply;
  let plan: PlanReply;

  beforeAll(async () => {
    const begins = await begun(newcomers());
    ({ at, setUp } = begins);
    plan = goesOn(at, begins.folder);
    checked = at.ask<CheckReply>('checkApplications');
  });

  test('"find a mentor" is the mentees\u2019 form, and both bind with at most three questions to a person', () => {
    expect(setUp.forms.map(({ role, title }) => [role, title]).sort()).toEqual([
      ['mentee', 'New Librarians Network: find a mentor'],
      ['mentor', 'New Librarians Network: sign up as a mentor'],
    ]);
    expect(questions(at).length).toBeLessThanOrEqual(3);
    for (const bound of boundIn(at))
      expect(bound).toMatchObject({
        email: 'Email Address',
        fullName: 'Your name',
        memberNumber: 'ALA member ID (not required)',
        employer: 'Your employer or school',
        years: 'Years of experience as a librarian',
        areas: 'Topics you would like to discuss (check all that apply)',
      });
  });

  test('who left the number out is found in the list by address; a single name is asked about', () => {
    expect(
      Object.entries(people(at))
        .map(([key, row]) => [key.split('@')[0], row.Status, row.Why])
        .sort(),
    ).toEqual([
      ['mentee:pia', 'Eligible', ''],
      ['mentee:quinn', 'Needs a decision', 'The last name is missing.'],
      ['mentee:rosa', 'Eligible', ''],
      ['mentor:ines', 'Eligible', ''],
      ['mentor:omar', 'Eligible', ''],
      ['mentor:ruth', 'Eligible', ''],
    ]);
    expect(checked.issues).toEqual([]);
  });

  test('years as numbers count: Pia, with two, is twelve behind Ruth, with fourteen', () => {
    const pia = plan.pairs.find(({ mentee }) => mentee.name === 'Pia Lindholm')!;
    expect(pia.mentor.name).toBe('Ruth Nakai');
    expect(pia.reasons.join(' ')).toMatch(/about 12 years ahead|Getting tenure and Publishing \(2 of 2\)/);
    expect(pia.label).toBe('Strong');
  });

  test('what neither form asks is named, and stands in no reason', () => {
    expect(switchedOff(setUp.forms)).toEqual(
      expect.arrayContaining([
        'Competencies do not count in the score.',
        'The kind of help does not count in the score.',
        'Every mentor has one place.',
      ]),
    );
    expect(plan.pairs.flatMap(({ reasons, check }) => [...reasons, check]).join(' ')).not.toMatch(
      /competenc|kind of help|time zone/i,
    );
  });

  test('a name of four words greets by the first, and the messages go out', async () => {
    const mail = await letters(at);
    expect(mail['rosa@river.example']!.text).toMatch(/^Dear Rosa/);
  });
});
