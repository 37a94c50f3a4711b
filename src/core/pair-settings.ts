/** The settings of pairing: which aim comes first, what counts how much, which rules hold. */
import type { Order } from './assignment';
import { PAIR_RULES } from './pair-rules';
import { choice, type Setting } from './settings';
import { WEIGHT_SETTINGS } from './weights';

export type FirstAim = 'Weakest pair first' | 'Greatest total first';

export const orderOfAims = choice<FirstAim>({
  key: 'order of aims',
  label: 'What the plan aims for first',
  help: 'Weakest pair first: nobody is left with a poor match for the sake of the rest. Greatest total first: the sum of all scores.',
  usedBy: 'Pairing',
  choices: ['Weakest pair first', 'Greatest total first'],
  fallback: 'Weakest pair first',
});

export const ORDER: Record<FirstAim, Order> = {
  'Weakest pair first': 'weakest pair first',
  'Greatest total first': 'greatest total first',
};

export const PAIRING_SETTINGS: readonly Setting<unknown>[] = [
  orderOfAims,
  ...PAIR_RULES.flatMap((rule) => rule.settings),
  ...WEIGHT_SETTINGS,
] as unknown as readonly Setting<unknown>[];
