/** How alike two offered answers are by their words, 0 to 1. */

/** Words that say nothing about which of several options is meant. */
const EMPTY = new Set(
  'a an and are as at be by for from i if in is it me my of on or our the to us with your other etc eg such library libraries librarian type kind skill skills work working general'.split(
    ' ',
  ),
);

const words = (answer: string): string[] => [
  ...new Set(
    answer
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/\be[-\s]mail/g, 'email')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w !== '' && !EMPTY.has(w))
      .map((w) => w.replace(/(ies|ing|es|s|ed)$/, '')),
  ),
];

/** What stands before a bracket, a dash or a colon is the name; the rest explains. */
const head = (answer: string): string => answer.split(/\s*[(:\u2013\u2014]\s*|\s-\s/)[0] ?? answer;

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((w) => b.includes(w)).length;

/** Shared words (Dice) of the whole answers or of their names; a name that is wholly in the other answer is nearly as good. */
export function likeness(one: string, other: string): number {
  const dice = (a: readonly string[], b: readonly string[]): number =>
    a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
  const [whole, wholeOther] = [words(one), words(other)];
  const [name, nameOther] = [words(head(one)), words(head(other))];
  const within = (a: readonly string[], b: readonly string[]): number =>
    a.length > 0 && shared(a, b) === a.length ? 0.6 + 0.3 * dice(a, b) : 0;
  return Math.max(
    dice(whole, wholeOther),
    0.95 * dice(name, nameOther),
    within(name, wholeOther),
    within(nameOther, whole),
  );
}
