/**
 * What the score is made of: every criterion that both forms ask about, measured on this cohort. Each person is prepared once; people with
 * equal answers form a class, and only classes are compared. Values are whole numbers (millionths), so that no order of rows and no rounding
 * on the way can change a mean or a score.
 */
import type { PersonKey } from './application';
import { type AnyCriterion, CRITERIA } from './criteria';
import type { PairingFacts } from './criteria/criterion';
import type { Person } from './person';
import type { Settings } from './settings';
import { type Side, sideOf } from './sides';
import { lookUp, type Stated, Vocabulary } from './stated';
import { weightSetting } from './weights';

/** The value of a fully met criterion. */
export const ONE = 1_000_000;
/** Raw values of a pair in which one side left the criterion open. */
export const NOT_STATED = -1;
export const NO_PREFERENCE = -2;
/** A score of 100. */
export const FULL = 10_000;
/** What matters most to a mentee counts 1½ times; weights are held in halves to stay whole. */
const USUAL = 2;
const MOST = 3;

/** A criterion that counts, measured on this cohort. */
export interface Measure {
  criterion: AnyCriterion;
  facts: PairingFacts;
  points: number;
  must: boolean;
  mentors: Side;
  mentees: Side;
  /**
   * The cohort's mean in millionths: of the raw values over all combinations of an eligible mentor and an eligible mentee who both stated
   * something, rounded to the nearest whole number.
   */
  mean: number;
  /** Raw values by class of mentors, per class of mentees. */
  row(mentee: number): Int32Array;
}

export interface ScoreSheet {
  mentees: readonly Person[];
  mentors: readonly Person[];
  measures: readonly Measure[];
  /** Per mentee: index of the measure that matters most, or -1. */
  most: Int32Array;
}

type Base = Omit<PairingFacts, 'words'>;

/** Measures the criteria that count. A criterion that nobody stated on one side has no mean and does not count. */
export function scoreSheet(
  mentees: readonly Person[],
  mentors: readonly Person[],
  base: Base,
  settings: Settings,
): ScoreSheet {
  const measures = CRITERIA.filter((criterion) => isAsked(criterion, base))
    .map((criterion) => measure(criterion, mentees, mentors, base, settings))
    .filter((m): m is Measure => m !== null && (m.points > 0 || m.must));
  const keys = measures.map((m) => m.criterion.key);
  const said = new Vocabulary();
  const mattersMost = (answer: string): number =>
    said.once(answer, () => keys.indexOf(lookUp(base.profile.vocabularies.mattersMost, answer) ?? ''));
  const most = Int32Array.from(mentees, ({ application }) => mattersMost(application.answers.mattersMost));
  return { mentees, mentors, measures, most };
}

const isAsked = ({ fields }: AnyCriterion, { asked }: Base): boolean =>
  fields.mentor.some((field) => asked.mentor.has(field)) && fields.mentee.some((field) => asked.mentee.has(field));

function measure(
  criterion: AnyCriterion,
  mentees: readonly Person[],
  mentors: readonly Person[],
  base: Base,
  settings: Settings,
): Measure | null {
  const facts = { ...base, words: new Vocabulary() };
  const { points, must } = settings.of(weightSetting(criterion.key));
  const { fields } = criterion;
  const named = new Set([...base.hopes].flatMap((pair) => pair.split(' ') as PersonKey[]));
  const sides = {
    mentors: sideOf(mentors, fields.mentor, named, (p) => criterion.mentor(p.application.answers, p.key, facts)),
    mentees: sideOf(mentees, fields.mentee, named, (p) => criterion.mentee(p.application.answers, p.key, facts)),
  };
  const statedRow = rowReader(criterion, facts, sides.mentors.values, sides.mentees.values);
  let sum = 0;
  let stated = 0;
  const { count } = sides.mentors;
  for (let mentee = 0; mentee < sides.mentees.values.length; mentee++) {
    const values = statedRow(mentee);
    let own = 0;
    let people = 0;
    for (let mentor = 0; mentor < values.length; mentor++) {
      if (values[mentor] < 0) continue;
      own += count[mentor] * values[mentor];
      people += count[mentor];
    }
    sum += sides.mentees.count[mentee] * own;
    stated += sides.mentees.count[mentee] * people;
  }
  if (stated === 0) return null;
  const mean = Math.round(sum / stated);
  const row = withOpen(criterion, sides.mentees.values, statedRow, mean);
  return { criterion, facts, points, must, ...sides, row, mean };
}

/** Rows are kept where that fits in memory (4 bytes a value): all but the largest cohorts. */
const KEEP = 30_000_000;

/** A blank on either side beats no preference. */
function rowReader(
  criterion: AnyCriterion,
  facts: PairingFacts,
  mentors: readonly Stated<unknown>[],
  mentees: readonly Stated<unknown>[],
): Measure['row'] {
  const kept: Int32Array[] = [];
  const keep = mentors.length * mentees.length <= KEEP;
  const open = Int32Array.from(mentors, (other) => (other === null ? NOT_STATED : other === 'any' ? NO_PREFERENCE : 0));
  const atOnce = criterion.scoreAll?.(mentors.filter(isStated), facts);
  const score = (mentee: unknown): ArrayLike<Stated<number>> =>
    atOnce ? atOnce(mentee) : mentors.filter(isStated).map((mentor) => criterion.score(mentor, mentee, facts));
  return (mentee) => {
    if (kept[mentee]) return kept[mentee];
    const own = mentees[mentee];
    const row = open.slice();
    if (own === null) row.fill(NOT_STATED);
    else if (own === 'any')
      for (let k = 0; k < row.length; k++) row[k] = open[k] === NOT_STATED ? NOT_STATED : NO_PREFERENCE;
    else fill(row, score(own));
    if (keep) kept[mentee] = row;
    return row;
  };
}

/** What a mentee left open of a criterion otherwise answered counts like a blank: half the mean. */
function withOpen(
  { open }: AnyCriterion,
  mentees: readonly Stated<unknown>[],
  row: Measure['row'],
  mean: number,
): Measure['row'] {
  const shares = mentees.map((own) => (open && isStated(own) ? open(own) : 0));
  if (shares.every((share) => share === 0)) return row;
  const blank = Math.floor(mean / 2);
  const kept: Int32Array[] = [];
  return (mentee) => {
    const share = shares[mentee];
    if (share === 0) return row(mentee);
    kept[mentee] =
      kept[mentee] ?? row(mentee).map((raw) => (raw < 0 ? raw : Math.floor((1 - share) * raw + share * blank)));
    return kept[mentee];
  };
}

const isStated = (value: Stated<unknown>): boolean => value !== null && value !== 'any';

/** Puts scores where both stated something. */
function fill(row: Int32Array, scores: ArrayLike<Stated<number>>): void {
  for (let k = 0, next = 0; k < row.length; k++) {
    if (row[k] !== 0) continue;
    const value = scores[next++];
    row[k] = value === null ? NOT_STATED : value === 'any' ? NO_PREFERENCE : Math.round(value * ONE);
  }
}

/** The raw value of one pair: millionths, NOT_STATED or NO_PREFERENCE. */
export const rawValue = (m: Measure, mentee: number, mentor: number): number =>
  m.row(m.mentees.of[mentee])[m.mentors.of[mentor]];

/** What a raw value counts: a blank half the cohort's mean, no preference the mean. */
export const counted = (raw: number, mean: number): number =>
  raw >= 0 ? raw : raw === NO_PREFERENCE ? mean : Math.floor(mean / 2);

/** In halves of a point. */
export const weightIn = (sheet: ScoreSheet, mentee: number, index: number): number =>
  sheet.measures[index].points * (sheet.most[mentee] === index ? MOST : USUAL);

export const weightSum = (sheet: ScoreSheet, mentee: number): number =>
  sheet.measures.reduce((sum, _, index) => sum + weightIn(sheet, mentee, index), 0);
