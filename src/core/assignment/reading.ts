/**
 * The price of what is not for sale. All prices and distances for the total are whole numbers in 32 bits: they are read
 * and added without conversion, and a chain of a hundred thousand people stays below FAR.
 */
export const CLOSED = 1 << 30;
/** Farther than any search goes. */
export const FAR = 1 << 29;

/**
 * The one loop that reads the matrix: the columns of a row that give more than `bound`, score less price, by pairs of
 * `level` or better. Returns how many there are and puts them into `found`. A price of CLOSED hides a column.
 */
export function above(
  score: Int16Array,
  line: number,
  price: Int32Array,
  columns: number,
  bound: number,
  level: number,
  found: Int32Array,
): number {
  let count = 0;
  let column = 0;
  // Four at a time: the loop costs as much as what it does.
  for (const end = columns - 3; column < end; column += 4) {
    const at = line + column;
    if (score[at] - price[column] > bound && score[at] >= level) found[count++] = column;
    if (score[at + 1] - price[column + 1] > bound && score[at + 1] >= level) found[count++] = column + 1;
    if (score[at + 2] - price[column + 2] > bound && score[at + 2] >= level) found[count++] = column + 2;
    if (score[at + 3] - price[column + 3] > bound && score[at + 3] >= level) found[count++] = column + 3;
  }
  for (; column < columns; column++)
    if (score[line + column] - price[column] > bound && score[line + column] >= level) found[count++] = column;
  return count;
}

/** Raises the numbers to the scores of a row, and returns the greatest of these. */
export function raise(score: Int16Array, line: number, least: Int16Array | Int32Array, columns: number): number {
  let most = 0;
  for (let column = 0; column < columns; column++) {
    const s = score[line + column];
    if (s > least[column]) least[column] = s;
    if (s > most) most = s;
  }
  return most;
}

/** The matrix with rows and columns exchanged, a block at a time, so that both stay in the cache. */
export function transposed(score: Int16Array, rows: number, columns: number): Int16Array {
  const turned = new Int16Array(score.length);
  const block = 32;
  for (let top = 0; top < rows; top += block)
    for (let left = 0; left < columns; left += block)
      for (let row = top; row < rows && row < top + block; row++)
        for (let column = left; column < columns && column < left + block; column++)
          turned[column * rows + row] = score[row * columns + column];
  return turned;
}
