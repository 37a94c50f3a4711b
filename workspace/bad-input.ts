/** Something in a committee's files that cannot be worked with: one sentence with file, row and column, and what to do. */
import { Refusal } from './refusal';

export interface Place {
  file: string;
  /** As a spreadsheet counts rows: the header is row 1. */
  row?: number;
  /** 0-based; said as the letter that a spreadsheet shows. */
  column?: number;
  /** The header of that column. */
  header?: string;
  /** In a JSON file, counted from 1. */
  line?: number;
}

export class BadInput extends Refusal {
  constructor(
    readonly place: Place,
    what: string,
    whatToDo: string,
  ) {
    super(`${placeInWords(place)}: ${what}`, 'Nothing was done and nothing was written.', whatToDo);
    this.name = 'BadInput';
  }
}

/** "mentors.csv, row 7, column C (First name)". */
export function placeInWords({ file, row, column, header, line }: Place): string {
  const words = [file];
  if (line !== undefined) words.push(`line ${line}`);
  if (row !== undefined) words.push(`row ${row}`);
  if (column !== undefined) words.push(`column ${columnLetters(column)}${header ? ` (${short(header, 40)})` : ''}`);
  return words.join(', ');
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** What somebody typed, quoted on one line and not longer than a sentence bears. */
export const quoted = (text: string): string => `"${short(text)}"`;

function short(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
