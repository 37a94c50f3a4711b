/** Where a form's own questions are not known, its answers are: what a column offers is seen in its cells. */
import type { Question } from './binding';
import { optionsFrom } from './choices';
import { Columns } from './columns';
import { type Table, text } from './table';

/** More different answers than this, or longer ones, and the question offers none: people wrote freely. */
const MOST_OPTIONS = 40;
const LONGEST = 120;
/** Answers that tell what a question is about. */
const ENOUGH = 200;

/**
 * The questions, with options seen in the tab where a question has none, and the answers of a grid as its columns. Only for finding
 * out what a question asks (guessBinding) and how two forms word the same: answers are read by the form's own options, or by the whole column again.
 */
export function withSeenOptions(
  questions: readonly Question[],
  table: Table,
  /** Item ids: all that are looked at; and those of one answer each, of which every answer counts, also one that nobody else gave. */
  only?: { ids: readonly number[]; single: readonly number[] },
): Question[] {
  const columns = new Columns(table, questions);
  return questions.map((question) => {
    if (only && !only.ids.includes(question.id)) return question;
    if (question.options.length > 0 || question.columns.length > 0) return question;
    const bound = { id: question.id, title: question.title };
    const grid = columns.grid(bound);
    if (grid.size > 0) return { ...question, rows: [...grid.keys()], columns: distinct(table, [...grid.values()]) };
    const cells = columns.of(bound).flatMap((at) => table.rows.map((row) => text(row[at])));
    const typed = cells.filter((cell) => cell !== '');
    const all = only?.single.includes(question.id) ? [...new Set(typed)] : [];
    const options = all.length > 0 && all.length <= MOST_OPTIONS ? all : offered(typed);
    return { ...question, options, typed: typed.slice(0, ENOUGH) };
  });
}

/** Answers that several people gave in the same words were offered; [] where most stand alone. */
function offered(cells: readonly string[]): string[] {
  const options = optionsFrom(cells);
  const times = (option: string) => cells.filter((cell) => cell.includes(option)).length;
  const shared = options.filter((option) => option.length <= LONGEST && times(option) > 1);
  const covers = cells.filter((cell) => shared.some((option) => cell.includes(option))).length;
  return shared.length > 0 &&
    shared.length <= MOST_OPTIONS &&
    shared.length < cells.length * 0.75 &&
    covers >= 0.8 * cells.length
    ? shared
    : [];
}

const distinct = (table: Table, at: readonly number[]): string[] => [
  ...new Set(at.flatMap((i) => table.rows.map((row) => text(row[i]))).filter((cell) => cell !== '')),
];
