/** What a cell shows: `getDisplayValues`, and the formatted strings of a submit event. */
import { DateTime } from 'luxon';
import type { CellValue } from '../world';

export function displayCell(
  value: CellValue,
  numberFormat: string | undefined,
  timeZone: string,
  locale: string,
): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return displayNumber(value, numberFormat);
  if ('formula' in value) return displayCell(value.shows, numberFormat, timeZone, locale);
  return displayDate(value.instant, numberFormat, timeZone, locale);
}

function displayNumber(value: number, format: string | undefined): string {
  if (!format || format === '@' || format === 'General' || /[ymdh]/i.test(format)) return plainNumber(value);
  const percent = format.includes('%');
  const digits = /0?\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
  const [whole, fraction] = Math.abs(percent ? value * 100 : value)
    .toFixed(digits)
    .split('.');
  const grouped = format.includes(',') ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return `${value < 0 ? '-' : ''}${format.startsWith('$') ? '$' : ''}${text}${percent ? '%' : ''}`;
}

/** At most ten significant digits after the point, as Sheets shows numbers without a format. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(11)));

function displayDate(instant: number, format: string | undefined, timeZone: string, locale: string): string {
  const at = DateTime.fromMillis(instant, { zone: timeZone, locale: 'en-US' });
  if (format && /[ymdhs]/i.test(format)) return at.toFormat(luxonFormat(format));
  const day = locale === 'en_US' ? 'L/d/yyyy' : 'dd/LL/yyyy';
  return at.toFormat(at.equals(at.startOf('day')) ? day : `${day} H:mm:ss`);
}

/** Sheets' date patterns into luxon's: `m` is a month unless it stands beside hours or seconds. */
function luxonFormat(format: string): string {
  const half = /am\/pm|a\/p/i.test(format);
  const tokens = format.match(/am\/pm|a\/p|"[^"]*"|\\.|y+|m+|d+|h+|s+|[^aymdhs"\\]+|a/gi) ?? [];
  let clock = false;
  const written = tokens.map((token, i) => {
    const kind = token[0]!.toLowerCase();
    if (/^a/i.test(token) && token.includes('/')) return 'a';
    if (kind === 'h') {
      clock = true;
      return half ? 'h'.repeat(Math.min(token.length, 2)) : 'H'.repeat(Math.min(token.length, 2));
    }
    if (kind === 's') return 's'.repeat(Math.min(token.length, 2));
    if (kind === 'm') {
      const beforeSeconds =
        tokens
          .slice(i + 1)
          .find((t) => /^[ymdhs]/i.test(t))?.[0]
          ?.toLowerCase() === 's';
      if (clock || beforeSeconds) {
        clock = false;
        return 'm'.repeat(Math.min(token.length, 2));
      }
      return 'L'.repeat(Math.min(token.length, 4));
    }
    if (kind === 'd') return token.length >= 3 ? (token.length === 3 ? 'ccc' : 'cccc') : 'd'.repeat(token.length);
    if (kind === 'y') return token.length <= 2 ? 'yy' : 'yyyy';
    const literal = token.startsWith('"') ? token.slice(1, -1) : token.startsWith('\\') ? token.slice(1) : token;
    return /[A-Za-z]/.test(literal) ? `'${literal}'` : literal;
  });
  return written.join('');
}
