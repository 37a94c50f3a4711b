/** Step 3, exceptions: a committee member's word, recorded with note, name and time. */

import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { knownRows, namedBy } from '../core/people-tab';
import { type Cell, columnOf } from '../core/table';
import { alone } from '../google/lock';
import { writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';
import { log } from './history';
import { judged, keepPeople } from './receive';
import type { Decide } from './requests';

const COLUMNS = ['Decision (edit)', 'Decision note (edit)', 'Decided by', 'Decided on'];

export interface Decided {
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
    let changed = 0;
    for (const { person, word, note } of decisions) {
      const keys = new Set(namedBy(person, rows).map((r) => r.key));
      if (keys.size === 0) notFound.push(person);
      else if (keys.size > 1) several.push(person);
      else {
        const { at } = before.rowOf.get(counting.get([...keys][0])!)!;
        const [was, wasNote] = values[at];
        if (was === word && wasNote === note) continue;
        values[at] = [word, note, by, new Date()];
        changed++;
      }
    }
    if (changed > 0) writeColumns(open, COLUMNS, values);
    const look = judged();
    keepPeople(look);
    const said = [
      `${plural(changed, 'decision')} recorded.`,
      ...notFound.map((name) => `Nobody is called ${name}: nothing was decided about them.`),
      ...several.map((name) => `${name} applied in two roles: say which, for example mentee:their@address.`),
    ];
    log('Eligibility', said[0], look.desk.zone);
    return { changed, notFound, several, said };
  });
}
