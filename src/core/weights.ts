/** How much each criterion counts: a number in Settings, four words on screens. */
import { CRITERIA } from './criteria';
import type { Profile } from './profiles/profile';
import type { Setting } from './settings';

export interface Weight {
  /** A whole number, 0 to 100. */
  points: number;
  /** At least half of the criterion met, else the pair is unlawful. It keeps its points. */
  must: boolean;
}

export type WeightWord = 'Must match' | 'Important' | 'Nice to have' | 'Ignore';
export const WEIGHT_WORDS: readonly WeightWord[] = ['Must match', 'Important', 'Nice to have', 'Ignore'];

const IMPORTANT = 10;
/** What a word means in numbers where the usual weight of the criterion does not already carry that word. */
const USUAL: Record<WeightWord, number> = {
  'Must match': IMPORTANT,
  Important: IMPORTANT,
  'Nice to have': 5,
  Ignore: 0,
};

export const wordOf = ({ points, must }: Weight): WeightWord =>
  must ? 'Must match' : points >= IMPORTANT ? 'Important' : points > 0 ? 'Nice to have' : 'Ignore';

/** The weight that a word stands for; `usual` is kept where the word allows it. */
export function weightFor(word: WeightWord, usual: number): Weight {
  const must = word === 'Must match';
  const kept = must ? usual > 0 : wordOf({ points: usual, must: false }) === word;
  return { points: kept ? usual : USUAL[word], must };
}

/** Reads 25, "25", "Must match", "Must match, 25", "Nice to have". */
function readWeight(cell: unknown, usual: number): Weight | undefined {
  const words = String(cell).trim();
  const [, word = '', number] = /^([a-z ]*?)[,:;]?\s*(\d+)?$/i.exec(words) ?? [];
  const known = WEIGHT_WORDS.find((w) => w.toLowerCase() === word.trim().toLowerCase());
  if (known === undefined) {
    if (word.trim() !== '' || number === undefined) return undefined;
    return Number(number) <= 100 ? { points: Number(number), must: false } : undefined;
  }
  if (number === undefined) return weightFor(known, usual);
  const weight = { points: Number(number), must: known === 'Must match' };
  return weight.points <= 100 && wordOf(weight) === known ? weight : undefined;
}

const WEIGHTS: ReadonlyMap<string, Setting<Weight>> = new Map(
  CRITERIA.map(({ key, title, range, defaultWeight }) => [
    key,
    {
      key: `weight ${key}`,
      label: `Weight: ${title}`,
      help: `A whole number from 0 (ignore) to 100; 10 and more is important. Or: Must match, and a number. ${range}`,
      usedBy: 'Pairing',
      fallback: { points: defaultWeight, must: false },
      read: (cell) => (cell instanceof Date ? undefined : readWeight(cell, defaultWeight)),
      write: ({ points, must }) => (must ? `Must match, ${points}` : String(points)),
    },
  ]),
);

export const weightSetting = (criterion: string): Setting<Weight> => WEIGHTS.get(criterion)!;

export const WEIGHT_SETTINGS: readonly Setting<Weight>[] = [...WEIGHTS.values()];

/** What the profile proposes at set-up, by setting key. */
export const proposedWeights = (profile: Profile): ReadonlyMap<string, Weight> =>
  new Map(
    CRITERIA.filter(({ key }) => profile.weights[key] !== undefined).map(({ key }) => [
      weightSetting(key).key,
      { points: profile.weights[key], must: false },
    ]),
  );
