/**
 * The tabs that the add-on manages: one data set per tab, header in row 1. Columns are found by header, tabs by sheet id, so people may
 * move and rename. A column a person is meant to edit says so in its header, because color alone would not reach everyone.
 */
import { BY_HAND_HEADERS } from './by-hand-fields';
import { DECISIONS, STATUSES } from './person';

export type ColumnKind = 'text' | 'long text' | 'number' | 'score' | 'moment' | 'tick' | 'list';

export interface Column {
  header: string;
  kind: ColumnKind;
  /** Pixels. */
  width: number;
  /** A person's own column: the panel never overwrites what was typed. */
  edit: boolean;
  hidden: boolean;
  /** What a list column offers; empty where each writing brings its own. */
  list: readonly string[];
  /** Shown when somebody points at the header. */
  note: string;
  /** Each cell carries a note of its own that explains it. */
  noted: boolean;
}

export type Tone = 'good' | 'info' | 'look' | 'problem' | 'quiet';

export interface Tab {
  key: TabKey;
  title: string;
  color: string;
  columns: readonly Column[];
  frozenColumns: number;
  /** Column header → word the cell starts with → tone. */
  tones: Readonly<Record<string, Readonly<Record<string, Tone>>>>;
  /** What stands in A2 of an empty tab. */
  empty: string;
  filter: boolean;
  /** Nobody needs to look into it. */
  hidden: boolean;
}

export type TabKey =
  | 'start'
  | 'people'
  | 'members'
  | 'whoIsWho'
  | 'byHand'
  | 'pairs'
  | 'without'
  | 'pairRules'
  | 'templates'
  | 'agreement'
  | 'messages'
  | 'orientation'
  | 'orientationGrid'
  | 'attendance'
  | 'settings'
  | 'history'
  | 'incoming'
  | 'data'
  /** No tab of the spreadsheet: bindings-table.ts. */
  | 'bindings';

const col = (header: string, kind: ColumnKind, width: number, more: Partial<Column> = {}): Column => ({
  header,
  kind,
  width,
  edit: header.endsWith('(edit)'),
  hidden: false,
  list: [],
  note: '',
  noted: false,
  ...more,
});

const tab = (key: TabKey, title: string, color: string, columns: Column[], more: Partial<Tab> = {}): Tab => ({
  key,
  title,
  color,
  columns,
  frozenColumns: 0,
  tones: {},
  empty: '',
  filter: false,
  hidden: false,
  ...more,
});

const LABELS: Record<string, Tone> = {
  Strong: 'good',
  Good: 'info',
  Fair: 'look',
  Weak: 'problem',
  'Your choice': 'quiet',
};

export const START = tab('start', 'Start here', '#444746', [
  col('Start here', 'text', 220),
  col('Where things stand', 'long text', 520),
]);

export const PEOPLE = tab(
  'people',
  'People',
  '#0b57d0',
  [
    col('Person', 'text', 60, { hidden: true }),
    col('Role', 'text', 80),
    col('Name', 'text', 170),
    col('Email', 'text', 230),
    col('Applied on', 'moment', 150),
    col('Changed on', 'moment', 150, { note: 'When the answers were last changed, if they were.' }),
    col('Status', 'text', 150, { note: `One of: ${STATUSES.join(', ')}. Computed from the rules and the decision.` }),
    col('Why', 'long text', 380),
    col('Membership', 'long text', 240, {
      note: 'As of the program start, each membership by its own date. “will join (re-check)”: they promised, and the panel looks again when the program starts.',
    }),
    col('On time', 'text', 170, { note: 'Yes, or how late.' }),
    col('Orientation', 'text', 170, { note: 'What they answered about attending the orientation.' }),
    col('Decision (edit)', 'list', 140, {
      list: DECISIONS,
      note: 'Your word beats every rule and survives every check. Clear it to go back to what the rules say.',
    }),
    col('Decision note (edit)', 'long text', 220, {
      note: 'Why you decided so. The panel asks for it where a decision overrides a rule. Never used in messages.',
    }),
    col('Decided by', 'text', 180),
    col('Decided on', 'moment', 180),
    col('Places (edit)', 'number', 90, {
      note: 'How many mentees this mentor takes. Blank: what the mentor answered.',
    }),
    col('Topics', 'long text', 260),
    col('Library type', 'text', 170),
    col('Place', 'text', 130),
    col('Time zone', 'text', 130),
    col('Years', 'text', 90),
    col('Availability', 'long text', 320, { note: 'The orientation times that they could attend.' }),
    col('Goals', 'long text', 320),
    col('Private note (edit)', 'long text', 230, { note: 'For the committee only. Never used in messages.' }),
    col('Source row', 'text', 230, { note: 'Where the answers stand as they came.' }),
  ],
  {
    frozenColumns: 3,
    filter: true,
    tones: {
      Status: {
        Eligible: 'good',
        'Needs a decision': 'look',
        'Not eligible': 'problem',
        Withdrawn: 'quiet',
        'Replaced by newer': 'quiet',
      },
    },
  },
);

export const MEMBERS = tab(
  'members',
  'Members',
  '#0b57d0',
  [
    col('Member number', 'text', 120),
    col('Name', 'text', 200),
    col('Email', 'text', 240),
    col('Member type', 'text', 120),
    col('ALA paid through', 'text', 130),
    col('Core paid through', 'text', 130),
  ],
  {
    empty:
      'Paste the member list here, starting in cell A1 with its own headers. You need a member number, an email or a name, and the dates membership is paid through.',
  },
);

export const WHO_ANSWERS = [
  'This one counts',
  'Same person',
  'Different people',
  'Real person',
  'Moved to mentors',
  'Moved to mentees',
] as const;
export type WhoAnswer = (typeof WHO_ANSWERS)[number];

/** What committee members said about who is who; the lowest row about somebody counts. */
export const WHO = tab('whoIsWho', 'Who is who', '#0b57d0', [
  col('Person (edit)', 'text', 260, { note: 'mentor:their@address or mentee:their@address, as on the form.' }),
  col('Answer (edit)', 'list', 160, { list: WHO_ANSWERS, note: 'Delete a row to be asked again.' }),
  col('Application of (edit)', 'moment', 190, { note: 'Which application counts: when it was sent.' }),
  col('Other person (edit)', 'text', 260),
  col('Other application of (edit)', 'moment', 190),
  col('Note (edit)', 'long text', 260, { note: 'For the committee only. Never used in messages.' }),
  col('Answered by', 'text', 180),
  col('Answered on', 'moment', 190),
]);

/** Applicants whom a committee member added: read like a form's answers. */
export const BY_HAND = tab('byHand', 'Added by hand', '#0b57d0', [
  col(BY_HAND_HEADERS[0], 'list', 90, { list: ['Mentor', 'Mentee'] }),
  ...BY_HAND_HEADERS.slice(1).map((header) =>
    col(header, 'text', 180, { note: 'Several answers: with a comma between them.' }),
  ),
  col('Applied on (edit)', 'moment', 190, { note: 'Blank: when they were added here.' }),
  col('Note (edit)', 'long text', 260, { note: 'For the committee only. Never used in messages.' }),
  col('Added by', 'text', 180),
  col('Added on', 'moment', 190),
]);

export const PAIRS = tab(
  'pairs',
  'Pairs',
  '#0d5c2e',
  [
    col('Pair', 'text', 60, { hidden: true }),
    col('Mentee', 'text', 190),
    col('Mentee email', 'text', 220),
    col('Mentor (edit)', 'list', 300, {
      note: 'Choose another mentor from the list: the pair is then yours and kept. The panel says so at its next look.',
    }),
    col('Mentor\u2019s places', 'text', 130, { note: 'How many of this mentor\u2019s places are taken.' }),
    col('Match', 'text', 80),
    col('Score', 'score', 70, { noted: true }),
    col('Main reasons', 'long text', 380),
    col('Check', 'long text', 260),
    col('Mentee\u2019s rank', 'text', 170),
    col('Mentor\u2019s rank', 'text', 170),
    col('Keep (edit)', 'tick', 80, { note: 'A kept pair is not moved when you pair again.' }),
    col('Never (edit)', 'tick', 80, {
      note: 'Ticked: these two are parted at the next pairing and never paired again.',
    }),
    col('Status', 'text', 170),
    col('Approved by', 'text', 180),
    col('Approved on', 'moment', 150),
    col('Approval note', 'long text', 180),
    col('Mentor told', 'text', 150, { note: 'The introduction to the mentor, as in the tab Messages.' }),
    col('Mentee told', 'text', 150, { note: 'The introduction to the mentee, as in the tab Messages.' }),
    col('Committee note (edit)', 'long text', 220, { note: 'For the committee only. Never used in messages.' }),
  ],
  {
    frozenColumns: 2,
    filter: true,
    tones: {
      Match: LABELS,
      Check: { 'Kept, although': 'problem', 'Weak:': 'problem', 'Kept over': 'look', 'Little to go on': 'look' },
      Status: { Approved: 'good', Suggested: 'info', 'Changed since approval': 'look', Ended: 'quiet' },
    },
    empty: 'No pairs yet. Open the panel and press Suggest pairs.',
  },
);

export const WHAT_TO_DO = [
  'Ask a mentor to take one more',
  'Keep for next round',
  'Accept weaker match',
  'Withdraw',
] as const;

export const WITHOUT = tab(
  'without',
  'Without a pair',
  '#5f3b00',
  [
    col('Person', 'text', 60, { hidden: true }),
    col('Name', 'text', 190),
    col('Email', 'text', 220),
    col('Role', 'text', 80),
    col('Why', 'long text', 320),
    col('Best three options', 'long text', 360),
    col('What would help', 'long text', 320),
    col('What to do (edit)', 'list', 230, {
      list: WHAT_TO_DO,
      note: 'Counts at the panel\u2019s next look. Clear it to take it back.',
    }),
    col('Note (edit)', 'long text', 220),
  ],
  { frozenColumns: 2, empty: 'Nobody is without a pair.' },
);

export const PAIR_RULES = tab('pairRules', 'Pair rules', '#5f3b00', [
  col('Person A (edit)', 'text', 240, { note: 'An email address or a name.' }),
  col('Person B (edit)', 'text', 240),
  col('Rule (edit)', 'list', 120, {
    list: ['Keep', 'Never', 'Prefer', 'Nothing', 'Paired before', 'Weaker is fine'],
    note: 'Weaker is fine: one person, whose pair may fall below the floor or miss what must match.',
  }),
  col('Reason (edit)', 'long text', 320, { note: 'For the committee only. Never used in messages.' }),
  col('Added by', 'text', 180),
  col('Added on', 'moment', 150),
]);

/** The committee's own words for every message. Which of the supplied texts was written there is kept beside it, to tell it from theirs. */
export const TEMPLATES_TAB = tab(
  'templates',
  'Templates',
  '#0842a0',
  [
    col('Key', 'text', 60, { hidden: true }),
    col('Message', 'text', 220),
    col('To', 'text', 100),
    col('Subject (edit)', 'long text', 300, {
      note: 'One line. Names in double braces are filled in for each person.',
    }),
    col('Text (edit)', 'long text', 560, {
      note: 'Plain text. Names in double braces are filled in for each person; the panel lists them. What you write here is used from the next draft on.',
    }),
    col('Names you can use', 'long text', 360),
    col('Supplied', 'text', 60, { hidden: true }),
  ],
  { frozenColumns: 2 },
);

export const AGREEMENT = tab(
  'agreement',
  'Agreement',
  '#0842a0',
  [
    col('Pair', 'text', 60, { hidden: true }),
    col('Mentee', 'text', 190),
    col('Mentor', 'text', 190),
    col('Mentor says (edit)', 'list', 130, { list: ['Yes', 'No'] }),
    col('Mentee says (edit)', 'list', 130, { list: ['Yes', 'No'] }),
    col('Reason (edit)', 'long text', 320, { note: 'For the committee only. Never used in messages.' }),
    col('Noted by', 'text', 180),
    col('Noted on', 'moment', 150),
  ],
  {
    tones: {
      'Mentor says (edit)': { Yes: 'good', No: 'problem' },
      'Mentee says (edit)': { Yes: 'good', No: 'problem' },
    },
    empty: 'No answers yet.',
  },
);

export const MESSAGES = tab(
  'messages',
  'Messages',
  '#0842a0',
  [
    col('Key', 'text', 60, { hidden: true }),
    col('Person', 'text', 190),
    col('Email', 'text', 240),
    col('Message', 'text', 220),
    col('State', 'text', 130),
    col('In', 'text', 220, { note: 'The mailbox that holds the draft, or the calendar that holds the event.' }),
    col('Made by', 'text', 200),
    col('Made on', 'moment', 150),
    col('Id', 'text', 180),
    col('Problem', 'long text', 300),
    col('Sent on', 'moment', 150, { note: 'As far as somebody of the committee said so.' }),
    col('About', 'text', 60, { hidden: true }),
    col('Version', 'text', 60, { hidden: true }),
  ],
  {
    tones: {
      State: {
        'To be made': 'look',
        'Being written': 'look',
        'Draft ready': 'info',
        Created: 'info',
        Invited: 'good',
        Sent: 'good',
        Uncertain: 'problem',
        'Draft gone': 'look',
        Skipped: 'quiet',
      },
    },
    empty: 'No drafts yet. Approve pairs first.',
  },
);

export const ORIENTATION = tab(
  'orientation',
  'Orientation',
  '#0842a0',
  [
    col('Start', 'text', 330),
    col('Mentors free', 'text', 120),
    col('Mentees free', 'text', 120),
    col('Pairs where both are free', 'text', 120),
    col('Outside 8\u201321 for', 'number', 120),
    col('Chosen', 'text', 100),
    col('Who cannot come', 'long text', 420),
  ],
  { tones: { Chosen: { 'Session 1': 'good', 'Session 2': 'good', 'Session 3': 'good', Best: 'info' } } },
);

/** The heat map: a column for each city comes to the right of these. */
export const ORIENTATION_GRID = tab(
  'orientationGrid',
  'Orientation grid',
  '#0842a0',
  [
    col('Start', 'text', 330),
    col('Chosen', 'text', 100),
    col('Can come', 'text', 100),
    col('Whole pairs', 'text', 100),
  ],
  { frozenColumns: 1 },
);

/** One row for each human being who must attend. */
export const ATTENDANCE = tab(
  'attendance',
  'Attendance',
  '#0842a0',
  [
    col('Person', 'text', 60, { hidden: true }),
    col('Name', 'text', 190),
    col('Role', 'text', 130),
    col('Email', 'text', 230),
    col('Pair', 'long text', 220, { note: 'With whom, and whether they are oriented.' }),
    col('Session', 'text', 90),
    col('Answer', 'text', 110, { note: 'What they answered to the invitation, as far as the calendar tells.' }),
    col('Came (edit)', 'tick', 80),
    col('Minutes', 'number', 90, { note: 'By the list of the meeting, where it told.' }),
    col('Make-up arranged (edit)', 'moment', 190, { note: 'When they make it up.' }),
    col('Make-up done (edit)', 'tick', 110),
    col('Exception (edit)', 'long text', 220, {
      note: 'Why they need not attend. A reason here counts as attended; without a reason there is no exception. Never used in messages.',
    }),
    col('Oriented', 'text', 110, { note: 'A pair is oriented when both are.' }),
    col('How recorded', 'text', 220),
    col('Other session (edit)', 'list', 120, {
      list: ['1', '2', '3'],
      note: 'Only where somebody belongs to another session than the panel proposes.',
    }),
    col('Note (edit)', 'long text', 220, { note: 'For the committee only. Never used in messages.' }),
  ],
  {
    frozenColumns: 2,
    filter: true,
    tones: {
      Answer: { Yes: 'good', No: 'problem', Maybe: 'look', 'No answer': 'quiet' },
      Oriented: { Yes: 'good', Excused: 'info', 'Not yet': 'look' },
    },
    empty: 'Nobody yet. Approve pairs first.',
  },
);

export const SETTINGS = tab('settings', 'Settings', '#444746', [
  col('Setting', 'text', 260),
  col('Value (edit)', 'text', 260),
  col('What it does', 'long text', 460),
  col('Used by', 'text', 220),
]);

export const HISTORY = tab('history', 'History', '#444746', [
  col('When', 'moment', 160),
  col('Who', 'text', 200),
  col('What', 'long text', 560),
  col('Changed', 'number', 90, { note: 'How many cells.' }),
  col('Undo', 'text', 130, { note: 'To undo: menu Mentor Desk \u25b8 Open panel, then History and undo.' }),
  col('Id', 'text', 60, { hidden: true }),
]);

/** A member list on its way from somebody's computer, in pieces, until it is taken over. */
export const INCOMING = tab(
  'incoming',
  '_list',
  '#444746',
  [
    col('A list on its way into the tab Members. Deleting it loses nothing.', 'text', 420),
    col('Part', 'text', 80),
    col('Piece', 'text', 300),
  ],
  { hidden: true },
);

/** What undo needs to know, in pieces: of each change its id, the change it took back (if any), and the cells before and after. */
export const DATA = tab(
  'data',
  '_data',
  '#444746',
  [
    col('Used by the panel for undo. Deleting it only loses undo history.', 'text', 420),
    col('Takes back', 'text', 120),
    col('Before and after', 'text', 300),
  ],
  { hidden: true },
);

export const TABS: readonly Tab[] = [
  START,
  PEOPLE,
  MEMBERS,
  WHO,
  BY_HAND,
  PAIRS,
  WITHOUT,
  PAIR_RULES,
  TEMPLATES_TAB,
  AGREEMENT,
  MESSAGES,
  ORIENTATION,
  ORIENTATION_GRID,
  ATTENDANCE,
  SETTINGS,
  HISTORY,
  INCOMING,
  DATA,
];

/** What is remembered of the forms, undone like a tab. Not in TABS: nothing is made of it. */
export const BINDINGS = tab('bindings', 'Questions', '', [
  col('Form', 'text', 100),
  col('What', 'text', 100),
  col('Is', 'long text', 100),
]);
