/** The four words of core/weights, which would bring every criterion into the page. */
import type { WeightWord } from '../../../core/weights';

export const WEIGHT_WORDS: readonly WeightWord[] = ['Must match', 'Important', 'Nice to have', 'Ignore'];

export const SWITCHES = ['On', 'Caution', 'Off'] as const;
