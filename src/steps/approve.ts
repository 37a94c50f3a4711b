/** Step 4, the gate: a committee member approves pairs, recorded with name, time and note. */
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { PAIRS } from '../core/layout';
import { isWeak, MENTOR, pairId, pairRows } from '../core/pairs-tab';
import { type Cell, columnOf, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { readTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { pairsNow } from './approved';
import { change } from './history';
import { ownKeys, refuseOwn } from './own-pairs';
import { typedNow, understandPairs } from './pair-edits';
import { judged } from './receive';
import type { Approve } from './requests';

export interface ApprovedNow {
  undoId: string;
  approved: number;
  /** Names of pairs that were not approved, with the reason. */
  left: string[];
  said: string[];
}

/** Records name and time. Weak pairs are approved only where they are named one by one. */
export function approvePairs({ only, weakToo = [], note = '' }: Approve): ApprovedNow {
  const by = who();
  return alone(by, 'approving pairs', () => {
    const { look } = understandPairs(judged());
    const asked = new Set(typedNow(look).questions.map((q) => q.row.mentee));
    const isOwn = ownKeys(thatCount(look.people));
    const open = readTab('pairs');
    if (!open || open.table.rows.length === 0)
      throw new Problem('E-52', 'There are no pairs yet.', 'Nothing was approved.', {
        label: 'Suggest pairs',
        go: 'pairing',
      });
    const { changed } = pairsNow(look);
    const again = new Set(changed.map(pairId));
    const eligible = new Set(look.people.filter((p) => p.status === 'Eligible').map((p) => p.key));
    const column = (header: string) => columnOf(open.table.headers, header);
    const headers = ['Status', 'Approved by', 'Approved on', 'Approval note'];
    const values = open.table.rows.map((row) => headers.map((header): Cell => row[column(header)]));
    const left: string[] = [];
    let approved = 0;
    for (const row of pairRows(open.table)) {
      if (row.status === 'Ended' || (only && !only.includes(row.mentee))) continue;
      if (row.status === 'Approved' && !again.has(pairId(row))) continue;
      if (isOwn(row.mentee) || isOwn(row.mentor)) {
        if (only?.length === 1) refuseOwn();
        left.push('Your own pair was left to another member of the committee.');
        continue;
      }
      const names = `${text(open.table.rows[row.at][column('Mentee')])} with ${text(open.table.rows[row.at][column(MENTOR)]).replace(/ \u00b7 .*$/, '')}`;
      if (asked.has(row.mentee)) left.push(`${names}: changed in the sheet. Answer the question in Pairing first.`);
      else if (!eligible.has(row.mentee) || !eligible.has(row.mentor))
        left.push(`${names}: not both are eligible any more. Pair again.`);
      else if (row.never) left.push(`${names}: ticked Never. Pair again.`);
      else if (isWeak(row) && !weakToo.includes(row.mentee)) left.push(`${names}: Weak pairs are approved one by one.`);
      else {
        values[row.at] = ['Approved', by, new Date(), note];
        approved++;
      }
    }
    const said = [`${plural(approved, 'pair')} approved.`, ...left];
    const now = open.table;
    const own = left.filter((line) => line.startsWith('Your own')).length > 0 ? ' Their own pair was left out.' : '';
    const undoId = change(`${said[0]}${own}`, [{ tab: PAIRS, open, now, after: withColumns(now, headers, values) }], {
      line: 'Pairing',
      zone: look.desk.zone,
    });
    return { undoId, approved, left, said };
  });
}
