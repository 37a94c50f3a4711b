/** The agreement round: both sides of a pair are asked before anything is settled. A "no" parts the pair; why stays with the committee. */
import { AGREEMENT_HEADERS, agreementRows } from '../core/agreement-tab';
import { fullName } from '../core/application';
import { answersTo, type PairAnswers, toAsk } from '../core/audiences';
import { AGREEMENT, PAIR_RULES, PAIRS } from '../core/layout';
import type { ApprovedPair } from '../core/messages';
import { pairId, pairRows } from '../core/pairs-tab';
import { type Cell, columnOf } from '../core/table';
import { withColumns, withRowsBelow } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { withNotes } from '../google/rewrite';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { change, type Rewriting } from './history';
import { standing } from './message-desk';
import { judged } from './receive';
import type { PairAnswer } from './requests';

export interface AgreementNow {
  order: 'Nobody' | 'Mentor first' | 'Mentee first';
  pairs: {
    pair: string;
    mentee: string;
    mentor: string;
    said: PairAnswers;
    /** Who is asked now. */
    ask: ('mentor' | 'mentee')[];
  }[];
}

const name = (pair: ApprovedPair, side: 'mentor' | 'mentee'): string =>
  fullName(pair[side].application.answers) || pair[side].application.email;
const idOf = ({ mentee, mentor }: ApprovedPair): string => pairId({ mentee: mentee.key, mentor: mentor.key });

export function agreementNow(): AgreementNow {
  const { now } = standing(judged());
  const asked = { mentor: new Set(toAsk('mentor', now)), mentee: new Set(toAsk('mentee', now)) };
  return {
    order: now.agreement,
    pairs: now.approved.map((pair) => ({
      pair: idOf(pair),
      mentee: name(pair, 'mentee'),
      mentor: name(pair, 'mentor'),
      said: answersTo(pair, now),
      ask: (['mentor', 'mentee'] as const).filter((side) => asked[side].has(pair)),
    })),
  };
}

export interface AnswerNoted {
  undoId: string;
  /** The pair is parted: somebody said no. */
  parted: boolean;
  said: string[];
}

/** One press each: what a side of an approved pair said. Can be undone. */
export function notePairAnswer({ pair: id, side, answer, reason }: PairAnswer): AnswerNoted {
  const by = who();
  return alone(by, 'noting an answer', () => {
    const { now } = standing(judged());
    const pair = now.approved.find((p) => idOf(p) === id);
    if (!pair)
      throw new Problem('E-52', 'This pair is not approved, or not any more.', 'The answer was not noted.', {
        label: 'Go to Pairing',
        go: 'pairing',
      });
    const before = answersTo(pair, now);
    const person = name(pair, side);
    if (before[side] === answer) return { undoId: '', parted: false, said: [`${person}: noted already.`] };
    const noted = inAgreement(pair, { ...before, [side]: answer }, answer === 'No' ? reason : '', by);
    const parted = answer === 'No';
    const sentence =
      answer === ''
        ? `What ${person} answered is taken back.`
        : `${person} said ${answer.toLowerCase()} to the pair ${name(pair, 'mentee')} with ${name(pair, 'mentor')}.`;
    // The rule first: cut in between, nobody may be suggested again to somebody who said no.
    const undoId = change(sentence, [...(parted ? partedBy(pair, reason, by) : []), noted]);
    return {
      undoId,
      parted,
      said: [
        sentence,
        ...(parted ? ['The pair is parted and will not be suggested again. Pair again to find somebody else.'] : []),
      ],
    };
  });
}

function inAgreement(pair: ApprovedPair, said: PairAnswers, reason: string, by: string): Rewriting {
  const open = openTab(AGREEMENT);
  const { table } = open;
  const known = agreementRows(table).filter((row) => row.pair === idOf(pair));
  const at = known.length > 0 ? known[known.length - 1].at : -1;
  const cells: Cell[] = [
    idOf(pair),
    name(pair, 'mentee'),
    name(pair, 'mentor'),
    said.mentor,
    said.mentee,
    reason || (known[known.length - 1]?.reason ?? ''),
    by,
    new Date(),
  ];
  const columns = AGREEMENT_HEADERS.map((header) => columnOf(table.headers, header));
  const after =
    at < 0
      ? withRowsBelow(table, AGREEMENT_HEADERS, [cells])
      : withColumns(
          table,
          AGREEMENT_HEADERS,
          table.rows.map((row, i) => (i === at ? cells : columns.map((c) => row[c] ?? ''))),
        );
  return { tab: AGREEMENT, open, now: table, after };
}

/** Ended in Pairs, and a rule so that these two do not meet again. The reason stands in Pair rules, where no message can reach it. */
function partedBy(pair: ApprovedPair, reason: string, by: string): Rewriting[] {
  const rules = openTab(PAIR_RULES);
  const pairs = openTab(PAIRS);
  const now = withNotes(pairs, PAIRS);
  const mine = new Set(
    pairRows(pairs.table)
      .filter((row) => pairId(row) === idOf(pair))
      .map((row) => row.at),
  );
  const headers = ['Status', 'Keep (edit)'];
  const columns = headers.map((header) => columnOf(now.headers, header));
  return [
    {
      tab: PAIR_RULES,
      open: rules,
      now: rules.table,
      after: withRowsBelow(
        rules.table,
        ['Person A (edit)', 'Person B (edit)', 'Rule (edit)', 'Reason (edit)', 'Added by', 'Added on'],
        [[pair.mentee.key, pair.mentor.key, 'Never', reason || 'One of them said no when asked.', by, new Date()]],
      ),
    },
    {
      tab: PAIRS,
      open: pairs,
      now,
      after: withColumns(
        now,
        headers,
        now.rows.map((row, at) => (mine.has(at) ? ['Ended', false] : columns.map((c) => row[c]))),
      ),
    },
  ];
}
