/** A judged application: what the rules say, what the committee decided, what follows. */
import type { Application, PersonKey } from './application';
import type { Duplicate } from './duplicates';
import type { Finding } from './rules/rule';

export type Status = 'Eligible' | 'Needs a decision' | 'Not eligible' | 'Withdrawn' | 'Replaced by newer';
export const STATUSES: readonly Status[] = [
  'Eligible',
  'Needs a decision',
  'Not eligible',
  'Replaced by newer',
  'Withdrawn',
];

export type DecisionWord = 'Accept' | 'Do not accept' | 'Ask the person' | 'Withdraw';
export const DECISIONS: readonly DecisionWord[] = ['Accept', 'Do not accept', 'Ask the person', 'Withdraw'];

/** A committee member's word: beats every rule and survives every re-check. */
export interface Decision {
  word: DecisionWord;
  note: string;
  by: string;
  /** Epoch milliseconds, or NaN where it was typed in the sheet and nobody saw when. */
  on: number;
}

export interface Person {
  key: PersonKey;
  application: Application;
  status: Status;
  /** One sentence or several: every rule that asks or fails, or why the application was replaced. Blank where all is well. */
  why: string;
  /** What a person should know beside the verdicts: a late correction, answers changed since the decision. They close `why` too. */
  cautions?: readonly string[];
  /** By rule key, in the order of rules/index.ts. */
  findings: Readonly<Record<string, Finding>>;
  decision: Decision | null;
  /** Of the application that counts: those of the same person in time that gave way to it, oldest first. */
  replaces?: readonly Application[];
  /** Applications under other addresses that may be the same person's, and nobody has said. */
  alike?: readonly Duplicate[];
  /** Mentors: how many mentees at most (capacity answered, or typed by the committee). Mentees: 0. */
  places: number;
}
