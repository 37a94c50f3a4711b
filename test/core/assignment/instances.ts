import { ABSENT, type Pair, type Problem } from '../../../src/core/assignment';

/** Random numbers that are the same in every run (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(real() * n);
  return { real, below, chance: (p: number) => real() < p, word: () => Math.floor(real() * 4294967296) >>> 0 };
}

export type Dice = ReturnType<typeof dice>;

/** A problem with nothing special about it; overrides say what a test is about. */
export function problemOf(
  rows: number,
  columns: number,
  score: ArrayLike<number>,
  overrides: Partial<Problem> = {},
): Problem {
  return {
    rows,
    columns,
    score: Int16Array.from(score),
    capacity: new Int32Array(columns).fill(1),
    kept: [],
    waited: new Uint8Array(rows),
    previous: new Int32Array(rows).fill(-1),
    samePerson: [],
    rowKey: Uint32Array.from({ length: rows }, (_, row) => Math.imul(row + 1, 2654435761) >>> 0),
    columnKey: Uint32Array.from({ length: columns }, (_, column) => Math.imul(column + 77, 2246822519) >>> 0),
    order: 'weakest pair first',
    ...overrides,
  };
}

export interface Shape {
  rows: number;
  columns: number;
  forbidden: number;
  /** Number of distinct scores. */
  distinct: number;
  mostPlaces: number;
  bothRoles: number;
  keep: number;
}

/** A problem with every side condition, drawn from the dice. */
export function randomProblem(random: Dice, shape: Shape): Problem {
  const { rows, columns, distinct } = shape;
  const step = Math.floor(10000 / distinct);
  const score = Array.from({ length: rows * columns }, () =>
    random.chance(shape.forbidden) ? ABSENT : random.below(distinct) * step,
  );
  const samePerson: Pair[] = [];
  const freeColumns = shuffled(random, columns);
  for (const row of shuffled(random, rows).slice(0, shape.bothRoles)) {
    const column = freeColumns.pop();
    if (column === undefined) break;
    samePerson.push([row, column]);
    score[row * columns + column] = ABSENT;
  }
  const capacity = Int32Array.from({ length: columns }, () =>
    shape.mostPlaces === 1 ? 1 : random.below(shape.mostPlaces + 1),
  );
  const left = capacity.slice();
  const kept: Pair[] = [];
  for (let row = 0; row < rows; row++) {
    const column = random.below(Math.max(1, columns));
    if (columns > 0 && left[column] > 0 && random.chance(shape.keep)) {
      const mine = samePerson.find(([r]) => r === row)?.[1];
      if (mine === column) continue;
      kept.push([row, column]);
      left[column]--;
    }
  }
  return problemOf(rows, columns, score, {
    capacity,
    kept,
    samePerson,
    waited: Uint8Array.from({ length: rows }, () => (random.chance(0.3) ? 1 : 0)),
    previous: Int32Array.from({ length: rows }, () => (columns > 0 && random.chance(0.6) ? random.below(columns) : -1)),
    rowKey: Uint32Array.from({ length: rows }, random.word),
    columnKey: Uint32Array.from({ length: columns }, random.word),
    order: random.chance(0.7) ? 'weakest pair first' : 'greatest total first',
  });
}

export function shuffled(random: Dice, length: number): number[] {
  const list = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [list[k], list[other]] = [list[other], list[k]];
  }
  return list;
}
