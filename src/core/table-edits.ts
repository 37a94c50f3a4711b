/** A table as it shall be: what a step is about to write, before it writes. */
import { type Cell, columnOf, type Table } from './table';

/** With these columns rewritten: `rows[i][j]` is the cell of row i under `headers[j]`. Headers that are not there are left out. */
export function withColumns(table: Table, headers: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const columns = headers.map((header) => columnOf(table.headers, header));
  return {
    ...table,
    rows: table.rows.map((row, i) => {
      const next = [...row];
      for (const [j, column] of columns.entries()) if (column >= 0) next[column] = rows[i][j];
      return next;
    }),
  };
}

/** With nothing but these rows, told under these headers. */
export const withRows = (table: Table, headers: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  ...table,
  headers,
  rows,
});

/** With these rows below the others. */
export function withRowsBelow(table: Table, headers: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const places = table.headers.map((header) => headers.findIndex((h) => columnOf([header], h) === 0));
  return { ...table, rows: [...table.rows, ...rows.map((row) => places.map((at): Cell => (at < 0 ? '' : row[at])))] };
}
