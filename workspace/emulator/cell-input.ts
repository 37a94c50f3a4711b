/** What Google Sheets makes of a text that is written or typed into a cell. */
import { DateTime } from 'luxon';
import type { CellValue } from '../world';
import { formulaCell } from './formula';

/** What the reading of a text depends on. */
export interface Reading {
  /** The spreadsheet's zone: a date without a time is midnight there. */
  timeZone: string;
  /** For example `en_US`: month first; every other locale is read day first. */
  locale: string;
  /** Now, epoch milliseconds: a date without a year is in this year. */
  clock: number;
  /** The cell's number format; `@` keeps text as text. */
  numberFormat?: string;
  /** Typed by a person: then a leading + or - starts a formula too. */
  typed?: boolean;
}

export interface CellInput {
  value: CellValue;
  /** The format that Google gives the cell by itself, where it does. */
  numberFormat?: string;
}

export const MAX_CHARACTERS = 50_000;

export function readCell(text: string, reading: Reading): CellInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: formulaCell(text) };
  if (reading.numberFormat === '@') return { value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const number = readNumber(trimmed);
  if (number) return number;
  const date = readDate(trimmed, reading);
  if (date) return date;
  if (reading.typed && /^[+-]./.test(text)) return { value: formulaCell(`=${text}`) };
  return { value: text };
}

function readNumber(text: string): CellInput | null {
  const negative = /^\((.+)\)$/.exec(text);
  const bare = negative ? negative[1]! : text;
  const parts = /^(-)?(\$)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%)?$/i.exec(bare);
  if (!parts || (parts[3] === undefined && !/\d/.test(parts[4] ?? '')) || (negative && parts[1])) return null;
  const [, minus, dollar, whole = '0', fraction = '', exponent = '', percent] = parts;
  const size = Number(whole.replace(/,/g, '') + (fraction === '.' ? '' : fraction) + exponent) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const value = minus || negative ? -size : size;
  if (percent) return { value, numberFormat: fraction ? '0.00%' : '0%' };
  if (dollar) return { value, numberFormat: fraction ? '$#,##0.00' : '$#,##0' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { value, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { value };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = 'january february march april may june july august september october november december'.split(' ');

function readDate(text: string, reading: Reading): CellInput | null {
  if (text === '') return null;
  const clock = / *(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?: *([AaPp][Mm]))?)$/.exec(text);
  const day = clock ? text.slice(0, clock.index).trim().replace(/,$/, '') : text;
  const time = clock ? timeOfDay(clock) : { hour: 0, minute: 0, second: 0, millisecond: 0 };
  if (!time || (clock && day && !/^[ ]/.test(clock[0]))) return null;
  const date = day ? dayOf(day, reading) : { year: 1899, month: 12, day: 30 };
  if (!date) return null;
  const at = DateTime.fromObject({ ...date, ...time }, { zone: reading.timeZone });
  if (!at.isValid) return null;
  const numberFormat = dateFormat(day, Boolean(clock));
  return { value: { instant: at.toMillis() }, ...(numberFormat && { numberFormat }) };
}

/** Only where it differs from what an unformatted date shows. */
function dateFormat(day: string, hasTime: boolean): string | undefined {
  if (!day) return 'h:mm:ss am/pm';
  if (/^\d{4}-/.test(day)) return hasTime ? 'yyyy-mm-dd h:mm:ss' : 'yyyy-mm-dd';
  return undefined;
}

function timeOfDay(parts: RegExpExecArray) {
  const [, h, minute, second = '0', fraction = '0', half] = parts;
  let hour = Number(h);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const time = { hour, minute: Number(minute), second: Number(second), millisecond: Number(fraction.padEnd(3, '0')) };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : null;
}

const monthFirst = (reading: Reading): boolean => reading.locale === 'en_US';

function dayOf(text: string, reading: Reading): { year: number; month: number; day: number } | null {
  const thisYear = DateTime.fromMillis(reading.clock, { zone: reading.timeZone }).year;
  let parts = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (parts) return { year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4] ?? 1) };
  parts = /^(\d{1,2})([-/])(\d{4})$/.exec(text);
  if (parts) return { year: Number(parts[3]), month: Number(parts[1]), day: 1 };
  parts = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    const year = parts[4] === undefined ? thisYear : fullYear(parts[4]);
    return monthFirst(reading) ? { year, month: first, day: second } : { year, month: second, day: first };
  }
  return dayInWords(text, thisYear);
}

/** `Nov 18, 2022`, `Friday, November 18`, `18 Nov 2022`, `November 2022`. */
function dayInWords(text: string, thisYear: number): { year: number; month: number; day: number } | null {
  const words = text.replace(
    /^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(day|nesday|rsday|sday|urday)?\.?,? +/i,
    '',
  );
  let parts = /^([A-Za-z]+)\.?[ -](\d{1,2})(?:,? +|-)?(\d{4})?$/.exec(words);
  if (parts) return inWords(parts[1]!, Number(parts[2]), parts[3] ? Number(parts[3]) : thisYear);
  parts = /^(\d{1,2})[ -]([A-Za-z]+)\.?(?:[ ,-]+(\d{4}))?$/.exec(words);
  if (parts) return inWords(parts[2]!, Number(parts[1]), parts[3] ? Number(parts[3]) : thisYear);
  parts = /^([A-Za-z]+)\.?,?[ -](\d{4})$/.exec(words);
  return parts ? inWords(parts[1]!, 1, Number(parts[2])) : null;
}

function inWords(name: string, day: number, year: number): { year: number; month: number; day: number } | null {
  const word = name.toLowerCase();
  const month = LONG.includes(word) ? LONG.indexOf(word) : MONTHS.indexOf(word === 'sept' ? 'sep' : word);
  return month < 0 ? null : { year, month: month + 1, day };
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
