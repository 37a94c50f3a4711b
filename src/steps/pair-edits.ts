/** Step 4, what people typed into Pairs and Without a pair: understood at the next look, and asked about where it contradicts something. */
import { fullName, type PersonKey } from '../core/application';
import { boardOf } from '../core/board';
import { thatCount } from '../core/judge';
import { PEOPLE } from '../core/layout';
import { type PairEdits, pairEdits, typedMentors, withMentor } from '../core/pair-edits';
import { pairId } from '../core/pairs-tab';
import { type Cell, columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { who } from '../google/who';
import { asTheyStand } from './as-they-stand';
import { change, type Rewriting } from './history';
import { inTab, onTheTable, type ToDo } from './on-the-table';
import { type Judged, judged, keepPeople } from './receive';
import { type NewRule, rulesInTab } from './rules-in-tab';

interface Typed extends PairEdits {
  table: ReturnType<typeof onTheTable>;
  rules: NewRule[];
  withdrawn: ToDo[];
}

/** What was typed since the last look and not understood yet. Reads only. */
export function typedNow(look: Judged, table = onTheTable(look)): Typed {
  const people = thatCount(look.people);
  const { rows, ticked, typed, todo, input } = table;
  const ruled = new Set(typed.never.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const suspect = typedMentors(rows, people).length > 0 || rows.some((row) => row.keep && row.never);
  const edits = suspect
    ? pairEdits(rows, people, boardOf({ ...input, never: typed.never }), typed.never)
    : { given: [], questions: [] };
  const asked = new Set(edits.questions.map((q) => q.row.at));
  const weaker = new Set(typed.weaker);
  const rules: NewRule[] = [
    ...ticked
      .filter((row) => !ruled.has(pairId(row)) && !asked.has(row.at))
      .map(({ mentee, mentor }): NewRule => ({ a: mentee, b: mentor, word: 'Never' })),
    ...todo
      .filter((one) => one.word === 'Accept weaker match' && !weaker.has(one.person))
      .map((one): NewRule => ({ a: one.person, b: '', word: 'Weaker is fine', reason: one.note })),
  ];
  const withdrawn = todo.filter((one) => one.word === 'Withdraw' && people.get(one.person)?.status === 'Eligible');
  return { ...edits, table, rules, withdrawn };
}

const isNew = ({ given, rules, withdrawn }: Typed): boolean => given.length + rules.length + withdrawn.length > 0;

/** Applies what contradicts nothing; only inside a step that works alone. Gives the look afterwards and the sentence, or ''. New rules may be left to the step. */
export function understandPairs(
  look: Judged,
  newRules: 'now' | 'with the pairs' = 'now',
): { look: Judged; said: string } {
  const found = typedNow(look);
  const typed = newRules === 'now' ? found : { ...found, rules: [] };
  if (!isNew(typed)) return { look, said: '' };
  const people = thatCount(look.people);
  const { given, rules, withdrawn } = typed;
  const name = (key: PersonKey): string => inTab(people, key).name;
  const changed = new Map(given.map(({ row, mentor }) => [row.at, withMentor(row, mentor)]));
  const words = [
    ...given.map(({ row, mentor }) => `${name(row.mentee)} with ${name(mentor)} instead of ${name(row.mentor)}, kept`),
    ...rules.map((rule) =>
      rule.b === '' ? `a weaker match accepted for ${name(rule.a)}` : `never ${name(rule.a)} with ${name(rule.b)}`,
    ),
    ...withdrawn.map((one) => `${name(one.person)} withdrawn`),
  ];
  const said = `Edited in the sheet by somebody, seen now: ${words.join('; ')}.`;
  change(
    said,
    [
      ...rulesInTab(rules),
      ...(given.length > 0
        ? asTheyStand(
            look,
            typed.table.rows.map((row) => changed.get(row.at) ?? row),
          )
        : []),
      ...withdrawnInPeople(look, withdrawn),
    ],
    { line: 'Pairing', zone: look.desk.zone },
  );
  const after = judged();
  keepPeople(after);
  return { look: after, said };
}

/** The same as a look of its own, when a screen of step 4 opens. */
export function understoodPairs(): { look: Judged; said: string } {
  const look = judged();
  return isNew(typedNow(look))
    ? alone(who(), 'reading what was typed in Pairs', () => understandPairs(judged()))
    : { look, said: '' };
}

/** A step that would write over what somebody typed stops at it. */
export function refuseOpenQuestions(look: Judged, notDone: string): void {
  const [first, ...more] = typedNow(look).questions;
  if (!first) return;
  const others = more.length > 0 ? ` ${more.length} more like it.` : '';
  throw new Problem('E-23', `${first.happened}${others}`, notDone, { label: 'Answer it in Pairing', go: 'pairing' });
}

function withdrawnInPeople(look: Judged, withdrawn: readonly ToDo[]): Rewriting[] {
  if (withdrawn.length === 0) return [];
  const notes = new Map(withdrawn.map((one) => [one.person, one.note]));
  return peopleInTab(look, (key, cells) =>
    notes.has(key)
      ? { ...cells, 'Decision (edit)': 'Withdraw', 'Decision note (edit)': notes.get(key)!, ...decided() }
      : cells,
  );
}

const decided = (): Record<string, Cell> => ({ 'Decided by': who(), 'Decided on': new Date() });

/** The tab People with some people's typed cells changed, by person. */
export function peopleInTab(
  look: Judged,
  edit: (key: PersonKey, cells: Record<string, Cell>) => Record<string, Cell>,
): Rewriting[] {
  const { people: open } = look.desk;
  const headers = ['Places (edit)', 'Decision (edit)', 'Decision note (edit)', 'Decided by', 'Decided on'];
  const columns = headers.map((header) => columnOf(open.table.headers, header));
  const values = open.table.rows.map((row) => columns.map((c): Cell => row[c]));
  for (const [key, person] of thatCount(look.people)) {
    const at = look.rowOf.get(person)?.at;
    if (at === undefined) continue;
    const after = edit(key, Object.fromEntries(headers.map((header, i) => [header, values[at][i]])));
    values[at] = headers.map((header) => after[header]);
  }
  return [{ tab: PEOPLE, open, now: open.table, after: withColumns(open.table, headers, values) }];
}

export const nameOf = (look: Judged, key: PersonKey): string => {
  const person = thatCount(look.people).get(key);
  return (person && fullName(person.application.answers)) || inTab(new Map(), key).name;
};
