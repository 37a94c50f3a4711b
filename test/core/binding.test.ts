import { type Binding, guessBinding, type Question } from '../../src/core/binding';
import { FIELDS, type FieldKey, type Role } from '../../src/core/fields';
import { core2023 } from '../../src/core/profiles/core-2023';
import { withSeenOptions } from '../../src/core/seen-options';
import { csv, form, questionsOf, table } from './cohort';

const ask = (title: string, type = 'TEXT', options: string[] = [], more: Partial<Question> = {}): Question => ({
  id: [...title].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 1_000_003, 7),
  title,
  type,
  options,
  other: false,
  rows: [],
  columns: [],
  ...more,
});

const titles = (binding: Binding): Partial<Record<FieldKey, string>> =>
  Object.fromEntries(Object.entries(binding).map(([key, bound]) => [key, bound.title]));

const WANTED: Record<Role, Partial<Record<FieldKey, string>>> = {
  mentor: {
    email: 'Email Address',
    preferredEmail: 'Preferred e-mail for program messages (if different from above)',
    firstName: 'First name',
    lastName: 'Last name',
    memberNumber: 'ALA member number',
    membershipStatus: 'Membership status',
    employer: 'Place of employment',
    jobTitle: 'Current position title',
    libraryType: 'Type of library or organization',
    place: 'State, province or territory',
    timeZone: 'Time zone',
    years: 'Years in the library profession',
    leadershipRole: 'Your current (or most recent) leadership role',
    areas: 'Areas of work you can mentor in',
    competencyLevels: 'How comfortable are you mentoring in each of these leadership competencies?',
    help: 'What kind of help do you like to give?',
    meeting: 'How would you like to meet?',
    capacity: 'How many mentees could you take this cycle?',
    aboutOthers:
      'Anyone you should not be paired with, or would especially like to mentor? (seen by the committee only)',
    sessions: 'Orientation: which sessions could you attend?',
    about: 'What do you hope to contribute and learn? Please include a short bio we can share.',
    commitments: 'Commitments',
  },
  mentee: {
    email: 'Email Address',
    preferredEmail: 'Preferred e-mail for program messages (if different from above)',
    firstName: 'First name',
    lastName: 'Last name',
    memberNumber: 'ALA membership number',
    membershipStatus: 'Membership status',
    employer: 'Employer or school',
    jobTitle: 'Job title (or "student")',
    libraryType: 'Type of library you work in',
    wantedLibraryTypes: 'Type of library you would like your mentor to come from',
    place: 'State, province or territory',
    timeZone: 'Time zone',
    years: 'How long have you worked in libraries?',
    areas: 'Areas of work you want to grow in',
    competencies: 'Leadership competencies you want to work on (choose up to five)',
    topThree: 'Your top three of those',
    help: 'What would you like from a mentor?',
    meeting: 'How would you like to meet?',
    mattersMost: 'Which one thing matters most in your match?',
    aboutOthers:
      'Anyone you should not be paired with (for example your supervisor), or a mentor you hope for? (seen by the committee only)',
    sessions: 'Orientation: which sessions could you attend?',
    about: 'What are your goals for the program? Where would you like to be in three years?',
    earlier: 'Have you taken part in this or an earlier Core, LLAMA, ALCTS or LITA mentoring program?',
    commitments: 'Commitments',
  },
};

describe.each(['mentor', 'mentee'] as const)('the %s form of 2023', (role) => {
  const questions = questionsOf(form(role));

  test('binds fully and without a doubt', () => {
    const { binding, doubts } = guessBinding(questions, role, true, core2023);
    expect(titles(binding)).toEqual(WANTED[role]);
    expect(doubts).toEqual([]);
  });

  test('binds the same in any order of its questions', () => {
    const { binding } = guessBinding([...questions].reverse(), role, true, core2023);
    expect(titles(binding)).toEqual(WANTED[role]);
  });

  test('binds the same when only the headers of a download are known', () => {
    const bare = questions.map((q) => ask(q.title, 'TEXT', [], { id: q.id }));
    const { binding, doubts } = guessBinding(bare, role, true, core2023);
    expect(titles(binding)).toEqual(WANTED[role]);
    expect(doubts).toEqual([]);
  });

  test('is recognized by its answers alone where they say enough', () => {
    const blind = questions.map((q, i) => ({ ...q, title: `Question ${i}` }));
    const { binding } = guessBinding(blind, role, true, core2023);
    const recognizable = FIELDS.filter((f) => !['text', 'long text'].includes(f.kind) && WANTED[role][f.key]).map(
      (f) => f.key,
    );
    for (const key of recognizable)
      expect([key, questions.find((q) => q.id === binding[key]?.id)?.title]).toEqual([key, WANTED[role][key]]);
  });

  test('does not ask for the role', () => {
    expect(guessBinding(questions, 'asked', true, core2023).binding.role).toBeUndefined();
  });
});

/** The mentees' form as another association would word it: other titles, order and options. */
const OTHERWISE: Partial<Record<FieldKey, string>> = {
  commitments: 'I agree that…',
  about: 'Why do you want to take part, and what do you hope to achieve?',
  firstName: 'Given name',
  lastName: 'Surname',
  preferredEmail: 'Alternate e-mail',
  memberNumber: 'Membership #',
  membershipStatus: 'Are you a member today?',
  employer: 'Where do you work?',
  jobTitle: 'Position',
  libraryType: 'Kind of library',
  wantedLibraryTypes: 'What kind of library should your mentor work in?',
  place: 'Where are you located?',
  timeZone: 'Which time zone do you live in?',
  years: 'Length of service',
  areas: 'Topics to talk about with a mentor',
  competencies: 'Skills you want to develop',
  topThree: 'Rank three of these skills',
  help: 'How can a mentor help?',
  meeting: 'Ways of getting in touch',
  mattersMost: 'The one factor with the highest priority in matching',
  aboutOthers: 'Is there somebody to avoid?',
  sessions: 'When are you free for the orientation?',
  earlier: 'Did you apply before?',
};

test('the 2023 answers under entirely different titles bind with at most three questions to a person', () => {
  const tab = csv('mentees.csv');
  const key = (title: string) => (Object.keys(WANTED.mentee) as FieldKey[]).find((k) => WANTED.mentee[k] === title);
  const renamed = (header: string) => {
    const grid = /^(.*) \[(.*)\]$/.exec(header);
    if (grid) return `${OTHERWISE[key(grid[1]!)!]} [${grid[2]}]`;
    return OTHERWISE[key(header)!] ?? header;
  };
  const renamedTab = table('Answers', [tab.headers.map(renamed), ...tab.rows.map((row) => row.map(String))]);
  const bare = Object.values(OTHERWISE).map((title) =>
    ask(
      title,
      title === OTHERWISE.topThree ? 'GRID' : 'TEXT',
      [],
      title === OTHERWISE.topThree ? { rows: ['First choice', 'Second choice', 'Third choice'] } : {},
    ),
  );
  const { binding, doubts } = guessBinding(withSeenOptions(bare, renamedTab), 'mentee', true, core2023);
  const wrong = (Object.keys(OTHERWISE) as FieldKey[]).filter((k) => binding[k]?.title !== OTHERWISE[k]);
  expect(wrong).toEqual([]);
  expect(doubts.map((d) => d.field).length).toBeLessThanOrEqual(3);
});

test('one combined form with a role question and one name field', () => {
  const questions = [
    ask('Name'),
    ask('E-mail'),
    ask('I would like to be a', 'MULTIPLE_CHOICE', ['Mentor', 'Mentee', 'Both']),
    ask('Institution'),
    ask('Title'),
    ask('Member ID'),
    ask('How many years have you been a librarian?', 'TEXT'),
    ask('What type of library do you work in?', 'LIST', ['Academic', 'Public', 'School', 'Special']),
    ask('Fields of Expertise (check all that apply)', 'CHECKBOX', ['Cataloging', 'Instruction', 'Outreach', 'Systems']),
    ask('Maximum mentees', 'LIST', ['1', '2', '3 or more']),
    ask('Tell us about yourself', 'PARAGRAPH_TEXT'),
  ];
  const { binding, doubts } = guessBinding(questions, 'asked', false, core2023);
  expect(titles(binding)).toEqual({
    fullName: 'Name',
    email: 'E-mail',
    role: 'I would like to be a',
    employer: 'Institution',
    jobTitle: 'Title',
    memberNumber: 'Member ID',
    years: 'How many years have you been a librarian?',
    libraryType: 'What type of library do you work in?',
    areas: 'Fields of Expertise (check all that apply)',
    capacity: 'Maximum mentees',
    about: 'Tell us about yourself',
  });
  expect(doubts).toEqual([]);
});

test('a combined form that asks mentors and mentees in sections of their own keeps both questions', () => {
  const options = core2023.vocabularies.areas.slice();
  const questions = [
    ask('Role', 'MULTIPLE_CHOICE', ['Mentor', 'Mentee']),
    ask('Areas of work you can mentor in', 'CHECKBOX', options),
    ask('Areas of work you want to grow in', 'CHECKBOX', options),
  ];
  const { binding } = guessBinding(questions, 'asked', true, core2023);
  expect([binding.areas?.title, ...(binding.areas?.also ?? []).map((q) => q.title)].sort()).toEqual([
    'Areas of work you can mentor in',
    'Areas of work you want to grow in',
  ]);
});

test('two questions that look alike are left to a person', () => {
  const { doubts } = guessBinding(
    [ask('Your place of employment now'), ask('Your place of employment before')],
    'mentor',
    true,
    core2023,
  );
  expect(doubts.map((d) => d.field)).toEqual(['employer']);
});

test('a question nobody knows is not bound to anything', () => {
  const { binding } = guessBinding(
    [ask('Favorite color', 'MULTIPLE_CHOICE', ['Blue', 'Green'])],
    'mentor',
    true,
    core2023,
  );
  expect(Object.keys(binding)).toEqual(['email']);
});

test('without collected addresses and without an email question, no email is bound', () => {
  expect(guessBinding([ask('First name'), ask('Last name')], 'mentor', false, core2023).binding.email).toBeUndefined();
});

/** As public forms of other associations ask; each alone, as a short answer, so that the words must tell. */
const TITLES: readonly (readonly [FieldKey, Role, string])[] = [
  ['email', 'mentee', 'Email'],
  ['email', 'mentee', 'Work email address'],
  ['email', 'mentee', 'What is your e-mail address?'],
  ['email', 'mentee', 'Contact email'],
  ['preferredEmail', 'mentee', 'Personal email (in case you change jobs)'],
  ['preferredEmail', 'mentee', 'Secondary e-mail address'],
  ['firstName', 'mentee', 'First Name *'],
  ['firstName', 'mentee', 'Preferred first name'],
  ['firstName', 'mentee', 'What first name do you go by?'],
  ['lastName', 'mentee', 'Last Name / Surname'],
  ['lastName', 'mentee', 'Family Name'],
  ['fullName', 'mentee', 'Name (First and Last)'],
  ['fullName', 'mentee', 'Full name'],
  ['fullName', 'mentee', 'What is your name?'],
  ['fullName', 'mentee', 'Applicant name'],
  ['memberNumber', 'mentee', 'ALA Member ID Number'],
  ['memberNumber', 'mentee', 'Membership no.'],
  ['memberNumber', 'mentee', 'ALA #'],
  ['memberNumber', 'mentee', 'SAA member number'],
  ['memberNumber', 'mentee', 'Member ID #'],
  ['membershipStatus', 'mentee', 'Are you currently an ALA member?'],
  ['membershipStatus', 'mentee', 'Membership Status'],
  ['membershipStatus', 'mentee', 'Are you a current member of the association?'],
  ['employer', 'mentee', 'Current employer'],
  ['employer', 'mentee', 'Institution/Organization'],
  ['employer', 'mentee', 'Library/Institution'],
  ['employer', 'mentee', 'Where do you currently work or attend school?'],
  ['employer', 'mentee', 'Name of library or institution'],
  ['employer', 'mentee', 'Company or organization'],
  ['employer', 'mentee', 'Affiliation'],
  ['jobTitle', 'mentee', 'Job Title'],
  ['jobTitle', 'mentee', 'Current job title'],
  ['jobTitle', 'mentee', 'Your current position'],
  ['jobTitle', 'mentee', 'Position title'],
  ['jobTitle', 'mentee', 'Professional title'],
  ['libraryType', 'mentee', 'What type of library do you currently work in?'],
  ['libraryType', 'mentee', 'Type of institution'],
  ['libraryType', 'mentee', 'Library type'],
  ['wantedLibraryTypes', 'mentee', 'What type of library would you prefer your mentor to work in?'],
  ['wantedLibraryTypes', 'mentee', 'Preferred library type for mentor'],
  ['place', 'mentee', 'State'],
  ['place', 'mentee', 'City, State'],
  ['place', 'mentee', 'Where are you located?'],
  ['place', 'mentee', 'In which state do you live?'],
  ['timeZone', 'mentee', 'Time Zone'],
  ['timeZone', 'mentee', 'What time zone are you located in?'],
  ['years', 'mentee', 'Years of experience'],
  ['years', 'mentee', 'How long have you been in the profession?'],
  ['years', 'mentee', 'Number of years in librarianship'],
  ['years', 'mentee', 'How many years have you worked in a library?'],
  ['years', 'mentor', 'Years of professional library experience'],
  ['leadershipRole', 'mentor', 'Describe your current leadership role'],
  ['leadershipRole', 'mentor', 'What leadership positions do you hold?'],
  ['leadershipRole', 'mentor', 'Current management or leadership position'],
  ['areas', 'mentor', 'Areas of expertise'],
  ['areas', 'mentor', 'What topics can you mentor on?'],
  ['areas', 'mentee', 'Areas of interest'],
  ['areas', 'mentee', 'Which topics would you like to discuss with your mentor?'],
  ['areas', 'mentee', 'In what areas are you seeking mentoring?'],
  ['areas', 'mentor', 'Professional specialties'],
  ['competencyLevels', 'mentor', 'Rate your skill level in each competency'],
  ['competencyLevels', 'mentor', 'How confident are you in each of the following leadership skills?'],
  ['competencies', 'mentee', 'Which leadership skills would you like to develop?'],
  ['competencies', 'mentee', 'Select the competencies you want to strengthen'],
  ['topThree', 'mentee', 'Rank your top three'],
  ['topThree', 'mentee', 'Rank the competencies by importance'],
  ['help', 'mentor', 'What kind of support can you provide?'],
  ['help', 'mentee', 'What kind of help are you looking for?'],
  ['help', 'mentee', 'How can a mentor best help you?'],
  ['help', 'mentor', 'How would you like to support your mentee?'],
  ['meeting', 'mentee', 'Preferred method of communication'],
  ['meeting', 'mentee', 'How would you prefer to meet with your mentor?'],
  ['meeting', 'mentee', 'Preferred meeting format'],
  ['capacity', 'mentor', 'How many mentees are you willing to take on?'],
  ['capacity', 'mentor', 'Number of mentees'],
  ['capacity', 'mentor', 'Would you be willing to mentor more than one person?'],
  ['capacity', 'mentor', 'Max number of mentees you can accept'],
  ['mattersMost', 'mentee', 'What is the most important factor in your match?'],
  ['mattersMost', 'mentee', 'What matters most to you when being matched?'],
  ['aboutOthers', 'mentee', 'Is there anyone you would NOT like to be matched with?'],
  ['aboutOthers', 'mentor', 'Please list any conflicts of interest'],
  ['aboutOthers', 'mentee', 'Do you have a specific mentor in mind?'],
  ['sessions', 'mentee', 'Which orientation session can you attend?'],
  ['sessions', 'mentee', 'Orientation dates: select all that work for you'],
  ['about', 'mentee', 'Tell us about yourself'],
  ['about', 'mentee', 'Why do you want to participate in this program?'],
  ['about', 'mentee', 'What are your goals for this mentorship?'],
  ['about', 'mentor', 'Short biography'],
  ['about', 'mentor', 'Please provide a brief bio'],
  ['about', 'mentee', 'Statement of interest'],
  ['earlier', 'mentee', 'Have you participated in this program before?'],
  ['earlier', 'mentee', 'Have you previously been a mentee?'],
  ['earlier', 'mentee', 'Did you apply last year?'],
  ['commitments', 'mentee', 'By submitting this form I agree to the following'],
  ['commitments', 'mentee', 'Program agreement'],
  ['commitments', 'mentee', 'I understand the time commitment'],
  ['role', 'mentor', 'I am applying to be a'],
  ['role', 'mentor', 'Would you like to be a mentor or a mentee?'],
  ['role', 'mentor', 'Are you interested in being a mentor or mentee?'],
];
const NOTHING = [
  'How did you hear about this program?',
  'Pronouns',
  'Phone number',
  'Do you have any accessibility needs?',
  'LinkedIn profile',
  'Name pronunciation',
  'Anything else we should know?',
  'Resume upload',
  'Highest degree earned',
  'Date of birth',
  'Mailing address',
  'Race/ethnicity',
  'Gender',
  'T-shirt size',
  'Emergency contact',
  'Comments',
  'Graduation year',
];

const alone = (title: string, role: Role | 'asked') =>
  Object.keys(guessBinding([ask(title)], role, false, core2023).binding);

test.each(TITLES)('%s of a %s is what "%s" asks for', (key, role, title) => {
  expect(alone(title, key === 'role' ? 'asked' : role)).toEqual([key]);
});

test.each(NOTHING)('"%s" asks for nothing that Mentor Desk reads', (title) => {
  expect([alone(title, 'mentor'), alone(title, 'mentee')]).toEqual([[], []]);
});

test('what the same person confirmed for one field is never offered for another', () => {
  const profile = { ...core2023, titles: { help: ['Topics'] } };
  expect(Object.keys(guessBinding([ask('Topics')], 'mentee', false, profile).binding)).toEqual(['help']);
});
