/**
 * The one loop that reads the matrix: the columns of a row that give more than `bound`, score less price, by pairs of
 * `level` or better. Returns how many there are and puts them into `found`. An infinite price hides a column.
 */
export function above(
  score: Int16Array,
  line: number,
  price: Float64Array,
  columns: number,
  bound: number,
  level: number,
  found: Int32Array,
): number {
  let count = 0;
  for (let column = 0; column < columns; column++) {
    const s = score[line + column];
    if (s - price[column] > bound && s >= level) found[count++] = column;
  }
  return count;
}

/** Raises the prices to the scores of a row. */
export function raise(score: Int16Array, line: number, price: Float64Array, columns: number): void {
  for (let column = 0; column < columns; column++)
    if (score[line + column] > price[column]) price[column] = score[line + column];
}
