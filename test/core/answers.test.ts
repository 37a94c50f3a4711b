import { readApplications, rolesIn } from '../../src/core/answers';
import type { Binding, Question } from '../../src/core/binding';
import { core2023 } from '../../src/core/profiles/core-2023';
import type { Cell } from '../../src/core/table';
import { at, CHICAGO } from './rules/applicant';

const question = (id: number, title: string, more: Partial<Question> = {}): Question => ({
  id,
  title,
  type: 'TEXT',
  options: [],
  other: false,
  rows: [],
  columns: [],
  ...more,
});
const EMAIL = { id: 0, title: 'Email Address' };
const { competencies } = core2023.vocabularies;

function read(
  headers: string[],
  rows: Cell[][],
  binding: Binding,
  questions: Question[],
  role: 'mentor' | 'mentee' | 'asked' = 'mentee',
) {
  return readApplications({
    table: { name: 'Answers', zone: CHICAGO, headers, rows },
    binding: { email: EMAIL, ...binding },
    questions,
    role,
    profile: core2023,
  });
}
const first = (...args: Parameters<typeof read>) => read(...args).applications[0]!;

test('columns are found by header: moved and inserted columns change nothing', () => {
  const questions = [question(1, 'First name'), question(2, 'Last name')];
  const binding = { firstName: { id: 1, title: 'First name' }, lastName: { id: 2, title: 'Last name' } };
  const plain = first(
    ['Timestamp', 'Email Address', 'First name', 'Last name'],
    [['11/2/2022 13:29:46', 'dana@x.example', 'Dana', 'Reyes']],
    binding,
    questions,
  );
  const moved = first(
    ['Notes of Lee', 'Last name', 'Email Address', 'Timestamp', 'First name'],
    [['call her', 'Reyes', 'dana@x.example', '11/2/2022 13:29:46', 'Dana']],
    binding,
    questions,
  );
  expect(moved).toEqual(plain);
  expect(plain).toMatchObject({
    key: 'mentee:dana@x.example',
    row: 2,
    submitted: at('2022-11-02T13:29:46'),
    answers: { firstName: 'Dana', lastName: 'Reyes' },
  });
});

test('a renamed question is found by its id; its old title stays in the binding', () => {
  const application = first(
    ['Timestamp', 'Email Address', 'Areas of interest'],
    [['11/2/2022 13:29:46', 'd@x.example', 'Assessment']],
    { areas: { id: 5, title: 'Topics' } },
    [question(5, 'Areas of interest', { type: 'CHECKBOX' })],
  );
  expect(application.answers.areas).toEqual(['Assessment']);
});

test('a column that is gone is an issue, its field counts as not asked, and no other column is read instead', () => {
  const { issues, asked, applications } = read(
    ['Timestamp', 'Email Address', 'Employers'],
    [['11/2/2022 13:29:46', 'd@x.example', 'X']],
    { employer: { id: 5, title: 'Employer' } },
    [question(5, 'Employer')],
  );
  expect(issues).toEqual([
    {
      code: 'E-12',
      subject: 'Answers',
      sentence: "The column 'Employer' is not in the tab 'Answers'. Employer was not read.",
    },
  ]);
  expect(asked.has('employer')).toBe(false);
  expect(applications[0]!.answers.employer).toBe('');
});

test('of two questions with one title, the second one has the second column', () => {
  const questions = [question(1, 'Comments'), question(2, 'Comments')];
  const row = [['11/2/2022 13:29:46', 'd@x.example', 'one', 'two']];
  const headers = ['Timestamp', 'Email Address', 'Comments', 'Comments'];
  expect(first(headers, row, { about: { id: 2, title: 'Comments' } }, questions).answers.about).toBe('two');
  expect(first(headers, row, { about: { id: 1, title: 'Comments' } }, questions).answers.about).toBe('one');
});

test('a question that was deleted and asked again has two columns: the newest answer counts', () => {
  const { applications } = read(
    ['Timestamp', 'Email Address', 'Employer', 'Employer'],
    [
      ['11/2/2022 13:29:46', 'a@x.example', 'old column', ''],
      ['11/3/2022 13:29:46', 'b@x.example', '', 'new column'],
    ],
    { employer: { id: 2, title: 'Employer' } },
    [question(2, 'Employer')],
  );
  expect(applications.map((a) => a.answers.employer)).toEqual(['old column', 'new column']);
});

test.each([
  [
    'ranks down, competencies across',
    ['First choice', 'Second choice', 'Third choice'],
    ['Ethics', '', 'Change management'],
    ['Ethics', 'Change management'],
  ],
  [
    'competencies down, ranks across',
    ['Change management', 'Ethics', 'Problem solving'],
    ['2nd choice', '1st choice', ''],
    ['Ethics', 'Change management'],
  ],
])('the ranked top three with %s', (_, rows, answers, topThree) => {
  const grid = question(7, 'Your top three', { type: 'GRID', rows });
  const headers = ['Timestamp', 'Email Address', ...rows.map((r) => `Your top three [${r}]`)];
  expect(
    first(
      headers,
      [['11/2/2022 13:29:46', 'd@x.example', ...answers]],
      { topThree: { id: 7, title: 'Your top three' } },
      [grid],
    ).answers.topThree,
  ).toEqual(topThree);
});

test('a grid of levels, also turned round, also without the form', () => {
  const binding = { competencyLevels: { id: 7, title: 'Skills' } };
  const levels = (rows: string[], answers: string[], form = true) =>
    first(
      ['Timestamp', 'Email Address', ...rows.map((r) => `Skills [${r}]`)],
      [['11/2/2022 13:29:46', 'd@x.example', ...answers]],
      binding,
      form ? [question(7, 'Skills', { type: 'GRID', rows })] : [],
      'mentor',
    ).answers.competencyLevels;
  expect(levels(['Ethics', 'Problem solving'], ['Strong', ''])).toEqual({ Ethics: 'Strong' });
  expect(levels(['Ethics', 'Problem solving'], ['Strong', 'Some experience'], false)).toEqual({
    Ethics: 'Strong',
    'Problem solving': 'Some experience',
  });
  expect(levels(['Strong', 'Some experience'], ['Ethics, Problem solving', 'Change management'])).toEqual({
    Ethics: 'Strong',
    'Problem solving': 'Strong',
    'Change management': 'Some experience',
  });
});

test('without the form, sessions, areas and commitments come out whole by what the column shows', () => {
  const headers = ['Timestamp', 'Email Address', 'When?', 'Topics', 'Skills'];
  const binding = {
    sessions: { id: 1, title: 'When?' },
    areas: { id: 2, title: 'Topics' },
    competencies: { id: 3, title: 'Skills' },
  };
  const answers = first(
    headers,
    [
      [
        '11/2/2022 13:29:46',
        'd@x.example',
        'Tue Dec 13 2022, 1:00 pm Central, Wed Dec 14 2022, 11:00 am Central',
        'Metadata, cataloging and discovery, Assessment',
        `${competencies[0]}, ${competencies[1]}`,
      ],
    ],
    binding,
    [],
  ).answers;
  expect(answers.sessions).toEqual(['Tue Dec 13 2022, 1:00 pm Central', 'Wed Dec 14 2022, 11:00 am Central']);
  expect(answers.areas).toEqual(['Metadata, cataloging and discovery', 'Assessment']);
  expect(answers.competencies).toEqual([competencies[0], competencies[1]]);
});

test('what Sheets made of answers is undone: a number for the member number, dates for bands', () => {
  const questions = [
    question(1, 'Member ID'),
    question(2, 'Years', { type: 'LIST', options: ['0-2', '3-5'] }),
    question(3, 'Maximum mentees'),
  ];
  const binding = {
    memberNumber: { id: 1, title: 'Member ID' },
    years: { id: 2, title: 'Years' },
    capacity: { id: 3, title: 'Maximum mentees' },
  };
  const answers = first(
    ['Timestamp', 'Email Address', 'Member ID', 'Years', 'Maximum mentees'],
    [
      [
        new Date(at('2022-11-02T13:29:46') + 123),
        'd@x.example',
        2378872,
        new Date(at('2022-03-05T00:00:00')),
        new Date(at('2022-01-02T00:00:00')),
      ],
    ],
    binding,
    questions,
    'mentor',
  ).answers;
  expect([answers.memberNumber, answers.years, answers.capacity]).toEqual(['2378872', '3-5', '1-2']);
});

test('one name field is split, and names are composed', () => {
  const answers = first(
    ['Timestamp', 'Email Address', 'Name'],
    [['11/2/2022 13:29:46', 'd@x.example', ' Zoe\u0308   de la Cruz ']],
    { fullName: { id: 1, title: 'Name' } },
    [question(1, 'Name')],
  ).answers;
  expect([answers.firstName, answers.lastName]).toEqual(['Zoë', 'de la Cruz']);
});

test('one form with a role question: a person for both roles gives two applications, an unreadable role an issue with its row', () => {
  const { applications, issues } = read(
    ['Timestamp', 'Email Address', 'Role'],
    [
      ['11/2/2022 13:29:46', 'a@x.example', 'Mentor'],
      ['11/2/2022 13:29:47', 'b@x.example', 'I would like to have a mentor'],
      ['11/2/2022 13:29:48', 'c@x.example', 'Both'],
      ['11/2/2022 13:29:49', 'd@x.example', ''],
    ],
    { role: { id: 1, title: 'Role' } },
    [question(1, 'Role')],
    'asked',
  );
  expect(applications.map((a) => a.key)).toEqual([
    'mentor:a@x.example',
    'mentee:b@x.example',
    'mentor:c@x.example',
    'mentee:c@x.example',
  ]);
  expect(issues.map((i) => i.sentence)).toEqual([expect.stringContaining("Row 5 of 'Answers'")]);
});

test.each([
  ['Mentor', ['mentor']],
  ['Mentee', ['mentee']],
  ['Protégé', ['mentee']],
  ['Mentor and mentee', ['mentor', 'mentee']],
  ['I want to find a mentor', ['mentee']],
  ['I want to be mentored', ['mentee']],
  ['I would like to mentor someone', ['mentor']],
  ['I am looking for a mentor', ['mentee']],
  ['?', []],
])('who answers %j applies as %j', (answer, roles) => {
  expect(rolesIn(answer)).toEqual(roles);
});

test('a renamed timestamp column is the only one of nothing but dates that belongs to no question', () => {
  const dated = question(1, 'Start date', { type: 'DATE' });
  const rows = [['11/2/2022 13:29:46', 'd@x.example', '11/1/2022', 'x']];
  expect(first(['Submitted', 'Email Address', 'Start date', 'Note'], rows, {}, [dated]).submitted).toBe(
    at('2022-11-02T13:29:46'),
  );
  expect(
    read(['Submitted', 'Email Address', 'Second date', 'Note'], rows, {}, []).issues.map((i) => i.sentence),
  ).toEqual(["The tab 'Answers' has no column 'Timestamp', so nobody knows when people applied."]);
});

test('an unreadable timestamp is an issue with its row, and the row is read', () => {
  const { applications, issues } = read(['Timestamp', 'Email Address'], [['yesterday', 'd@x.example']], {}, []);
  expect(applications[0]!.submitted).toBeNaN();
  expect(issues.map((i) => [i.code, i.sentence])).toEqual([
    ['E-15', "Row 2 of 'Answers': the timestamp 'yesterday' is not a date and time."],
  ]);
});

test('blank rows are nobody; rows without an address stay apart from each other', () => {
  const { applications } = read(
    ['Timestamp', 'Email Address', 'Name'],
    [
      ['', '  ', ''],
      ['11/2/2022 13:29:46', '', 'Dana Reyes'],
      ['11/2/2022 13:29:46', '', 'Lee Li'],
    ],
    { fullName: { id: 1, title: 'Name' } },
    [question(1, 'Name')],
  );
  expect(applications.map((a) => a.row)).toEqual([3, 4]);
  expect(new Set(applications.map((a) => a.key)).size).toBe(2);
});

test('an address is one in any case and with blanks around it, and is kept as typed but for those', () => {
  expect(first(['Timestamp', 'Email Address'], [['11/2/2022 13:29:46', ' Dana@X.example ']], {}, [])).toMatchObject({
    key: 'mentee:dana@x.example',
    email: 'Dana@X.example',
  });
});

test('a scale is read as its number, a date as its day, and a time as its hour', () => {
  const binding = {
    years: { id: 1, title: 'Years (0 to 40)' },
    about: { id: 2, title: 'In the field since' },
    jobTitle: { id: 3, title: 'When do you begin work?' },
  };
  const questions = [
    question(1, 'Years (0 to 40)', { type: 'SCALE' }),
    question(2, 'In the field since', { type: 'DATE' }),
    question(3, 'When do you begin work?', { type: 'TIME' }),
  ];
  const { answers } = first(
    ['Timestamp', 'Email Address', 'Years (0 to 40)', 'In the field since', 'When do you begin work?'],
    [
      [
        '11/2/2022 13:29:46',
        'a@x.example',
        7,
        new Date(at('2019-09-01T00:00:00')),
        new Date(at('2022-11-02T08:30:00')),
      ],
    ],
    binding,
    questions,
  );
  expect([answers.years, answers.about, answers.jobTitle]).toEqual(['7', '2019-09-01', '2022-11-02 08:30:00']);
});

test('blanks are "not stated" in every kind of question: nothing is ever read as "no"', () => {
  const questions = [
    question(1, 'Years'),
    question(2, 'Topics', { type: 'CHECKBOX', options: ['Ethics'] }),
    question(3, 'Rate', { type: 'GRID', rows: ['Ethics'], columns: ['Strong'] }),
    question(4, 'Rank', { type: 'GRID', rows: ['First'], columns: ['Ethics'] }),
  ];
  const binding = {
    years: { id: 1, title: 'Years' },
    areas: { id: 2, title: 'Topics' },
    competencyLevels: { id: 3, title: 'Rate' },
    topThree: { id: 4, title: 'Rank' },
  };
  const { answers } = first(
    ['Timestamp', 'Email Address', 'Years', 'Topics', 'Rate [Ethics]', 'Rank [First]'],
    [['11/2/2022 13:29:46', 'a@x.example', '', '  ', '', '']],
    binding,
    questions,
  );
  expect([answers.years, answers.areas, answers.competencyLevels, answers.topThree]).toEqual(['', [], {}, []]);
});

test('in one form for both, each role has the answers of its own section, also of a person who applies in both', () => {
  const questions = [question(1, 'Role'), question(2, 'Topics to teach'), question(3, 'Topics to learn')];
  const binding = {
    role: { id: 1, title: 'Role' },
    areas: { id: 2, title: 'Topics to teach', also: [{ id: 3, title: 'Topics to learn' }] },
  };
  const { applications } = read(
    ['Timestamp', 'Email Address', 'Role', 'Topics to teach', 'Topics to learn'],
    [
      ['11/2/2022 13:29:46', 'a@x.example', 'Mentor', 'Film', ''],
      ['11/2/2022 13:29:47', 'b@x.example', 'Mentee', '', 'Grants'],
      ['11/2/2022 13:29:48', 'c@x.example', 'Both', 'Ethics', 'Budgets'],
    ],
    binding,
    questions,
    'asked',
  );
  expect(applications.map((a) => [a.key, a.answers.areas])).toEqual([
    ['mentor:a@x.example', ['Film']],
    ['mentee:b@x.example', ['Grants']],
    ['mentor:c@x.example', ['Ethics']],
    ['mentee:c@x.example', ['Budgets']],
  ]);
});
