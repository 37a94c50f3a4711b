/** Who sits where: rows at columns with several places, kept as linked lists, so that a place is never a copy of a column. */
export class Seating {
  /** Column of each row, -1 = none. */
  readonly at: Int32Array;
  /** Rows at each column. */
  readonly load: Int32Array;
  /** First row at a column, and the row after a row; -1 ends the list. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  private readonly before: Int32Array;

  constructor(rows: number, columns: number) {
    this.at = new Int32Array(rows).fill(-1);
    this.load = new Int32Array(columns);
    this.first = new Int32Array(columns).fill(-1);
    this.next = new Int32Array(rows).fill(-1);
    this.before = new Int32Array(rows).fill(-1);
  }

  copy(): Seating {
    const other = new Seating(0, 0);
    return Object.assign(other, {
      at: this.at.slice(),
      load: this.load.slice(),
      first: this.first.slice(),
      next: this.next.slice(),
      before: this.before.slice(),
    });
  }

  seat(row: number, column: number): void {
    this.leave(row);
    const second = this.first[column];
    this.next[row] = second;
    this.before[row] = -1;
    if (second >= 0) this.before[second] = row;
    this.first[column] = row;
    this.at[row] = column;
    this.load[column]++;
  }

  leave(row: number): void {
    const column = this.at[row];
    if (column < 0) return;
    const { before, next } = this;
    if (before[row] >= 0) next[before[row]] = next[row];
    else this.first[column] = next[row];
    if (next[row] >= 0) before[next[row]] = before[row];
    this.at[row] = -1;
    this.load[column]--;
  }
}
