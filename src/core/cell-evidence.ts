/** How much the answers that people typed say about a field, where nothing is offered: addresses, numbers of members, places of work, jobs. */
import type { FieldKey } from './fields';
import { ABOUT_ORIENTATION } from './meanings';

const ADDRESS = /^\S+@\S+\.\S+$/;
/** Six to nine digits once leading zeros, blanks, hyphens and a word before them are gone: a phone number has more. */
const MEMBER_NUMBER = /^\D{0,12}0*(\d[ .-]?){6,9}$/;
const NO_ANSWER = /^(unknown|n\/?a|none|not? .*|-+|\?+)$/i;
const PLACE_OF_WORK =
  /\b(librar(y|ies)|university|college|school|museum|archives?|institut\w+|academy|press|society|county|district|consortium|foundation|inc|llc|bank|hospital)\b/i;
const JOB =
  /\b(librarian|director|dean|head|manager|supervisor|coordinator|specialist|assistant|associate|officer|archivist|cataloger|technician|student|consultant|professor|lecturer|lead|chief|engineer|developer|analyst|curator)\b/i;
/** A session that is offered, and no promise. */
const TIME_OF_DAY = /\b\d{1,2}(:\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b/i;

/** Fewer answers than this say nothing. */
const FEWEST = 4;
/** The share of the answers that must look like it. */
const MOSTLY = 0.7;

/** 0 to 1; 0 where too few people answered or most of the answers look like something else. */
export function cellEvidence(typed: readonly string[], key: FieldKey): number {
  const cells = typed.filter((cell) => !NO_ANSWER.test(cell.trim()));
  if (cells.length < FEWEST) return 0;
  const mostly = (words: RegExp): boolean =>
    cells.filter((cell) => words.test(cell.trim())).length >= MOSTLY * cells.length;
  // What many people say alike was chosen, not typed.
  const areOwn = (): boolean => new Set(cells).size > cells.length / 2;
  switch (key) {
    case 'email':
      return mostly(ADDRESS) ? 0.85 : 0;
    case 'preferredEmail':
      return mostly(ADDRESS) ? 0.6 : 0;
    case 'memberNumber':
      return mostly(MEMBER_NUMBER) ? 0.85 : 0;
    case 'employer':
      return areOwn() && mostly(PLACE_OF_WORK) && !mostly(JOB) ? 0.85 : 0;
    case 'jobTitle':
      return mostly(JOB) && !mostly(PLACE_OF_WORK) ? 0.82 : 0;
    case 'commitments':
      return mostly(ABOUT_ORIENTATION) && !mostly(TIME_OF_DAY) ? 0.85 : 0;
    default:
      return 0;
  }
}

/** What people typed cannot be the answer to this: an address is no name, a number no employer. */
export function cellsSpeakAgainst(cells: readonly string[], key: FieldKey): boolean {
  if (cells.length < FEWEST) return false;
  const mostly = (words: RegExp): boolean =>
    cells.filter((cell) => words.test(cell.trim())).length >= MOSTLY * cells.length;
  if (key === 'email') return !mostly(ADDRESS);
  if (NAMES.includes(key)) return mostly(/[@\d]/);
  return key === 'memberNumber' && !mostly(NO_ANSWER) && mostly(/^\D*$/);
}

const NAMES: readonly FieldKey[] = ['firstName', 'lastName', 'fullName', 'employer', 'jobTitle'];
