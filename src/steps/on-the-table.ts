/** What lies on the table when pairs are made or changed: the people, the pairs as the tab has them, and every word of the committee about two people. */
import { fullName, type PersonKey } from '../core/application';
import { boardOf } from '../core/board';
import { earlierPairs, isEarlierPairs } from '../core/earlier-pairs';
import { sharedBy } from '../core/explain';
import { WHAT_TO_DO } from '../core/layout';
import { earlierPair } from '../core/pair-rules/earlier-pair';
import type { Couple } from '../core/pair-rules/pair-rule';
import { typedRules } from '../core/pair-rules-tab';
import type { PairRow } from '../core/pairs-tab';
import { knownRows } from '../core/people-tab';
import type { Person } from '../core/person';
import type { PairingInput } from '../core/plan';
import type { Settings } from '../core/settings';
import { columnOf, text } from '../core/table';
import { roleOf, type WhoIsWho } from '../core/who-is-who';
import { readTab, tabsNamed } from '../google/spreadsheet';
import { pairsNow } from './approved';
import type { Judged } from './receive';

/** Everything that decides a plan, as it stands now. `instead`: as if these were the pairs. */
export function onTheTable(look: Judged, instead?: readonly PairRow[]) {
  const { desk, people: everybody } = look;
  const { rows: inTab, changed, issues } = pairsNow(look);
  const rows = instead ?? inTab;
  const todo = whatToDo();
  const next = new Set(todo.filter((one) => one.word === 'Keep for next round').map((one) => one.person));
  const people = everybody.filter((person) => !next.has(person.key));
  const rulesTab = readTab('pairRules');
  const typed = rulesTab
    ? typedRules(rulesTab.table, knownRows(desk.people.table))
    : { kept: [], never: [], answered: [], earlier: [], weaker: [], issues: [] };
  const ticked = rows.filter((row) => row.never);
  const input: PairingInput = {
    people,
    profile: desk.profile,
    asked: desk.facts.asked,
    settings: desk.settings,
    kept: [
      ...typed.kept,
      ...rows
        .filter((row) => row.keep || row.status !== 'Suggested')
        .filter((row) => !row.never)
        .map(({ mentee, mentor, status }) => ({ mentee, mentor, approved: status !== 'Suggested' })),
    ],
    never: [...typed.never, ...ticked.map(({ mentee, mentor }) => ({ a: mentee, b: mentor }))],
    earlier: [...typed.earlier, ...pairsOfEarlierYears(desk.settings)],
    samePeople: inBothRoles(desk.who),
    previous: rows,
    answered: typed.answered,
    weaker: new Set([
      ...typed.weaker,
      ...todo.filter((one) => one.word === 'Accept weaker match').map((one) => one.person),
    ]),
  };
  return { input, rows: [...rows], changed, ticked, typed, todo, issues: [...issues, ...typed.issues] };
}

/** What the committee chose for somebody without a pair. */
export interface ToDo {
  person: PersonKey;
  word: (typeof WHAT_TO_DO)[number];
  note: string;
}

export function whatToDo(): ToDo[] {
  const open = readTab('without');
  if (!open) return [];
  const [key, todo, note] = ['Person', 'What to do (edit)', 'Note (edit)'].map((h) => columnOf(open.table.headers, h));
  return open.table.rows.flatMap((row): ToDo[] => {
    const word = WHAT_TO_DO.find((w) => w === text(row[todo]));
    return word ? [{ person: text(row[key]), word, note: text(row[note]) }] : [];
  });
}

/** Read only where the committee minds. */
const pairsOfEarlierYears = (settings: Settings): Couple[] =>
  earlierPair.state(settings) === 'Off' ? [] : tabsNamed(isEarlierPairs, 'pairs').flatMap(earlierPairs);

const inBothRoles = ({ same }: WhoIsWho): Couple[] =>
  same.flatMap(({ person, other }) => {
    const [mentee, mentor] = [person, other].sort();
    return roleOf(mentee) === roleOf(mentor) ? [] : [{ mentee, mentor }];
  });

/** What each approved pair shares, in sentences for the two people's eyes. */
export function sharedSentences(look: Judged): (pair: { mentee: PersonKey; mentor: PersonKey }) => string[] {
  const board = boardOf(onTheTable(look).input);
  const row = new Map(board.mentees.map((p, i) => [p.key, i]));
  const column = new Map(board.mentors.map((p, i) => [p.key, i]));
  return ({ mentee, mentor }) => {
    const [r, c] = [row.get(mentee), column.get(mentor)];
    return r === undefined || c === undefined ? [] : sharedBy(board, r, c);
  };
}

/** How somebody is called and reached in the tabs. */
export const inTab = (people: ReadonlyMap<PersonKey, Person>, key: PersonKey) => {
  const person = people.get(key);
  return person
    ? { key, name: fullName(person.application.answers), email: person.application.email }
    : { key, name: key.replace(/^\w+:/, ''), email: key.replace(/^\w+:/, '') };
};
