/**
 * The score of every pair: the weighted mean over the criteria that both forms ask about, as a whole number of hundredths, 0 to 10000.
 * Each person is prepared once; people with equal answers form a class; a pair then costs a few table look-ups. All sums are of whole
 * numbers (millionths), so that no order of rows and no rounding on the way can change a score.
 */
import type { PersonKey } from './application';
import { type AnyCriterion, CRITERIA } from './criteria';
import type { PairingFacts } from './criteria/criterion';
import type { Person } from './person';
import type { Settings } from './settings';
import { lookUp, type Stated, Vocabulary } from './stated';
import { weightSetting } from './weights';

/** The value of a fully met criterion. */
export const ONE = 1_000_000;
/** A score of 100. */
export const FULL = 10_000;
/** What matters most to a mentee counts 1½ times; weights are held in halves to stay whole. */
const USUAL = 2;
const MOST = 3;

/** One side of one criterion: who belongs to which class of equal answers. */
interface Side {
  of: Int32Array;
  values: readonly Stated<unknown>[];
  /** People per class. */
  count: readonly number[];
}

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
  const most = Int32Array.from(mentees, ({ application: { answers } }) =>
    keys.indexOf(lookUp(base.profile.vocabularies.mattersMost, answers.mattersMost) ?? ''),
  );
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
  const sides = {
    mentors: sideOf(mentors, (p) => criterion.mentor(p.application.answers, p.key, facts)),
    mentees: sideOf(mentees, (p) => criterion.mentee(p.application.answers, p.key, facts)),
  };
  const measured = { criterion, facts, points, must, ...sides, mean: 0 };
  let sum = 0;
  let stated = 0;
  sides.mentees.values.forEach((_, mentee) => {
    rawRow(measured, mentee).forEach((value, mentor) => {
      if (value < 0) return;
      const combinations = sides.mentees.count[mentee] * sides.mentors.count[mentor];
      sum += combinations * value;
      stated += combinations;
    });
  });
  return stated === 0 ? null : { ...measured, mean: Math.round(sum / stated) };
}

function sideOf(people: readonly Person[], prepare: (person: Person) => Stated<unknown>): Side {
  const classes = new Map<string, number>();
  const values: Stated<unknown>[] = [];
  const count: number[] = [];
  const of = Int32Array.from(people, (person: Person & { key: PersonKey }) => {
    const value = prepare(person);
    const name = JSON.stringify(value);
    const known = classes.get(name) ?? values.push(value) - 1;
    classes.set(name, known);
    count[known] = (count[known] ?? 0) + 1;
    return known;
  });
  return { of, values, count };
}

export const NOT_STATED = -1;
export const NO_PREFERENCE = -2;

type Sides = Pick<Measure, 'criterion' | 'facts' | 'mentors' | 'mentees'>;

/** The raw value of two classes: millionths, NOT_STATED or NO_PREFERENCE. A blank on either side beats no preference. */
function rawOf({ criterion, facts, mentors, mentees }: Sides, mentee: number, mentor: number): number {
  const own = mentees.values[mentee];
  const other = mentors.values[mentor];
  const value =
    own === null || other === null
      ? null
      : own === 'any' || other === 'any'
        ? 'any'
        : criterion.score(other, own, facts);
  return value === null ? NOT_STATED : value === 'any' ? NO_PREFERENCE : Math.round(value * ONE);
}

/** One class of mentees against every class of mentors. */
function rawRow(sides: Sides, mentee: number): Int32Array {
  const row = new Int32Array(sides.mentors.values.length);
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = rawOf(sides, mentee, mentor);
  return row;
}

/** The raw values of one mentee against every class of mentors. */
export const rawValues = (m: Measure, mentee: number): Int32Array => rawRow(m, m.mentees.of[mentee]);

/** The raw value of one pair: millionths, NOT_STATED or NO_PREFERENCE. */
export const rawValue = (m: Measure, mentee: number, mentor: number): number =>
  rawOf(m, m.mentees.of[mentee], m.mentors.of[mentor]);

/** What a raw value counts: a blank half the cohort's mean, no preference the mean. */
export const counted = (raw: number, mean: number): number =>
  raw >= 0 ? raw : raw === NO_PREFERENCE ? mean : Math.floor(mean / 2);

/** In halves of a point. */
export const weightIn = (sheet: ScoreSheet, mentee: number, index: number): number =>
  sheet.measures[index].points * (sheet.most[mentee] === index ? MOST : USUAL);

export const weightSum = (sheet: ScoreSheet, mentee: number): number =>
  sheet.measures.reduce((sum, _, index) => sum + weightIn(sheet, mentee, index), 0);

/** Scores of all pairs in hundredths, mentees by rows. Without any criterion that counts every pair scores 0. */
export function scoreAll(sheet: ScoreSheet): Int16Array {
  const { mentees, mentors, measures } = sheet;
  const score = new Int16Array(mentees.length * mentors.length);
  const groups = groupsOf(sheet);
  const rows = measures.map(rowReader);
  const points = new Float64Array(mentors.length);
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    const of = (weightSum(sheet, mentee) * ONE) / FULL;
    if (of === 0) continue;
    points.fill(0);
    for (const group of groups) {
      const table = new Float64Array(group.size);
      for (const [index, classes] of group.members) {
        const row = rows[index](mentee);
        const weight = weightIn(sheet, mentee, index);
        for (let k = 0; k < table.length; k++) table[k] += weight * row[classes[k]];
      }
      for (let mentor = 0; mentor < points.length; mentor++) points[mentor] += table[group.of[mentor]];
    }
    const line = mentee * mentors.length;
    for (let mentor = 0; mentor < points.length; mentor++) score[line + mentor] = Math.round(points[mentor] / of);
  }
  return score;
}

/** Reads a mentee's counted values by class of mentors; each class of mentees is worked out once where that fits in memory. */
function rowReader(m: Measure): (mentee: number) => Int32Array {
  const kept: Int32Array[] = [];
  const keep = m.mentees.values.length * m.mentors.values.length <= 4_000_000;
  return (mentee) => {
    const own = m.mentees.of[mentee];
    const row = kept[own] ?? rawRow(m, own).map((raw) => counted(raw, m.mean));
    if (keep) kept[own] = row;
    return row;
  };
}

/** Criteria whose classes of mentors are few are read together: one look-up for all of them. */
interface Group {
  /** Joint class per mentor. */
  of: Int32Array;
  size: number;
  /** Index of a measure, and its own class of mentors per joint class. */
  members: [index: number, classes: number[]][];
}

function groupsOf({ measures, mentors }: ScoreSheet): Group[] {
  const most = Math.max(64, mentors.length / 8);
  const groups: Group[] = [];
  const order = measures
    .map((m, index) => ({ side: m.mentors, index }))
    .sort((a, b) => a.side.values.length - b.side.values.length);
  for (const { side, index } of order) {
    const last = groups[groups.length - 1];
    const joint = last && join(last, side, index);
    if (joint && joint.size <= most) groups[groups.length - 1] = joint;
    else groups.push({ of: side.of, size: side.values.length, members: [[index, side.values.map((_, k) => k)]] });
  }
  return groups;
}

function join(group: Group, side: Side, index: number): Group {
  const known = new Map<number, number>();
  const pairs: [joint: number, own: number][] = [];
  const of = group.of.map((joint, mentor) => {
    const name = joint * side.values.length + side.of[mentor];
    const at = known.get(name) ?? pairs.push([joint, side.of[mentor]]) - 1;
    known.set(name, at);
    return at;
  });
  const members = group.members.map(([i, classes]): [number, number[]] => [i, pairs.map(([joint]) => classes[joint])]);
  return { of, size: pairs.length, members: [...members, [index, pairs.map(([, own]) => own)]] };
}
