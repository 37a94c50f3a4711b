/**
 * The field catalogue: everything the two forms may ask, by meaning. A field is bound to a question of a real form (binding.ts);
 * nothing else in the code knows a question's title. Adding a question = one entry here, one line in `Answers`.
 */
export type Role = 'mentor' | 'mentee';
export const ROLES: readonly Role[] = ['mentor', 'mentee'];

export type FieldKind = 'text' | 'long text' | 'one of' | 'several of' | 'grid' | 'ranking';

export interface Field {
  key: FieldKey;
  /** How screens call it. */
  label: string;
  roles: readonly Role[];
  kind: FieldKind;
  /** Only the indispensable ones: without them nothing can be read. */
  needed: boolean;
  /** What is switched off when the form does not ask for it. */
  without: string;
  /** Known titles, most usual first; compared after folding case, punctuation and "e-mail". */
  titles: readonly string[];
}

export type FieldKey =
  | 'email'
  | 'preferredEmail'
  | 'firstName'
  | 'lastName'
  | 'fullName'
  | 'role'
  | 'memberNumber'
  | 'membershipStatus'
  | 'employer'
  | 'jobTitle'
  | 'libraryType'
  | 'wantedLibraryTypes'
  | 'place'
  | 'timeZone'
  | 'years'
  | 'leadershipRole'
  | 'areas'
  | 'competencyLevels'
  | 'competencies'
  | 'topThree'
  | 'help'
  | 'meeting'
  | 'capacity'
  | 'mattersMost'
  | 'aboutOthers'
  | 'sessions'
  | 'about'
  | 'earlier'
  | 'commitments';

const both = ROLES;
const mentors: readonly Role[] = ['mentor'];
const mentees: readonly Role[] = ['mentee'];

export const FIELDS: readonly Field[] = [
  {
    key: 'email',
    label: 'Email',
    roles: both,
    kind: 'text',
    needed: true,
    without: 'Nobody can be told apart or written to.',
    titles: ['Email Address', 'Email', 'E-mail', 'Your email address', 'Username', 'Best e-mail to reach you'],
  },
  {
    key: 'preferredEmail',
    label: 'Preferred email',
    roles: both,
    kind: 'text',
    needed: false,
    without: 'Messages go to the collected address.',
    titles: [
      'Preferred e-mail for program messages (if different from above)',
      'Preferred email',
      'Preferred email address',
      'Alternate email',
      'Secondary email',
    ],
  },
  {
    key: 'firstName',
    label: 'First name',
    roles: both,
    kind: 'text',
    needed: true,
    without: 'Messages cannot greet people.',
    titles: ['First name', 'Your first name', 'Given name', 'Preferred first name', 'First'],
  },
  {
    key: 'lastName',
    label: 'Last name',
    roles: both,
    kind: 'text',
    needed: true,
    without: 'Members cannot be found by name.',
    titles: ['Last name', 'Your last name', 'Family name', 'Surname', 'Last'],
  },
  {
    key: 'fullName',
    label: 'Name (first and last in one question)',
    roles: both,
    kind: 'text',
    needed: false,
    without: 'First and last name are asked separately.',
    titles: ['Name', 'Full name', 'Your name', 'First and last name', 'Name (first and last)'],
  },
  {
    key: 'role',
    label: 'Mentor or mentee',
    roles: both,
    kind: 'one of',
    needed: false,
    without: 'The form itself says which role people apply for.',
    titles: [
      'I am applying as a',
      'I would like to be a',
      'Mentor or mentee',
      'Which role are you applying for?',
      'Are you applying to be a mentor or a mentee?',
      'Role',
    ],
  },
  {
    key: 'memberNumber',
    label: 'Member number',
    roles: both,
    kind: 'text',
    needed: false,
    without: 'Members are looked up by email and name only.',
    titles: [
      'ALA member number',
      'ALA membership number',
      'ALA member # (if known)',
      'Member ID',
      'Membership #',
      'Member number',
      'Membership number',
      'ALA number',
    ],
  },
  {
    key: 'membershipStatus',
    label: 'Membership status',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'Nobody can promise to join or renew.',
    titles: [
      'Membership status',
      'Are you a member?',
      'Are you currently a member of ALA and Core?',
      'ALA and Core membership',
    ],
  },
  {
    key: 'employer',
    label: 'Employer',
    roles: both,
    kind: 'text',
    needed: false,
    without: 'Two people of one institution cannot be kept apart.',
    titles: [
      'Place of employment',
      'Your Employer',
      'Employer or school',
      'Institution',
      'Employer',
      'Where do you work?',
      'Library or institution',
      'Name of your institution',
      'Organization',
    ],
  },
  {
    key: 'jobTitle',
    label: 'Job title',
    roles: both,
    kind: 'text',
    needed: false,
    without: 'Messages leave out what people do.',
    titles: [
      'Current position title',
      'Job title (or "student")',
      'Job title',
      'Title',
      'Position',
      'Current position',
    ],
  },
  {
    key: 'libraryType',
    label: 'Type of library',
    roles: both,
    kind: 'one of',
    needed: false,
    without: 'The setting does not count in the score.',
    titles: [
      'Type of library or organization',
      'Type of library you work in',
      'Library type',
      'Type of library',
      'What type of library do you work in?',
    ],
  },
  {
    key: 'wantedLibraryTypes',
    label: 'Wanted type of library',
    roles: mentees,
    kind: 'several of',
    needed: false,
    without: 'Wishes for a type of library do not count.',
    titles: [
      'Type of library you would like your mentor to come from',
      'Preferred library type of your mentor',
      'What type of library should your mentor work in?',
    ],
  },
  {
    key: 'place',
    label: 'State, province or territory',
    roles: both,
    kind: 'one of',
    needed: false,
    without: 'Places are not shown.',
    titles: [
      'State, province or territory',
      'State',
      'State or province',
      'Location',
      'Where are you located?',
      'City and state',
    ],
  },
  {
    key: 'timeZone',
    label: 'Time zone',
    roles: both,
    kind: 'one of',
    needed: false,
    without: 'The orientation planner shows your own time only.',
    titles: ['Time zone', 'Your time zone', 'What time zone are you in?', 'Timezone'],
  },
  {
    key: 'years',
    label: 'Years in libraries',
    roles: both,
    kind: 'one of',
    needed: false,
    without: 'Experience does not count in the score.',
    titles: [
      'Years in the library profession',
      'How long have you worked in libraries?',
      'Years of experience as a librarian',
      'How many years have you been a librarian?',
      'Years of experience',
    ],
  },
  {
    key: 'leadershipRole',
    label: 'Leadership role',
    roles: mentors,
    kind: 'one of',
    needed: false,
    without: 'Nobody checks that mentors hold a leadership position.',
    titles: [
      'Your current (or most recent) leadership role',
      'Current leadership role',
      'Leadership position',
      'What is your leadership role?',
    ],
  },
  {
    key: 'areas',
    label: 'Areas of work',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'Areas of work do not count in the score.',
    titles: [
      'Areas of work you can mentor in',
      'Areas of work you want to grow in',
      'Fields of Expertise (check all that apply)',
      'Areas you would like to discuss with your mentor',
      'Areas of interest',
      'Topics you would like to discuss',
      'Areas of expertise',
      'Topics',
    ],
  },
  {
    key: 'competencyLevels',
    label: 'Leadership competencies (how comfortable)',
    roles: mentors,
    kind: 'grid',
    needed: false,
    without: 'Competencies do not count in the score.',
    titles: [
      'How comfortable are you mentoring in each of these leadership competencies?',
      'Leadership competencies you can mentor in',
      'Rate your competencies',
    ],
  },
  {
    key: 'competencies',
    label: 'Leadership competencies (wanted)',
    roles: mentees,
    kind: 'several of',
    needed: false,
    without: 'Competencies do not count in the score.',
    titles: [
      'Leadership competencies you want to work on (choose up to five)',
      'Leadership competencies you want to work on',
      'Which competencies would you like to develop?',
    ],
  },
  {
    key: 'topThree',
    label: 'Top three competencies',
    roles: mentees,
    kind: 'ranking',
    needed: false,
    without: 'All wanted competencies count the same.',
    titles: ['Your top three of those', 'Your top three', 'Rank your top three competencies'],
  },
  {
    key: 'help',
    label: 'Kind of help',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'The kind of help does not count in the score.',
    titles: [
      'What kind of help do you like to give?',
      'What would you like from a mentor?',
      'Kind of help you want',
      'What help can you offer?',
    ],
  },
  {
    key: 'meeting',
    label: 'Ways to meet',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'Ways to meet do not count in the score.',
    titles: [
      'How would you like to meet?',
      'Preferred ways to meet',
      'How do you prefer to communicate?',
      'Meeting style',
    ],
  },
  {
    key: 'capacity',
    label: 'Places',
    roles: mentors,
    kind: 'one of',
    needed: false,
    without: 'Every mentor has one place.',
    titles: [
      'How many mentees could you take this cycle?',
      'Maximum mentees',
      'How many mentees can you take?',
      'Number of mentees',
    ],
  },
  {
    key: 'mattersMost',
    label: 'What matters most',
    roles: mentees,
    kind: 'one of',
    needed: false,
    without: 'Everything counts for every mentee as the committee says.',
    titles: [
      'Which one thing matters most in your match?',
      'What matters most to you in a mentor?',
      'Most important in your match',
    ],
  },
  {
    key: 'aboutOthers',
    label: 'People to avoid or hope for',
    roles: both,
    kind: 'long text',
    needed: false,
    without: 'Nobody can name a person to avoid or hope for.',
    titles: [
      'Anyone you should not be paired with, or would especially like to mentor? (seen by the committee only)',
      'Anyone you should not be paired with (for example your supervisor), or a mentor you hope for? (seen by the committee only)',
      'Is there anyone you should not be paired with?',
    ],
  },
  {
    key: 'sessions',
    label: 'Orientation sessions',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'The form did not ask for times.',
    titles: [
      'Orientation: which sessions could you attend?',
      'Which orientation sessions could you attend?',
      'Orientation availability',
      'When could you attend the orientation?',
    ],
  },
  {
    key: 'about',
    label: 'Bio or goals',
    roles: both,
    kind: 'long text',
    needed: false,
    without: 'Introductions leave out what people wrote about themselves.',
    titles: [
      'What do you hope to contribute and learn? Please include a short bio we can share.',
      'What are your goals for the program? Where would you like to be in three years?',
      'Short bio',
      'Biography',
      'Goals',
      'Tell us about yourself',
      'What do you hope to gain from this program?',
    ],
  },
  {
    key: 'earlier',
    label: 'Earlier participation',
    roles: mentees,
    kind: 'one of',
    needed: false,
    without: 'Nobody is known to have waited before.',
    titles: [
      'Have you taken part in this or an earlier Core, LLAMA, ALCTS or LITA mentoring program?',
      'Have you participated before?',
      'Earlier participation',
      'Previous participation in the program',
    ],
  },
  {
    key: 'commitments',
    label: 'Commitments',
    roles: both,
    kind: 'several of',
    needed: false,
    without: 'The orientation promise cannot be checked.',
    titles: ['Commitments', 'I agree to the following', 'Program commitments', 'Please confirm'],
  },
];

const BY_KEY = new Map(FIELDS.map((f) => [f.key, f]));

export function field(key: FieldKey): Field {
  return BY_KEY.get(key)!;
}
