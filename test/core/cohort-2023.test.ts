/** Every row of the example cohort that is special in the sense of the domain, with the status that follows from the rules by hand. */
import type { Role } from '../../src/core/fields';
import type { Decision, Status } from '../../src/core/person';
import { judgedCohort, readCohort } from './judged-cohort';

const cohort = judgedCohort();

interface Special {
  who: string;
  role: Role;
  address: string;
  row: number;
  status: Status;
  why: string;
}

const SPECIAL: readonly Special[] = [
  // Membership
  {
    who: 'Sunniva Abernathy is a life member: her blank ALA date passes, and Core says Life too',
    role: 'mentor',
    address: 'sunniva.abernathy@cedarvalleycom.example.org',
    row: 3,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Caleb Kapoor is no Core member but ticked that he will join, which somebody has to decide',
    role: 'mentor',
    address: 'caleb.kapoor@oldmillpublicl.example.org',
    row: 8,
    status: 'Needs a decision',
    why: 'Not a Core member: the member list has no Core date for them. They ticked that they will join or renew.',
  },
  {
    who: 'Nadia Jefferson’s ALA membership ends the day before the start, while Core goes on',
    role: 'mentor',
    address: 'nadia.jefferson@pinebarrenslib.example.org',
    row: 27,
    status: 'Needs a decision',
    why: 'ALA membership ends Sun, Jan 8, 2023, before the program starts on Mon, Jan 9, 2023.',
  },
  {
    who: 'Farid Jefferson is paid through the very day of the start',
    role: 'mentor',
    address: 'farid.jefferson@redwoodlawlibr.example.org',
    row: 14,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Grace Lindqvist’s memberships ended before the list was made, and she promised nothing',
    role: 'mentee',
    address: 'grace.lindqvist@openstackssoft.example.org',
    row: 9,
    status: 'Not eligible',
    why: 'ALA membership ended Mon, Oct 31, 2022. Core membership ended Mon, Oct 31, 2022.',
  },
  {
    who: 'Grace Moreau is an ALA member without Core and did not tick that she will join; the commitments do not count as a promise',
    role: 'mentee',
    address: 'grace.moreau@greatbasinuniv.example.org',
    row: 37,
    status: 'Not eligible',
    why: 'Not a Core member: the member list has no Core date for them.',
  },
  {
    who: 'Grace Hashimoto’s memberships lapse between the list and the start',
    role: 'mentee',
    address: 'grace.hashimoto@greatbasinuniv.example.org',
    row: 39,
    status: 'Needs a decision',
    why: 'ALA membership ends Thu, Dec 15, 2022, before the program starts on Mon, Jan 9, 2023. Core membership ends Thu, Dec 15, 2022, before the program starts on Mon, Jan 9, 2023.',
  },
  {
    who: 'Quentin Bello wrote UNKNOWN, and neither his address nor his name is in the list',
    role: 'mentee',
    address: 'quentin.bello@redwoodlawlibr.example.org',
    row: 35,
    status: 'Needs a decision',
    why: 'Not found in the member list by email or name.',
  },
  {
    who: 'Elif Nguyen wrote the number with blanks and a hyphen and applied from another address, but the name agrees',
    role: 'mentor',
    address: 'elif.nguyen@statelibraryof.example.org',
    row: 16,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Uma Whitfield left out the leading zero of her number',
    role: 'mentee',
    address: 'uma.whitfield@lakeshorestate.example.org',
    row: 32,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Jia McAllister’s own number was also given from another address',
    role: 'mentee',
    address: 'jia.mcallister@museumofprinti.example.org',
    row: 19,
    status: 'Needs a decision',
    why: 'Member number 02377809 was also given by leilani.chowdhury@redwoodlawlibr.example.org. Possible duplicate: the same person may have applied as Leilani Chowdhury, mentee, leilani.chowdhury@redwoodlawlibr.example.org (same member number).',
  },
  {
    who: 'Leilani Chowdhury gave Jia’s number: name and address both differ, and two people share it',
    role: 'mentee',
    address: 'leilani.chowdhury@redwoodlawlibr.example.org',
    row: 50,
    status: 'Needs a decision',
    why: 'Member number 02377809 was also given by jia.mcallister@museumofprinti.example.org. Member number 02377809 belongs to Jia McAllister, 02377809, jia.mcallister@museumofprinti.example.org in the member list; neither name nor address agrees. Possible duplicate: the same person may have applied as Jia McAllister, mentee, jia.mcallister@museumofprinti.example.org (same member number).',
  },
  // Time
  {
    who: 'Dana Jefferson applied one second before the deadline',
    role: 'mentor',
    address: 'dana.jefferson@oldmillpublicl.example.org',
    row: 29,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Hiro O’Malley applied an hour late, and it was past midnight in the East too',
    role: 'mentee',
    address: 'hiro.omalley@gulfcoastlibra.example.org',
    row: 56,
    status: 'Not eligible',
    why: 'Applied Sat, Nov 19, 2022, 1:05 AM (Chicago time), after the deadline of Fri, Nov 18, 2022, 11:59 PM (Chicago time).',
  },
  {
    who: 'Imani Oyelaran applied two hours late, but it was still November 18 in Hawaii',
    role: 'mentee',
    address: 'imani.oyelaran@gulfcoastlibra.example.org',
    row: 57,
    status: 'Needs a decision',
    why: 'Applied Sat, Nov 19, 2022, 1:59 AM (Chicago time), after the deadline of Fri, Nov 18, 2022, 11:59 PM (Chicago time). It was still Fri, Nov 18, 2022 where the applicant is (Hawaii).',
  },
  {
    who: 'Jordan Oyelaran’s application of November 17 counts, and the panel tells of the late correction',
    role: 'mentee',
    address: 'jordan.oyelaran@tidewatercolle.example.org',
    row: 51,
    status: 'Eligible',
    why: 'A correction of Sat, Nov 19, 2022, 7:59 PM (Chicago time) came after the deadline and was not used.',
  },
  {
    who: 'Jordan Oyelaran’s correction after the deadline replaces nothing',
    role: 'mentee',
    address: 'jordan.oyelaran@tidewatercolle.example.org',
    row: 58,
    status: 'Not eligible',
    why: 'Applied Sat, Nov 19, 2022, 7:59 PM (Chicago time), after the deadline of Fri, Nov 18, 2022, 11:59 PM (Chicago time). The application of Thu, Nov 17, 2022, 7:59 AM (Chicago time) counts.',
  },
  {
    who: 'Farid Quiñones’ first application gave way to his second',
    role: 'mentee',
    address: 'farid.quinones@schoolofinform.example.org',
    row: 8,
    status: 'Replaced by newer',
    why: 'Replaced by the newer application of Thu, Nov 3, 2022, 3:00 PM (Chicago time).',
  },
  {
    who: 'Farid Quiñones’ second application counts at once',
    role: 'mentee',
    address: 'farid.quinones@schoolofinform.example.org',
    row: 13,
    status: 'Eligible',
    why: '',
  },
  // Orientation and leadership
  {
    who: 'Keiko Holloway promised to attend, but none of the times works for her',
    role: 'mentee',
    address: 'keiko.holloway@islandterritor.example.org',
    row: 18,
    status: 'Needs a decision',
    why: 'Promised to attend the orientation, but none of the proposed times works.',
  },
  {
    who: 'Tomás Ibrahim left the orientation out of his commitments',
    role: 'mentee',
    address: 'tomas.ibrahim@gulfcoastlibra.example.org',
    row: 38,
    status: 'Not eligible',
    why: 'Did not promise to attend the orientation.',
  },
  {
    who: 'Wanda Delacroix’s leadership role lies in the past',
    role: 'mentor',
    address: 'wanda.delacroix@tidewatercolle.example.org',
    row: 4,
    status: 'Needs a decision',
    why: "The leadership role 'Retired (former director)' may not be a current one.",
  },
  {
    who: 'Ximena Goldberg named no leadership role',
    role: 'mentor',
    address: 'ximena.goldberg@redwoodlawlibr.example.org',
    row: 11,
    status: 'Needs a decision',
    why: 'No leadership role was named.',
  },
  // Names, addresses, texts
  {
    who: 'Sunniva Oyelaran’s address has a comma for a dot; the right one is suggested, never put in',
    role: 'mentee',
    address: 'sunniva.oyelaran@statelibraryof.example,org',
    row: 31,
    status: 'Needs a decision',
    why: "The address 'sunniva.oyelaran@statelibraryof.example,org' is not well formed. Did they mean sunniva.oyelaran@statelibraryof.example.org?",
  },
  {
    who: 'Hannah Petrov’s first name is a formula; it is a text with letters like any other',
    role: 'mentee',
    address: 'hannah.petrov@universityofth.example.org',
    row: 45,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Grace Abernathy’s bio with markup, emoji and a "Bcc:" line changes nothing',
    role: 'mentor',
    address: 'grace.abernathy@harborcitypubl.example.org',
    row: 19,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'Farid Kapoor typed a blank behind his employer',
    role: 'mentee',
    address: 'farid.kapoor@tidewatercolle.example.org',
    row: 41,
    status: 'Eligible',
    why: '',
  },
  // Both roles
  {
    who: 'Yara Villanueva applied as mentor',
    role: 'mentor',
    address: 'yara.villanueva@openstackssoft.example.org',
    row: 13,
    status: 'Eligible',
    why: '',
  },
  {
    who: 'and as mentee, which is no mistake',
    role: 'mentee',
    address: 'yara.villanueva@openstackssoft.example.org',
    row: 23,
    status: 'Eligible',
    why: '',
  },
];

test.each(SPECIAL)('$who: $status', ({ role, address, row, status, why }) => {
  const person = cohort.of(role, address, row);
  expect([person.status, person.why]).toEqual([status, why]);
});

test('all other applications are eligible, with nothing to say', () => {
  const special = new Set(SPECIAL.map((s) => `${s.role} ${s.row}`));
  const others = cohort.people.filter((p) => !special.has(`${p.application.role} ${p.application.row}`));
  expect(others).toHaveLength(28 + 57 - SPECIAL.length);
  for (const p of others) expect([p.key, p.status, p.why]).toEqual([p.key, 'Eligible', '']);
});

test('every row of both forms is one person of the result', () => {
  expect(cohort.people).toHaveLength(28 + 57);
  expect(new Set(cohort.people.map((p) => p.application)).size).toBe(85);
});

test('both forms are read without an issue, and every question is asked', () => {
  for (const [role, asked] of [
    ['mentor', 22],
    ['mentee', 24],
  ] as const) {
    const reading = readCohort(role);
    expect([reading.issues, reading.asked.size]).toEqual([[], asked]);
  }
});

test('answers are read by meaning: options with commas, the grid, the top three, the number of places', () => {
  const grace = cohort.of('mentor', 'grace.silva@harborcitypubl.example.org').application.answers;
  expect(grace.areas).toEqual([
    'Access & Equity',
    'Buildings & Operations',
    'Leadership & Management',
    'Collections, acquisitions and e-resources',
  ]);
  expect(grace.competencyLevels).toMatchObject({
    'Communication skills': 'Not an area for me',
    'Change management': 'Strong',
    'Marketing and advocacy': 'Not an area for me',
  });
  expect(grace.sessions).toEqual([
    'Tue Dec 13 2022, 1:00 pm Central',
    'Wed Dec 14 2022, 11:00 am Central',
    'Tue Jan 10 2023, 4:00 pm Central',
  ]);
  const hiro = cohort.of('mentee', 'hiro.omalley@gulfcoastlibra.example.org').application.answers;
  expect(hiro.topThree).toEqual(['Problem solving', 'Forward thinking', 'Project management']);
  const vivek = cohort.of('mentee', 'vivek.santos@summitschooldi.example.org').application.answers;
  expect(vivek.wantedLibraryTypes).toEqual([
    'Academic (university or four-year college)',
    'Community or technical college',
  ]);
  expect(vivek.topThree).toEqual([]);
});

const by = (word: Decision['word']): Decision => ({ word, note: '', by: 'Kathy Irwin', on: Date.UTC(2022, 10, 29) });

test('a decision beats the rules, and what the rules say stays visible beside it', () => {
  const { of } = judgedCohort(new Map([['mentee:grace.lindqvist@openstackssoft.example.org', by('Accept')]]));
  const grace = of('mentee', 'grace.lindqvist@openstackssoft.example.org');
  expect(grace.status).toBe('Eligible');
  expect(grace.findings['association-member']!.verdict).toBe('fail');
  expect(grace.why).toBe(
    'Accepted by Kathy Irwin. ALA membership ended Mon, Oct 31, 2022. Core membership ended Mon, Oct 31, 2022.',
  );
});

test('once Leilani is withdrawn, Jia shares her number with nobody', () => {
  const { of } = judgedCohort(new Map([['mentee:leilani.chowdhury@redwoodlawlibr.example.org', by('Withdraw')]]));
  expect(of('mentee', 'leilani.chowdhury@redwoodlawlibr.example.org').status).toBe('Withdrawn');
  expect(of('mentee', 'jia.mcallister@museumofprinti.example.org').status).toBe('Eligible');
});

test('with promises accepted until the re-check, Caleb is eligible and Grace Moreau, who promised nothing, is not', () => {
  const { of } = judgedCohort(new Map(), { 'promise to join': 'Accept and re-check' });
  expect(of('mentor', 'caleb.kapoor@oldmillpublicl.example.org').status).toBe('Eligible');
  expect(of('mentee', 'grace.moreau@greatbasinuniv.example.org').status).toBe('Not eligible');
});

test('without a deadline the newest row counts, and nobody is late', () => {
  const { of } = judgedCohort(new Map(), { deadline: '' });
  expect(of('mentee', 'jordan.oyelaran@tidewatercolle.example.org', 51).status).toBe('Replaced by newer');
  expect(of('mentee', 'jordan.oyelaran@tidewatercolle.example.org', 58).status).toBe('Eligible');
  expect(of('mentee', 'hiro.omalley@gulfcoastlibra.example.org').findings['on-time']!.verdict).toBe('notApplicable');
});

test('a rule that is switched off decides nothing', () => {
  const { of } = judgedCohort(new Map(), { 'rule orientation-promise': 'Off' });
  expect(of('mentee', 'tomas.ibrahim@gulfcoastlibra.example.org').status).toBe('Eligible');
});

test('without the form files, from the headers alone, everybody has the same status', () => {
  const bare = judgedCohort(new Map(), {}, (questions) =>
    questions.map((q) => ({ ...q, type: q.rows.length > 0 ? 'GRID' : 'TEXT', options: [], columns: [] })),
  );
  const told = ({ people }: typeof bare) => people.map((p) => [p.key, p.application.row, p.status, p.why]);
  expect(told(bare)).toEqual(told(cohort));
});

test('and the same answers, option by option', () => {
  const bare = judgedCohort(new Map(), {}, (questions) =>
    questions.map((q) => ({ ...q, type: 'TEXT', options: [], rows: [], columns: [] })),
  );
  const answers = ({ people }: typeof bare) => people.map((p) => [p.key, p.application.row, p.application.answers]);
  expect(answers(bare)).toEqual(answers(cohort));
});
