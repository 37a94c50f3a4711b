/** Timestamps of a downloaded response tab. */
import { DateTime } from 'luxon';

/** As the tab shows them (en_US), as Forms' own CSV download writes them, and as spreadsheets and databases write them. */
const FORMATS = [
  'M/d/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'M/d/yyyy h:mm:ss a',
  'M/d/yyyy h:mm a',
  'yyyy/M/d h:mm:ss a',
  'yyyy/M/d H:mm:ss',
  'yyyy-M-d H:mm:ss',
  'yyyy-M-d H:mm',
  "yyyy-M-d'T'H:mm:ss",
  'M/d/yyyy',
  'yyyy-M-d',
];

/** Hours east of Greenwich of the abbreviations that Forms' download ends with. */
const ABBREVIATIONS: Record<string, number> = {
  AST: -4,
  ADT: -3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  CHST: 10,
  UTC: 0,
  GMT: 0,
};

const known = new Map<string, number | null>();
const MOST = 20_000;

/** The instant (epoch milliseconds) of a timestamp, in `zone` unless it names its own; null when it cannot be read. */
export function readTimestamp(text: string, zone: string): number | null {
  const name = `${zone} ${text}`;
  let instant = known.get(name);
  if (instant === undefined) {
    instant = read(text, zone);
    // The same tab is read again and again: when it is loaded, and whenever a kept world meets its folder.
    if (known.size >= MOST) known.clear();
    known.set(name, instant);
  }
  return instant;
}

function read(text: string, zone: string): number | null {
  const squeezed = text
    .trim()
    .replace(/[\s\u202f]+/g, ' ')
    .replace(/(:\d\d)\.\d+/, '$1');
  const parts = /^(.*?:\d\d(?: ?[AP]M)?) ?(Z|[A-Z]{3,4})?([+-]\d{1,2}(?::?\d{2})?)?$/i.exec(squeezed);
  const [, clock = squeezed, name, offset] = parts ?? [];
  const place = name === undefined && offset === undefined ? zone : ownZone(name?.toUpperCase() ?? '', offset);
  if (place === null) return null;
  for (const format of FORMATS) {
    const at = DateTime.fromFormat(clock, format, { zone: place, locale: 'en-US' });
    if (at.isValid) return at.toMillis();
  }
  return null;
}

function ownZone(name: string, offset: string | undefined): string | null {
  if (offset !== undefined)
    return ['', 'GMT', 'UTC'].includes(name) ? `UTC${offset.replace(/^(.\d\d?):?(\d\d)$/, '$1:$2')}` : null;
  const hours = name === 'Z' ? 0 : ABBREVIATIONS[name];
  return hours === undefined ? null : `UTC${hours < 0 ? '' : '+'}${hours}`;
}
