/** An application (one form response), read: answers by meaning, texts as typed (trimmed), '' or [] where nothing was stated. */
import type { FieldKey, Role } from './fields';

/** `mentor:dana@lib.example.org`: role + collected address, trimmed, lower case. Identity is a value, never a place. */
export type PersonKey = string;

export interface Answers {
  preferredEmail: string;
  firstName: string;
  lastName: string;
  memberNumber: string;
  membershipStatus: readonly string[];
  employer: string;
  jobTitle: string;
  libraryType: string;
  wantedLibraryTypes: readonly string[];
  place: string;
  timeZone: string;
  years: string;
  leadershipRole: string;
  areas: readonly string[];
  /** Mentors: competency → the answered level, for example `Strong`. */
  competencyLevels: Readonly<Record<string, string>>;
  competencies: readonly string[];
  /** First choice first; a blank choice is skipped. */
  topThree: readonly string[];
  help: readonly string[];
  meeting: readonly string[];
  /** As answered: "2", "1-2", "up to 3". */
  capacity: string;
  mattersMost: string;
  /** Committee only: never in a message. */
  aboutOthers: string;
  sessions: readonly string[];
  about: string;
  earlier: string;
  commitments: readonly string[];
}

export interface Application {
  key: PersonKey;
  role: Role;
  /** 1-based row in the response tab when it was read: for links and for telling equal timestamps apart, never for identity. */
  row: number;
  /** When it was submitted, epoch milliseconds; NaN where the timestamp could not be read. */
  submitted: number;
  /** When they first applied, where an earlier look knew it: Google overwrites the timestamp of an edited response. */
  first?: number;
  /** The collected address as typed. */
  email: string;
  answers: Answers;
  /** The tab it stands in, as a person calls it. */
  tab?: string;
  /** The form it was sent with; absent where somebody was added by hand. */
  form?: string;
  /** The key that the form gave, where a committee member moved the application to the other role. */
  movedFrom?: PersonKey;
}

/** Which fields a role's form asks at all: a blank answer and a question that was never asked are different things. */
export type Asked = Readonly<Record<Role, ReadonlySet<FieldKey>>>;

export const foldAddress = (email: string): string => email.trim().toLowerCase();

export const personKey = (role: Role, email: string): PersonKey => `${role}:${foldAddress(email)}`;

export const fullName = (answers: Pick<Answers, 'firstName' | 'lastName'>): string =>
  `${answers.firstName} ${answers.lastName}`.trim();

/** Where messages go: the preferred address wins. */
export const writeTo = (application: Application): string =>
  application.answers.preferredEmail.trim() || application.email.trim();

export const NO_ANSWERS: Answers = {
  preferredEmail: '',
  firstName: '',
  lastName: '',
  memberNumber: '',
  membershipStatus: [],
  employer: '',
  jobTitle: '',
  libraryType: '',
  wantedLibraryTypes: [],
  place: '',
  timeZone: '',
  years: '',
  leadershipRole: '',
  areas: [],
  competencyLevels: {},
  competencies: [],
  topThree: [],
  help: [],
  meeting: [],
  capacity: '',
  mattersMost: '',
  aboutOthers: '',
  sessions: [],
  about: '',
  earlier: '',
  commitments: [],
};
