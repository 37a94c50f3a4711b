/** The pairs as the tab has them, explained by how everything stands now. */
import type { PersonKey } from '../core/application';
import { withAChoice } from '../core/at-stake';
import type { Board } from '../core/board';
import { explainPair, type Pair } from '../core/explain';
import { isWarned } from '../core/pair-rules/each-others-mentor';
import { lookFirst, MOST, type PairLine, pairLines } from '../core/pairing-view';
import { type PairRow, pairId } from '../core/pairs-tab';
import type { Person } from '../core/person';
import { type Pairing, problemOf } from '../core/plan';
import type { onTheTable } from './on-the-table';

/** Pairs of people who both take part, by the pair's id. */
export function explainedRows(board: Board, rows: readonly PairRow[]): Map<string, Pair> {
  const [row, column] = [board.mentees, board.mentors].map((list) => new Map(list.map((p, i) => [p.key, i])));
  const partner = new Int32Array(board.mentees.length).fill(-1);
  for (const one of rows) if (row.has(one.mentee)) partner[row.get(one.mentee)!] = column.get(one.mentor) ?? -1;
  const load = new Map<PersonKey, number>();
  for (const { mentor } of rows) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  return new Map(
    rows.flatMap((pair) => {
      const [r, c] = [row.get(pair.mentee), column.get(pair.mentor)];
      if (r === undefined || c === undefined) return [];
      const overPlaces = pair.keep && (load.get(pair.mentor) ?? 0) > board.mentors[c].places;
      const of = {
        kept: pair.keep,
        approved: pair.status !== 'Suggested',
        overPlaces,
        mutual: isWarned(board, partner, r, c),
      };
      return [[pairId(pair), explainPair(board, r, c, of)] as const];
    }),
  );
}

type Table = ReturnType<typeof onTheTable>;

/**
 * The pairs that stand, each with its caution. Whether the plan would be as good with another mentor is looked for only where fewer than
 * five pairs ask to be looked at: it takes as long as the plan itself.
 */
export function linesOf(
  plan: Pairing,
  { input, rows, changed }: Table,
  people: ReadonlyMap<PersonKey, Person>,
): PairLine[] {
  const lines = (choice: ReadonlySet<PersonKey>) =>
    pairLines(rows, explainedRows(plan.board, rows), new Set(changed.map(pairId)), choice, people);
  const plain = lines(new Set());
  return lookFirst(plain).length === MOST
    ? plain
    : lines(withAChoice({ ...plan, problem: problemOf(plan.board, input) }));
}
