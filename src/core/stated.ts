/** What people stated in answers that the two forms word alike: folding, "no preference", and small numbers in place of texts. */
import type { Profile } from './profiles/profile';

/** A prepared answer; null = not stated (blank), 'any' = stated that there is no preference. */
export type Stated<T> = T | null | 'any';

/** Case, spaces, composition, a closing period and "e-mail" do not tell two answers apart. */
export const foldAnswer = (answer: string): string =>
  answer
    .normalize('NFC')
    .toLowerCase()
    .replace(/\be-mail\b/g, 'email')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');

export function statedList(answers: readonly string[], profile: Profile): Stated<readonly string[]> {
  const list = answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
  if (list.some((answer) => profile.answers.noPreference.test(answer))) return 'any';
  return list.length === 0 ? null : list;
}

export function statedOne(answer: string, profile: Profile): Stated<string> {
  const list = statedList([answer], profile);
  return list === null || list === 'any' ? list : list[0];
}

/** Numbers the different answers to one question, so that comparing two people costs no text comparison. */
export class Vocabulary {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  code(answer: string): number {
    const folded = foldAnswer(answer);
    const known = this.codes.get(folded);
    if (known !== undefined) return known;
    this.codes.set(folded, this.texts.length);
    return this.texts.push(answer.trim()) - 1;
  }

  /** Each different answer once, in ascending order of number. */
  set(answers: readonly string[]): number[] {
    return [...new Set(answers.map((answer) => this.code(answer)))].sort((a, b) => a - b);
  }

  text(code: number): string {
    return this.texts[code];
  }
}

/** The different answers of a list by number. */
export function statedSet(
  answers: readonly string[],
  facts: { profile: Profile; words: Vocabulary },
): Stated<readonly number[]> {
  const list = statedList(answers, facts.profile);
  return list === null || list === 'any' ? list : facts.words.set(list);
}

/** The value that belongs to an answer in a profile's table, whatever the case and spacing of the answer. */
export function lookUp<T>(table: Readonly<Record<string, T>>, answer: string): T | undefined {
  const folded = foldAnswer(answer);
  const key = Object.keys(table).find((known) => foldAnswer(known) === folded);
  return key === undefined ? undefined : table[key];
}

/** The numbers that both (ascending) lists hold. */
export const inBoth = (a: readonly number[], b: readonly number[]): number[] => a.filter((code) => b.includes(code));

/** "ethics", "ethics and budgets", "ethics, budgets, and teams"; items that hold commas are parted by semicolons. */
export function inWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const inside = (mark: string): boolean => items.some((item) => item.includes(mark));
  const mark = inside(',') ? ';' : items.length > 2 || inside(' and ') ? ',' : '';
  return `${items.slice(0, -1).join(`${mark} `)}${mark} and ${items[items.length - 1]}`;
}

/** "Video call" → "video call", "E-mail" → "e-mail" inside a sentence; "ALA conferences" stays. */
export const lowerFirst = (text: string): string =>
  /^[A-Z]-?[a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
