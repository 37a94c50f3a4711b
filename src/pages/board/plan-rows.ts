/** What of a plan is compared, in the order of reading; for the dialog and for the panel. */
import type { PlanFigures } from '../../core/plans';

const LABELS = ['Strong', 'Good', 'Fair', 'Weak'] as const;

export const ROWS: readonly (readonly [title: string, value: (plan: PlanFigures) => string | number])[] = [
  ['Pairs', (plan) => plan.pairs],
  ['Without a mentor', (plan) => plan.without],
  ['Average score', (plan) => plan.average],
  ['Weakest pair', (plan) => plan.weakest],
  ...LABELS.map((label) => [label, (plan: PlanFigures) => plan.labels[label]] as const),
  ['Would both rather have each other', (plan) => plan.bothRather],
];
