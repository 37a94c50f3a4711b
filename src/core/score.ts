/**
 * The score of every pair: the weighted mean over the criteria that count, as a whole number of hundredths, 0 to 10000. A pair costs three
 * table look-ups, however many criteria there are (score-sheet.ts says what stands in the tables).
 */
import { counted, FULL, type Measure, ONE, type ScoreSheet, weightIn, weightSum } from './score-sheet';

/** Scores of all pairs in hundredths, mentees by rows. Without any criterion that counts every pair scores 0. */
export function scoreAll(sheet: ScoreSheet): Int16Array {
  const { mentees, mentors, measures } = sheet;
  const score = new Int16Array(mentees.length * mentors.length);
  if (measures.every(({ points }) => points === 0)) return score;
  const single = measures.map(({ mentors: { of, values } }) => group(of, values.length));
  const groups = threeOf(single, mentors.length);
  // Two mentees at a time, who share the reading of the mentors' classes; the last of an odd number is both.
  for (let first = 0; first < mentees.length; first += 2) {
    const second = Math.min(first + 1, mentees.length - 1);
    for (let index = 0; index < measures.length; index++) {
      weigh(single[index], 0, measures[index], first, weightIn(sheet, first, index));
      weigh(single[index], 1, measures[index], second, weightIn(sheet, second, index));
    }
    for (const { sums } of groups) for (const sum of sums) add(sum);
    writeScores(score, first, weightSum(sheet, first), second, weightSum(sheet, second), groups);
  }
  return score;
}

function weigh({ gain }: Group, lane: number, { mean, mentees, row }: Measure, mentee: number, weight: number): void {
  const raw = row(mentees.of[mentee]);
  for (let k = 0; k < raw.length; k++) gain[2 * k + lane] = weight * counted(raw[k], mean);
}

function add({ gain, one, oneOf, other, otherOf }: Sum): void {
  for (let k = 0; k < oneOf.length; k++) {
    const a = 2 * oneOf[k];
    const b = 2 * otherOf[k];
    gain[2 * k] = one[a] + other[b];
    gain[2 * k + 1] = one[a + 1] + other[b + 1];
  }
}

/**
 * One walk along the mentors. Half of the divisor makes cutting off round to the nearest. All are whole numbers far below 2^53, and what is
 * cut off is made half a number too great, which changes no quotient; so a multiplication, far cheaper than a division, is as exact.
 */
function writeScores(
  score: Int16Array,
  first: number,
  firstWeights: number,
  second: number,
  secondWeights: number,
  groups: readonly Group[],
): void {
  const { gain: inA, of: ofA } = groups[0];
  const { gain: inB, of: ofB } = groups[1];
  const { gain: inC, of: ofC } = groups[2];
  const ofFirst = (firstWeights * ONE) / FULL;
  const ofSecond = (secondWeights * ONE) / FULL;
  for (let k = 0; k < inA.length; k += 2) {
    inA[k] += (ofFirst + 1) / 2;
    inA[k + 1] += (ofSecond + 1) / 2;
  }
  const partFirst = 1 / ofFirst;
  const partSecond = 1 / ofSecond;
  const mentors = ofA.length;
  const lineFirst = first * mentors;
  const lineSecond = second * mentors;
  for (let mentor = 0; mentor < mentors; mentor++) {
    const x = 2 * ofA[mentor];
    const y = 2 * ofB[mentor];
    const z = 2 * ofC[mentor];
    score[lineFirst + mentor] = (inA[x] + inB[y] + inC[z]) * partFirst;
    score[lineSecond + mentor] = (inA[x + 1] + inB[y + 1] + inC[z + 1]) * partSecond;
  }
}

/** Numbers in as few bytes as hold them: less to read. */
type Classes = Uint16Array | Int32Array;

/** Criteria read together: one look-up for all of them. */
interface Group {
  /** Joint class per mentor. */
  of: Classes;
  classes: number;
  /** By joint class: weights times values (halves of a point times millionths), of two mentees by turns. */
  gain: Float64Array;
  /** What is to be added up for it, in this order. */
  sums: readonly Sum[];
}

/** By joint class, what two groups gain together. */
interface Sum {
  gain: Float64Array;
  one: Float64Array;
  oneOf: Classes;
  other: Float64Array;
  otherOf: Classes;
}

const group = (of: ArrayLike<number>, classes: number): Group => ({
  of: narrow(of, classes),
  classes,
  gain: new Float64Array(2 * classes),
  sums: [],
});

const narrow = (numbers: ArrayLike<number>, below: number): Classes =>
  below <= 65_536 ? Uint16Array.from(numbers) : Int32Array.from(numbers);

/** Groups are joined while the joint classes are few beside the mentors, and then until three are left. */
function threeOf(single: readonly Group[], mentors: number): Group[] {
  const few = Math.max(64, mentors / 4);
  const groups: Group[] = [];
  for (const next of bySize(single)) {
    const joint = groups.length > 0 ? join(groups[groups.length - 1], next) : next;
    if (joint.classes <= few) groups.pop();
    groups.push(joint.classes <= few ? joint : next);
  }
  while (groups.length > 3) {
    const [one, other, ...rest] = bySize(groups);
    groups.splice(0, groups.length, join(one, other), ...rest);
  }
  while (groups.length < 3) groups.push(group(new Uint16Array(mentors), 1));
  return groups;
}

const bySize = (groups: readonly Group[]): Group[] => [...groups].sort((a, b) => a.classes - b.classes);

function join(one: Group, other: Group): Group {
  const known = new Map<number, number>();
  const pairs: number[] = [];
  const { classes } = other;
  const of = Int32Array.from(one.of, (first, mentor) => {
    const pair = first * classes + other.of[mentor];
    const at = known.get(pair) ?? pairs.push(pair) - 1;
    known.set(pair, at);
    return at;
  });
  const joint = group(of, pairs.length);
  const oneOf = pairs.map((pair) => Math.floor(pair / classes));
  const otherOf = pairs.map((pair) => pair % classes);
  const sum = {
    gain: joint.gain,
    one: one.gain,
    oneOf: narrow(oneOf, one.classes),
    other: other.gain,
    otherOf: narrow(otherOf, classes),
  };
  return { ...joint, sums: [...one.sums, ...other.sums, sum] };
}
