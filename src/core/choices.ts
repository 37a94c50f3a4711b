/** Answers to questions with offered answers: several in one cell joined by ", ", and single ones that Sheets took for a number or a date. */
import { dayAt, wallClockAt, wallClockOf } from './moments';
import { type Cell, text } from './table';

/**
 * Several ticked answers out of one cell: known options longest first; what remains between them (Other) stays one text. Where no
 * options are known, every ", " outside brackets divides, but a date and its time stay together.
 */
export function splitTicked(cell: string, options: readonly string[]): string[] {
  const typed = cell.normalize('NFC').trim();
  const known = byFirstCharacter(options);
  const ticked: string[] = [];
  let rest = '';
  for (let at = 0; at < typed.length; ) {
    const option = known.get(typed.charCodeAt(at))?.find((o) => startsWith(typed, o, at));
    const comma = option === undefined ? typed.indexOf(', ', at) : -1;
    const end = option !== undefined ? at + option.length : comma < 0 ? typed.length : comma;
    if (option === undefined) rest += (rest === '' ? '' : ', ') + typed.slice(at, end);
    else {
      if (rest !== '') ticked.push(rest.trim());
      rest = '';
      ticked.push(option);
    }
    at = end + 2;
  }
  if (rest.trim() !== '') ticked.push(rest.trim());
  return [...new Set(ticked)].filter((t) => t !== '');
}

const prepared = new WeakMap<readonly string[], Map<number, string[]>>();

/** The options by the code of their first character, the longest first. Prepared once for all cells of a column. */
function byFirstCharacter(options: readonly string[]): Map<number, string[]> {
  const before = prepared.get(options);
  if (before) return before;
  const known = new Map<number, string[]>();
  const all = new Set(options.map((o) => o.normalize('NFC').trim()).filter((o) => o !== ''));
  for (const option of [...all].sort((a, b) => b.length - a.length)) {
    const first = option.charCodeAt(0);
    const alike = known.get(first);
    if (alike) alike.push(option);
    else known.set(first, [option]);
  }
  prepared.set(options, known);
  return known;
}

/** The option stands here whole: up to a comma or the end. */
const startsWith = (typed: string, option: string, at: number): boolean =>
  typed.startsWith(option, at) && (at + option.length === typed.length || typed.startsWith(', ', at + option.length));

const TIME = /^\d{1,2}(:\d{2})?(\s*[ap]\.?m\.?)?\b.*$/i;
const DATE =
  /\b(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{1,2}\/\d{1,2}|\d{4}-\d{2}-\d{2}/i;

/** The pieces around ", " outside brackets; a date followed by a time or a year, or a weekday by its date, is one piece. */
export function pieces(typed: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] === '(') depth++;
    else if (typed[i] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && typed.startsWith(', ', i)) {
      found.push(typed.slice(start, i));
      start = i + 2;
    }
  }
  found.push(typed.slice(start));
  const joined: string[] = [];
  for (const piece of found.map((p) => p.trim()).filter((p) => p !== '')) {
    const last = joined[joined.length - 1];
    if (
      last !== undefined &&
      DATE.test(last) &&
      !/:\d{2}|\d\s*[ap]\.?m/i.test(last) &&
      (TIME.test(piece) ||
        /^\d{4}\b/.test(piece) ||
        (/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i.test(last) && DATE.test(piece)))
    )
      joined[joined.length - 1] = `${last}, ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

/**
 * The options of a question nobody knows the form of, from all its cells. Pieces that always stand together in the same order
 * ("Metadata" and "cataloging and discovery") are one option; a piece seen only once stays as it is.
 */
export function optionsFrom(cells: readonly string[]): string[] {
  let rows = cells.map((c) => pieces(c.normalize('NFC').trim()));
  const wereOffered = mostlyShared(rows);
  for (let merged = true; merged; ) {
    merged = false;
    const count = new Map<string, number>();
    const after = new Map<string, Map<string, number>>();
    for (const row of rows)
      row.forEach((piece, i) => {
        count.set(piece, (count.get(piece) ?? 0) + 1);
        const next = row[i + 1];
        if (next === undefined) return;
        const followers = after.get(piece) ?? new Map<string, number>();
        after.set(piece, followers.set(next, (followers.get(next) ?? 0) + 1));
      });
    for (const [piece, followers] of after) {
      const [next, times] = [...followers][0]!;
      // A second half begins in lower case: "Collections, acquisitions and e-resources"; two whole options do not.
      // Where most answers were offered, what one person wrote is an "Other", and its commas are that person's own.
      const isOther = wereOffered && times === 1 && /^\p{Lu}/u.test(piece);
      if (
        followers.size !== 1 ||
        (times < 2 && !isOther) ||
        times !== count.get(piece) ||
        times !== count.get(next) ||
        !/^\p{Ll}/u.test(next)
      )
        continue;
      rows = rows.map((row) => join(row, piece, next));
      merged = true;
      break;
    }
  }
  return [...new Set(rows.flat())];
}

/** Most pieces were given by several people. */
function mostlyShared(rows: readonly string[][]): boolean {
  const all = rows.flat();
  const count = new Map<string, number>();
  for (const piece of all) count.set(piece, (count.get(piece) ?? 0) + 1);
  return all.filter((piece) => count.get(piece)! > 1).length >= 0.6 * all.length;
}

function join(row: readonly string[], first: string, second: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < row.length; i++) {
    if (row[i] === first && row[i + 1] === second) out.push(`${first}, ${row[++i]}`);
    else out.push(row[i]!);
  }
  return out;
}

/** One answer as it was given: Sheets turns "3-5" into a date and "007" into 7; the option it came from, or the plain numbers, undo that. */
export function single(cell: Cell | undefined, options: readonly string[], zone: string): string {
  if (cell instanceof Date) return undated(cell, options, zone);
  const typed = text(cell).normalize('NFC');
  if (typeof cell !== 'number') return typed;
  return options.find((o) => o.trim() !== '' && Number(o) === cell) ?? typed;
}

function undated(date: Date, options: readonly string[], zone: string): string {
  const day = dayAt(date.getTime(), zone);
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const clock = wallClockAt(date.getTime(), zone);
  const pair = (o: string) => /^\s*0*(\d+)\s*[-–/.]\s*0*(\d+)\s*$/.exec(o)?.slice(1).map(Number);
  const isPair = (a: number, b: number) => (o: string) => pair(o)?.[0] === a && pair(o)?.[1] === b;
  return (
    // Month and day as Americans write them, then the other way round, as a sheet of another locale reads them.
    options.find(isPair(month, dayOfMonth)) ??
    options.find(isPair(dayOfMonth, month)) ??
    options.find((o) => {
      const wall = wallClockOf(o, zone);
      return wall !== undefined && (wall.length === 10 ? wall === day : wall === clock);
    }) ??
    (clock.endsWith('T00:00:00') ? day : clock.replace('T', ' '))
  );
}

/** A range of small numbers ("1-2", "3-5") that became a date and has no option to compare with. */
export function rangeOf(cell: Cell | undefined, options: readonly string[], zone: string): string {
  const answer = single(cell, options, zone);
  if (!(cell instanceof Date) || options.includes(answer)) return answer;
  const day = dayAt(cell.getTime(), zone);
  return `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`;
}
