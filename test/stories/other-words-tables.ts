/** Two translations of the forms of 2023: an association that asks at length, and one that asks in short words, with numbers for bands and levels. */

/** By the title of 2023, in the new order: the new title, and the new words of every offered answer (of a grid: rows and columns). */
export type OtherWords = readonly (readonly [was: string, title: string, words?: Readonly<Record<string, string>>])[];

const PLACES = {
  Illinois: 'IL',
  Ohio: 'OH',
  Texas: 'TX',
  California: 'CA',
  Arizona: 'AZ',
  Colorado: 'CO',
  'New York': 'NY',
  Guam: 'GU',
  'Puerto Rico': 'PR',
  Hawaii: 'HI',
  Alaska: 'AK',
  Washington: 'WA',
  Georgia: 'GA',
  Canada: 'Outside the US',
  Minnesota: 'MN',
  Utah: 'UT',
};

const MENTOR_COMPETENCIES = {
  'Communication skills': 'Communicating clearly',
  'Change management': 'Leading change',
  'Team building (personnel)': 'Building teams',
  'Collaboration and partnerships': 'Working with partners / collaboration',
  'Emotional intelligence': 'Emotional intelligence (self-awareness, empathy)',
  'Problem solving': 'Solving problems',
  'Evidence-based decision making': 'Making decisions from evidence',
  'Conflict resolution (personnel)': 'Resolving conflicts',
  'Budget creation and presentation': 'Budgeting',
  'Forward thinking': 'Thinking ahead (strategy and vision)',
  'Critical thinking': 'Critical analysis and thinking',
  Ethics: 'Professional ethics',
  'Project management': 'Managing projects',
  'Marketing and advocacy': 'Advocacy, outreach and marketing',
};

const MENTEE_COMPETENCIES = {
  'Communication skills': 'Clear communication',
  'Change management': 'Managing change',
  'Team building (personnel)': 'Team building',
  'Collaboration and partnerships': 'Collaboration with partners',
  'Emotional intelligence': 'Emotional skills and intelligence',
  'Problem solving': 'Problem-solving skills',
  'Evidence-based decision making': 'Decision making based on evidence',
  'Conflict resolution (personnel)': 'Conflict resolution',
  'Budget creation and presentation': 'Budgets: making and presenting them',
  'Forward thinking': 'Thinking strategically ahead',
  'Critical thinking': 'Thinking critically',
  Ethics: 'Ethical practice',
  'Project management': 'Project planning and management',
  'Marketing and advocacy': 'Marketing & advocating for the library',
};

const MENTOR_AREAS = {
  'Access & Equity': 'Equity, diversity, inclusion and access',
  Assessment: 'Assessment and user research',
  'Buildings & Operations': 'Facilities, buildings and operations',
  'Leadership & Management': 'Leading and managing libraries',
  'Metadata, cataloging and discovery': 'Cataloging and metadata',
  'Collections, acquisitions and e-resources': 'Acquisitions, e-resources and collection development',
  Preservation: 'Preservation and conservation',
  'Technology (systems and web)': 'Library systems and web technology',
  'Technology (data and digital projects)': 'Data and digital project technology',
};

const MENTEE_AREAS = {
  'Access & Equity': 'Access and equity (EDI)',
  Assessment: 'Assessing services',
  'Buildings & Operations': 'Operations and building projects',
  'Leadership & Management': 'Management / leadership',
  'Metadata, cataloging and discovery': 'Metadata and discovery, cataloging',
  'Collections, acquisitions and e-resources': 'Collections and acquisitions',
  Preservation: 'Preserving collections',
  'Technology (systems and web)': 'Technology: systems, web',
  'Technology (data and digital projects)': 'Technology: data, digital projects',
};

const MENTOR_HELP = {
  'Sounding board for decisions': 'I can be a sounding board',
  'Coaching toward goals': 'I can coach somebody toward a goal',
  'Career navigation and job search': 'I can talk about careers and searching for a job',
  'Managing people': 'I can share how I manage people',
  'Introductions and networking': 'I can introduce people to my network',
  'Feedback on r\u00e9sum\u00e9 or dossier': 'I can read a r\u00e9sum\u00e9 or dossier',
  'Getting involved in ALA/Core': 'I can show the way into ALA and Core',
};

const MENTEE_HELP = {
  'Sounding board for decisions': 'A sounding board',
  'Coaching toward goals': 'Goal coaching',
  'Career navigation and job search': 'Career and job advice',
  'Managing people': 'Advice on managing people',
  'Introductions and networking': 'Networking and introductions',
  'Feedback on r\u00e9sum\u00e9 or dossier': 'R\u00e9sum\u00e9 or dossier review',
  'Getting involved in ALA/Core': 'How to get involved in ALA or Core',
};

const MEETING = {
  'Video call': 'Online, by video',
  Phone: 'By telephone or phone call',
  'E-mail': 'By email',
  'Chat or messaging': 'Chat / text messages',
  'In person if we live near each other': 'In person',
  'At ALA conferences': 'At a conference',
};

const MENTEE_MEETING = {
  'Video call': 'Video chat (Zoom or Teams)',
  Phone: 'Phone calls',
  'E-mail': 'Emails',
  'Chat or messaging': 'Messaging or chatting',
  'In person if we live near each other': 'Meeting in person, if we live close by',
  'At ALA conferences': 'Meeting at conferences',
};

const MENTOR_SETTINGS = {
  'Academic (university or four-year college)': 'University or four-year college library',
  'Community or technical college': 'Community college library',
  'Public library': 'Public library (city, county)',
  'School library (K-12)': 'K-12 school library',
  'Special library (law, medical, corporate, museum, archives)': 'Special library or archives',
  'State or federal library or agency': 'Federal or state library',
  'Consortium or cooperative': 'Consortium',
  'Vendor or library services': 'Library vendor',
  'LIS faculty': 'Faculty (library science)',
};

const MENTEE_SETTINGS = {
  'Academic (university or four-year college)': 'Academic library',
  'Community or technical college': 'Community/technical college library',
  'Public library': 'Public',
  'School library (K-12)': 'School (K-12)',
  'Special library (law, medical, corporate, museum, archives)': 'Special (law, medical, museum, corporate)',
  'State or federal library or agency': 'Government: state or federal agency',
  'Consortium or cooperative': 'Library cooperative or consortium',
  'Vendor or library services': 'Vendor',
  'LIS faculty': 'LIS school faculty',
  'Not currently working in a library': 'I do not work in a library currently',
  Student: 'Full-time student',
  'No preference': 'Any of these is fine',
};

const ZONES = {
  Eastern: 'Eastern Time (ET)',
  Central: 'Central Time (CT)',
  Mountain: 'Mountain Time (MT)',
  'Arizona (no DST)': 'Arizona Time (no daylight saving)',
  Pacific: 'Pacific Time (PT)',
  Alaska: 'Alaska Time (AKT)',
  Hawaii: 'Hawaii Time (HT)',
  'Atlantic (Puerto Rico/USVI)': 'Atlantic Time (AT)',
  'Chamorro (Guam)': 'Guam Time (ChST)',
  Other: 'Another zone',
};

const SESSIONS = {
  'Tue Dec 13 2022, 1:00 pm Central': 'Tuesday, December 13, 2022 at 1:00 PM CT',
  'Wed Dec 14 2022, 11:00 am Central': 'Wednesday, December 14, 2022 at 11:00 AM CT',
  'Thu Jan 5 2023, 2:00 pm Central': 'Thursday, January 5, 2023 at 2:00 PM CT',
  'Tue Jan 10 2023, 4:00 pm Central': 'Tuesday, January 10, 2023 at 4:00 PM CT',
  'None of these times work for me': 'I can make none of them',
};

const MEMBERSHIP = {
  'I am a current ALA member': 'ALA: yes',
  'I am a current member of Core': 'Core: yes',
  'I will join or renew before the program starts (January 2023)': 'Not yet, but I plan to join by January',
};

const PROMISES = {
  'I will be an ALA and Core member when the program starts': 'hold both memberships on the first day',
  'I will attend the virtual orientation': 'come to the online kick-off',
  'I will meet my partner at least monthly through June 30 2023':
    'speak with my partner each month until the end of June',
  'I will answer the check-in and closing surveys': 'fill in both surveys',
};

export const MENTORS_OTHERWISE: OtherWords = [
  ['Commitments', 'If I am chosen, I promise to', PROMISES],
  ['Last name', 'Family name'],
  ['First name', 'Given name(s)'],
  ['Current position title', 'What is your position there?'],
  ['Place of employment', 'Which library or company do you work for?'],
  [
    'What do you hope to contribute and learn? Please include a short bio we can share.',
    'Introduce yourself in a few sentences',
  ],
  [
    'Years in the library profession',
    'For how many years have you been in the field?',
    {
      '0-2': 'fewer than 6 years',
      '3-5': 'fewer than 6 years',
      '6-10': '6 to 10 years',
      '11-15': '11 to 20 years',
      '16-20': '11 to 20 years',
      'More than 20': '21 or more years',
    },
  ],
  ['Type of library or organization', 'Kind of workplace', MENTOR_SETTINGS],
  ['Time zone', 'Which clock do you live by? (time zone)', ZONES],
  ['State, province or territory', 'Home state', PLACES],
  [
    'Your current (or most recent) leadership role',
    'Whom or what do you lead?',
    {
      'Director, dean or university librarian': 'A whole library: director or dean',
      'Associate or assistant director': 'Associate/assistant director',
      'Department or unit head': 'Head of a department',
      'Supervisor or team lead': 'Team leader',
      'Project or program lead without direct reports': 'A project, as its lead',
      'Association or consortium leadership': 'A committee or section, as its chair',
    },
  ],
  ['Areas of work you can mentor in', 'Topics you know well', MENTOR_AREAS],
  [
    'How comfortable are you mentoring in each of these leadership competencies?',
    'Rate how confident you are in teaching these skills',
    {
      ...MENTOR_COMPETENCIES,
      Strong: 'Very confident',
      'Some experience': 'Somewhat confident',
      'Not an area for me': 'Not confident',
    },
  ],
  ['How would you like to meet?', 'Preferred means of contact with a mentee', MEETING],
  ['What kind of help do you like to give?', 'In which ways could you help a mentee?', MENTOR_HELP],
  [
    'How many mentees could you take this cycle?',
    'Number of mentees you would accept',
    { 1: 'One', 2: 'Two', 3: 'Three' },
  ],
  ['Orientation: which sessions could you attend?', 'Kick-off dates that suit you', SESSIONS],
  ['Membership status', 'Do you belong to ALA? To Core?', MEMBERSHIP],
  ['ALA member number', 'Member no.'],
  [
    'Anyone you should not be paired with, or would especially like to mentor? (seen by the committee only)',
    'Is there a person we should avoid, or one you hope for? (confidential)',
  ],
  ['Preferred e-mail for program messages (if different from above)', 'A different e-mail address for our messages'],
];

export const MENTEES_OTHERWISE: OtherWords = [
  ['Last name', 'Surname'],
  ['First name', 'What is your first name?'],
  ['ALA membership number', 'ALA ID number (on your card)'],
  [
    'Membership status',
    'Your membership today',
    {
      'I am a current ALA member': 'Member of ALA',
      'I am a current member of Core': 'Member of the Core division',
      'I will join or renew before the program starts (January 2023)': 'Going to join or renew in time',
    },
  ],
  [
    'Which one thing matters most in your match?',
    'When we look for your mentor, what is most important?',
    {
      'Leadership competencies': 'The leadership competencies I want to learn',
      'Area of work': 'The areas we both work in',
      'Type of library': 'The type of library the mentor is from',
      'Time zone or location': 'Living in my time zone',
      'Meeting style': 'The style of our meetings',
      'No preference': 'Any; I have no preference',
    },
  ],
  [
    'How long have you worked in libraries?',
    'Length of your library career',
    {
      'Less than 1 year': 'less than two years',
      '1-2': 'less than two years',
      '3-5': '2-5 years',
      '6-10': '6-10 years',
      '11-15': '11-15 years',
      'More than 15': '15+ years',
    },
  ],
  [
    'Leadership competencies you want to work on (choose up to five)',
    'Which skills would you like to build? (five at most)',
    MENTEE_COMPETENCIES,
  ],
  [
    'Your top three of those',
    'Now rank the three that come first',
    {
      ...MENTEE_COMPETENCIES,
      'First choice': '#1',
      'Second choice': '#2',
      'Third choice': '#3',
    },
  ],
  ['Areas of work you want to grow in', 'Topics to talk about', MENTEE_AREAS],
  ['What would you like from a mentor?', 'What do you need from your mentor?', MENTEE_HELP],
  ['How would you like to meet?', 'Which ways of meeting work for you?', MENTEE_MEETING],
  ['Type of library you work in', 'Your library is', MENTEE_SETTINGS],
  [
    'Type of library you would like your mentor to come from',
    'I would prefer a mentor from this kind of library',
    MENTEE_SETTINGS,
  ],
  ['Employer or school', 'Where do you work or study?'],
  ['Job title (or "student")', 'As what?'],
  ['State, province or territory', 'State you live in', PLACES],
  ['Time zone', 'Zone', ZONES],
  [
    'What are your goals for the program? Where would you like to be in three years?',
    'Tell your future mentor what you hope to achieve',
  ],
  [
    'Anyone you should not be paired with (for example your supervisor), or a mentor you hope for? (seen by the committee only)',
    'People we should not match you with, such as your boss, or somebody you wish for',
  ],
  [
    'Have you taken part in this or an earlier Core, LLAMA, ALCTS or LITA mentoring program?',
    'Is this your first application?',
    {
      No: 'Yes, the first',
      'Yes, as mentee': 'I was a mentee once',
      'Yes, as mentor': 'I was a mentor once',
      'Applied but was not matched': 'I applied before and was not accepted',
    },
  ],
  ['Orientation: which sessions could you attend?', 'The opening meeting: when could you come?', SESSIONS],
  [
    'Commitments',
    'Your word',
    {
      'I will be an ALA and Core member when the program starts': 'My memberships will be paid when we begin',
      'I will attend the virtual orientation': 'I will be at the opening meeting',
      'I will meet my partner at least monthly through June 30 2023': 'I will talk with my mentor monthly',
      'I will answer the check-in and closing surveys': 'I will answer your surveys',
    },
  ],
  ['Preferred e-mail for program messages (if different from above)', 'Other e-mail you read more often'],
];

/** Short words; the address is asked for, years and levels are numbers, the ranking stands the other way round. */
const SHORT_COMPETENCIES = {
  'Communication skills': 'Communications',
  'Change management': 'Change leadership',
  'Team building (personnel)': 'Teams',
  'Collaboration and partnerships': 'Partnership & collaborative work',
  'Emotional intelligence': 'Emotional awareness/intelligence',
  'Problem solving': 'Problem-solver',
  'Evidence-based decision making': 'Evidence-informed decisions',
  'Conflict resolution (personnel)': 'Conflicts',
  'Budget creation and presentation': 'Budgets',
  'Forward thinking': 'Forward planning',
  'Critical thinking': 'Critical reasoning',
  Ethics: 'Ethical leadership',
  'Project management': 'Projects',
  'Marketing and advocacy': 'Marketing/advocacy',
};

const SHORT_AREAS = {
  'Access & Equity': 'Accessibility/equity',
  Assessment: 'Assessments',
  'Buildings & Operations': 'Building operations',
  'Leadership & Management': 'Administration, leadership',
  'Metadata, cataloging and discovery': 'Catalog/metadata',
  'Collections, acquisitions and e-resources': 'Collection management, e-resources',
  Preservation: 'Preservation work',
  'Technology (systems and web)': 'IT: systems and web',
  'Technology (data and digital projects)': 'IT: data, digital',
};

const SHORT_HELP = {
  'Sounding board for decisions': 'Being a sounding board',
  'Coaching toward goals': 'Coaching',
  'Career navigation and job search': 'Careers',
  'Managing people': 'People management',
  'Introductions and networking': 'Networking',
  'Feedback on r\u00e9sum\u00e9 or dossier': 'R\u00e9sum\u00e9 feedback',
  'Getting involved in ALA/Core': 'ALA involvement',
};

const SHORT_MEETING = {
  'Video call': 'Video',
  Phone: 'Phone/voice',
  'E-mail': 'Email only',
  'Chat or messaging': 'Chat',
  'In person if we live near each other': 'Face to face, in person',
  'At ALA conferences': 'Conference',
};

const SHORT_SETTINGS = {
  'Academic (university or four-year college)': 'Academic',
  'Community or technical college': 'Community college',
  'Public library': 'Public libraries',
  'School library (K-12)': 'School',
  'Special library (law, medical, corporate, museum, archives)': 'Special',
  'State or federal library or agency': 'State/federal',
  'Consortium or cooperative': 'Consortia',
  'Vendor or library services': 'Vendors',
  'LIS faculty': 'Faculty',
  'Not currently working in a library': 'Not working in a library at the moment',
  Student: 'Students',
  'No preference': 'No preference at all',
};

const SHORT_ZONES = {
  Eastern: 'US/Eastern',
  Central: 'US/Central',
  Mountain: 'US/Mountain',
  'Arizona (no DST)': 'US/Arizona',
  Pacific: 'US/Pacific',
  Alaska: 'US/Alaska',
  Hawaii: 'US/Hawaii',
  'Atlantic (Puerto Rico/USVI)': 'America/Puerto_Rico',
  'Chamorro (Guam)': 'Pacific/Guam',
  Other: 'Not in this list',
};

const SHORT_SESSIONS = {
  'Tue Dec 13 2022, 1:00 pm Central': '12/13/2022 1:00 PM Central',
  'Wed Dec 14 2022, 11:00 am Central': '12/14/2022 11:00 AM Central',
  'Thu Jan 5 2023, 2:00 pm Central': '1/5/2023 2:00 PM Central',
  'Tue Jan 10 2023, 4:00 pm Central': '1/10/2023 4:00 PM Central',
  'None of these times work for me': 'Not available at any of these times',
};

const SHORT_MEMBERSHIP = {
  'I am a current ALA member': 'Current ALA member',
  'I am a current member of Core': 'Current Core member',
  'I will join or renew before the program starts (January 2023)': 'I intend to join or renew by January',
};

const SHORT_PROMISES = {
  'I will be an ALA and Core member when the program starts': 'Membership when the program begins',
  'I will attend the virtual orientation': 'Attendance at the orientation',
  'I will meet my partner at least monthly through June 30 2023': 'A meeting every month',
  'I will answer the check-in and closing surveys': 'Both evaluations',
};

export const MENTORS_SHORT: OtherWords = [
  ['First name', 'First'],
  ['Last name', 'Last'],
  ['Email Address', 'Contact e-mail'],
  ['Preferred e-mail for program messages (if different from above)', 'Alternate e-mail'],
  ['Place of employment', 'Institution name'],
  ['Current position title', 'Title / position'],
  ['ALA member number', 'Membership number, if known'],
  ['Membership status', 'Membership', SHORT_MEMBERSHIP],
  [
    'How many mentees could you take this cycle?',
    'Maximum number of mentees',
    { 1: '1 mentee', 2: 'up to 2', 3: 'up to 3' },
  ],
  ['Type of library or organization', 'Institution type', SHORT_SETTINGS],
  ['State, province or territory', 'State/territory', PLACES],
  ['Time zone', 'Timezone', SHORT_ZONES],
  [
    'Years in the library profession',
    'Number of years as a library professional',
    {
      '0-2': '1',
      '3-5': '4',
      '6-10': '8',
      '11-15': '13',
      '16-20': '18',
      'More than 20': '25',
    },
  ],
  [
    'Your current (or most recent) leadership role',
    'Leadership',
    {
      'Director, dean or university librarian': 'Director/dean',
      'Associate or assistant director': 'Deputy director',
      'Department or unit head': 'Unit head',
      'Supervisor or team lead': 'Supervisor',
      'Project or program lead without direct reports': 'Project lead',
      'Association or consortium leadership': 'Association officer',
    },
  ],
  ['Areas of work you can mentor in', 'Expertise', SHORT_AREAS],
  ['What kind of help do you like to give?', 'Help offered', SHORT_HELP],
  [
    'How comfortable are you mentoring in each of these leadership competencies?',
    'Competencies: 5 = high, 1 = low',
    {
      ...SHORT_COMPETENCIES,
      Strong: '5',
      'Some experience': '3',
      'Not an area for me': '1',
    },
  ],
  ['How would you like to meet?', 'Communication preferences', SHORT_MEETING],
  ['Orientation: which sessions could you attend?', 'Orientation availability', SHORT_SESSIONS],
  [
    'Anyone you should not be paired with, or would especially like to mentor? (seen by the committee only)',
    'Conflicts of interest, and wishes',
  ],
  ['What do you hope to contribute and learn? Please include a short bio we can share.', 'Biography'],
  ['Commitments', 'I agree to', SHORT_PROMISES],
];

export const MENTEES_SHORT: OtherWords = [
  ['First name', 'First'],
  ['Last name', 'Last'],
  ['Email Address', 'Contact e-mail'],
  ['Preferred e-mail for program messages (if different from above)', 'Alternate e-mail'],
  ['Employer or school', 'Institution name'],
  ['Job title (or "student")', 'Title / position'],
  ['ALA membership number', 'Membership number, if known'],
  ['Membership status', 'Membership', SHORT_MEMBERSHIP],
  ['Type of library you work in', 'Institution type', SHORT_SETTINGS],
  [
    'Type of library you would like your mentor to come from',
    'Preferred type of mentor\u2019s institution',
    SHORT_SETTINGS,
  ],
  ['State, province or territory', 'State/territory', PLACES],
  ['Time zone', 'Timezone', SHORT_ZONES],
  [
    'How long have you worked in libraries?',
    'Years in libraries so far',
    {
      'Less than 1 year': '0.5',
      '1-2': '1.5',
      '3-5': '4',
      '6-10': '8',
      '11-15': '13',
      'More than 15': '20',
    },
  ],
  ['Areas of work you want to grow in', 'Interests', SHORT_AREAS],
  ['Leadership competencies you want to work on (choose up to five)', 'Competencies wanted', SHORT_COMPETENCIES],
  [
    'Your top three of those',
    'Ranking',
    {
      ...SHORT_COMPETENCIES,
      'First choice': '1st',
      'Second choice': '2nd',
      'Third choice': '3rd',
    },
  ],
  ['What would you like from a mentor?', 'Help wanted', SHORT_HELP],
  ['How would you like to meet?', 'Communication preferences', SHORT_MEETING],
  [
    'Which one thing matters most in your match?',
    'Most important',
    {
      'Leadership competencies': 'Competencies',
      'Area of work': 'Work area',
      'Type of library': 'Library type',
      'Time zone or location': 'Location / time zone',
      'Meeting style': 'Style of meeting',
      'No preference': 'Any of these',
    },
  ],
  ['Orientation: which sessions could you attend?', 'Orientation availability', SHORT_SESSIONS],
  [
    'Anyone you should not be paired with (for example your supervisor), or a mentor you hope for? (seen by the committee only)',
    'Conflicts of interest, and wishes',
  ],
  ['What are your goals for the program? Where would you like to be in three years?', 'Career goals'],
  [
    'Have you taken part in this or an earlier Core, LLAMA, ALCTS or LITA mentoring program?',
    'Past participation',
    {
      No: 'Never',
      'Yes, as mentee': 'Mentee',
      'Yes, as mentor': 'Mentor',
      'Applied but was not matched': 'Applied, not matched',
    },
  ],
  ['Commitments', 'I agree to', SHORT_PROMISES],
];
