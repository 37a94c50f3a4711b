/** Score of a pair that must not exist. Forbidden is absence, never a low score. */
export const ABSENT = -1;

export type Pair = readonly [row: number, column: number];

export type Order = 'weakest pair first' | 'greatest total first';

/** Rows (mentees) to be given columns (mentors). The solver reads it and never writes to it. */
export interface Problem {
  rows: number;
  columns: number;
  /** rows * columns, row by row; 0 to 10000 hundredths of a point, or ABSENT. */
  score: Int16Array;
  /** Places per column, kept pairs included. */
  capacity: Int32Array;
  /** Pairs that stay, whatever they score; lawful by the caller's word even where the score is ABSENT. */
  kept: readonly Pair[];
  /** 1 for rows that had waited before. */
  waited: Uint8Array;
  /** The last plan: column per row, or -1. */
  previous: Int32Array;
  /** Row and column that are the same person. No two people may mentor each other. */
  samePerson: readonly Pair[];
  /** Hashes of the person keys, 32 bits; they settle what all aims leave open, whatever the order of the rows. */
  rowKey: Uint32Array;
  columnKey: Uint32Array;
  /** Which of the two comes first. */
  order: Order;
}

/** What remains to be decided once the kept pairs sit. */
export interface Ground {
  rows: number;
  columns: number;
  score: Int16Array;
  /** Rows to decide. */
  open: Int32Array;
  /** 1 for rows of `open`. */
  isOpen: Uint8Array;
  /**
   * Places left per column. Behind the columns stand two more, the places of those who go without (`columns` for rows
   * that had not waited, `columns + 1` for those that had), so that every row gets a place.
   */
  room: Int32Array;
  /** Places taken by kept pairs. */
  taken: Int32Array;
  waited: Uint8Array;
  /** The greatest score of each row and of each column, or more, where somebody has looked. */
  peaks: Peaks | undefined;
}

export interface Peaks {
  ofRow: Int16Array;
  ofColumn: Int16Array;
}

/**
 * Takes the kept pairs out of the problem, and with them the pairs that would answer a kept one in the other direction.
 * `struck` are further pairs to treat as absent; `known` has the matrix where all that is done already. Throws a RangeError
 * where the input contradicts itself.
 */
export function groundOf(problem: Problem, struck: readonly Pair[] = [], known?: Ground): Ground {
  const { rows, columns, score, capacity, kept } = problem;
  if (score.length !== rows * columns) throw new RangeError('score does not have rows * columns entries');
  for (const list of [problem.waited, problem.previous, problem.rowKey])
    if (list.length !== rows) throw new RangeError('waited, previous and rowKey need one entry per row');
  for (const list of [capacity, problem.columnKey])
    if (list.length !== columns) throw new RangeError('capacity and columnKey need one entry per column');
  const isOpen = new Uint8Array(rows).fill(1);
  const taken = new Int32Array(columns);
  const opposite = oppositeIn(problem);
  const gone: Pair[] = [...struck];
  for (const [row, column] of kept) {
    if (!(row >= 0 && row < rows && column >= 0 && column < columns)) throw new RangeError('a kept pair is outside');
    if (!isOpen[row]) throw new RangeError(`row ${row} is kept twice`);
    if (++taken[column] > capacity[column])
      throw new RangeError(`column ${column} keeps more pairs than it has places`);
    isOpen[row] = 0;
    const answer = opposite(row, column);
    if (answer) gone.push(answer);
  }
  const own = known?.score ?? (gone.length > 0 ? score.slice() : score);
  if (!known) for (const [row, column] of gone) own[row * columns + column] = ABSENT;
  const open = new Int32Array(rows - kept.length);
  for (let row = 0, k = 0; row < rows; row++) if (isOpen[row]) open[k++] = row;
  const room = new Int32Array(columns + 2);
  for (let c = 0; c < columns; c++) room[c] = Math.min(capacity[c] - taken[c], open.length);
  const { waited } = problem;
  return { rows, columns, score: own, open, isOpen, room, taken, waited, peaks: known?.peaks };
}

/** The column of going without, for this row. */
export const withoutOf = ({ columns, waited }: Pick<Ground, 'columns' | 'waited'>, row: number): number =>
  columns + waited[row];

/** For a pair: the pair in which the same two people would have each other the other way round, if there is one. */
export function oppositeIn(problem: Problem): (row: number, column: number) => Pair | undefined {
  const columnOf = new Map(problem.samePerson);
  const rowOf = new Map(problem.samePerson.map(([row, column]) => [column, row] as const));
  return (row, column) => {
    const back = rowOf.get(column);
    const place = columnOf.get(row);
    return back === undefined || place === undefined || back === row ? undefined : [back, place];
  };
}
