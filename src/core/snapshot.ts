/** Changes as text for cells, and back. A cell holds 50,000 characters, so a long text goes in numbered pieces. */
import type { Changes } from './changes';
import type { TabKey } from './layout';
import type { Cell } from './table';

/** What one step changed, by tab. */
export type Snapshot = Partial<Record<TabKey, Changes>>;

const PIECE = 40_000;

/** "1/2 {…": no piece alone is a number, a date or a formula, and whether one is missing can be seen. */
export function piecesOf(snapshot: Snapshot): string[] {
  // Only ASCII, so that no character of two halves is cut in the middle.
  const text = JSON.stringify(snapshot, asText).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const count = Math.ceil(text.length / PIECE);
  return Array.from({ length: count }, (_, i) => `${i + 1}/${count} ${text.slice(i * PIECE, (i + 1) * PIECE)}`);
}

/** null where a piece is missing or was changed. */
export function snapshotOf(pieces: readonly string[]): Snapshot | null {
  const read = pieces.map((piece) => /^(\d+)\/(\d+) (.*)$/s.exec(piece));
  if (read.length === 0 || read.some((r) => r === null || Number(r[2]) !== pieces.length)) return null;
  const sorted = read.map((r) => ({ at: Number(r![1]), text: r![3]! })).sort((a, b) => a.at - b.at);
  if (sorted.some(({ at }, i) => at !== i + 1)) return null;
  try {
    return JSON.parse(sorted.map((r) => r.text).join(''), asCell) as Snapshot;
  } catch {
    return null;
  }
}

interface Moment {
  moment: number;
}

/** Date.toJSON has run before a replacer sees the value, so the moment is read from the holder. */
function asText(this: unknown, key: string, value: unknown): unknown {
  const cell = (this as Record<string, Cell>)[key];
  return cell instanceof Date ? ({ moment: cell.getTime() } satisfies Moment) : value;
}

function asCell(_: string, value: unknown): unknown {
  const { moment } = (value ?? {}) as Partial<Moment>;
  return value !== null && typeof value === 'object' && typeof moment === 'number' && Object.keys(value).length === 1
    ? new Date(moment)
    : value;
}
