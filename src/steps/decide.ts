/** Step 3, exceptions: a committee member's word, recorded with note, name and time. */

import { fullName } from '../core/application';
import { calledInHistory, decisionLine, goesAgainst } from '../core/decided';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { PEOPLE } from '../core/layout';
import { knownRows, namedBy } from '../core/people-tab';
import { type Cell, columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { alone } from '../google/lock';
import { who } from '../google/who';
import { change } from './history';
import { ownKeys, refuseOwnApplication } from './own-pairs';
import { judged, keepPeople } from './receive';
import type { Decide } from './requests';

const COLUMNS = ['Decision (edit)', 'Decision note (edit)', 'Decided by', 'Decided on'];
/** More decisions of one press are told as a number. */
const TOLD = 5;

export interface Decided {
  /** The line of History that can be taken back, or ''. */
  undoId: string;
  changed: number;
  /** Nobody is called so. */
  notFound: string[];
  /** Several people are called so: nothing was decided about them. */
  several: string[];
  /** The word goes against a rule and no note says why: nothing was decided about them. */
  noteMissing: string[];
  said: string[];
}

export function decide({ decisions, asGiven }: Decide): Decided {
  const by = who();
  return alone(by, 'deciding', () => {
    // Whoever is named must stand in the tab first, and of several applications the one that counts is meant.
    keepPeople(judged());
    const before = judged();
    const counting = thatCount(before.people);
    const { people: open, profile } = before.desk;
    const rows = knownRows(open.table);
    const isOwn = ownKeys(counting);
    const column = (header: string) => columnOf(open.table.headers, header);
    const values = open.table.rows.map((row) => COLUMNS.map((header): Cell => row[column(header)]));
    const notFound: string[] = [];
    const several: string[] = [];
    const noteMissing: string[] = [];
    const decided: string[] = [];
    const against: string[] = [];
    for (const { person, word, note } of decisions) {
      const keys = new Set(namedBy(person, rows).map((r) => r.key));
      const [key] = keys;
      if (key === undefined) notFound.push(person);
      else if (keys.size > 1) several.push(person);
      else if (isOwn(key)) refuseOwnApplication();
      else {
        const one = counting.get(key)!;
        const { at } = before.rowOf.get(one)!;
        const [was, wasNote] = values[at];
        if (was === word && wasNote === note) continue;
        const rules = goesAgainst(word, one.findings, profile);
        if (rules.length > 0 && note.trim() === '' && !asGiven) {
          const name = fullName(one.application.answers) || one.application.email;
          noteMissing.push(name);
          against.push(`${word} goes against ${rules.join(', ')} for ${name}. Say why in the note, then decide again.`);
          continue;
        }
        values[at] = word === '' ? ['', note, '', ''] : [word, note, by, new Date()];
        decided.push(decisionLine(word, calledInHistory(one, counting)));
      }
    }
    const recorded = `${plural(decided.length, 'decision')} recorded.`;
    const now = open.table;
    const undoId = change(
      decided.length > 0 && decided.length <= TOLD ? decided.join(' ') : recorded,
      [{ tab: PEOPLE, open, now, after: withColumns(now, COLUMNS, values) }],
      { line: 'Eligibility', zone: before.desk.zone },
    );
    keepPeople(judged());
    const said = [
      recorded,
      ...against,
      ...notFound.map((name) => `Nobody is called ${name}: nothing was decided about them.`),
      ...several.map((name) => `${name} applied in two roles: say which, for example mentee:their@address.`),
    ];
    return { undoId, changed: decided.length, notFound, several, noteMissing, said };
  });
}
