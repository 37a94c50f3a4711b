/** Where the answers to a bound question stand in a response tab: by header, never by position. */
import type { BoundQuestion, Question } from './binding';
import { type Cell, foldHeader, type Table, text } from './table';

/** The collected address is no question. */
const COLLECTED_ID = 0;

/** Finds columns by the headers that Google gives: the title, or `Title [Row]` for each row of a grid. */
export class Columns {
  private readonly exact = new Map<string, number[]>();
  private readonly folded = new Map<string, number[]>();
  private readonly byId = new Map<number, Question>();
  private readonly byTitle = new Map<string, Question[]>();

  constructor(
    private readonly table: Table,
    private readonly questions: readonly Question[],
    /** Item id \u2192 header, where somebody gave a column another name by hand and a person said that it is the same. */
    private readonly renamed: Readonly<Record<string, string>> = {},
  ) {
    table.headers.forEach((header, i) => {
      put(this.exact, header, i);
      put(this.folded, foldHeader(header), i);
    });
    for (const question of questions) {
      if (!this.byId.has(question.id)) this.byId.set(question.id, question);
      put(this.byTitle, foldHeader(question.title), question);
    }
  }

  /** The columns of a plain question, the one that counts first; [] where there is none. */
  of(bound: BoundQuestion): number[] {
    const byHand = this.named(this.renamed[bound.id] ?? '');
    if (byHand.length > 0) return [...byHand].reverse();
    const question = this.question(bound);
    const title = question?.title ?? bound.title;
    // The header keeps the old title where it did not follow a renaming; but never another question's column.
    const found = this.named(title).length > 0 || this.isOthers(bound) ? this.named(title) : this.named(bound.title);
    const twins = this.titled(title).filter((q) => q.rows.length === 0);
    // Several questions of one title: the n-th question has the n-th column. One question with several columns was deleted and asked
    // again: the newest column stands last and counts first.
    if (question && twins.length > 1) return found.slice(twins.indexOf(question), twins.indexOf(question) + 1);
    return [...found].reverse();
  }

  /** Row label → column of a grid, in the order of the form, or of the tab where the form is not known. */
  grid(bound: BoundQuestion): Map<string, number> {
    const question = this.question(bound);
    const title = question?.title ?? bound.title;
    const found = new Map<string, number>();
    for (const row of question?.rows ?? []) {
      const at = this.named(`${title} [${row}]`);
      if (at.length > 0) found.set(row, at[at.length - 1]!);
    }
    if (found.size > 0) return found;
    for (const wanted of [this.renamed[bound.id] ?? title, title, bound.title])
      this.table.headers.forEach((header, i) => {
        const label = gridRow(header);
        if (label && foldHeader(label.title) === foldHeader(wanted)) found.set(label.row, i);
      });
    return found;
  }

  /** The question, or the only one of its title: a question that was deleted and asked again has another id. */
  question(bound: BoundQuestion): Question | undefined {
    const known = this.byId.get(bound.id);
    if (known || bound.id === COLLECTED_ID) return known;
    const again = this.titled(bound.title);
    return again.length === 1 ? again[0] : undefined;
  }

  /** 'Timestamp', or, where somebody renamed it, the only column of nothing but dates that belongs to no question. */
  timestamp(isDate: (cell: Cell | undefined) => boolean): number {
    const known = this.named('Timestamp')[0];
    if (known !== undefined) return known;
    const titles = new Set(this.questions.map((q) => foldHeader(q.title)));
    const dates = this.table.headers.flatMap((header, i) => {
      const cells = this.table.rows.map((row) => row[i]).filter((c) => c instanceof Date || text(c) !== '');
      return !titles.has(foldHeader(header)) && cells.length > 0 && cells.every(isDate) ? [i] : [];
    });
    return dates.length === 1 ? dates[0]! : -1;
  }

  /** Another question is called now what this one was called. */
  private isOthers = ({ id, title }: BoundQuestion): boolean => this.titled(title).some((q) => q.id !== id);

  private titled(title: string): readonly Question[] {
    return this.byTitle.get(foldHeader(title)) ?? [];
  }

  private named(header: string): readonly number[] {
    return this.exact.get(header) ?? this.folded.get(foldHeader(header)) ?? [];
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** "How comfortable …? [Ethics]" taken apart, or null. */
export function gridRow(header: string): { title: string; row: string } | null {
  const found = /^(.*\S)\s*\[(.+)\]\s*$/s.exec(header);
  return found ? { title: found[1]!, row: found[2]! } : null;
}
