/** A result against the one before it: who has the same mentor, who has another, with the reasons for either. */
import type { PersonKey } from './application';
import { type Pair, wholePoints } from './explain';
import type { Couple } from './pair-rules/pair-rule';

export interface Compared {
  same: number;
  /** Mentees with another mentor than before, with one and none before, or with none any more; by key. */
  changed: { mentee: PersonKey; before: PersonKey | ''; after: PersonKey | '' }[];
  /** Nothing where there was no result before. */
  said: string[];
}

/** "Dana Reyes (71) Areas: Assessment (1 of 1)." */
export const partnerInWords = (name: string, pair: Pick<Pair, 'score' | 'reasons'> | undefined): string =>
  (pair ? `${name} (${wholePoints(pair.score)}) ${pair.reasons[0] ?? ''}` : name).trim();

export function comparedWith(before: readonly Couple[], after: readonly Pick<Pair, 'mentee' | 'mentor'>[]): Compared {
  const [was, is] = [before, after].map((list) => new Map(list.map(({ mentee, mentor }) => [mentee, mentor])));
  const mentees = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changed = mentees
    .filter((mentee) => was.get(mentee) !== is.get(mentee))
    .map((mentee) => ({ mentee, before: was.get(mentee) ?? ('' as const), after: is.get(mentee) ?? ('' as const) }));
  const same = mentees.length - changed.length;
  return {
    same,
    changed,
    said: before.length === 0 ? [] : [`Compared with the last result: ${same} the same, ${changed.length} changed.`],
  };
}
