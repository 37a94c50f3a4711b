/** Step 3, exceptions: a committee member's word, recorded with note, name and time. */

import { fullName } from '../core/application';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { PEOPLE } from '../core/layout';
import { knownRows, namedBy } from '../core/people-tab';
import { type Cell, columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { alone } from '../google/lock';
import { who } from '../google/who';
import { change } from './history';
import { judged, keepPeople } from './receive';
import type { Decide } from './requests';

const COLUMNS = ['Decision (edit)', 'Decision note (edit)', 'Decided by', 'Decided on'];

export interface Decided {
  /** The line of History that can be taken back, or ''. */
  undoId: string;
  changed: number;
  /** Nobody is called so. */
  notFound: string[];
  /** Several people are called so: nothing was decided about them. */
  several: string[];
  said: string[];
}

export function decide({ decisions }: Decide): Decided {
  const by = who();
  return alone(by, 'deciding', () => {
    // Whoever is named must stand in the tab first, and of several applications the one that counts is meant.
    keepPeople(judged());
    const before = judged();
    const counting = thatCount(before.people);
    const { people: open } = before.desk;
    const rows = knownRows(open.table);
    const column = (header: string) => columnOf(open.table.headers, header);
    const values = open.table.rows.map((row) => COLUMNS.map((header): Cell => row[column(header)]));
    const notFound: string[] = [];
    const several: string[] = [];
    const decided: string[] = [];
    for (const { person, word, note } of decisions) {
      const keys = new Set(namedBy(person, rows).map((r) => r.key));
      if (keys.size === 0) notFound.push(person);
      else if (keys.size > 1) several.push(person);
      else {
        const one = counting.get([...keys][0])!;
        const { at } = before.rowOf.get(one)!;
        const [was, wasNote] = values[at];
        if (was === word && wasNote === note) continue;
        values[at] = [word, note, by, new Date()];
        decided.push(`${word}: ${fullName(one.application.answers) || one.application.email}.`);
      }
    }
    const recorded = `${plural(decided.length, 'decision')} recorded.`;
    const now = open.table;
    const undoId = change(
      decided.length === 1 ? decided[0] : recorded,
      [{ tab: PEOPLE, open, now, after: withColumns(now, COLUMNS, values) }],
      { line: 'Eligibility', zone: before.desk.zone },
    );
    keepPeople(judged());
    const said = [
      recorded,
      ...notFound.map((name) => `Nobody is called ${name}: nothing was decided about them.`),
      ...several.map((name) => `${name} applied in two roles: say which, for example mentee:their@address.`),
    ];
    return { undoId, changed: decided.length, notFound, several, said };
  });
}
