/** Step 4: suggest pairs and explain them. Approved and kept pairs stay. */
import type { PersonKey } from '../core/application';
import { type Compared, comparedWith, partnerInWords } from '../core/compared';
import type { Pair } from '../core/explain';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import type { NamedPersonCard } from '../core/named-people';
import { isByHand, type PairRow, pairId, rankInWords } from '../core/pairs-tab';
import type { Person } from '../core/person';
import { type Pairing, suggestPairs as plan } from '../core/plan';
import type { Settings } from '../core/settings';
import type { Issue } from '../core/trouble';
import type { WithoutPair } from '../core/without';
import { alone } from '../google/lock';
import { who } from '../google/who';
import { change, type Rewriting } from './history';
import { inTab, onTheTable } from './on-the-table';
import { ownKeys } from './own-pairs';
import { refuseOpenQuestions, typedNow, understandPairs } from './pair-edits';
import { explainedRows } from './pairs-as-explained';
import { options, pairsInTab, withoutInTab } from './pairs-in-tab';
import { type Judged, judged, keepPeople } from './receive';
import type { Suggest } from './requests';
import { rulesInTab } from './rules-in-tab';

interface Suggestion {
  pairing: Pairing;
  rows: PairRow[];
  /** Approved pairs that must be looked at again. */
  changed: ReadonlySet<string>;
  issues: Issue[];
  people: ReadonlyMap<PersonKey, Person>;
}

/** The plan as everything stands now. Writes nothing. */
function suggestion(
  look: Judged,
  { keepMine, approvedToo }: Suggest = { keepMine: false, approvedToo: false },
): Suggestion {
  const now = onTheTable(look);
  const table = keepMine
    ? onTheTable(
        look,
        now.rows.map((row) => (isByHand(row) ? { ...row, keep: true } : row)),
      )
    : now;
  const { rows, changed, issues } = table;
  const ticked = new Set(rows.filter((row) => row.keep).map(pairId));
  const kept = table.input.kept.filter((pair) => !approvedToo || !pair.approved || ticked.has(pairId(pair)));
  const input = { ...table.input, kept };
  const pairing = plan(input);
  return {
    pairing,
    rows,
    changed: new Set(changed.map(pairId)),
    issues: [...issues, ...pairing.issues],
    people: thatCount(look.people),
  };
}

export interface Suggested {
  /** The line of History that this press wrote and that can be taken back, or ''. */
  undoId: string;
  pairs: number;
  labels: Record<string, number>;
  without: { mentor: number; mentee: number };
  /** Hundredths of a point. */
  weakest: number;
  totalScore: number;
  /** Against the pairs that stood before. */
  compared: Compared;
  /** Who changed, in words, with the reasons for either; without the pairs of whoever looks. */
  changes: { name: string; before: string; after: string }[];
  issues: Issue[];
  cards: NamedPersonCard[];
  said: string[];
}

export const suggestPairs = (how: Suggest): Suggested => suggestAsSet((settings) => settings, undefined, '', how);

/** Under other settings than the tab has, which `also` writes in the same change. */
export function suggestAsSet(
  set: (settings: Settings) => Settings,
  also: () => Rewriting[] = () => [],
  first = '',
  how?: Suggest,
): Suggested {
  return alone(who(), 'pairing', () => {
    const { look: seenLook, said: seen } = understandPairs(judged(), 'with the pairs');
    const { desk } = seenLook;
    const look = { ...seenLook, desk: { ...desk, settings: set(desk.settings) } };
    keepPeople(look);
    refuseOpenQuestions(look, 'Nobody was paired, and what was typed is still there.');
    const made = suggestion(look, how);
    const { pairing, issues } = made;
    const { figures, cards } = pairing;
    const without = countWithout(pairing.without);
    const compared = comparedWith(made.rows, pairing.pairs);
    const reopened = made.rows.filter(
      (row) => row.status !== 'Suggested' && !pairing.pairs.some((pair) => pairId(pair) === pairId(row)),
    );
    const said = [
      `${first}${plural(figures.pairs, 'pair')} suggested: ${Object.entries(figures.labels)
        .filter(([, n]) => n > 0)
        .map(([label, n]) => `${n} ${label}`)
        .join(', ')}.`,
      ...(how?.approvedToo && reopened.length > 0
        ? [`${plural(reopened.length, 'approved pair')} changed. The new ones wait for approval.`]
        : []),
      `Without a pair: ${plural(without.mentee, 'mentee')}, ${plural(without.mentor, 'mentor')}.`,
      ...compared.said,
      ...(seen === '' ? [] : [seen]),
      ...cards.map((card) => card.question),
      ...issues.map((issue) => issue.sentence),
    ];
    // The rule first: the tick goes away with its row, and a run that is cut in between must not forget it.
    const undoId = change(
      said[0],
      [
        ...also(),
        ...rulesInTab(typedNow(look).rules),
        pairsInTab({ ...made, pairs: pairing.pairs }),
        withoutInTab(pairing.without, made.people),
      ],
      {
        line: 'Pairing',
        zone: look.desk.zone,
      },
    );
    return {
      undoId,
      pairs: figures.pairs,
      labels: figures.labels,
      without,
      weakest: figures.weakest,
      totalScore: figures.total,
      compared,
      changes: changesIn(made, compared),
      issues,
      cards,
      said,
    };
  });
}

function changesIn({ pairing, rows, people }: Suggestion, { changed }: Compared) {
  const isOwn = ownKeys(people);
  const before = explainedRows(pairing.board, rows);
  const after = new Map(pairing.pairs.map((pair) => [pairId(pair), pair]));
  return changed
    .filter((one) => ![one.mentee, one.before, one.after].some((key) => key !== '' && isOwn(key)))
    .map((one) => {
      const words = (mentor: PersonKey | '', pairs: ReadonlyMap<string, Pair>) =>
        mentor === ''
          ? 'without a mentor'
          : partnerInWords(inTab(people, mentor).name, pairs.get(pairId({ mentee: one.mentee, mentor })));
      return {
        name: inTab(people, one.mentee).name,
        before: words(one.before, before),
        after: words(one.after, after),
      };
    });
}

const countWithout = (without: readonly WithoutPair[]) => ({
  mentor: without.filter((w) => w.role === 'mentor').length,
  mentee: without.filter((w) => w.role === 'mentee').length,
});

export interface PlanDetails {
  pairs: {
    mentee: { key: string; name: string; email: string };
    mentor: { key: string; name: string; email: string };
    label: string;
    score: number;
    reasons: string[];
    check: string;
    menteeRank: string;
    mentorRank: string;
    status: string;
  }[];
  without: { key: string; name: string; email: string; role: string; why: string; options: string[]; help: string }[];
  scores: [mentor: string, mentee: string, hundredths: number][];
}

export function planDetails(): PlanDetails {
  const { pairing, rows, changed, people } = suggestion(judged());
  const said = new Map(rows.map((row) => [pairId(row), row.status]));
  const name = (key: PersonKey) => inTab(people, key).name;
  return {
    pairs: pairing.pairs.map((pair) => ({
      mentee: inTab(people, pair.mentee),
      mentor: inTab(people, pair.mentor),
      label: pair.label,
      score: pair.score,
      reasons: pair.reasons,
      check: pair.check,
      menteeRank: rankInWords(pair.menteeRank, name(pair.mentee)),
      mentorRank: rankInWords(pair.mentorRank, name(pair.mentor)),
      status: changed.has(pairId(pair)) ? 'Changed since approval' : (said.get(pairId(pair)) ?? 'Not suggested yet'),
    })),
    without: pairing.without.map((w) => ({
      ...inTab(people, w.person),
      role: w.role,
      why: w.why,
      options: options(w),
      help: w.help,
    })),
    scores: pairing.scores.map((s) => [inTab(people, s.mentor).email, inTab(people, s.mentee).email, s.score]),
  };
}
