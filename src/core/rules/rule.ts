/** The anatomy of an eligibility rule. One rule, one file: words → settings → small predicates → the object. */
import type { Application, Asked } from '../application';
import type { FieldKey, Role } from '../fields';
import type { MemberList } from '../members';
import type { Profile } from '../profiles/profile';
import type { Setting, Settings } from '../settings';

export type Verdict = 'pass' | 'ask' | 'fail' | 'notApplicable';

export interface Finding {
  verdict: Verdict;
  /** The fact and its evidence in one short sentence: "ALA membership ends Dec 15, 2022, before the program starts." */
  sentence: string;
  /** The same in a few words, for a column of People: "ALA: member to Mon, Sep 11, 2023". */
  brief?: string;
}

/** Everything a rule may know besides the person it judges. */
export interface Facts {
  settings: Settings;
  profile: Profile;
  asked: Asked;
  /** null: no list is loaded. */
  members: MemberList | null;
  /** All applications of the cohort, both roles (shared member numbers, possible duplicates). */
  all: readonly Application[];
}

export interface Rule {
  /** Also the file's name. */
  key: string;
  /** Short words for lists: "On time". */
  title: string;
  /** What it asks, for the panel: "Applied by the deadline?" */
  question: string;
  roles: readonly Role[];
  /** A rule whose fields the form never asks is notApplicable; decided in index.ts, not in the rule. */
  fields: readonly FieldKey[];
  settings: readonly Setting<unknown>[];
  judge(person: Application, facts: Facts): Finding;
}

const finding =
  (verdict: Verdict) =>
  (sentence: string, brief = ''): Finding =>
    brief === '' ? { verdict, sentence } : { verdict, sentence, brief };

export const pass = finding('pass');
export const ask = finding('ask');
export const fail = finding('fail');
export const notApplicable = finding('notApplicable');
