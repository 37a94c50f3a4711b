/** What goes into a cell. */
import type { Cell } from '../core/table';

/** What a string from anywhere becomes in a cell: text, never a formula, a number or a date. The only place that does this. */
export const asCell = (value: Cell): Cell => (typeof value === 'string' && value !== '' ? `'${value}` : value);
