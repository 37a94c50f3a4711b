/** Step 4: a committee member's word about two people or about somebody without a pair, and the answers to the cards. Each can be undone. */
import type { PersonKey } from '../core/application';
import { thatCount } from '../core/judge';
import { WITHOUT } from '../core/layout';
import { withMentor } from '../core/pair-edits';
import type { PairRow } from '../core/pairs-tab';
import { knownRows, namedBy } from '../core/people-tab';
import { type Cell, columnOf, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { roleOf } from '../core/who-is-who';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { pairsNow } from './approved';
import { asTheyStand } from './as-they-stand';
import { change, type Rewriting } from './history';
import { inTab } from './on-the-table';
import { ownKeys, refuseOwn } from './own-pairs';
import { peopleInTab } from './pair-edits';
import { type Judged, judged, keepPeople } from './receive';
import type { SayPair } from './requests';
import { type Lifted, type NewRule, rulesInTab } from './rules-in-tab';

export interface PairSaid {
  undoId: string;
  said: string[];
}

/** What one word comes to. */
interface Outcome {
  sentence: string;
  rows?: PairRow[];
  places?: Map<PersonKey, number>;
  rules?: NewRule[];
  lifted?: Lifted[];
  todo?: [PersonKey, string];
}

export function sayPair(request: SayPair): PairSaid {
  return alone(who(), 'noting a word about pairs', () => {
    const look = judged();
    keepPeople(look);
    const known = knownRows(look.desk.people.table);
    const one = person(request.person, request.say === 'keep' ? 'mentee' : null, known);
    const partner =
      request.partner === '' ? '' : person(request.partner, request.say === 'keep' ? 'mentor' : null, known);
    const isOwn = ownKeys(thatCount(look.people));
    if ([one, partner, request.other].some((key) => key !== '' && isOwn(key))) refuseOwn();
    const outcome = outcomeOf(look, { ...request, person: one, partner });
    const { rows, places = new Map(), rules = [], lifted = [], todo } = outcome;
    const undoId = change(
      outcome.sentence,
      [
        ...rulesInTab(rules, lifted, look),
        ...(rows ? asTheyStand(look, rows, places) : []),
        ...(places.size > 0
          ? peopleInTab(look, (key, cells) =>
              places.has(key) ? { ...cells, 'Places (edit)': places.get(key)! } : cells,
            )
          : []),
        ...(todo ? [todoInTab(...todo)] : []),
      ],
      { line: 'Pairing', zone: look.desk.zone },
    );
    if (places.size > 0) keepPeople(judged());
    return { undoId, said: [outcome.sentence] };
  });
}

/** A key, or somebody's name or address as a person types it. */
function person(words: string, role: 'mentor' | 'mentee' | null, known: ReturnType<typeof knownRows>): PersonKey {
  const keys = new Set(
    namedBy(words, known)
      .filter((row) => role === null || roleOf(row.key) === role)
      .map((row) => row.key),
  );
  if (keys.size === 1) return [...keys][0];
  const what = role ?? 'applicant';
  throw new Problem(
    'E-57',
    keys.size === 0
      ? `No ${what} is called \u201c${words}\u201d.`
      : `Several ${what}s are called \u201c${words}\u201d.`,
    'Nothing was changed. Type the email address from the application.',
    { label: 'Back to Pairing', go: 'pairing' },
  );
}

function outcomeOf(look: Judged, { say, person: one, partner, other, reason, places }: SayPair): Outcome {
  const people = thatCount(look.people);
  const name = (key: PersonKey): string => inTab(people, key).name;
  const { rows } = pairsNow(look);
  const row = rows.find((r) => r.mentee === one);
  const stands = row !== undefined && row.mentor === partner;
  const couple = `${name(one)} and ${name(partner)}`;
  const instead = (change: (row: PairRow) => PairRow | null): PairRow[] =>
    rows.flatMap((r) => (r === row ? (change(r) ?? []) : [r]));
  const lift = (word: Lifted['word']): Lifted[] => [{ a: one, b: partner, word }];
  switch (say) {
    case 'keep':
      return stands
        ? {
            sentence: `Kept ${couple} together.`,
            rows: instead((r) => ({ ...r, keep: true, never: false })),
            lifted: lift('Never'),
          }
        : {
            sentence: `${couple} are to be a pair: kept at the next pairing.`,
            rules: [{ a: one, b: partner, word: 'Keep', reason }],
            lifted: lift('Never'),
          };
    case 'free':
      return {
        sentence: `${couple} are no longer kept.`,
        lifted: lift('Keep'),
        ...(stands && { rows: instead((r) => ({ ...r, keep: false })) }),
      };
    case 'never':
      return {
        sentence: `Never ${couple}: they are parted at the next pairing.`,
        rules: [{ a: one, b: partner, word: 'Never', reason }],
        lifted: lift('Keep'),
        ...(stands && { rows: instead((r) => ({ ...r, never: true, keep: false })) }),
      };
    case 'prefer':
    case 'nothing':
      return {
        sentence:
          say === 'prefer'
            ? `${couple}: the wish counts from the next pairing.`
            : `${couple}: what was written means nothing for pairing.`,
        rules: [{ a: one, b: partner, word: say === 'prefer' ? 'Prefer' : 'Nothing', reason }],
      };
    case 'put back':
      return {
        sentence: `${name(one)} is with ${name(row?.mentor ?? '')} again, as before.`,
        rows: instead((r) => ({ ...r, typed: '' })),
      };
    case 'part':
      return { sentence: `${name(one)} has no mentor for now. Pair again to find one.`, rows: instead(() => null) };
    case 'give':
      return {
        sentence: `${couple} are a pair of your choice, and kept.`,
        rows: instead((r) => withMentor(r, partner)),
        lifted: lift('Never'),
      };
    case 'raise': {
      const given = row && row.mentor !== partner ? instead((r) => withMentor(r, partner)) : rows;
      return {
        sentence: `${name(partner)} has ${places === 1 ? '1 place' : `${places} places`} now.`,
        ...(given.length > 0 && { rows: [...given] }),
        places: new Map([[partner, places]]),
      };
    }
    case 'move':
      return {
        sentence: `${couple} are a pair of your choice, and kept. ${name(other)} has no mentor for now: pair again to find one.`,
        rows: instead((r) => withMentor(r, partner)).filter((r) => r.mentee !== other),
      };
    case 'ask one more':
      return {
        sentence: `Noted for ${name(one)}: ask a mentor to take one more.`,
        todo: [one, 'Ask a mentor to take one more'],
      };
    case 'next round':
      return { sentence: `${name(one)} is kept for the next round.`, todo: [one, 'Keep for next round'] };
    case 'weaker':
      return {
        sentence: `A weaker match is fine for ${name(one)}, from the next pairing.`,
        rules: [{ a: one, b: '', word: 'Weaker is fine', reason }],
        todo: [one, 'Accept weaker match'],
      };
    case 'take part':
      return { sentence: `${name(one)} takes part again at the next pairing.`, todo: [one, ''] };
  }
}

function todoInTab(key: PersonKey, word: string): Rewriting {
  const open = openTab(WITHOUT);
  const [who, todo] = ['Person', 'What to do (edit)'].map((header) => columnOf(open.table.headers, header));
  const values = open.table.rows.map((row): Cell[] => [text(row[who]) === key ? word : row[todo]]);
  return { tab: WITHOUT, open, now: open.table, after: withColumns(open.table, ['What to do (edit)'], values) };
}
