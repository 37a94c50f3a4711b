/** Step 4, at the table: the pairs as a meeting looks at them, possible mentors of one mentee, and what somebody left unsaved. */
import { fullName, type PersonKey } from '../core/application';
import { ABSENT } from '../core/assignment';
import { atStake } from '../core/at-stake';
import { forbiddenBy } from '../core/board';
import { breakdownOf, labelOf, wholePoints } from '../core/explain';
import { plural } from '../core/home';
import type { Person } from '../core/person';
import { explained, seatsOf } from '../core/plan';
import { type Change, planAround } from '../core/what-if';
import { overall } from '../core/what-if-words';
import { keepOwnNote, ownNote } from '../google/properties';
import { who } from '../google/who';
import type { PartnersFor, WhatIf } from './requests';
import { pairsOf, type Tried, tried } from './what-if';

export interface BoardPair {
  mentee: PersonKey;
  menteeName: string;
  mentor: PersonKey;
  mentorName: string;
  label: string;
  /** Of 100, whole. */
  score: number;
  reason: string;
  check: string;
  kept: boolean;
  approved: boolean;
  /** Not so in the sheet. */
  changed: boolean;
}

export interface BoardPerson {
  key: PersonKey;
  name: string;
  role: 'mentor' | 'mentee';
  why: string;
}

export interface PairingBoard {
  mark: string;
  user: string;
  pairs: BoardPair[];
  without: BoardPerson[];
  /** Pairs of whoever looks, which are not shown. */
  own: number;
  refused: { at: number; sentence: string } | null;
  moves: { sentence: string; gain: number }[];
  mentors: string[];
  overall: string;
  /** Sum of all scores, of 100 each, whole. */
  total: number;
  counts: string;
  unsaved: Unsaved | null;
}

export interface Unsaved {
  changes: Change[];
  mark: string;
  /** ISO. */
  at: string;
}

const UNSAVED = 'pairing board';
const nameOf = (person: Person): string => fullName(person.application.answers);

export function pairingBoard({ changes }: WhatIf): PairingBoard {
  const now = tried(changes);
  const { board, effect, refused, mark, start, isOwn } = now;
  const name = new Map([...board.mentees, ...board.mentors].map((person) => [person.key, nameOf(person)]));
  const before = new Map(board.mentees.map(({ key }, row) => [key, board.mentors[start.partner[row]]?.key]));
  const pairs = pairsOf(now);
  const shown = pairs.filter((pair) => !isOwn(pair.mentee) && !isOwn(pair.mentor));
  return {
    mark,
    user: who(),
    pairs: shown
      .map((pair) => ({
        mentee: pair.mentee,
        menteeName: name.get(pair.mentee)!,
        mentor: pair.mentor,
        mentorName: name.get(pair.mentor)!,
        label: pair.label,
        score: wholePoints(pair.score),
        reason: pair.reasons[0] ?? '',
        check: pair.check,
        kept: pair.kept,
        approved: pair.approved,
        changed: before.get(pair.mentee) !== pair.mentor,
      }))
      .sort((a, b) => a.menteeName.localeCompare(b.menteeName, 'en') || (a.mentee < b.mentee ? -1 : 1)),
    without: withoutIn(now).filter(({ key }) => !isOwn(key)),
    own: pairs.length - shown.length,
    refused,
    moves: effect.moves
      .filter((m) => ![m.mentee, m.before?.mentor ?? '', m.after?.mentor ?? ''].some(isOwn))
      .map(({ sentence, gain }) => ({ sentence, gain })),
    mentors: effect.mentors.filter((m) => !isOwn(m.person)).map((m) => m.sentence),
    overall: overall(effect),
    total: Math.round(effect.total.after / 100),
    counts: `${plural(pairs.length, 'pair')}, ${plural(board.mentees.length - pairs.length - now.after.out.size, 'mentee')} without a mentor`,
    unsaved: changes.length === 0 ? unsaved() : null,
  };
}

function withoutIn({ board, problem, after }: Tried): BoardPerson[] {
  const around = planAround(board, problem, after);
  const { without } = explained(board, seatsOf(board, around.problem, around.plan, after.partner));
  const people = new Map([...board.mentees, ...board.mentors].map((person) => [person.key, person]));
  return without
    .filter((w) => !after.out.has(w.person))
    .map((w) => ({ key: w.person, name: nameOf(people.get(w.person)!), role: w.role, why: w.why }));
}

export interface PossiblePartner {
  key: PersonKey;
  name: string;
  label: string;
  /** Of 100, whole. */
  score: number;
  /** "free", "now with Lee Park", "full (2 of 2)". */
  standing: string;
  /** A mentor without a free place; `guests` would have to move, `fixed` ones are kept or approved. */
  full: boolean;
  guests: Guest[];
  /** A mentee who has a mentor. */
  taken: boolean;
  /** Why this pair cannot be; ''. */
  not: string;
  /** By criterion: what speaks for and against, as in the breakdown. */
  rows: { title: string; words: string }[];
  about: string;
}

interface Guest {
  key: PersonKey;
  name: string;
  fixed: boolean;
}

export interface PossiblePartners {
  person: { key: PersonKey; name: string; about: string };
  /** The mentor that a mentee has. */
  now: PersonKey | null;
  mark: string;
  /** Of a mentor. */
  full: boolean;
  guests: Guest[];
  /** What hangs on the pair of a mentee, in sentences. */
  stake: string[];
  /** Best first; those who cannot be come last. */
  partners: PossiblePartner[];
}

const aboutOf = ({ application: { answers } }: Person): string =>
  [answers.libraryType, answers.years, answers.about].filter(Boolean).join('. ');

/** Everybody in the other role beside this person; null for somebody who does not take part, and for whoever looks. */
export function possiblePartners({ person, changes }: PartnersFor): PossiblePartners | null {
  const now = tried(changes);
  const { board, problem, after, mark, isOwn } = now;
  const isMentee = person.startsWith('mentee:');
  const [own, others] = isMentee ? [board.mentees, board.mentors] : [board.mentors, board.mentees];
  const place = own.findIndex(({ key }) => key === person);
  if (place < 0 || isOwn(person)) return null;
  const guestsOf = (column: number, except: number): Guest[] =>
    [...after.partner.keys()]
      .filter((row) => after.partner[row] === column && row !== except)
      .map((row) => ({
        key: board.mentees[row].key,
        name: nameOf(board.mentees[row]),
        fixed: after.kept.has(row) || after.approved.has(row),
      }));
  const partners = others.map((other, i): PossiblePartner => {
    const [row, column] = isMentee ? [place, i] : [i, place];
    const score = board.score[row * board.mentors.length + column];
    const guests = guestsOf(column, row);
    const isPair = after.partner[row] === column;
    return {
      key: other.key,
      name: nameOf(other),
      label: labelOf(score),
      score: wholePoints(score),
      standing: isPair
        ? `their ${isMentee ? 'mentor' : 'mentee'} now`
        : isMentee
          ? standing(guests, after.places[column])
          : after.partner[row] < 0
            ? 'without a mentor'
            : `now with ${nameOf(board.mentors[after.partner[row]])}`,
      full: guests.length >= after.places[column],
      guests,
      taken: after.partner[row] >= 0,
      not: isPair ? '' : whyNot(now, row, column),
      rows: breakdownOf(board, row, column).map(({ title, sentence }) => ({ title, words: sentence })),
      about: aboutOf(other),
    };
  });
  const column = isMentee ? after.partner[place] : -1;
  const guests = isMentee ? [] : guestsOf(place, -1);
  return {
    person: { key: person, name: nameOf(own[place]), about: aboutOf(own[place]) },
    now: column < 0 ? null : board.mentors[column].key,
    mark,
    full: !isMentee && guests.length >= after.places[place],
    guests,
    stake: column < 0 ? [] : atStake({ board, ...planAround(board, problem, after) }, place, column),
    partners: partners
      .filter(({ key, standing }) => !isOwn(key) && standing !== 'their mentee now')
      .sort((a, b) => Number(a.not !== '') - Number(b.not !== '') || b.score - a.score || (a.key < b.key ? -1 : 1)),
  };
}

function whyNot({ board }: Tried, row: number, column: number): string {
  const pair = row * board.mentors.length + column;
  if (board.lawful[pair] !== ABSENT) return '';
  const [rule] = forbiddenBy(board, pair);
  return rule ? rule.why(board, row, column) : 'This pair waits for a decision.';
}

function standing(guests: readonly Guest[], places: number): string {
  const names = guests.map((g) => g.name);
  if (places === 0) return 'no place';
  if (names.length < places) return names.length === 0 ? 'free' : `free, also with ${names.join(' and ')}`;
  return names.length === 1 ? `now with ${names[0]}` : `full (${names.length} of ${places})`;
}

/** Kept for the person at the keyboard only, so that closing the window loses nothing. */
export function keepUnsaved({ changes, mark }: { changes: Change[]; mark: string }): { kept: boolean } {
  const note = changes.length === 0 ? '' : JSON.stringify({ changes, mark, at: new Date().toISOString() });
  return { kept: keepOwnNote(UNSAVED, note) };
}

function unsaved(): Unsaved | null {
  const note = ownNote(UNSAVED);
  return note === '' ? null : (JSON.parse(note) as Unsaved);
}
