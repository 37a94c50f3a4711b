/** Plans side by side: the same people under three ways to decide, and what each of them would change. */
import { fullName, type PersonKey } from './application';
import type { Board, PairingInput } from './board';
import { comparedWith, partnerInWords } from './compared';
import { type Label, labelOf, type Pair } from './explain';
import { bothRather } from './figures';
import type { Couple } from './pair-rules/pair-rule';
import { tooFewMentors } from './pair-rules/quality-floor';
import { orderOfAims } from './pair-settings';
import { labelsOf, type Pairing, suggestPairs } from './plan';
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

export interface PlanFigures {
  pairs: number;
  /** Mentees. */
  without: number;
  /** Of 100, one decimal; '' without pairs. */
  average: string;
  weakest: string;
  labels: Record<Label, number>;
  /** Pairs of two people who would both rather have each other. */
  bothRather: number;
}

export interface PlanSide extends PlanFigures {
  key: PlanKey;
  title: string;
  /** The settings say so now. */
  chosen: boolean;
  /** Against the pairs that stand now; with the reasons for either. */
  changed: { mentee: PersonKey; name: string; before: string; after: string }[];
}

/** `rows`: the pairs that stand now. People in `hidden` are counted and not named. */
export function plansSideBySide(
  input: PairingInput,
  hidden: (key: PersonKey) => boolean,
): { now: PlanFigures | null; plans: PlanSide[] } {
  const plans = WAYS.map((one) => ({
    one,
    plan: suggestPairs({ ...input, settings: settingsFor(input.settings, one) }),
  }));
  const reasons = new Map<string, Pair>();
  for (const { plan } of plans) for (const pair of plan.pairs) reasons.set(`${pair.mentee} ${pair.mentor}`, pair);
  const names = new Map(input.people.map((p) => [p.key, fullName(p.application.answers)]));
  const words = (mentee: PersonKey, mentor: PersonKey | ''): string => {
    if (mentor === '') return 'without a mentor';
    return partnerInWords(names.get(mentor) ?? mentor.replace(/^\w+:/, ''), reasons.get(`${mentee} ${mentor}`));
  };
  const sides = plans.map(({ one, plan }) => ({
    key: one.key,
    title: one.title,
    chosen: isChosen(input.settings, one),
    ...figures(plan),
    changed: comparedWith(input.previous, plan.pairs)
      .changed.filter(({ mentee, before, after }) => ![mentee, before, after].some((key) => key !== '' && hidden(key)))
      .map(({ mentee, before, after }) => ({
        mentee,
        name: names.get(mentee) ?? mentee,
        before: words(mentee, before),
        after: words(mentee, after),
      })),
  }));
  const [{ plan }] = plans;
  return { now: input.previous.length > 0 ? figuresNow(plan.board, input.previous) : null, plans: sides };
}

const figures = ({ figures: f, without }: Pairing): PlanFigures => ({
  ...inPoints(f.pairs, f.total, f.weakest),
  without: without.filter((w) => w.role === 'mentee').length,
  labels: f.labels,
  bothRather: f.bothRather,
});

function inPoints(pairs: number, total: number, weakest: number) {
  const points = (hundredths: number): string => (hundredths / 100).toFixed(1);
  return { pairs, average: pairs === 0 ? '' : points(total / pairs), weakest: weakest < 0 ? '' : points(weakest) };
}

/** The pairs that stand, where both still take part. */
function figuresNow(board: Board, couples: readonly Couple[]): PlanFigures {
  const [row, column] = [board.mentees, board.mentors].map((list) => new Map(list.map((p, i) => [p.key, i])));
  const partner = new Int32Array(board.mentees.length).fill(-1);
  const load = new Int32Array(board.mentors.length);
  const scores: number[] = [];
  for (const { mentee, mentor } of couples) {
    const [r, c] = [row.get(mentee), column.get(mentor)];
    if (r === undefined || c === undefined) continue;
    partner[r] = c;
    load[c]++;
    scores.push(board.score[r * board.mentors.length + c]);
  }
  return {
    ...inPoints(
      scores.length,
      scores.reduce((sum, score) => sum + score, 0),
      scores.length > 0 ? Math.min(...scores) : -1,
    ),
    without: board.mentees.length - scores.length,
    labels: labelsOf(scores.map((score) => ({ label: labelOf(score) }))),
    bothRather: bothRather(board, { partner, load }),
  };
}
