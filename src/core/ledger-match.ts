/**
 * Wanted messages against the ledger. A person has a message if a row of this cohort says so for the address, under whichever of its texts:
 * a mentor who becomes a mentee too has had an introduction. What it told may have changed since: then it is neither made again nor
 * forgotten, but shown.
 */
import { foldAddress } from './application';
import { byKey, type LedgerRow, LIMIT_REACHED } from './ledger';
import { nextRound, partsOf } from './ledger-key';
import { kindOf, kindOfTemplate, type MessageKey } from './message-kinds';
import type { Message } from './messages';
import type { Instant } from './moments';
import { oneLine } from './plain-text';

export interface Match {
  message: Message;
  /** The newest row of this message for this address. */
  row: LedgerRow | undefined;
  /** It tells something else than what was written: other partners, another time. */
  isChanged: boolean;
}

const EXISTS: readonly string[] = ['Draft ready', 'Sent', 'Draft gone'];

/** Each message under the key of the row that it has, or under its own. `again`: keys that a person wants once more although they are done. */
export function matched(
  messages: readonly Message[],
  ledger: readonly LedgerRow[],
  again: readonly string[] = [],
): Match[] {
  const slots = slotsOf(ledger);
  return messages.map((message) => {
    const row = slots.get(slot(partsOf(message.key).cohort, message.template, message.to.address));
    if (!row) return { message, row, isChanged: false };
    if (again.includes(row.key) && mayBeMadeAgain(row))
      return { message: { ...message, key: nextRound(row.key) }, row: undefined, isChanged: false };
    const isChanged =
      EXISTS.includes(row.state) && row.about !== '' && message.about !== '' && row.about !== message.about;
    return { message: { ...message, key: row.key }, row, isChanged };
  });
}

/** One more of what lies in Gmail unsent would be the same mail twice. */
export const mayBeMadeAgain = ({ state }: LedgerRow): boolean =>
  state === 'Sent' || state === 'Draft gone' || state === 'Skipped';

/**
 * Drafts of this message that lie unsent in Gmail and are for none of its addresses: the pair does not stand any more, the answer came, or
 * the address was corrected.
 */
export function leftOver(
  key: MessageKey,
  addresses: readonly string[],
  ledger: readonly LedgerRow[],
  cohort: string,
): LedgerRow[] {
  const { templates, about } = kindOf(key);
  if (about === 'nobody') return [];
  const wanted = new Set(addresses.map(foldAddress));
  return [...slotsOf(ledger).values()].filter((row) => {
    const parts = partsOf(row.key);
    return (
      row.state === 'Draft ready' &&
      parts.cohort === oneLine(cohort) &&
      templates.includes(parts.message) &&
      !wanted.has(parts.address)
    );
  });
}

/** Who has this message or is about to get it: the newest row by folded address. */
export function rowsOf(key: MessageKey, ledger: readonly LedgerRow[], cohort: string): Map<string, LedgerRow> {
  const { templates } = kindOf(key);
  const rows = [...slotsOf(ledger).values()].filter((row) => {
    const parts = partsOf(row.key);
    return parts.cohort === oneLine(cohort) && templates.includes(parts.message);
  });
  return new Map(rows.map((row) => [partsOf(row.key).address, row]));
}

/** The newest row by message and address. */
function slotsOf(ledger: readonly LedgerRow[]): Map<string, LedgerRow> {
  const slots = new Map<string, LedgerRow>();
  for (const row of byKey(ledger).values()) {
    const { cohort, message, address, round } = partsOf(row.key);
    const at = slot(cohort, message, address);
    const known = slots.get(at);
    const isNewer =
      !known ||
      round > partsOf(known.key).round ||
      (round === partsOf(known.key).round && exists(row) && !exists(known));
    if (isNewer) slots.set(at, row);
  }
  return slots;
}

const exists = (row: LedgerRow): boolean => EXISTS.includes(row.state);

const slot = (cohort: string, template: string, address: string): string =>
  `${cohort} / ${kindOfTemplate(template)?.key ?? template} / ${foldAddress(address)}`;

export interface Waiting {
  /** What messages besides the introductions are called, each once. */
  others: string[];
  /** Whose limit it was. */
  mailbox: string;
  since: Instant;
}

/** Drafts that wait because an account's limit was reached; null where none does. */
export function waitingForLimit(ledger: readonly LedgerRow[]): Waiting | null {
  const rows = [...byKey(ledger).values()].filter((r) => r.state === 'To be made' && r.problem === LIMIT_REACHED);
  if (rows.length === 0) return null;
  const { mailbox, madeOn } = rows.reduce((a, b) => (b.madeOn > a.madeOn ? b : a));
  const kinds = rows.flatMap((row) => kindOfTemplate(partsOf(row.key).message) ?? []);
  const others = kinds.filter(({ key }) => key !== 'introduction').map(({ title }) => title);
  return { others: [...new Set(others)].sort(), mailbox, since: madeOn };
}
