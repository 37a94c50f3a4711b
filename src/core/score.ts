/**
 * The score of every pair: the weighted mean over the criteria that count, as a whole number of hundredths, 0 to 10000. A pair costs a few
 * table look-ups (score-sheet.ts says what stands in the tables).
 */
import { counted, FULL, ONE, type ScoreSheet, type Side, weightIn, weightSum } from './score-sheet';

/** Scores of all pairs in hundredths, mentees by rows. Without any criterion that counts every pair scores 0. */
export function scoreAll(sheet: ScoreSheet): Int16Array {
  const { mentees, mentors, measures } = sheet;
  const score = new Int16Array(mentees.length * mentors.length);
  const groups = groupsOf(sheet);
  const points = new Float64Array(mentors.length);
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    const of = (weightSum(sheet, mentee) * ONE) / FULL;
    if (of === 0) continue;
    // Half of the divisor, so that cutting off the fraction rounds to the nearest.
    points.fill(of / 2);
    for (const [k, { of: joint, table, members }] of groups.entries()) {
      table.fill(0);
      for (const [index, classes] of members) {
        const { mean, mentees: side, row } = measures[index];
        addValues(table, row(side.of[mentee]), classes, mean, weightIn(sheet, mentee, index));
      }
      if (k + 1 < groups.length) addPoints(points, joint, table);
      else writeScores(score, mentee * mentors.length, points, joint, table, of);
    }
  }
  return score;
}

function addPoints(points: Float64Array, joint: Int32Array, table: Float64Array): void {
  for (let mentor = 0; mentor < points.length; mentor++) points[mentor] += table[joint[mentor]];
}

/** The last group's points go straight into the scores: one walk less along the line. */
function writeScores(
  score: Int16Array,
  line: number,
  points: Float64Array,
  joint: Int32Array,
  table: Float64Array,
  of: number,
): void {
  for (let mentor = 0; mentor < points.length; mentor++)
    score[line + mentor] = (points[mentor] + table[joint[mentor]]) / of;
}

function addValues(table: Float64Array, raw: Int32Array, classes: Int32Array, mean: number, weight: number): void {
  for (let k = 0; k < table.length; k++) table[k] += weight * counted(raw[classes[k]], mean);
}

/** Criteria whose classes of mentors are few are read together: one look-up for all of them. */
interface Group {
  /** Joint class per mentor. */
  of: Int32Array;
  /** Weighted values by joint class, for one mentee at a time. */
  table: Float64Array;
  /** Index of a measure, and its own class of mentors per joint class. */
  members: [index: number, classes: Int32Array][];
}

function groupsOf({ measures, mentors }: ScoreSheet): Group[] {
  const most = Math.max(64, mentors.length / 4);
  const groups: Group[] = [];
  const order = measures
    .map((m, index) => ({ side: m.mentors, index }))
    .sort((a, b) => a.side.values.length - b.side.values.length);
  for (const { side, index } of order) {
    const last = groups[groups.length - 1];
    const joint = last && join(last, side, index);
    if (joint && joint.table.length <= most) groups[groups.length - 1] = joint;
    else
      groups.push({
        of: side.of,
        table: new Float64Array(side.values.length),
        members: [[index, Int32Array.from(side.values.keys())]],
      });
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
  const members = group.members.map(([i, classes]): [number, Int32Array] => [
    i,
    Int32Array.from(pairs, ([joint]) => classes[joint]),
  ]);
  const own = Int32Array.from(pairs, ([, k]) => k);
  return { of, table: new Float64Array(pairs.length), members: [...members, [index, own]] };
}
