/** Step 4: suggest pairs, explain them, approve them. Approved and kept pairs stay; approving is the gate before any message. */
import { fullName, type PersonKey } from '../core/application';
import { boardOf } from '../core/board';
import { noteOf } from '../core/changes';
import { sharedBy } from '../core/explain';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { PAIR_RULES, PAIRS, WITHOUT } from '../core/layout';
import type { NamedPersonCard } from '../core/named-people';
import type { Never } from '../core/pair-rules/pair-rule';
import { typedRules } from '../core/pair-rules-tab';
import {
  breakdownInWords,
  PAIR_HEADERS,
  type PairRow,
  pairCells,
  pairId,
  pairRows,
  rankInWords,
} from '../core/pairs-tab';
import { knownRows } from '../core/people-tab';
import type { Person } from '../core/person';
import { type Pairing, type PairingInput, suggestPairs as plan } from '../core/plan';
import { type Cell, columnOf, text } from '../core/table';
import { withRows, withRowsBelow } from '../core/table-edits';
import type { Issue } from '../core/trouble';
import type { WithoutPair } from '../core/without';
import { alone } from '../google/lock';
import { withNotes } from '../google/rewrite';
import { openTab, readTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { pairsNow } from './approved';
import { change, type Rewriting } from './history';
import { type Judged, judged, keepPeople } from './receive';

interface Suggestion {
  pairing: Pairing;
  rows: PairRow[];
  /** Approved pairs that must be looked at again. */
  changed: ReadonlySet<string>;
  issues: Issue[];
  people: ReadonlyMap<PersonKey, Person>;
  /** Ticked Never in the Pairs tab and not yet a row of Pair rules. */
  newNever: Never[];
}

/** Everything that decides a plan, as it stands now. */
function onTheTable(look: Judged) {
  const { desk, people } = look;
  const { rows, changed, issues } = pairsNow(look);
  const rulesTab = readTab('pairRules');
  const typed = rulesTab
    ? typedRules(rulesTab.table, knownRows(desk.people.table))
    : { kept: [], never: [], answered: [], earlier: [], issues: [] };
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
    earlier: typed.earlier,
    previous: rows,
    answered: typed.answered,
  };
  return { input, rows, changed, ticked, typed, issues: [...issues, ...typed.issues] };
}

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

/** The plan as everything stands now. Writes nothing. */
function suggestion(look: Judged): Suggestion {
  const { input, rows, changed, ticked, typed, issues } = onTheTable(look);
  const pairing = plan(input);
  const ruled = new Set(typed.never.map(({ a, b }) => `${a} ${b}`));
  return {
    pairing,
    rows,
    changed: new Set(changed.map(pairId)),
    issues: [...issues, ...pairing.issues],
    people: thatCount(look.people),
    newNever: ticked.filter((row) => !ruled.has(pairId(row))).map(({ mentee, mentor }) => ({ a: mentee, b: mentor })),
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
  issues: Issue[];
  cards: NamedPersonCard[];
  said: string[];
}

export function suggestPairs(): Suggested {
  return alone(who(), 'pairing', () => {
    const look = judged();
    keepPeople(look);
    const made = suggestion(look);
    const { pairing, issues } = made;
    const { figures, cards } = pairing;
    const without = countWithout(pairing.without);
    const said = [
      `${plural(figures.pairs, 'pair')} suggested: ${Object.entries(figures.labels)
        .filter(([, n]) => n > 0)
        .map(([label, n]) => `${n} ${label}`)
        .join(', ')}.`,
      `Without a pair: ${plural(without.mentee, 'mentee')}, ${plural(without.mentor, 'mentor')}.`,
      ...cards.map((card) => card.question),
      ...issues.map((issue) => issue.sentence),
    ];
    // The rule first: the tick goes away with its row, and a run that is cut in between must not forget it.
    const undoId = change(said[0], [...neverInTab(made), pairsInTab(made), withoutInTab(made)], {
      line: 'Pairing',
      zone: look.desk.zone,
    });
    return {
      undoId,
      pairs: figures.pairs,
      labels: figures.labels,
      without,
      weakest: figures.weakest,
      totalScore: figures.total,
      issues,
      cards,
      said,
    };
  });
}

const countWithout = (without: readonly WithoutPair[]) => ({
  mentor: without.filter((w) => w.role === 'mentor').length,
  mentee: without.filter((w) => w.role === 'mentee').length,
});

const inTab = (people: ReadonlyMap<PersonKey, Person>, key: PersonKey) => {
  const person = people.get(key);
  return person
    ? { key, name: fullName(person.application.answers), email: person.application.email }
    : { key, name: key.replace(/^\w+:/, ''), email: key.replace(/^\w+:/, '') };
};

/** The whole tab anew: cautions first, then by mentee. What people typed about a pair moves with the pair; approved pairs that ended stay below. */
function pairsInTab({ pairing, rows, changed, people }: Suggestion): Rewriting {
  const open = openTab(PAIRS);
  const now = withNotes(open, PAIRS);
  const headers = [...PAIR_HEADERS, noteOf('Score')];
  const said = new Map(rows.map((row) => [pairId(row), row]));
  const name = (key: PersonKey) => inTab(people, key).name;
  const sorted = [...pairing.pairs].sort(
    (a, b) =>
      Number(a.check === '') - Number(b.check === '') ||
      name(a.mentee).localeCompare(name(b.mentee), 'en') ||
      (a.mentee < b.mentee ? -1 : 1),
  );
  const stand = new Set(sorted.map(pairId));
  const values = sorted.map((pair) => {
    const row = said.get(pairId(pair));
    const status = row && changed.has(pairId(pair)) ? ('Changed since approval' as const) : row?.status;
    const cells = pairCells(
      pair,
      inTab(people, pair.mentee),
      inTab(people, pair.mentor),
      row && { ...row, status: status ?? 'Suggested' },
    );
    return [...cells, breakdownInWords(pair)];
  });
  const status = columnOf(PAIR_HEADERS, 'Status');
  const all = pairRows(open.table);
  const ended = all
    .filter((row) => !stand.has(pairId(row)) && (row.status !== 'Suggested' || row.note !== ''))
    .map((row) =>
      headers.map((header, i): Cell => (i === status ? 'Ended' : now.rows[row.at][columnOf(now.headers, header)])),
    );
  return { tab: PAIRS, open, now, after: withRows(now, headers, [...values, ...ended]) };
}

function withoutInTab({ pairing, people }: Suggestion): Rewriting {
  const open = openTab(WITHOUT);
  const key = columnOf(open.table.headers, 'Person');
  const note = columnOf(open.table.headers, 'Note (edit)');
  const notes = new Map(open.table.rows.map((row) => [text(row[key]), row[note]]));
  const after = withRows(
    open.table,
    ['Person', 'Name', 'Email', 'Role', 'Why', 'Best three options', 'What would help', 'Note (edit)'],
    pairing.without.map((w) => {
      const { name, email } = inTab(people, w.person);
      const role = w.role === 'mentor' ? 'Mentor' : 'Mentee';
      return [w.person, name, email, role, w.why, options(w).join('; '), w.help, notes.get(w.person) ?? ''];
    }),
  );
  return { tab: WITHOUT, open, now: open.table, after };
}

const options = (w: WithoutPair): string[] =>
  w.options.map((o) => `${o.name} ${(o.score / 100).toFixed(2)}${o.whyNot ? ` (${o.whyNot})` : ''}`);

/** A ticked Never becomes a row of its own, so that it survives the next run and the next year. */
function neverInTab({ newNever, people }: Suggestion): Rewriting[] {
  if (newNever.length === 0) return [];
  const by = who();
  const open = openTab(PAIR_RULES);
  const after = withRowsBelow(
    open.table,
    ['Person A (edit)', 'Person B (edit)', 'Rule (edit)', 'Added by', 'Added on'],
    newNever.map(({ a, b }) => [inTab(people, a).key, inTab(people, b).key, 'Never', by, new Date()]),
  );
  return [{ tab: PAIR_RULES, open, now: open.table, after }];
}

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
