/** Made-up people for trying things out: 14 mentors and 17 mentees with answers as real forms get them, the interesting cases among them. */
import { type Answers, NO_ANSWERS } from './application';
import type { Role } from './fields';
import type { Profile } from './profiles/profile';

export interface MadeUpPerson {
  role: Role;
  email: string;
  answers: Answers;
  /** How long before the deadline the form was sent; negative: after it. */
  minutesBefore: number;
  /** Days from the program's start to the end of the membership (negative: before it); null: not in the member list. */
  paidThrough: number | null;
}

/** First name, last name, employer, job title, number of the type of library, state, zone, years, leadership role or what matters most, own words. */
type Cast = readonly [string, string, string, string, number, string, string, string, string, string];

export const LEADERSHIP_ROLES = [
  'Director, dean or university librarian',
  'Associate or assistant director',
  'Department or unit head',
  'Supervisor or team lead',
  'Project or program lead without direct reports',
  'Association or consortium leadership',
] as const;
export const YEARS: Record<Role, readonly string[]> = {
  mentor: ['0-2', '3-5', '6-10', '11-15', '16-20', 'More than 20'],
  mentee: ['Less than 1 year', '1-2', '3-5', '6-10', '11-15', 'More than 15'],
};
const [DIRECTOR, ASSOCIATE, HEAD, SUPERVISOR, PROJECT, ASSOCIATION] = LEADERSHIP_ROLES;
const [EAST, CENTRAL, MOUNTAIN, WEST] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];
const [SKILLS, AREA, TYPE, PLACE, STYLE] = ['competencies', 'areas', 'wishes', 'time-zone', 'meeting'];

// biome-ignore format: one person, one line
const MENTORS: readonly Cast[] = [
  ['Adaeze', 'Whitlock', 'Juniper Valley University', 'Head of Metadata Services', 0, 'Ohio', EAST, '11-15', HEAD, 'I built a team out of two that were merged, and I like to think aloud with people who are about to do the same.'],
  ['Bram', 'Castellanos', 'Lakeshore Public Library', 'Library Director', 2, 'Illinois', CENTRAL, 'More than 20', DIRECTOR, 'Twenty years of budgets and boards. I can offer calm, and a long list of things not to try.'],
  ['Celeste', 'Abara', 'Red Mesa Community College', 'Dean of Library Services', 1, 'Arizona', MOUNTAIN, '16-20', DIRECTOR, 'First in my family to finish college. I enjoy helping others to see themselves as leaders.'],
  ['Dmitri', 'Fontaine', 'Harborview University', 'Associate University Librarian', 0, 'New York', EAST, '16-20', ASSOCIATE, 'Collections, negotiation, and the art of saying no kindly.'],
  ['Eun-ji', 'Baptiste', 'State Library of the Plains', 'Program Manager', 5, 'Colorado', MOUNTAIN, '6-10', PROJECT, 'I lead without direct reports, and I know how lonely that can be.'],
  ['Farida', 'Lindholm', 'Copper Canyon School District', 'Lead School Librarian', 3, 'Utah', MOUNTAIN, '11-15', SUPERVISOR, 'Advocacy is most of my week. I am glad to practice difficult conversations together.'],
  ['Gideon', 'Marchetti', 'Bayside Law Library', 'Head of Research Services', 4, 'California', WEST, '11-15', HEAD, 'I moved from a firm to a county library and learned to lead all over again.'],
  ['Hoku', 'Pemberton', 'Pinewood Public Library', 'Branch Manager', 2, 'Washington', WEST, '6-10', SUPERVISOR, 'New enough to remember the first year as a supervisor, far enough on to laugh about it.'],
  ['Imani', 'Kowalczyk', 'Great Lakes Library Consortium', 'Executive Director', 6, 'Minnesota', CENTRAL, 'More than 20', ASSOCIATION, 'Forty member libraries taught me to listen first.'],
  ['Joaqu\u00edn', 'Osei', 'Magnolia State University', 'Head of Digital Initiatives', 0, 'Georgia', EAST, '11-15', HEAD, 'Projects, people, deadlines: in that order when it goes well.'],
  ['Kirsten', 'Yamada', 'Riverbend Public Library', 'Assistant Director', 2, 'Texas', CENTRAL, '16-20', ASSOCIATE, 'I care about buildings that work for everybody, and about staff who stay.'],
  ['Lucien', 'Adeyemi', 'Prairie College', 'Library Director', 0, 'Illinois', CENTRAL, 'More than 20', DIRECTOR, 'A small college, a small team, every hat. Ask me about all of them.'],
  ['Mireille', 'Thorpe', 'Tidewater University', 'Systems Librarian', 0, 'New York', EAST, '6-10', '', 'I have mentored students for years and would like to give something back to colleagues.'],
  ['Marisol', 'Hendry', 'Silver Creek Library Cooperative', 'Training Coordinator', 6, 'Ohio', EAST, '6-10', PROJECT, 'I coach new managers of member libraries and still want to learn a lot myself.'],
];

// biome-ignore format: one person, one line
const MENTEES: readonly Cast[] = [
  ['Noor', 'Salazar', 'Cedar Falls University', 'Metadata Librarian', 0, 'Ohio', EAST, '3-5', SKILLS, 'To lead a small team within three years, and to stop apologizing in meetings.'],
  ['Oskar', 'Bellweather', 'Lakeshore Public Library', 'Youth Services Librarian', 2, 'Illinois', CENTRAL, '3-5', PLACE, 'I want to run a branch one day and have never seen a budget from the inside.'],
  ['Priya', 'Vandenberg', 'Sagebrush Community College', 'Reference Librarian', 1, 'Colorado', MOUNTAIN, '6-10', SKILLS, 'I was asked to chair a committee and would like to be good at it.'],
  ['Quentin', 'Mbeki', 'Northgate University', 'E-resources Librarian', 0, 'Washington', WEST, '1-2', AREA, 'Negotiating with vendors without losing sleep.'],
  ['Rosal\u00eda', 'Nakamura', 'Sunfield Public Library', 'Circulation Supervisor', 2, 'California', WEST, '6-10', STYLE, 'I supervise six people and was never taught how.'],
  ['Sanjay', 'Eriksen', 'Maple Grove School District', 'School Librarian', 3, 'Minnesota', CENTRAL, '3-5', TYPE, 'To speak for school libraries where decisions are made.'],
  ['Theo', 'Lindgren', 'Two Rivers University', 'Digital Projects Librarian', 0, 'Georgia', EAST, '3-5', AREA, 'My projects end well; I would like my meetings to do so too.'],
  ['Uma', 'Delgado', 'Hill County Public Library', 'Adult Services Librarian', 2, 'Texas', CENTRAL, '6-10', SKILLS, 'Moving from doing the work to leading it.'],
  ['Viggo', 'Achterberg', 'Lone Pine College', 'Access Services Librarian', 0, 'Utah', MOUNTAIN, '1-2', '', 'A plan for the next five years, with somebody who asks good questions.'],
  ['Wanjiru', 'Strand', 'Museum of the Coast', 'Archivist', 4, 'California', WEST, '3-5', TYPE, 'Leading a digitization program with volunteers.'],
  ['Xiomara', 'Petrov', 'State Library of the Lakes', 'Consultant', 5, 'Minnesota', CENTRAL, '11-15', SKILLS, 'I advise libraries on change and would like to lead one through it.'],
  ['Yusuf', 'Carmichael', 'Dogwood University', 'Instruction Librarian', 0, 'Georgia', EAST, '6-10', PLACE, 'I lead the instruction team on an interim basis. I would like to deserve it.'],
  ['Zelda', 'Obuya', 'Fox Prairie Public Library', 'Library Assistant', 2, 'Illinois', CENTRAL, 'Less than 1 year', '', 'I graduate in spring and want to start as I mean to go on.'],
  ['Anders', 'Quispe', 'Mesa Verde Community College', 'Technical Services Librarian', 1, 'Arizona', MOUNTAIN, '3-5', AREA, 'Writing a case for a position and getting it.'],
  ['Beatrix', 'Nguyen-Ross', 'Harborview University', 'Assessment Librarian', 0, 'New York', EAST, '3-5', SKILLS, 'To use evidence in arguments that people enjoy having.'],
  ['Caspian', 'Rahimi', 'Evergreen Library Services', 'Implementation Lead', 7, 'Washington', WEST, '1-2', STYLE, 'I moved to a vendor and want to keep learning from librarians.'],
  ['Marisol', 'Hendry', 'Silver Creek Library Cooperative', 'Training Coordinator', 6, 'Ohio', EAST, '6-10', SKILLS, 'To move from coaching others to leading a department.'],
];

/** What is different about the people who make a cohort interesting, by the name before the @. */
const CASES: Readonly<Record<string, Partial<Omit<MadeUpPerson, 'answers'>> & { answers?: Partial<Answers> }>> = {
  // Late by two days, and not in time in any zone.
  'zelda.obuya': { minutesBefore: -(2 * 24 * 60 + 95) },
  // A membership that lapses a week before the start.
  'uma.delgado': { paidThrough: -7 },
  // A membership that ended before the list was made, and no promise to renew.
  'caspian.rahimi': { paidThrough: -200 },
  'theo.lindgren': { answers: { preferredEmail: 'theo.lindgren@gmial.com' } },
  'viggo.achterberg': { paidThrough: null, answers: { memberNumber: 'UNKNOWN' } },
  'oskar.bellweather': { answers: { aboutOthers: 'Please not Bram Castellanos: he is my director.' } },
  'quentin.mbeki': { answers: { earlier: 'Applied but was not matched' } },
};
const TWO_PLACES = ['Bram', 'Imani'];

export const EARLIER = ['No', 'Yes, as mentee', 'Yes, as mentor', 'Applied but was not matched'] as const;

/** `sessions`: the form's options, the one that means "none of these" last. */
export function examplePeople(profile: Profile, sessions: readonly string[]): MadeUpPerson[] {
  return [
    ...MENTORS.map((cast, i) => madeUp('mentor', cast, i, profile, sessions)),
    ...MENTEES.map((cast, i) => madeUp('mentee', cast, i + MENTORS.length, profile, sessions)),
  ];
}

/** `at`: the number among everybody, from which come the answers that stand in no line. */
function madeUp(
  role: Role,
  cast: Cast,
  at: number,
  { vocabularies: v, answers: says }: Profile,
  sessions: readonly string[],
): MadeUpPerson {
  const [firstName, lastName, employer, jobTitle, type, place, zone, years, word, about] = cast;
  const name = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^A-Za-z.-]/g, '')
    .toLowerCase();
  const { answers: special = {}, ...different } = CASES[name] ?? {};
  const paidThrough = different.paidThrough === undefined ? 40 + ((at * 53) % 300) : different.paidThrough;
  const times = sessions.slice(0, -1);
  const wanted = some(v.competencies, at * 5, 4, 3);
  const common: Answers = {
    ...NO_ANSWERS,
    firstName,
    lastName,
    employer,
    jobTitle,
    place,
    years,
    about,
    memberNumber: String(2_910_404 + 37 * numberOf(firstName)),
    membershipStatus: v.membershipStatus.filter((option) => says.willJoin.test(option) === (paidThrough === null)),
    libraryType: v.libraryTypes[type]!,
    timeZone: Object.keys(v.timeZones).find((words) => v.timeZones[words] === zone) ?? '',
    areas: some(v.areas, at * 2, role === 'mentor' ? 4 : 2, 2),
    help: some(v.help, at, role === 'mentor' ? 4 : 2, 3),
    meeting: some(v.meeting, at % 2, 2 + (at % 2), 1),
    sessions: times.filter((_, i) => (at + i) % 4 !== 0),
    commitments: v.commitments,
  };
  const own: Partial<Answers> =
    role === 'mentor'
      ? {
          leadershipRole: word,
          competencyLevels: levels(at, v.competencies, Object.keys(v.levels)),
          capacity: TWO_PLACES.includes(firstName) ? '2' : '1',
        }
      : {
          wantedLibraryTypes:
            at % 3 === 0 ? ['No preference'] : [...new Set([v.libraryTypes[type]!, ...some(v.libraryTypes, at, 1, 1)])],
          competencies: wanted,
          topThree: at % 4 === 0 ? [] : [wanted[1]!, wanted[0]!, wanted[2]!],
          mattersMost: Object.keys(v.mattersMost).find((words) => v.mattersMost[words] === word) ?? '',
          earlier: EARLIER[at % 5 === 0 ? 1 : 0],
        };
  return {
    role,
    email: `${name}@example.com`,
    minutesBefore: 25 + ((at * 1_373) % 21_000),
    ...different,
    paidThrough,
    answers: { ...common, ...own, ...special },
  };
}

/** `count` different ones of a list, in its order, as a form writes what was ticked. */
function some(list: readonly string[], from: number, count: number, step: number): string[] {
  const chosen = new Set(Array.from({ length: count }, (_, i) => (from + i * step) % list.length));
  return list.filter((_, i) => chosen.has(i));
}

const levels = (at: number, competencies: readonly string[], words: readonly string[]): Record<string, string> =>
  Object.fromEntries(competencies.map((c, i) => [c, words[[0, 1, 0, 2, 1][(at * 2 + i) % 5]!] ?? '']));

/** The same for a person who applied in both roles. */
const numberOf = (firstName: string): number => {
  const all = [...new Set([...MENTORS, ...MENTEES].map(([name]) => name))];
  return all.indexOf(firstName);
};
