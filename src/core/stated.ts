/** What people stated in answers that the two forms word alike: folding, "no preference", and small numbers in place of texts. */
import { oncePerText } from './once-per-text';
import type { Profile, Sense } from './profiles/profile';

/** A prepared answer; null = not stated (blank), 'any' = stated that there is no preference. */
export type Stated<T> = T | null | 'any';

/** Case, spaces, composition, a closing period and "e-mail" do not tell two answers apart. */
export const foldAnswer: (answer: string) => string = oncePerText((answer) =>
  answer
    .normalize('NFC')
    .toLowerCase()
    .replace(/\be-mail\b/g, 'email')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, ''),
);

export function statedList(answers: readonly string[], profile: Profile): Stated<readonly string[]> {
  const list: string[] = [];
  const isOpen = opennessIn(profile);
  for (const answer of answers) {
    const stated = answer.trim();
    if (stated === '') continue;
    if (isOpen(stated)) return 'any';
    list.push(stated);
  }
  return list.length === 0 ? null : list;
}

const open = new WeakMap<Sense, (answer: string) => boolean>();

/** Whether an answer states that there is no preference: asked of the same few answers of everybody, by every criterion. */
function opennessIn({ answers: { noPreference } }: Profile): (answer: string) => boolean {
  const known = open.get(noPreference) ?? oncePerText((answer) => noPreference.test(answer));
  open.set(noPreference, known);
  return known;
}

export function statedOne(answer: string, profile: Profile): Stated<string> {
  const list = statedList([answer], profile);
  return list === null || list === 'any' ? list : list[0];
}

/** Numbers the different answers to one question, so that comparing two people costs no text comparison. */
export class Vocabulary {
  private readonly codes = new Map<string, number>();
  /** The same by answers as typed, so that each spelling is folded once. */
  private readonly typed = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly made = new Map<string, unknown>();

  code(answer: string): number {
    const known = this.typed.get(answer);
    if (known !== undefined) return known;
    const folded = foldAnswer(answer);
    const code = this.codes.get(folded) ?? this.texts.push(answer.trim()) - 1;
    this.codes.set(folded, code);
    this.typed.set(answer, code);
    return code;
  }

  /** What follows from an answer, worked out once for all who gave it. */
  once<T>(answer: string, make: () => T): T {
    if (!this.made.has(answer)) this.made.set(answer, make());
    return this.made.get(answer) as T;
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
  if (answer === '') return undefined;
  const { exact, folded } = keysOf(table);
  const key = exact.has(answer) ? answer : folded.get(foldAnswer(answer));
  return key === undefined ? undefined : table[key];
}

interface Keys {
  exact: ReadonlySet<string>;
  /** The first of those that fold alike. */
  folded: ReadonlyMap<string, string>;
}

const known = new WeakMap<object, Keys>();

/** Prepared once for all answers to a question. */
function keysOf(table: object): Keys {
  const before = known.get(table);
  if (before) return before;
  const keys = Object.keys(table);
  const folded = new Map([...keys].reverse().map((key) => [foldAnswer(key), key]));
  const made = { exact: new Set(keys), folded };
  known.set(table, made);
  return made;
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
