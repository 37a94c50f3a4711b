import type { FieldKey } from '../fields';

/** What belongs to one association and one year. Everything the committee may change is copied into the Settings tab at set-up. */
export interface Membership {
  /** "ALA" or "Core". */
  name: string;
  /** Headers under which member lists keep the date it is paid through. */
  headers: readonly string[];
}

/** Tells whether an answer means something: a pattern, or what a committee said about each answer. */
export type Sense = Pick<RegExp, 'test'>;

export interface Profile {
  key: string;
  association: string;
  division: string;
  committee: string;
  programName: string;
  cohort: string;
  /** IANA zone in which the program's dates are meant. */
  timeZone: string;
  /** Local date-times, ISO without zone; '' where not known. */
  opens: string;
  deadline: string;
  programStart: string;
  programEnd: string;
  contacts: readonly { name: string; role: string; email: string }[];
  formLinks: { mentor: string; mentee: string };
  /** The announcement's own facts, as they may be quoted. */
  announcement: readonly string[];
  /** The association first, then the division: each judged by its own rule on its own date. */
  memberships: readonly [association: Membership, division: Membership];
  /** Answers that mean something to a rule, whatever the exact wording of the year. */
  answers: {
    currentAssociationMember: Sense;
    currentDivisionMember: Sense;
    /** The promise under *membership status*: the only promise to join. */
    willJoin: Sense;
    orientationPromise: Sense;
    /** Neither a promise nor a refusal to come to the orientation. */
    unsure: Sense;
    noneOfTheseTimes: Sense;
    noPreference: Sense;
    /** "Applied but was not matched". */
    waitedBefore: Sense;
    /** Leadership answers a committee should look at: retired, former, past, none. */
    notNowALeader: Sense;
  };
  vocabularies: {
    libraryTypes: readonly string[];
    /** Pairs of library types that are related (symmetric); `*` stands for any type. */
    relatedLibraryTypes: readonly (readonly [string, string])[];
    areas: readonly string[];
    competencies: readonly string[];
    /** Level as answered → 0..1. */
    levels: Readonly<Record<string, number>>;
    help: readonly string[];
    meeting: readonly string[];
    membershipStatus: readonly string[];
    commitments: readonly string[];
    /** Answer → IANA zone. */
    timeZones: Readonly<Record<string, string>>;
    /** What a mentee says matters most → criterion key. */
    mattersMost: Readonly<Record<string, string>>;
  };
  /** Titles that the committee confirmed in its own forms, beside the known ones. */
  titles?: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** Default weight by criterion key, 0 to 100. */
  weights: Readonly<Record<string, number>>;
  orientation: { slots: readonly string[]; minutes: number };
}
