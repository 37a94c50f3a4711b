/** Every name that may stand in double braces, in the order in which the panel offers them. What is not here cannot be reached by a message. */

export interface MessageName {
  /** As it is written between the braces. */
  name: string;
  /** What will stand there, for the list in the panel. */
  what: string;
  /** Whose words: the person's own, the partner's, the program's settings, the orientation, or typed by the committee for this message. */
  from: 'person' | 'partner' | 'program' | 'orientation' | 'committee';
  /** `each`: a list to go through with {{#…}}; `if`: only for leaving sentences in or out. */
  use?: 'each' | 'if';
  /** Set inside {{#partners}}, {{#mentors}} and {{#mentees}}; outside, only where there is exactly one partner. */
  perPartner?: true;
}

const person = (name: string, what: string): MessageName => ({ name, what, from: 'person' });
const partner = (name: string, what: string): MessageName => ({ name, what, from: 'partner', perPartner: true });
const program = (name: string, what: string): MessageName => ({ name, what, from: 'program' });
const orientation = (name: string, what: string): MessageName => ({ name, what, from: 'orientation' });
const committee = (name: string, what: string): MessageName => ({ name, what, from: 'committee' });

export const MESSAGE_NAMES = [
  person('first name', 'The first name of the person you write to'),
  person('full name', 'First and last name of the person you write to'),
  person('role', '"mentor", "mentee" or "mentor and mentee"'),
  partner('partner name', 'First and last name of the partner'),
  partner('partner first name', 'First name of the partner'),
  partner('partner title', 'The partner\u2019s position'),
  partner('partner employer', 'Where the partner works'),
  partner('partner email', 'The address the partner wants to be written to'),
  partner('partner about', 'The partner\u2019s bio or goals, as they wrote them'),
  partner('shared topics', 'What the two share, one sentence a line'),
  { name: 'partners', what: 'All partners: what stands inside is repeated for each', from: 'partner', use: 'each' },
  { name: 'mentors', what: 'The same, only who mentors this person', from: 'partner', use: 'each' },
  { name: 'mentees', what: 'The same, only whom this person mentors', from: 'partner', use: 'each' },
  { name: 'several partners', what: 'True where the person has more than one partner', from: 'partner', use: 'if' },
  { name: 'several mentees', what: 'True where the person mentors more than one', from: 'partner', use: 'if' },
  program('program name', 'The program\u2019s name'),
  program('cohort', 'The cohort'),
  program('committee', 'The committee\u2019s name'),
  program('co-chair names', 'The contacts\u2019 names'),
  program('signature', 'Co-chairs and committee, on two lines'),
  program('reply address', 'Where answers go'),
  program('deadline', 'The application deadline'),
  program('program start', 'The first day of the program'),
  program('program end', 'The last day of the program'),
  orientation('orientation date', 'The session\u2019s date and time in the program\u2019s time zone'),
  orientation('orientation date for you', 'The same in the time zone of the person you write to'),
  orientation('orientation length', 'For example "60 minutes"'),
  orientation('meeting link', 'The link to the video call'),
  orientation('calendar link', 'A link that adds the session to the person\u2019s own calendar'),
  committee('reply by', 'The day by which you want an answer'),
  committee('what is missing', 'What the person should send'),
  committee('reason', 'Why, in your own words to this person'),
  committee('form link', 'The address of the form to fill in'),
  committee('survey link', 'The address of the survey'),
  committee('make-up date', 'The date and time of the make-up session'),
  committee('mentor news', 'What you want to say about the mentor who had to withdraw'),
] as const satisfies readonly MessageName[];

export type NameKey = (typeof MESSAGE_NAMES)[number]['name'];

/** Widened, for going through them. */
export const ALL_NAMES: readonly MessageName[] = MESSAGE_NAMES;
