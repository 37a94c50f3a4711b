/** Step 4, one pair: why these two, what hangs on them, and what a mentor for somebody without one would cost the others. */
import { fullName, type PersonKey } from '../core/application';
import { atStake } from '../core/at-stake';
import { wholePoints } from '../core/explain';
import { thatCount } from '../core/judge';
import { typedMentors } from '../core/pair-edits';
import { lookFirst } from '../core/pairing-view';
import { breakdownInWords, pairId, rankInWords } from '../core/pairs-tab';
import { problemOf, suggestPairs } from '../core/plan';
import { overall } from '../core/what-if-words';
import { onTheTable } from './on-the-table';
import { ownKeys } from './own-pairs';
import { explainedRows, linesOf } from './pairs-as-explained';
import { judged } from './receive';
import type { PairAt } from './requests';
import { tried } from './what-if';

export interface PairView {
  mentee: PersonKey;
  mentor: PersonKey;
  menteeName: string;
  mentorName: string;
  /** As the sheet counts. */
  row: number;
  label: string;
  score: number;
  ranks: string;
  reasons: { words: string; points: string }[];
  /** All points, which add up to the score. */
  breakdown: string[];
  /** What hangs on this pair. */
  stake: string[];
  check: string;
  kept: boolean;
  never: boolean;
  status: string;
  /** Somebody changed the mentor in the sheet, and the question about it is open. */
  asked: boolean;
  /** Where it is among those to look at first: "2 of 5"; ''. */
  place: string;
  /** The mentee of the next one; ''. */
  next: PersonKey | '';
}

const REASONS = 4;

/** What each of the best three options of a mentee without a mentor would cost the others, in sentences. */
export function optionCosts({ mentee }: PairAt): { costs: string[] } {
  const look = judged();
  const { input } = onTheTable(look);
  const { without } = suggestPairs(input);
  const isOwn = ownKeys(thatCount(look.people));
  const options = without.find((w) => w.person === mentee && w.role === 'mentee')?.options ?? [];
  if (isOwn(mentee)) return { costs: [] };
  return {
    costs: options
      .filter((option) => !isOwn(option.person))
      .map(({ person, name, score, whyNot }) => {
        const change = { do: 'give', mentee, mentor: person, others: 'few' } as const;
        const { refused, effect } = tried([change], look);
        const others = effect.moves.filter((m) => m.mentee !== mentee && !isOwn(m.mentee)).map((m) => m.sentence);
        const words = refused
          ? refused.sentence
          : [...(others.length > 0 ? others : ['Nobody else moves.']), overall(effect)].join(' ');
        return `${name}, ${wholePoints(score)}${whyNot ? `, ${whyNot}` : ''}. ${words}`;
      }),
  };
}

/** One pair of the tab; null where the mentee has none, 'own' where it is the pair of whoever looks. */
export function pairView({ mentee }: PairAt): PairView | null | 'own' {
  const look = judged();
  const table = onTheTable(look);
  const { input, rows, changed } = table;
  const people = thatCount(look.people);
  const isOwn = ownKeys(people);
  const row = rows.find((one) => one.mentee === mentee);
  if (!row) return null;
  if (isOwn(row.mentee) || isOwn(row.mentor)) return 'own';
  const plan = suggestPairs(input);
  const { board } = plan;
  const pair = explainedRows(board, rows).get(pairId(row));
  if (!pair) return null;
  const [r, c] = [
    board.mentees.findIndex((p) => p.key === row.mentee),
    board.mentors.findIndex((p) => p.key === row.mentor),
  ];
  const first = lookFirst(linesOf(plan, table, people).filter((line) => !isOwn(line.mentee) && !isOwn(line.mentor)));
  const at = first.findIndex((line) => line.mentee === row.mentee);
  const name = (key: PersonKey): string => fullName(people.get(key)!.application.answers);
  const [menteeName, mentorName] = [name(row.mentee), name(row.mentor)];
  const points = (hundredths: number): string => String(Math.round(hundredths / 100));
  return {
    mentee: row.mentee,
    mentor: row.mentor,
    menteeName,
    mentorName,
    row: row.at + 2,
    label: row.label,
    score: wholePoints(pair.score),
    ranks: `${rankInWords(pair.menteeRank, menteeName)}, ${rankInWords(pair.mentorRank, mentorName)}`,
    reasons: [...pair.breakdown]
      .sort((a, b) => b.points - a.points)
      .slice(0, REASONS)
      .map((part) => ({
        // Most sentences begin with what they are about.
        words: /^\w[\w ]*: /.test(part.sentence) ? part.sentence : `${part.title}: ${part.sentence}`,
        points: `${points(part.points)} of ${points(part.of)}`,
      })),
    breakdown: breakdownInWords(pair).split('\n'),
    stake: atStake({ ...plan, problem: problemOf(board, input) }, r, c),
    check: pair.check,
    kept: row.keep,
    never: row.never,
    status: changed.some((one) => pairId(one) === pairId(row)) ? 'Changed since approval' : row.status,
    asked: typedMentors([row], people).length > 0,
    place: at < 0 ? '' : `${at + 1} of ${first.length}`,
    next: first[at + 1]?.mentee ?? '',
  };
}
