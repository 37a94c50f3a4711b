/** Why a pair is a pair: points by criterion that add up to the score, the strongest reasons, the one most important caution, ranks. */
import { fullName, type PersonKey } from './application';
import { type Board, forbiddenBy } from './board';
import { eachOthersMentor } from './pair-rules/each-others-mentor';
import {
  counted,
  FULL,
  NO_PREFERENCE,
  NOT_STATED,
  ONE,
  rawValue,
  type ScoreSheet,
  weightIn,
  weightSum,
} from './score-sheet';

export type Label = 'Strong' | 'Good' | 'Fair' | 'Weak';
export const LABELS: readonly Label[] = ['Strong', 'Good', 'Fair', 'Weak'];

/** In hundredths of a point. */
const AT_LEAST: Record<Label, number> = { Strong: 7500, Good: 6000, Fair: 4500, Weak: 0 };

export const labelOf = (score: number): Label => LABELS.find((label) => score >= AT_LEAST[label])!;

/** Points of 100 as screens show them: cut and not rounded, so that no Weak pair shows the 45 of a Fair one. */
export const wholePoints = (hundredths: number): number => Math.floor(hundredths / 100);

export interface Points {
  criterion: string;
  title: string;
  /** Hundredths; all points of a pair add up to its score. */
  points: number;
  of: number;
  sentence: string;
}

export interface Pair {
  mentee: PersonKey;
  mentor: PersonKey;
  /** Hundredths, 0 to 10000. */
  score: number;
  label: Label;
  /** The strongest two or three. */
  reasons: string[];
  /** The one most important caution, or ''. */
  check: string;
  /** 1: nobody scores better for the mentee. */
  menteeRank: number;
  /** 1: nobody scores better for the mentor. */
  mentorRank: number;
  breakdown: Points[];
  /** For the two people's eyes: nothing about scores, levels or anybody's judgment. */
  shared: string[];
  kept: boolean;
  approved: boolean;
}

/** One criterion of one pair, before rounding. */
interface Part {
  criterion: string;
  title: string;
  raw: number;
  /** Weight times value: halves of a point times millionths. */
  gain: number;
  weight: number;
  reason: string;
  caution: string;
  shared: string;
  blank: string;
}

function partsOf(sheet: ScoreSheet, row: number, column: number): Part[] {
  return sheet.measures.map((m, index) => {
    const { criterion, facts, mentees, mentors } = m;
    const [own, other] = [mentees.values[mentees.of[row]], mentors.values[mentors.of[column]]];
    const raw = rawValue(m, row, column);
    const weight = weightIn(sheet, row, index);
    const say = (what: 'reason' | 'caution' | 'shared') => (raw >= 0 ? criterion[what](other, own, facts) : '');
    const silent = [own === null && 'the mentee', other === null && 'the mentor'].filter(Boolean).join(' and ');
    return {
      criterion: criterion.key,
      title: criterion.title,
      raw,
      weight,
      gain: weight * counted(raw, m.mean),
      reason: say('reason'),
      caution: say('caution'),
      shared: say('shared'),
      blank: silent === '' ? 'Not stated' : `Not stated by ${silent}`,
    };
  });
}

/** Shares out a whole so that whole parts add up to it: largest remainders first, earlier parts first among equals. */
export function shareOut(whole: number, parts: readonly number[], per: number): number[] {
  const shares = parts.map((part) => Math.floor(part / per));
  const rest = parts
    .map((part, i) => ({ i, left: part - shares[i] * per }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  const missing = whole - shares.reduce((sum, share) => sum + share, 0);
  for (const { i } of rest.slice(0, missing)) shares[i]++;
  return shares;
}

export function breakdownOf(
  board: Pick<Board, 'sheet' | 'score' | 'mentors'>,
  row: number,
  column: number,
  parts = partsOf(board.sheet, row, column),
): Points[] {
  const sum = weightSum(board.sheet, row);
  if (sum === 0) return [];
  const points = shareOut(
    board.score[row * board.mentors.length + column],
    parts.map((part) => part.gain),
    (sum * ONE) / FULL,
  );
  return parts.map(({ criterion, title, raw, weight, reason, caution, blank }, i) => ({
    criterion,
    title,
    points: points[i],
    of: Math.max(points[i], Math.round((weight * FULL) / sum)),
    sentence:
      raw === NO_PREFERENCE
        ? 'No preference: counts as usual in this cohort.'
        : raw === NOT_STATED
          ? `${blank}: counts half of what is usual in this cohort.`
          : reason || caution || 'Nothing in common.',
  }));
}

/** Two or three: the parts that gain most, of those that are met by half at least; a part less well met only where nothing else speaks. */
function strongest(parts: readonly Part[]): string[] {
  const sorted = parts
    .filter((part) => part.reason !== '' && part.raw > 0 && part.weight > 0)
    .sort((a, b) => b.gain - a.gain);
  const met = sorted.filter((part) => part.raw >= ONE / 2);
  return (met.length >= 2 ? met.slice(0, 3) : sorted.slice(0, 2)).map((part) => part.reason);
}

/** Less than half of the weight stated. "No preference" is an answer. */
function isLittle(parts: readonly Part[]): boolean {
  const sum = (list: readonly Part[]): number => list.reduce((all, part) => all + part.weight, 0);
  return sum(parts.filter((part) => part.raw !== NOT_STATED)) * 2 < sum(parts) || sum(parts) === 0;
}

/** Most important first: against somebody's word or a rule, then thin or poor fit, then what only the two can weigh. */
function cautionsOf(board: Board, row: number, column: number, parts: readonly Part[], of: Standing): string[] {
  const pair = row * board.mentors.length + column;
  const mentor = board.mentors[column];
  const places = `${mentor.places} ${mentor.places === 1 ? 'place' : 'places'}`;
  return [
    ...forbiddenBy(board, pair).map((rule) => `Kept, although: ${rule.why(board, row, column)}`),
    of.overPlaces ? `Kept over places: ${fullName(mentor.application.answers)} has ${places}.` : '',
    of.mutual ? eachOthersMentor.why(board, row, column) : '',
    ...(board.cautions.get(pair) ?? []).map((rule) => rule.why(board, row, column)),
    isLittle(parts) ? 'Little to go on: less than half of what counts was answered.' : '',
    labelOf(board.score[pair]) === 'Weak' ? 'Weak: approve it only after reading both applications.' : '',
    ...['time-zone', 'experience', 'meeting'].map((key) => parts.find((part) => part.criterion === key)?.caution ?? ''),
    ...parts.map((part) => part.caution),
  ].filter((caution) => caution !== '');
}

/** What the two share, in sentences for their own eyes. */
export const sharedBy = ({ sheet }: Pick<Board, 'sheet'>, row: number, column: number): string[] =>
  sharedIn(partsOf(sheet, row, column));

const sharedIn = (parts: readonly Part[]): string[] =>
  parts.map((part) => part.shared).filter((sentence) => sentence !== '');

export interface Ranks {
  mentee(row: number, column: number): number;
  mentor(row: number, column: number): number;
}

/** 1 + the lawful pairs of the same person that score better. */
export function ranksOf({ lawful, mentees, mentors }: Board): Ranks {
  return {
    mentee(row, column) {
      const own = lawful[row * mentors.length + column];
      let rank = 1;
      for (let other = 0; other < mentors.length; other++) if (lawful[row * mentors.length + other] > own) rank++;
      return rank;
    },
    mentor(row, column) {
      const own = lawful[row * mentors.length + column];
      let rank = 1;
      for (let other = 0; other < mentees.length; other++) if (lawful[other * mentors.length + column] > own) rank++;
      return rank;
    },
  };
}

/** How a pair stands among the others. */
export interface Standing {
  kept: boolean;
  approved: boolean;
  /** Kept with a mentor who has more mentees than places. */
  overPlaces: boolean;
  /** The two mentor each other, and the committee wants to be told. */
  mutual: boolean;
}

export function explainPair(board: Board, row: number, column: number, of: Standing): Pair {
  const parts = partsOf(board.sheet, row, column);
  const score = board.score[row * board.mentors.length + column];
  const ranks = ranksOf(board);
  return {
    mentee: board.mentees[row].key,
    mentor: board.mentors[column].key,
    score,
    label: labelOf(score),
    reasons: strongest(parts),
    check: cautionsOf(board, row, column, parts, of)[0] ?? '',
    menteeRank: ranks.mentee(row, column),
    mentorRank: ranks.mentor(row, column),
    breakdown: breakdownOf(board, row, column, parts),
    shared: sharedIn(parts),
    kept: of.kept,
    approved: of.approved,
  };
}
