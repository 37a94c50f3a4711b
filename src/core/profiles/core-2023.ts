/** The first user: the 2023 cohort of Core, a division of the American Library Association, as announced on November 1, 2022. */
import type { Profile } from './profile';

const ACADEMIC = 'Academic (university or four-year college)';
const COMMUNITY = 'Community or technical college';
const PUBLIC = 'Public library';
const SCHOOL = 'School library (K-12)';
const SPECIAL = 'Special library (law, medical, corporate, museum, archives)';
const GOVERNMENT = 'State or federal library or agency';
const CONSORTIUM = 'Consortium or cooperative';
const VENDOR = 'Vendor or library services';
const FACULTY = 'LIS faculty';

export const core2023: Profile = {
  key: 'core-2023',
  association: 'American Library Association',
  division: 'Core',
  committee: 'Core Leadership Development & Mentoring Committee',
  programName: 'Core Leadership Mentoring Program',
  cohort: '2023',
  timeZone: 'America/Chicago',
  opens: '2022-11-01',
  deadline: '2022-11-18T23:59:59',
  programStart: '',
  programEnd: '',
  contacts: [
    { name: 'Maurini Strub', role: 'co-chair', email: '' },
    { name: 'Kathy Irwin', role: 'co-chair', email: '' },
  ],
  formLinks: { mentor: 'https://forms.gle/W6LJaFUka9wvb4MD7', mentee: 'https://forms.gle/KbULTv7ReLbBy8yd9' },
  announcement: [
    'Mentors are Core members now in a leadership position.',
    'Mentees are Core members who want to become leaders.',
    'Everyone must be a member of ALA and of Core at the start of the program.',
    'Everyone must attend the virtual orientation, at a time to be determined.',
    'The deadline for both forms is Friday, November 18, 2022.',
  ],
  memberships: [
    {
      name: 'ALA',
      headers: [
        'ALA Paid Through',
        'ALA paid thru',
        'Paid Through',
        'ALA expiration',
        'ALA Expires',
        'Expiration date',
        'Member until',
      ],
    },
    {
      name: 'Core',
      headers: [
        'Core Paid Through',
        'Core paid thru',
        'Core expiration',
        'Core Expires',
        'Division Paid Through',
        'Core member until',
      ],
    },
  ],
  answers: {
    currentAssociationMember: /\bcurrent ALA member\b|\bmember of ALA\b/i,
    currentDivisionMember: /\bmember of Core\b|\bCore member\b/i,
    willJoin:
      /\b(will|plan to|intend to|going to|about to|promise to|happy to|shall) (join|renew|become|sign up)\b|\bjoin or renew\b|\b(joining|renewing) (before|by|soon)\b|\b(process of|about to be) (joining|renewing|joined|renewed)\b|\b(membership|renewal) (is )?(pending|in progress)\b/i,
    orientationPromise: /\battend\b.*\borientation\b/i,
    unsure:
      /\b(not (yet )?(sure|certain)|unsure|uncertain|maybe|perhaps|possibly|might|probably|depend\w*|tentative\w*|don.?t know)\b/i,
    noneOfTheseTimes:
      /\bnone of (these|the|them)\b|\bno (time|date|session) works\b|\bnone (works?|suits?|fits?)\b|\b(can ?(not|.?t)|unable|not able|not free)\b.*\bany\b|\b(not |un)available\b|\bno availability\b/i,
    noPreference:
      /^((i have )?no (strong |particular )?preference\b|any\b|(i am |i.m )?open to (any|all)\b|(it )?does( not|n.?t) matter\b)/i,
    waitedBefore:
      /\bnot (been )?(matched|paired|accepted|placed|selected|chosen)\b|\bunmatched\b|\bwait(ing)?[ -]?list(ed)?\b|\b(did( not|n.?t)|never) (get|receive|find) (a |my )?(mentor|match|place)\b/i,
    notNowALeader:
      /\b(retired|former|formerly|past|previous|previously|none|n\/a|no longer|not (currently|now|at (present|the moment)|in a leadership))\b/i,
  },
  vocabularies: {
    libraryTypes: [
      ACADEMIC,
      COMMUNITY,
      PUBLIC,
      SCHOOL,
      SPECIAL,
      GOVERNMENT,
      CONSORTIUM,
      VENDOR,
      FACULTY,
      'Not currently working in a library',
      'Student',
    ],
    relatedLibraryTypes: [
      [ACADEMIC, COMMUNITY],
      [ACADEMIC, FACULTY],
      [ACADEMIC, SPECIAL],
      [COMMUNITY, PUBLIC],
      [PUBLIC, SCHOOL],
      [PUBLIC, GOVERNMENT],
      [SPECIAL, GOVERNMENT],
      [FACULTY, 'Student'],
      [CONSORTIUM, '*'],
    ],
    areas: [
      'Access & Equity',
      'Assessment',
      'Buildings & Operations',
      'Leadership & Management',
      'Metadata, cataloging and discovery',
      'Collections, acquisitions and e-resources',
      'Preservation',
      'Technology (systems and web)',
      'Technology (data and digital projects)',
    ],
    competencies: [
      'Communication skills',
      'Change management',
      'Team building (personnel)',
      'Collaboration and partnerships',
      'Emotional intelligence',
      'Problem solving',
      'Evidence-based decision making',
      'Conflict resolution (personnel)',
      'Budget creation and presentation',
      'Forward thinking',
      'Critical thinking',
      'Ethics',
      'Project management',
      'Marketing and advocacy',
    ],
    levels: { Strong: 1, 'Some experience': 0.5, 'Not an area for me': 0 },
    help: [
      'Sounding board for decisions',
      'Coaching toward goals',
      'Career navigation and job search',
      'Managing people',
      'Introductions and networking',
      'Feedback on r\u00e9sum\u00e9 or dossier',
      'Getting involved in ALA/Core',
    ],
    meeting: [
      'Video call',
      'Phone',
      'E-mail',
      'Chat or messaging',
      'In person if we live near each other',
      'At ALA conferences',
    ],
    membershipStatus: [
      'I am a current ALA member',
      'I am a current member of Core',
      'I will join or renew before the program starts (January 2023)',
    ],
    commitments: [
      'I will be an ALA and Core member when the program starts',
      'I will attend the virtual orientation',
      'I will meet my partner at least monthly through June 30 2023',
      'I will answer the check-in and closing surveys',
    ],
    timeZones: {
      Eastern: 'America/New_York',
      Central: 'America/Chicago',
      Mountain: 'America/Denver',
      'Arizona (no DST)': 'America/Phoenix',
      Pacific: 'America/Los_Angeles',
      Alaska: 'America/Anchorage',
      Hawaii: 'Pacific/Honolulu',
      'Atlantic (Puerto Rico/USVI)': 'America/Puerto_Rico',
      'Chamorro (Guam)': 'Pacific/Guam',
    },
    mattersMost: {
      'Leadership competencies': 'competencies',
      'Area of work': 'areas',
      'Type of library': 'wishes',
      'Time zone or location': 'time-zone',
      'Meeting style': 'meeting',
    },
  },
  weights: {
    competencies: 25,
    areas: 15,
    help: 15,
    wishes: 15,
    setting: 10,
    experience: 10,
    'time-zone': 5,
    meeting: 5,
  },
  orientation: { slots: [], minutes: 60 },
};
