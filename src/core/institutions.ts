/**
 * Whether two employers are one institution. Names are compared after expanding abbreviations, dropping library and school words
 * and the unit before or after a comma; a shared mail domain counts only where a name is blank, and never a consumer one.
 */
import { foldName } from './names';
import { oncePerText } from './once-per-text';

export interface Workplace {
  employer: string;
  /** The collected and the preferred address. */
  addresses: readonly string[];
}

/** Prepared once per person; compare with `sameInstitution`. */
export interface Institution {
  /** The significant words in alphabetical order, without the unit; '' where no institution is named. */
  whole: string;
  /** The same for each part around a comma that may stand for the institution. */
  parts: readonly string[];
  /** Own mail domains, only where the name is blank or says nothing. */
  domains: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = words(
  'u univ uni>university lib libs libr>library libraries>library coll>college cmty comm>community dept>department cty co>county ' +
    'pub publ>public inst>institute tech>technology dist>district sch>school sys>system systems>system natl nat>national ' +
    'med>medical ctr centre cntr>center hosp>hospital mt>mount ft>fort govt>government acad>academy mus>museum sci>science info>information no>north so>south',
);
const EMPTY = new Set(
  'the a an of at in for and de del la du des und library branch main inc llc ltd corp corporation campus'.split(' '),
);
/** A name made of these alone ("Public library") names no institution. */
const GENERIC = new Set(
  'public academic school special law medical university college community state city county district national system department center institute technology museum information science academy north south work home various student'.split(
    ' ',
  ),
);
const ACADEMIC = /\b(university|college|institute|academy|seminary|polytechnic|universidad|universite|universitat)\b/;
const ORGANIZATION =
  /\b(library|museum|district|consortium|hospital|society|association|agency|county|city|state|system)\b/;
const LIS_SCHOOL =
  /\b((graduate )?(school|college|faculty|department|program|division) (of|in) )((library|libraries|information|computing|communication|archival|archives|data|media|museum|management|technology|sciences?|stud(y|ies))( (and |& )?)?)+|\b(i ?school|information school|library school|slis)\b/g;
const UNIT = /\b(school|college|department|faculty|division|office) of (the )?\w+( and \w+)?/g;
const NOBODY =
  /^(n ?\/? ?a|none|nil|self( employed)?|freelance|independent|consultant|unemployed|retired|student|not (currently )?(working|employed).*|between jobs|job seeking|looking)$/;
const CONSUMER = new Set(
  (
    'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.ca ymail.com rocketmail.com hotmail.com hotmail.co.uk outlook.com live.com msn.com ' +
    'aol.com aim.com icloud.com me.com mac.com protonmail.com proton.me pm.me gmx.com gmx.net gmx.de mail.com web.de zoho.com fastmail.com ' +
    'hey.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net ' +
    'roadrunner.com rr.com frontier.com windstream.net centurylink.net mindspring.com netzero.net rogers.com shaw.ca sympatico.ca ' +
    'telus.net videotron.ca yandex.com qq.com 163.com duck.com tutanota.com inbox.com'
  ).split(' '),
);

export function institutionOf({ employer, addresses }: Workplace): Institution {
  return { ...named(employer), domains: ownDomains(addresses) };
}

const named = oncePerText((employer): Pick<Institution, 'whole' | 'parts'> => {
  const parts = partsOf(employer);
  const whole = significant(parts.join(' '));
  if (whole === '') return { whole, parts: [] };
  return { whole, parts: [...new Set(parts.map(significant).filter((part) => part !== ''))] };
});

export function sameInstitution(a: Institution, b: Institution): boolean {
  if (a.whole !== '' && b.whole !== '')
    return a.whole === b.whole || b.parts.includes(a.whole) || a.parts.includes(b.whole);
  return a.domains.some((x) => b.domains.some((y) => x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`)));
}

/** The expanded parts around commas, brackets and spaced dashes, units such as "School of Information" left out where an institution remains. */
function partsOf(employer: string): string[] {
  const raw = employer.split(/[,;|()/]|\s[-–—@]\s/).map(expand);
  if (NOBODY.test(foldName(employer)) || raw.every((part) => NOBODY.test(part))) return [];
  const parts = raw.filter((part) => part !== '');
  const best = [ACADEMIC, ORGANIZATION].find((kind) => parts.some((part) => kind.test(withoutUnit(part))));
  if (best === ACADEMIC) {
    const named = parts.filter((part) => !isUnit(part));
    return named.length > 0 ? named : parts;
  }
  return parts;
}

/** A part that names only a unit of something: "School of Information", "Law Library", "Department of History". */
const isUnit = (part: string): boolean =>
  !ACADEMIC.test(withoutUnit(part)) &&
  /\b(school|department|faculty|division|office|college|library|center|program)\b/.test(part);

const withoutUnit = (part: string): string => part.replace(LIS_SCHOOL, ' ').replace(UNIT, ' ');

/** Folded, with abbreviations written out; a "St." before another kind of institution is a state, otherwise a saint. */
function expand(part: string): string {
  const folded = foldName(part.replace(/&/g, ' and ')).replace(/[^\p{L}\p{N} ]/gu, ' ');
  return folded
    .split(/\s+/)
    .map((word, i, all) => {
      if (word === 'st')
        return i > 0 && /^(u|uni|univ|coll|lib|college|university|library)/.test(all[i + 1] ?? '') ? 'state' : 'saint';
      return SHORT[word] ?? word;
    })
    .join(' ')
    .trim();
}

function significant(expanded: string): string {
  // A school district, a public or a high school is the institution itself, not a school of one.
  const held = expanded
    .replace(/\b(public|high|middle|elementary|charter) schools?\b/g, '$1 schoolhouse')
    .replace(/\bschool (district|board)\b/g, 'schoolhouse $1');
  const bare = held
    .replace(LIS_SCHOOL, ' ')
    .replace(/\blibrary (system|services?|network)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !EMPTY.has(word) && word !== 'school' && word !== 'schools');
  const kept = [...new Set(bare)].sort();
  return kept.every((word) => GENERIC.has(word)) ? '' : kept.join(' ');
}

const ownDomains = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses
      .map((address) => address.trim().toLowerCase().replace(/\.+$/, '').split('@')[1] ?? '')
      .filter((domain) => domain.includes('.') && !CONSUMER.has(domain)),
  ),
];

function words(list: string): Record<string, string> {
  const table: Record<string, string> = {};
  let waiting: string[] = [];
  for (const word of list.split(' ')) {
    const [short, long] = word.split('>') as [string, string | undefined];
    waiting.push(short);
    if (long === undefined) continue;
    for (const each of waiting) table[each] = long;
    waiting = [];
  }
  return table;
}
