/** Experience: how many years the mentor is ahead, by the midpoints of the bands (which differ between the forms). */
import type { Answers, PersonKey } from '../application';
import { type Stated, statedOne } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

/** A mentor ahead by this many years is right; below, linear down to 0 at no lead; above, falling to HALF_AT. */
const ENOUGH = 5;
const PLENTY = 20;
const HALF_AT = 30;
/** "More than 20" has no midpoint; it is taken to be ten years wide. */
const OPEN_BAND = 10;

/** Years in libraries. */
type Years = number;

/** The midpoint of a band ("3-5" → 4, "Less than 1 year" → 0.5, "More than 20" → 25, "12 years" → 12), or null where no number is in it. */
export function yearsIn(band: string): Years | null {
  const numbers = (inDigits(band).match(/\d+(\.\d+)?/g) ?? []).map(Number);
  // A year of the calendar says nothing without knowing which year it is.
  if (numbers.some((n) => n >= 1900)) return null;
  if (/\b(less than|under|not yet|within|up to) an? year\b|\bfirst year\b/i.test(band)) return 0.5;
  const [low, high] = numbers;
  if (low === undefined) return /^\s*(none|new|zero|student)\b/i.test(band) ? 0 : null;
  if (high !== undefined) return (low + high) / 2;
  if (/less|under|fewer|below|up to|<|\u2264/i.test(band)) return low / 2;
  if (/more|over|above|at least|\+|>|\u2265/i.test(band)) return low + OPEN_BAND / 2;
  return low;
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "One to three years" in figures. */
const inDigits = (band: string): string =>
  band.replace(/[a-z]+/gi, (word) => {
    const n = WORDS.indexOf(word.toLowerCase());
    return n < 0 ? word : String(n);
  });

function years(answers: Answers, _key: PersonKey, { profile }: PairingFacts): Stated<Years> {
  const band = statedOne(answers.years, profile);
  return band === null || band === 'any' ? band : yearsIn(band);
}

const inYears = (years: number): string => `${years} ${years === 1 ? 'year' : 'years'}`;

export const experience: Criterion<Years, Years> = {
  key: 'experience',
  title: 'Experience',
  range: `1: the mentor is ahead by ${ENOUGH} to ${PLENTY} years; from there to 0 at no lead and to \u00bd at ${HALF_AT} years and more (our proposal).`,
  defaultWeight: 10,
  fields: { mentor: ['years'], mentee: ['years'] },

  mentor: years,
  mentee: years,
  score(mentor, mentee) {
    const lead = mentor - mentee;
    if (lead <= 0) return 0;
    if (lead < ENOUGH) return lead / ENOUGH;
    return lead <= PLENTY ? 1 : Math.max(0.5, 1 - (0.5 * (lead - PLENTY)) / (HALF_AT - PLENTY));
  },

  reason: (mentor, mentee) =>
    mentor > mentee ? `Experience: the mentor is about ${inYears(mentor - mentee)} ahead.` : '',
  caution: (mentor, mentee) =>
    mentor > mentee
      ? ''
      : mentor === mentee
        ? 'The mentee has been in libraries as long as the mentor.'
        : 'The mentee has been in libraries longer than the mentor.',
  shared: () => '',
};
