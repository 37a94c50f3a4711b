/** The hard rules for pairs, in the order of reading; the first one that forbids a pair is the one that is named. */
import { capacity } from './capacity';
import { eachOthersMentor } from './each-others-mentor';
import { earlierPair } from './earlier-pair';
import { mustMatch } from './must-match';
import { namedPerson } from './named-person';
import { neverPair } from './never-pair';
import type { PairRule } from './pair-rule';
import { qualityFloor } from './quality-floor';
import { sameInstitution } from './same-institution';
import { samePerson } from './same-person';

export const PAIR_RULES: readonly PairRule[] = [
  samePerson,
  eachOthersMentor,
  sameInstitution,
  neverPair,
  namedPerson,
  earlierPair,
  mustMatch,
  qualityFloor,
  capacity,
];
