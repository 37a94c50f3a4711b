/** What Home and the steps' screens are made of: the facts they come from, and what a page is given to paint. */

import type { TabKey, Tone } from './layout';
import type { Day, Instant } from './moments';
import type { Status } from './person';

/** What is asked before something that other people will notice; everything else is done and can be taken back. */
export interface Confirmation {
  title: string;
  text: string;
  yes: string;
  no: string;
  /** The answer that changes nothing comes first and has the focus. */
  safe?: boolean;
}

/** What the panel may do for a press: the name of a public function, what it is given, and whether it goes on until nothing is left. */
export interface Action {
  label: string;
  call: string;
  args: Record<string, unknown>;
  inPortions: boolean;
  /** How many things it makes, where it works in portions. */
  total?: number;
  confirm?: Confirmation;
}

/** Somebody the rules cannot decide about. */
export interface PersonToDecide {
  key: string;
  /** 'Ask the person' where somebody asked already, else blank. */
  decision: string;
  /** Whoever looks applied themselves: another member decides. */
  own: boolean;
}

/** A draft or an invitation of which nobody can tell whether it was made. */
export interface OpenQuestion {
  key: string;
  person: string;
  question: string;
  /** A draft that was there is gone: it was sent or deleted. */
  gone?: boolean;
}

export interface StepView {
  key: string;
  title: string;
  tag: string;
  tone: Tone;
  /** What is so, in sentences. */
  facts: string[];
  actions: Action[];
  /** Tabs in which to look or type. */
  tabs: TabButton[];
  questions: OpenQuestion[];
}

/** The one thing to do now. Without an action its button opens the step; `tab` is where to look or type before pressing. */
export interface Next {
  text: string;
  step: string;
  /** A screen of the step's own, where it is not the first one. */
  at?: string;
  label: string;
  action: Action | null;
  tab: TabButton | null;
  /** Nothing waits: the button only looks for something new. */
  idle: boolean;
}

export interface TabButton {
  key: TabKey;
  label: string;
}

export interface HomeView {
  title: string;
  status: string;
  /** Signed in as. */
  user: string;
  isSetUp: boolean;
  /** The made-up people are in the spreadsheet. */
  example: boolean;
  /** For a member whose first time it is; else blank. */
  greeting: string;
  /** "Last checked ... by ...", or blank. */
  lastCheck: string;
  next: Next;
  steps: StepView[];
  watch: string[];
  contacts: string;
  /** Counts without a name in them, for a problem report. */
  figures: string;
}

export interface AttendanceFacts {
  /** Whether the tab was made. */
  taken: boolean;
  came: number;
  total: number;
  /** Pairs of which both are oriented. */
  pairs: number;
  pairsInAll: number;
}

export interface HomeFacts {
  now: Instant;
  zone: string;
  user: string;
  isSetUp: boolean;
  example: boolean;
  /** Who set this up, when; whether the person at the keyboard has been greeted. */
  setUpBy: { who: string; at: Instant } | null;
  greeted: boolean;
  checked: { who: string; at: Instant } | null;
  programName: string;
  cohort: string;
  contacts: string;
  deadline: Instant | null;
  /** Forms that take answers although the deadline has passed. */
  openForms?: readonly string[];
  programStart: Day;
  forms: string[];
  /** Questions about the forms that only a person can answer; what of them stands in the way of reading anything, in words. */
  questions: { open: number; blocking: string[] };
  /** Who switched automatic reading on, and when it last read something. */
  reader: { who: string; last: Instant | null } | null;
  applications: { mentor: number; mentee: number };
  /** Applications in the response tabs that are not in People as they stand, and rows of People whose response is gone. */
  unread: number;
  statuses: Record<Status, number>;
  /** Of those in People. */
  eligible: { mentor: number; mentee: number };
  people: PersonToDecide[];
  /** A list is there, or nobody waits for one. */
  hasMembers: boolean;
  /** A person has looked through everything that set-up found. */
  finished?: boolean;
  /** Who takes part on a promise to join or renew; `due`: the program has started. */
  promised?: { n: number; due: boolean; day: string } | null;
  /** `own`: of those that wait, the pairs of whoever looks; another member approves them. `asked`: rows that somebody changed and that need an answer. */
  pairs: {
    suggested: number;
    approved: number;
    changed: number;
    weak: { mentee: string; words: string }[];
    own?: number;
    asked?: number;
  };
  without: { mentor: number; mentee: number };
  /** `limit`: an account's limit was reached before all were made; `others`: messages besides the introductions that wait for it. */
  drafts: {
    ready: number;
    uncertain: OpenQuestion[];
    missing: number;
    limit?: { since: Instant; mailbox: string; others: readonly string[] } | null;
  };
  orientation: {
    slots: number;
    /** How many sessions the committee chose. */
    chosen: number;
    event: string;
    invited: number;
    /** Not invited by Google, but with an invitation of the committee's own, drafted or sent. */
    byMail?: number;
    toInvite: number;
    uncertain: OpenQuestion[];
  };
  attendance: AttendanceFacts;
}

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** People nobody has decided about; who was asked is waited for, not decided about. */
export const undecided = (f: HomeFacts): PersonToDecide[] => f.people.filter((p) => p.decision === '');

/** What stands in the way of pairing although somebody is eligible: nobody is on the other side. '' where both sides have somebody, or none. */
export function oneSided({ eligible, applications }: HomeFacts): string {
  if (eligible.mentor > 0 === eligible.mentee > 0) return '';
  const missing = eligible.mentor === 0 ? 'mentor' : 'mentee';
  const applied = applications[missing];
  return applied === 0
    ? `No ${missing} has applied yet, so nobody can be paired.`
    : applied === 1
      ? `The only ${missing} who applied is not eligible, so nobody can be paired.`
      : `None of the ${applied} ${missing}s who applied is eligible, so nobody can be paired.`;
}

/** A button of a step. */
export const act = (label: string, call: string, more: Partial<Omit<Action, 'label' | 'call'>> = {}): Action => ({
  label,
  call,
  args: {},
  inPortions: false,
  ...more,
});

/** A step's screen; what is not given is not there. */
export const step = (
  view: Pick<StepView, 'key' | 'title' | 'tag' | 'tone' | 'facts'> & Partial<StepView>,
): StepView => ({
  actions: [],
  tabs: [],
  questions: [],
  ...view,
});
