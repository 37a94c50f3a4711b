/** Two made-up associations whose forms are modeled on public ones of archivists and of a mentor program for new librarians. Nobody in them exists. */
import Papa from 'papaparse';
import type { FormDefinition, ItemDefinition } from '../../workspace/cohort-folder-types';
import { emptyFolder, put } from '../setup/cohort-folders';

const FACTS = {
  programYear: '2025',
  timeZone: 'America/New_York',
  deadline: '2025-02-28T23:59:59',
  programStart: '2025-03-31',
  rosterAsOf: '2025-03-03',
};

let id = 52_000_000;
const ask = (
  title: string,
  type: ItemDefinition['type'] = 'TEXT',
  more: Partial<ItemDefinition> = {},
): ItemDefinition => ({
  id: ++id,
  type,
  title,
  ...more,
});

const csv = (rows: readonly (readonly string[])[]): string => Papa.unparse(rows.map((row) => [...row]));

const ARCHIVES = [
  'College or university archives',
  'Government archives',
  'Historical society or museum',
  'Corporate archives',
];
const SUBJECTS = [
  'Appraisal, accessioning and arrangement',
  'Digital preservation',
  'Reference and outreach',
  'Audiovisual collections',
  'Records management',
];

/** One form for everybody, with a question for the role and sections for each; one question for the name. */
const ARCHIVISTS: FormDefinition = {
  title: 'Archivists of the Lakes: mentoring sign-up',
  collectsEmail: false,
  items: [
    ask('Your full name'),
    ask('Pronouns (optional)'),
    ask('E-mail you read every day'),
    ask('I wish to take part as a', 'MULTIPLE_CHOICE', { choices: ['Mentor', 'Prot\u00e9g\u00e9', 'Both'] }),
    ask('Membership ID, if you have it at hand'),
    ask('Repository or school'),
    ask('Position'),
    ask('Kind of repository', 'MULTIPLE_CHOICE', { choices: ARCHIVES, other: true }),
    ask('Where are you located? (city, state)'),
    ask('How long have you worked with archives?', 'MULTIPLE_CHOICE', {
      choices: ['I am a student', 'Up to 2 years', '3 to 9 years', '10 to 19 years', '20 or more years'],
    }),
    ask('For mentors: how many prot\u00e9g\u00e9s at the same time?', 'SCALE'),
    ask('For mentors: topics you can advise on', 'CHECKBOX', { choices: SUBJECTS, other: true }),
    ask('For prot\u00e9g\u00e9s: topics you would like to talk about', 'CHECKBOX', { choices: SUBJECTS, other: true }),
    ask('What do you hope to gain, and what can you share?', 'PARAGRAPH_TEXT'),
    ask('How did you hear of us?', 'MULTIPLE_CHOICE', { choices: ['Newsletter', 'A colleague', 'Annual meeting'] }),
  ],
};

const [APPRAISAL, DIGITAL, REFERENCE, FILM, RECORDS] = SUBJECTS as [string, string, string, string, string];

/** Name, address, role, number, repository, position, kind, place, years, places, offered topics, wanted topics, words. */
const ARCHIVISTS_WHO_APPLY: readonly (readonly string[])[] = [
  [
    'Ama Boateng',
    'ama@erie-archives.example',
    'Mentor',
    '40112',
    'Erie State University',
    'University archivist',
    ARCHIVES[0]!,
    'Erie, PA',
    '20 or more years',
    '2',
    `${APPRAISAL}, ${DIGITAL}`,
    '',
    'I have led a small team for years.',
  ],
  [
    'Ben O\u2019Rourke',
    'ben@huron.example',
    'Mentor',
    '40113',
    'Huron County Records',
    'Records manager',
    ARCHIVES[1]!,
    'Toledo, OH',
    '10 to 19 years',
    '1',
    `${RECORDS}, ${REFERENCE}`,
    '',
    'Happy to share what I know.',
  ],
  [
    'Chen Li',
    'chen@museum.example',
    'Both',
    '',
    'Museum of the Lakes',
    'Film archivist',
    ARCHIVES[2]!,
    'Duluth, MN',
    '3 to 9 years',
    '1',
    FILM,
    `${DIGITAL}, Oral history`,
    'I would like to learn about digital preservation.',
  ],
  [
    'Dana Whitefeather',
    'dana@student.example',
    'Prot\u00e9g\u00e9',
    '',
    'Superior College',
    'Student',
    ARCHIVES[0]!,
    'Marquette, MI',
    'I am a student',
    '',
    '',
    `${APPRAISAL}, ${REFERENCE}`,
    'To find a first job.',
  ],
  [
    'Elif Y\u0131lmaz',
    'elif@ontario.example',
    'Prot\u00e9g\u00e9',
    '40120',
    'Ontario Trust',
    'Assistant archivist',
    ARCHIVES[3]!,
    'Buffalo, NY',
    'Up to 2 years',
    '',
    '',
    `${DIGITAL}, ${RECORDS}`,
    'To learn how to ask for a budget.',
  ],
];

/** A folder as a committee downloads it: the answers, the member list, the dates and the form. */
export function archivists(): string {
  const folder = emptyFolder();
  const headers = ['Timestamp', ...ARCHIVISTS.items.map((item) => item.title)];
  const rows = ARCHIVISTS_WHO_APPLY.map(
    ([name, email, role, number, at, as, kind, place, years, places, offered, wanted, words], i) => [
      `2/${10 + i}/2025 9:1${i}:00`,
      name!,
      '',
      email!,
      role!,
      number!,
      at!,
      as!,
      kind!,
      place!,
      years!,
      places!,
      offered!,
      wanted!,
      words!,
      'Newsletter',
    ],
  );
  put(folder, 'applications.csv', csv([headers, ...rows]));
  put(folder, 'form.json', JSON.stringify(ARCHIVISTS));
  put(folder, 'cohort.json', JSON.stringify(FACTS));
  put(
    folder,
    'members.csv',
    csv([
      ['Member ID', 'Member name', 'E-mail address', 'Member until'],
      ...ARCHIVISTS_WHO_APPLY.map(([name, email, , number], i) => [number || `4020${i}`, name!, email!, '12/31/2025']),
    ]),
  );
  return folder;
}

const INTERACT = ['By e-mail', 'On the phone', 'In video meetings', 'At conferences'];
const TOPICS = [
  'Finding a job',
  'Getting tenure',
  'Publishing',
  'Balancing work and life',
  'Working with a difficult boss',
];
const FIELDS_OF_WORK = ['Cataloging', 'Instruction', 'Reference', 'Special collections', 'Systems'];

/** Two forms without competencies, with years as numbers, one question for the name, and a number that may be left out. */
const newcomersForm = (role: 'mentor' | 'mentee'): FormDefinition => ({
  title: role === 'mentor' ? 'New Librarians Network: sign up as a mentor' : 'New Librarians Network: find a mentor',
  collectsEmail: true,
  items: [
    ask('Your name'),
    ask(role === 'mentor' ? 'Your job title' : 'Your job title, or \u201cstudent\u201d'),
    ask('Your employer or school'),
    ask('ALA member ID (not required)'),
    ask('Years of experience as a librarian'),
    ask(
      `Ideally, how do you like to interact with your ${role === 'mentor' ? 'mentee' : 'mentor'}? (check all that apply)`,
      'CHECKBOX',
      {
        choices: INTERACT,
      },
    ),
    ask('Topics you would like to discuss (check all that apply)', 'CHECKBOX', { choices: TOPICS, other: true }),
    ...(role === 'mentor'
      ? [ask('Fields in which you are an expert (check all that apply)', 'CHECKBOX', { choices: FIELDS_OF_WORK })]
      : []),
    ask(
      role === 'mentor' ? 'Briefly: why would you like to be a mentor?' : 'Briefly: what do you hope to learn?',
      'PARAGRAPH_TEXT',
    ),
  ],
});

type Newcomer = readonly [
  address: string,
  name: string,
  title: string,
  employer: string,
  number: string,
  years: string,
  interact: string,
  topics: string,
  words: string,
];

const MENTORS: readonly Newcomer[] = [
  [
    'ruth@plains.example',
    'Ruth Nakai',
    'Head of reference',
    'Plains University',
    '0071001',
    '14',
    'By e-mail, In video meetings',
    'Getting tenure, Publishing',
    'Somebody did it for me.',
  ],
  [
    'omar@coast.example',
    'Omar Haddad',
    'Dean',
    'Coast College',
    '',
    '27',
    'On the phone',
    'Finding a job, Working with a difficult boss',
    'To give back.',
  ],
  [
    'ines@mesa.example',
    'In\u00eas Carvalho',
    'Cataloger',
    'Mesa Public Library',
    '0071003',
    '9',
    'By e-mail',
    'Balancing work and life, Finding a job',
    'I like to listen.',
  ],
];

const MENTEES: readonly Newcomer[] = [
  [
    'pia@valley.example',
    'Pia Lindholm',
    'Librarian I',
    'Valley College',
    '0071011',
    '2',
    'By e-mail',
    'Getting tenure, Publishing',
    'How tenure works.',
  ],
  [
    'quinn@school.example',
    'Quinn',
    'student',
    'State University',
    '',
    '0',
    'On the phone, At conferences',
    'Finding a job',
    'How to begin.',
  ],
  [
    'rosa@river.example',
    'Rosa Maria de la Cruz',
    'Library assistant',
    'River Public Library',
    '0071013',
    '3',
    'In video meetings',
    'Balancing work and life, Moving abroad',
    'To stay sane.',
  ],
];

export function newcomers(): string {
  const folder = emptyFolder();
  for (const [role, people] of [
    ['mentor', MENTORS],
    ['mentee', MENTEES],
  ] as const) {
    const form = newcomersForm(role);
    const headers = ['Timestamp', 'Email Address', ...form.items.map((item) => item.title)];
    const rows = people.map(([address, name, title, employer, number, years, interact, topics, words], i) => [
      `2/2${i}/2025 14:00:0${i}`,
      address,
      name,
      title,
      employer,
      number,
      years,
      interact,
      topics,
      ...(role === 'mentor' ? ['Reference'] : []),
      words,
    ]);
    put(folder, `${role}s.csv`, csv([headers, ...rows]));
    put(folder, `${role}-form.json`, JSON.stringify(form));
  }
  put(folder, 'cohort.json', JSON.stringify(FACTS));
  put(
    folder,
    'members.csv',
    csv([
      ['Member Number', 'First Name', 'Last Name', 'E-mail', 'ALA Expires', 'Core Expires'],
      ...[...MENTORS, ...MENTEES].map(([address, name, , , number], i) => [
        number || `007200${i}`,
        name.split(' ')[0]!,
        name.split(' ').slice(1).join(' '),
        address,
        '2025-12-31',
        '2025-12-31',
      ]),
    ]),
  );
  return folder;
}
