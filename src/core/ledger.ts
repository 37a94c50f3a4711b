/**
 * The third law as decisions: what is made, what is looked up first, what is asked. Done is visible: a row in the ledger *is* the draft, the
 * event or the invitation. Rows are written as "Being written" before the outside act and completed after it, so whatever was cut can be
 * looked up by its key; what stays uncertain becomes a question to a person, never a second act.
 */
import { foldAddress } from './application';
import { shortKey } from './ledger-key';
import { type Instant, momentInWords } from './moments';

export type Kind = 'draft' | 'event' | 'guest';

/** `To be made`: it is known that nothing was made, by a person's answer or because the act was never tried. */
export type LedgerState =
  | 'To be made'
  | 'Being written'
  | 'Draft ready'
  | 'Created'
  | 'Invited'
  | 'Sent'
  | 'Draft gone'
  | 'Skipped'
  | 'Uncertain';

export interface LedgerRow {
  key: string;
  person: string;
  email: string;
  /** What the message, event or invitation is called. */
  message: string;
  state: LedgerState;
  /** The mailbox that holds the draft, or the calendar that holds the event. */
  mailbox: string;
  madeBy: string;
  /** When the row was last "Being written", epoch milliseconds. */
  madeOn: Instant;
  /** The draft's or the event's id; '' where not known. */
  draftId: string;
  /** One sentence, or ''. */
  problem: string;
  /** When it was sent, as far as a person said so; 0 where not known. */
  sentOn: Instant;
  /** What it tells about, where that can change: the keys of the partners, or the orientation's instant; '' for nothing or not known. */
  about: string;
  /** Gmail's id of the message inside the draft when we wrote it: it changes with every edit. '' where not known. */
  version: string;
}

/** The state that says that it exists. */
export const DONE: Readonly<Record<Kind, LedgerState>> = { draft: 'Draft ready', event: 'Created', guest: 'Invited' };

/** A draft made seconds ago may be missing from Google's list: for this long, absence proves nothing (milliseconds). */
export const LIST_MAY_LAG = 120_000;

/** Something that should exist once: a message, an event, a guest. */
export interface Wanted {
  key: string;
  person: string;
  email: string;
  message: string;
  about?: string;
}

export interface Portion<W extends Wanted> {
  /** To be looked up by key in this mailbox before anything is made. */
  lookUp: LedgerRow[];
  /** Being written in somebody else's mailbox: only they can look. */
  elsewhere: LedgerRow[];
  /** Waiting for a person's answer. */
  uncertain: LedgerRow[];
  /** Who has it already: nothing is made for them. */
  skipped: LedgerRow[];
  /** To be made now, at most `max`. */
  make: W[];
  /** How many are still to be made after this portion. */
  left: number;
}

/**
 * What to do next. `wanted` in the order in which it is made; a key that stands in the ledger twice counts by its most certain row, and a
 * state that somebody typed and that we do not know counts as done: it never leads to a second act.
 */
export function nextPortion<W extends Wanted>(
  wanted: readonly W[],
  ledger: readonly LedgerRow[],
  mailbox: string,
  max: number,
): Portion<W> {
  const rows = byKey(ledger);
  const portion: Portion<W> = { lookUp: [], elsewhere: [], uncertain: [], skipped: [], make: [], left: 0 };
  const seen = new Set<string>();
  for (const one of wanted) {
    if (seen.has(one.key)) continue;
    seen.add(one.key);
    const row = rows.get(one.key);
    if (!row || row.state === 'To be made') {
      if (portion.make.length < max) portion.make.push(one);
      else portion.left++;
    } else if (row.state === 'Uncertain') portion.uncertain.push(row);
    else if (row.state !== 'Being written') portion.skipped.push(row);
    else if (foldAddress(row.mailbox) === foldAddress(mailbox)) portion.lookUp.push(row);
    else portion.elsewhere.push(row);
  }
  return portion;
}

/** Most certain first: what exists beats what may exist beats what does not. */
const CERTAINTY: readonly LedgerState[] = [
  'Sent',
  'Draft ready',
  'Created',
  'Invited',
  'Draft gone',
  'Skipped',
  'Being written',
  'Uncertain',
  'To be made',
];

/** One row per key, whatever order somebody sorted the ledger into. */
export function byKey(ledger: readonly LedgerRow[]): ReadonlyMap<string, LedgerRow> {
  const rows = new Map<string, LedgerRow>();
  for (const row of ledger) {
    const known = rows.get(row.key);
    if (!known || CERTAINTY.indexOf(row.state) < CERTAINTY.indexOf(known.state)) rows.set(row.key, row);
  }
  return rows;
}

/** The row that is written and flushed before the outside act. */
export const beingWritten = (one: Wanted, mailbox: string, by: string, now: Instant): LedgerRow => ({
  key: one.key,
  person: one.person,
  email: one.email,
  message: one.message,
  state: 'Being written',
  mailbox,
  madeBy: by,
  madeOn: now,
  draftId: '',
  problem: '',
  sentOn: 0,
  about: one.about ?? '',
  version: '',
});

/** The outside act answered with an id. */
export const made = (row: LedgerRow, kind: Kind, id: string, version = ''): LedgerRow => ({
  ...row,
  state: DONE[kind],
  draftId: id,
  version,
  problem: '',
});

/** Why a draft waits: Google said that this account may not go on for now. Home counts the rows that say so. */
export const LIMIT_REACHED = 'Google\u2019s limit for this account was reached before this draft was made.';

/** A portion ended before this one was tried (a quota, a stop): it certainly does not exist. */
export const notTried = (row: LedgerRow, problem: string): LedgerRow => ({ ...row, state: 'To be made', problem });

/** Google will never take it as it is: nothing exists, and it is not tried again until somebody puts it right and clears the row. */
export const refused = (row: LedgerRow, problem: string): LedgerRow => ({ ...row, state: 'Skipped', problem });

/** The outside act threw: it may have happened all the same, so the row stays to be looked up. */
export const threw = (row: LedgerRow, problem: string): LedgerRow => ({ ...row, problem });

/** Something found outside that carries a key: the value of the key header or of the private property, which is shortKey(ledger key). */
export interface Found {
  shortKey: string;
  id: string;
}

export interface Settled {
  row: LedgerRow;
  /** Milliseconds after which to look again, because absence proves nothing yet; 0 where the row is settled. */
  wait: number;
}

/** What a complete look outside says about a row that is still "Being written". */
export function settle(row: LedgerRow, found: readonly Found[], kind: Kind, now: Instant): Settled {
  const own = shortKey(row.key);
  const ids = found
    .filter((f) => f.shortKey === own)
    .map((f) => f.id)
    .sort();
  if (ids.length > 0) {
    const twice = ids.length > 1 ? `It exists ${ids.length} times; delete all but one (${ids.join(', ')}).` : '';
    return { row: { ...made(row, kind, ids[0]), problem: twice }, wait: 0 };
  }
  const age = Math.max(0, now - row.madeOn);
  if (age < LIST_MAY_LAG) return { row, wait: LIST_MAY_LAG - age };
  return { row: { ...row, state: 'Uncertain', problem: QUESTION[kind] }, wait: 0 };
}

/** A draft of ours that Gmail does not have any more. */
export const isGone = (row: LedgerRow): LedgerRow => ({ ...row, state: 'Uncertain', problem: GONE });

const GONE = 'This draft is no longer in Gmail: it was sent or deleted. Which?';

/** Whether the question is what became of a draft that was there, and not whether it was made at all. */
export const asksWhatBecame = (row: LedgerRow): boolean => row.state === 'Uncertain' && row.draftId !== '';

const QUESTION: Readonly<Record<Kind, string>> = {
  draft: 'This was cut short, and no draft of it is found in Gmail. Was it sent or deleted, or should it be made?',
  event: 'This was cut short, and the event is not found in the calendar. Was it deleted, or should it be made?',
  guest: 'This was cut short, and the person is not among the guests. Were they taken out, or should they be invited?',
};

/** The last two are for drafts: a draft that was sent or deleted looks the same from here. */
export type Answer = 'make it' | 'it exists' | 'it was sent' | 'it was deleted';

/** A person has looked and says what is true; who said so stays in the row. A row that is not uncertain is left alone. */
export function answerUncertain(row: LedgerRow, answer: Answer, kind: Kind, by: string, now: Instant = 0): LedgerRow {
  if (row.state !== 'Uncertain') return row;
  const said = (state: LedgerState, words: string): LedgerRow => ({
    ...row,
    state,
    problem: `${by} looked: ${words}.`,
  });
  switch (answer) {
    case 'make it':
      return said('To be made', 'it did not exist');
    case 'it exists':
      return said(DONE[kind], 'it exists');
    case 'it was sent':
      return { ...said('Sent', 'it was sent'), sentOn: now };
    case 'it was deleted':
      return said('Draft gone', 'it was deleted');
  }
}

/** "Dana Reyes already has it: Draft ready, Mon, Dec 5, 2022, 10:12 AM (Chicago time), made by maria@… in mentoring@…." */
export function whoHasIt(row: LedgerRow, zone: string): string {
  const when = Number.isFinite(row.madeOn) ? `, ${momentInWords(row.madeOn, zone)}` : '';
  const by = row.madeBy === '' ? '' : `, made by ${row.madeBy}`;
  return `${row.person} already has it: ${row.state}${when}${by}${row.mailbox === '' ? '' : ` in ${row.mailbox}`}.`;
}
