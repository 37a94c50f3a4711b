/** Plans side by side: the same people under three ways to decide, and what each of them would change. */
import { fullName, type PersonKey } from './application';
import type { PairingInput } from './board';
import { comparedWith } from './compared';
import type { Label, Pair } from './explain';
import { tooFewMentors } from './pair-rules/quality-floor';
import { orderOfAims } from './pair-settings';
import { type Pairing, suggestPairs } from './plan';
import { type Setting, type Settings, settingsOf } from './settings';

export const PLAN_KEYS = ['weakest', 'total', 'floor'] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];

interface Way {
  key: PlanKey;
  title: string;
  values: readonly (readonly [Setting<unknown>, string])[];
}

const way = (key: PlanKey, title: string, order: string | null, tooFew: string): Way => ({
  key,
  title,
  values: [
    ...(order === null ? [] : [[orderOfAims as unknown as Setting<unknown>, order] as const]),
    [tooFewMentors as unknown as Setting<unknown>, tooFew],
  ],
});

export const WAYS: readonly Way[] = [
  way('weakest', 'Best for the weakest', 'Weakest pair first', 'As many pairs as possible'),
  way('total', 'Greatest total', 'Greatest total first', 'As many pairs as possible'),
  way('floor', 'Only above the floor', null, 'Only pairs that fit well'),
];

/** The settings with some of them as if they said something else. */
export function settingsFor(settings: Settings, { values }: Pick<Way, 'values'>): Settings {
  const instead = settingsOf(new Map(values.map(([setting, value]) => [setting.key, value])));
  return {
    of: (setting) => (values.some(([one]) => one.key === setting.key) ? instead.of(setting) : settings.of(setting)),
  };
}

export const isChosen = (settings: Settings, { values }: Pick<Way, 'values'>): boolean =>
  values.every(([setting, value]) => settings.of(setting) === value);

export interface PlanSide {
  key: PlanKey;
  title: string;
  /** The settings say so now. */
  chosen: boolean;
  pairs: number;
  without: number;
  /** Of 100, one decimal; '' without pairs. */
  average: string;
  weakest: string;
  labels: Record<Label, number>;
  /** Pairs of two people who would both rather have each other. */
  bothRather: number;
  /** Against the pairs that stand now; with the reasons for either. */
  changed: { name: string; before: string; after: string }[];
}

/** `rows`: the pairs that stand now. People in `hidden` are counted and not named. */
export function plansSideBySide(input: PairingInput, hidden: (key: PersonKey) => boolean): PlanSide[] {
  const plans = WAYS.map((one) => ({
    one,
    plan: suggestPairs({ ...input, settings: settingsFor(input.settings, one) }),
  }));
  const reasons = new Map<string, Pair>();
  for (const { plan } of plans) for (const pair of plan.pairs) reasons.set(`${pair.mentee} ${pair.mentor}`, pair);
  const names = new Map(input.people.map((p) => [p.key, fullName(p.application.answers)]));
  const words = (mentee: PersonKey, mentor: PersonKey | ''): string => {
    if (mentor === '') return 'without a mentor';
    const pair = reasons.get(`${mentee} ${mentor}`);
    const why = pair ? ` (${Math.round(pair.score / 100)}) ${pair.reasons[0] ?? ''}` : '';
    return `${names.get(mentor) ?? mentor.replace(/^\w+:/, '')}${why}`.trim();
  };
  return plans.map(({ one, plan }) => ({
    key: one.key,
    title: one.title,
    chosen: isChosen(input.settings, one),
    ...figures(plan),
    changed: comparedWith(input.previous, plan.pairs)
      .changed.filter(({ mentee, before, after }) => ![mentee, before, after].some((key) => key !== '' && hidden(key)))
      .map(({ mentee, before, after }) => ({
        name: names.get(mentee) ?? mentee,
        before: words(mentee, before),
        after: words(mentee, after),
      })),
  }));
}

function figures({ figures: f, without }: Pairing) {
  const points = (hundredths: number): string => (hundredths / 100).toFixed(1);
  return {
    pairs: f.pairs,
    without: without.filter((w) => w.role === 'mentee').length,
    average: f.pairs === 0 ? '' : points(f.total / f.pairs),
    weakest: f.weakest < 0 ? '' : points(f.weakest),
    labels: f.labels,
    bothRather: f.bothRather,
  };
}
