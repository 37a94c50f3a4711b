/** How alike two offered answers are by their words, 0 to 1. */
import { oncePerText } from './once-per-text';

/** Words that say nothing about which of several options is meant. */
const EMPTY = new Set(
  'a an and any are as at be both by can could do for from get how i if in into is it me my of on or our someone somebody the their them this to us want way we what when with will would you your other etc eg such'.split(
    ' ',
  ),
);

/** A word without its ending; what is left of two words of one stem begins alike. */
const stemOf = (word: string): string => word.replace(/^tele(?=phone)/, '').replace(/(ies|ing|es|s|ed|y|e)$/, '');

/** Words that half of all options in this trade hold say little. */
const FAINT = new Set(
  'library libraries librarian librarianship service services type kind skill skills area areas work working general currently current'
    .split(' ')
    .map(stemOf),
);
const LITTLE = 0.3;

/** Every answer is compared with every other, so each is taken apart once. */
const words: (answer: string) => readonly string[] = oncePerText((answer) => [
  ...new Set(
    answer
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/\be[-\s]mail/g, 'email')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w !== '' && !EMPTY.has(w))
      .map(stemOf),
  ),
]);

/** What stands before a bracket, a dash or a colon is the name; the rest explains. */
const head = oncePerText((answer): string => answer.split(/\s*[(:\u2013\u2014]\s*|\s-\s/)[0] ?? answer);

/** Letters, and the share of the longer word, from which a common beginning makes two words one: "collaboration" and "collaborating". */
const LONG = 6;
const MOST = 0.6;
/** "Lead" and "leadership": the whole of the shorter word, if it is no syllable. */
const SHORT = 4;

function isOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < shorter && a[alike] === b[alike]) alike++;
  const isLong = alike >= LONG && alike >= MOST * Math.max(a.length, b.length);
  return isLong || (alike === shorter && shorter >= SHORT);
}

/** How much a word tells: less where several options of one question hold it. */
export type Weigh = (word: string) => number;

const EVEN: Weigh = () => 1;

/** Weighs the words of options that are offered beside each other. */
export function weighed(...questions: readonly (readonly string[])[]): Weigh {
  const lists = questions.map((options) => options.map(words));
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const times = lists.map((options) => options.filter((option) => option.some((w) => isOneWord(w, word))).length);
    const weight = 1 / Math.max(1, ...times);
    known.set(word, weight);
    return weight;
  };
}

/** Shared words (Dice) of the whole answers or of their names; a name that is wholly in the other answer is nearly as good. */
export function likeness(one: string, other: string, weigh: Weigh = EVEN): number {
  const weight = (word: string): number => weigh(word) * (FAINT.has(word) ? LITTLE : 1);
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weight(word), 0);
  const shared = (a: readonly string[], b: readonly string[]): string[] =>
    a.filter((w) => b.some((o) => isOneWord(w, o)));
  const dice = (a: readonly string[], b: readonly string[]): number => {
    const all = sum(a) + sum(b);
    return all === 0 ? 0 : (sum(shared(a, b)) + sum(shared(b, a))) / all;
  };
  const [whole, wholeOther] = [words(one), words(other)];
  const [name, nameOther] = [words(head(one)), words(head(other))];
  // A name whose words other options share too ("Technology: …" twice) does not tell which one is meant.
  const tells = (a: readonly string[]): number => Math.max(0, ...a.map(weigh));
  const within = (a: readonly string[], b: readonly string[]): number =>
    a.length > 0 && shared(a, b).length === a.length ? (0.6 + 0.3 * dice(a, b)) * tells(a) : 0;
  return Math.max(
    dice(whole, wholeOther),
    0.95 * dice(name, nameOther) * Math.min(tells(name), tells(nameOther)),
    within(name, wholeOther),
    within(nameOther, whole),
  );
}
