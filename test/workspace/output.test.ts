import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Outcome } from '../../workspace/outcome';
import { outputFiles, points, summaryOf } from '../../workspace/output';
import { checkOutputFolder, writeOutput } from '../../workspace/output-folder';
import { emptyFolder, removeFolders } from '../setup/cohort-folders';

afterEach(removeFolders);

const party = (role: string, name: string) => ({
  key: `${role}:${name.toLowerCase()}@lib.example.org`,
  name,
  email: `${name}@lib.example.org`,
});

const pair = (mentee: string, mentor: string, score: number) => ({
  mentee: party('mentee', mentee),
  mentor: party('mentor', mentor),
  label: 'Good',
  score,
  reasons: ['Both academic.', 'Video call.'],
  check: '',
  menteeRank: `best for ${mentee}`,
  mentorRank: `2nd best for ${mentor}`,
  status: 'Approved',
});

const applicant = (role: string, name: string, status = 'Eligible', appliedOn = '2022-11-02 09:00:00') => ({
  person: party(role, name).key,
  role,
  name,
  email: party(role, name).email,
  status,
  why: '',
  'applied on': appliedOn,
  membership: '',
  'on time': '',
  orientation: '',
  decision: '',
  'decision note': '',
});

const mail = (to: string, words = 'Hello'): Uint8Array =>
  Buffer.from(`To: ${to}\r\nSubject: ${words}\r\n\r\n${words}\r\n`);

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  applications: { mentor: 2, mentee: 3 },
  people: [applicant('mentee', 'Zoë'), applicant('mentor', 'Dana'), applicant('mentee', 'Lee', 'Needs a decision')],
  pairs: [pair('Zoë', 'Dana', 6125), pair('Amara', 'Grace', 7050)],
  without: [
    {
      ...party('mentee', 'Noor'),
      role: 'mentee',
      why: 'Every mentor who fits is full',
      options: ['Dana 62 (full)', 'Sam 55 (full)'],
      help: 'One more place with Dana.',
    },
  ],
  scores: [
    ['b@lib.example.org', 'z@lib.example.org', 7005],
    ['a@lib.example.org', 'z@lib.example.org', 100],
    ['a@lib.example.org', 'y@lib.example.org', 0],
  ],
  drafts: [mail('"Dana Ray" <Dana@lib.example.org>'), mail('zoe@lib.example.org')],
  invited: 4,
  ics: 'BEGIN:VCALENDAR\r\n',
  calls: { Sheets: 12, Gmail: 2 },
  ...change,
});

const read = async (name: string, change: Partial<Outcome> = {}): Promise<string[][]> => {
  const text = String((await outputFiles(outcome(change))).get(name));
  expect(text.endsWith('\n')).toBe(true);
  return Papa.parse<string[]>(text.slice(0, -1)).data;
};

test('people.csv begins with the columns that every committee needs', async () => {
  const [header, first] = await read('people.csv');
  expect(header!.slice(0, 6)).toEqual(['person', 'role', 'name', 'email', 'status', 'why']);
  expect(first!.slice(0, 5)).toEqual([
    'mentee:zoë@lib.example.org',
    'mentee',
    'Zoë',
    'Zoë@lib.example.org',
    'Eligible',
  ]);
});

test('pairs.csv is sorted by mentee, with two decimals', async () => {
  const [header, ...rows] = await read('pairs.csv');
  expect(header!.slice(0, 8)).toEqual([
    'mentee',
    'mentee email',
    'mentor',
    'mentor email',
    'match',
    'score',
    'reasons',
    'check',
  ]);
  expect(rows.map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
    ['Amara', 'Grace', '70.50', 'Both academic. Video call.'],
    ['Zoë', 'Dana', '61.25', 'Both academic. Video call.'],
  ]);
});

test('without-a-pair.csv and scores.csv hold what design names, sorted', async () => {
  expect(await read('without-a-pair.csv')).toEqual([
    ['name', 'email', 'role', 'why', 'best three options', 'what would help'],
    [
      'Noor',
      'Noor@lib.example.org',
      'mentee',
      'Every mentor who fits is full',
      'Dana 62 (full); Sam 55 (full)',
      'One more place with Dana.',
    ],
  ]);
  expect(await read('scores.csv')).toEqual([
    ['mentor email', 'mentee email', 'score'],
    ['a@lib.example.org', 'y@lib.example.org', '0.00'],
    ['a@lib.example.org', 'z@lib.example.org', '1.00'],
    ['b@lib.example.org', 'z@lib.example.org', '70.05'],
  ]);
});

test.each(['=1+1', '+1', '-5 years', '@dana', '\tx', '=1\n=2'])(
  'an answer %j cannot become a formula',
  async (words) => {
    const person = { ...applicant('mentee', 'Lee'), name: words };
    const [, row] = await read('people.csv', { people: [person] });
    expect(row![2]).toBe(`'${words}`);
  },
);

test('an answer with commas, quotation marks and line breaks comes back as it was', async () => {
  const why = 'He said "no",\nthen yes; 5 - 3';
  const [, row] = await read('people.csv', { people: [{ ...applicant('mentee', 'Lee'), why }] });
  expect(row![5]).toBe(why);
});

test('each draft is a file named after its address; a second one gets a number; the bytes are the draft', async () => {
  const drafts = [
    mail('zoe@lib.example.org', 'b'),
    mail('"D" <Dana@Lib.example.org>'),
    mail('zoe@lib.example.org', 'a'),
    mail('a/../b@lib.example.org'),
  ];
  const files = await outputFiles(outcome({ drafts }));
  const names = [...files.keys()].filter((name) => name.startsWith('drafts/'));
  expect(names).toEqual([
    'drafts/a_.._b@lib.example.org.eml',
    'drafts/dana@lib.example.org.eml',
    'drafts/zoe@lib.example.org.eml',
    'drafts/zoe@lib.example.org 2.eml',
  ]);
  expect(files.get('drafts/dana@lib.example.org.eml')).toEqual(drafts[1]);
  const turned = await outputFiles(outcome({ drafts: [...drafts].reverse() }));
  expect([...turned]).toEqual([...files]);
});

test('the summary counts every status, and the weakest pair and the total exactly', () => {
  expect(summaryOf(outcome())).toEqual({
    applications: { mentor: 2, mentee: 3 },
    people: { Eligible: 2, 'Needs a decision': 1, 'Not eligible': 0, 'Replaced by newer': 0, Withdrawn: 0 },
    pairs: 2,
    withoutPair: { mentor: 0, mentee: 1 },
    weakest: 61.25,
    totalScore: 131.75,
    drafts: 2,
    invited: 4,
    calls: { Gmail: 2, Sheets: 12 },
  });
  expect(Object.keys(summaryOf(outcome()).calls)).toEqual(['Gmail', 'Sheets']);
  expect(summaryOf(outcome({ pairs: [] })).weakest).toBeNull();
  expect(points(5)).toBe('0.05');
});

test('without an orientation there is no calendar file, and an old one goes away', async () => {
  const folder = join(emptyFolder(), 'out');
  writeOutput(folder, await outputFiles(outcome()));
  expect(existsSync(join(folder, 'orientation.ics'))).toBe(true);
  writeOutput(folder, await outputFiles(outcome({ ics: null })));
  expect(existsSync(join(folder, 'orientation.ics'))).toBe(false);
});

test('an existing folder keeps what is not ours; drafts of an earlier run go away', async () => {
  const folder = join(emptyFolder(), 'out');
  mkdirSync(join(folder, 'drafts'), { recursive: true });
  writeFileSync(join(folder, 'minutes.txt'), 'mine');
  writeFileSync(join(folder, 'people.csv'), 'old');
  writeFileSync(join(folder, 'drafts', 'old@lib.example.org.eml'), 'old');
  writeFileSync(join(folder, 'drafts', 'notes.txt'), 'mine');
  writeOutput(folder, await outputFiles(outcome()));
  expect(readdirSync(folder).sort()).toEqual(
    [
      'drafts',
      'minutes.txt',
      'orientation.ics',
      'pairs.csv',
      'people.csv',
      'scores.csv',
      'summary.json',
      'without-a-pair.csv',
    ].sort(),
  );
  expect(readdirSync(join(folder, 'drafts')).sort()).toEqual([
    'dana@lib.example.org.eml',
    'notes.txt',
    'zoe@lib.example.org.eml',
  ]);
  expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toMatch(/^person,role/);
});

test('nothing is half-written: what cannot be written whole leaves the old files as they were', async () => {
  const parent = emptyFolder();
  const folder = join(parent, 'out');
  writeOutput(folder, await outputFiles(outcome()));
  const before = readFileSync(join(folder, 'people.csv'), 'utf8');
  const broken = new Map<string, string>([
    ['people.csv', 'new'],
    ['no such folder/x.csv', 'new'],
  ]);
  expect(() => writeOutput(folder, broken)).toThrow();
  expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe(before);
  expect(readdirSync(parent)).toEqual(['out']);
});

test('a file cannot be an output folder', () => {
  const file = join(emptyFolder(), 'out');
  writeFileSync(file, '');
  expect(() => checkOutputFolder(file)).toThrow(/this is a file, so no folder can be made there/);
});
