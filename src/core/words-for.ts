/** Levels and stages of a career in other people's words, as ours. '' where the words do not say. */
import { yearsIn } from './criteria/experience';
import type { Profile } from './profiles/profile';

/** The level that is nearest: by words, or by a number of the scale that all answers make. */
export function levelInWords(answer: string, { vocabularies: { levels } }: Profile, all: readonly string[]): string {
  const value = byWords(answer) ?? byNumber(answer, all);
  if (value === null) return '';
  const nearest = Object.entries(levels).sort((a, b) => Math.abs(a[1] - value) - Math.abs(b[1] - value))[0];
  return nearest?.[0] ?? '';
}

const LOW =
  /\b(not|no|none|never|little|low|novice|beginner|weak\w*|un(comfortable|familiar|sure)|need help|hardly)\b/i;
const MIDDLE = /\b(some\w*|moderate\w*|medium|average|fair\w*|intermediate|basic\w*|partly|okay|ok|neutral)\b/i;
const HIGH =
  /\b(very|strong\w*|high\w*|expert\w*|great\w*|extensive|advanced|excellent|comfortable|confident|proficient|good)\b/i;

const byWords = (answer: string): number | null =>
  LOW.test(answer) ? 0 : MIDDLE.test(answer) ? 0.5 : HIGH.test(answer) ? 1 : null;

function byNumber(answer: string, all: readonly string[]): number | null {
  const number = (words: string) => (/^\s*\d+\b/.test(words) ? Number.parseInt(words, 10) : Number.NaN);
  const scale = all.map(number).filter((n) => !Number.isNaN(n));
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  const place = (number(answer) - least) / (most - least);
  return Number.isNaN(place) ? null : place < 0.3 ? 0 : place > 0.7 ? 1 : 0.5;
}

/** A stage of a career that names no number, as a band of years (our proposal). */
export function bandInWords(answer: string): string {
  if (yearsIn(answer) !== null) return '';
  if (/\b(students?|not yet|pre-?professional)\b/i.test(answer)) return '0-2';
  if (/\b(early|junior|entry|beginn\w+|recent\w*|new)\b/i.test(answer)) return '3-5';
  if (/\b(mid\w*|middle)\b/i.test(answer)) return '6-10';
  if (/\b(late|senior|veteran|experienced|established|retire\w*)\b/i.test(answer)) return 'More than 20';
  return '';
}
