/**
 * Who was there, as a meeting tool or a person lists it: a CSV of Meet, Zoom or Teams with addresses and minutes, or any pasted list of names
 * and addresses, one to a line. Somebody who left and came back stands in it several times: the minutes are added up.
 */
import { foldName, tidyName } from './names';

export interface Listed {
  /** As it stands in the list, for a person to recognize. */
  line: string;
  name: string;
  /** The name of the account, where the tool shows it behind one that somebody chose for the meeting; else ''. */
  other: string;
  /** '' where the list has none. */
  address: string;
  /** NaN where the list does not tell. */
  minutes: number;
}

const ADDRESS = /[^\s<>,;"()[\]]+@[^\s<>,;"()[\]]+\.[^\s<>,;"()[\]]+/;

const HEADERS = {
  first: /^first( |_)?name$/i,
  last: /^(last( |_)?name|surname|family name)$/i,
  name: /^((full |user |participant |display )?name\b.*|participant|attendee)$/i,
  address: /e-?mail|^user principal name/i,
  minutes: /duration|time in (session|meeting)|minutes/i,
};

export function readList(words: string): Listed[] {
  const text = words.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = cellsOf(text, separatorOf(text));
  const head = rows.findIndex(isHeader);
  return together(head >= 0 ? fromTable(rows[head], rows.slice(head + 1)) : text.split('\n').map(fromLine)).filter(
    (one) => one.name !== '' || one.address !== '',
  );
}

/** A header names people and something else about them; a pasted list of names has none. */
function isHeader(cells: readonly string[]): boolean {
  const has = (what: RegExp) => cells.some((cell) => what.test(cell.trim()));
  const names = has(HEADERS.name) || (has(HEADERS.first) && has(HEADERS.last));
  return (
    cells.length > 1 &&
    ((names && (has(HEADERS.address) || has(HEADERS.minutes))) || (has(HEADERS.first) && has(HEADERS.last)))
  );
}

function fromTable(header: readonly string[], rows: readonly string[][]): Listed[] {
  const at = (what: RegExp, not?: RegExp) => header.findIndex((h) => what.test(h.trim()) && !not?.test(h.trim()));
  const [first, last, address] = [at(HEADERS.first), at(HEADERS.last), at(HEADERS.address)];
  const name = at(HEADERS.name, /^(user )?name.*e-?mail/i);
  const minutes = at(HEADERS.minutes);
  const inMinutes = /minutes/i.test(header[minutes] ?? '');
  const cell = (row: readonly string[], i: number) => (i < 0 ? '' : (row[i] ?? '').trim());
  return rows
    .filter((row) => row.some((c) => c.trim() !== ''))
    .map((row) => {
      const whole = first >= 0 || last >= 0 ? `${cell(row, first)} ${cell(row, last)}` : cell(row, name);
      const mail = ADDRESS.exec(cell(row, address))?.[0] ?? '';
      return {
        line: tidyName(whole) || mail,
        name: bareName(whole),
        other: bareName(/original name/i.test(header[name] ?? '') ? (/\(([^)]+)\)\s*$/.exec(whole)?.[1] ?? '') : ''),
        address: mail,
        minutes: minutes < 0 ? Number.NaN : minutesIn(cell(row, minutes), inMinutes),
      };
    });
}

/** "Dana Reyes <dana@lib.example.org>", "12. Reyes, Dana (Host)", "dana@lib.example.org", "10:02:11 From Dana Reyes to Everyone: hello". */
function fromLine(line: string): Listed {
  const chat = /^\s*\d{1,2}:\d\d(?::\d\d)?\s+from\s+(.+?)(?:\s+to\s+.+?)?\s*:/i.exec(line)?.[1];
  const words = chat ?? line;
  const address = ADDRESS.exec(words)?.[0] ?? '';
  const rest = words
    .replace(ADDRESS, ' ')
    .replace(/[<>"[\]]|\(\s*\)/g, ' ')
    .replace(/^[\s\d.)\u2022*#-]+/, '')
    .replace(/[\s,;:-]+$/, '');
  return { line: tidyName(words), name: bareName(rest), other: '', address, minutes: Number.NaN };
}

/** Without what meeting tools and people hang on to a name: "(she/her)", "(Host)", "| City Library", "- Guest". */
const bareName = (name: string): string =>
  tidyName(
    name
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s+[-\u2013\u2014|/]\s+.*$/, '')
      .replace(/\t.*$/, ''),
  );

/** "1 hr 2 min", "62", "1:02:03", "1h 2m 3s", "3720 seconds". A bare number is minutes, except where the header says otherwise. */
export function minutesIn(words: string, inMinutes = true): number {
  const clock = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(words);
  if (clock)
    return clock[3] === undefined
      ? Number(clock[1]) + Number(clock[2]) / 60
      : Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const part = (unit: string) => Number(new RegExp(`(\\d+(?:\\.\\d+)?)\\s*${unit}`, 'i').exec(words)?.[1] ?? 0);
  if (/\d\s*(h|m|s)/i.test(words)) return part('h') * 60 + part('m') + part('s') / 60;
  const bare = /^\d+(\.\d+)?$/.test(words) ? Number(words) : Number.NaN;
  // Teams and some exports count seconds; nobody sits in an orientation for a day.
  return !inMinutes && bare > 1440 ? bare / 60 : bare;
}

/** One entry for each person of the list; whoever came back is there longer. */
function together(all: readonly Listed[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const one of all) {
    const key = one.address.toLowerCase() || foldName(one.name);
    const before = found.get(key);
    const sum = before ? [before.minutes, one.minutes].filter((m) => !Number.isNaN(m)) : [];
    if (!before) found.set(key, one);
    else found.set(key, { ...before, minutes: sum.length > 0 ? sum.reduce((a, b) => a + b, 0) : Number.NaN });
  }
  return [...found.values()];
}

const separatorOf = (text: string): string => {
  const line = text.split('\n').find((l) => /\t|,|;/.test(l)) ?? '';
  return line.includes('\t') ? '\t' : line.split(';').length > line.split(',').length ? ';' : ',';
};

/** CSV as RFC 4180 has it: quotes around cells that hold separators, quotes or line breaks. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator || c === '\n') {
      row.push(cell);
      cell = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += c;
  }
  return [...rows, [...row, cell]];
}
