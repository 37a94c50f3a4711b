/**
 * What an earlier look left in the People tab against what the response tab holds now. Identity is person key and timestamp; an
 * edited response overwrites its timestamp in place, so a vanished timestamp and a later new one of the same key are one application.
 */
import { type Application, fullName, type PersonKey } from './application';
import type { Instant } from './moments';
import { foldName } from './names';
import { inRole, roleOf } from './who-is-who';

export interface Known {
  key: PersonKey;
  /** Epoch milliseconds; NaN where it could not be read. */
  submitted: Instant;
  name?: string;
}

export interface Match<K extends Known> {
  known: K;
  application: Application;
  /** The answers were changed since that look: the timestamp is a later one. */
  edited: boolean;
}

export interface Reconciled<K extends Known> {
  matches: Match<K>[];
  /** Their response row was removed: Withdrawn. */
  gone: K[];
  fresh: Application[];
}

/** The same answer in any order of `known` and `now`: rows may have been sorted on either side. */
export function reconcile<K extends Known>(known: readonly K[], now: readonly Application[]): Reconciled<K> {
  const result: Reconciled<K> = { matches: [], gone: [], fresh: [] };
  const waiting = new Map<string, Application[]>();
  for (const application of [...now].sort(byTime)) push(waiting, application.key, application);

  const vanished: K[] = [];
  for (const row of [...known].sort(byTime)) {
    const here = waiting.get(row.key) ?? [];
    const at = here.findIndex((a) => second(a.submitted) === second(row.submitted));
    if (at < 0) vanished.push(row);
    else result.matches.push({ known: row, application: here.splice(at, 1)[0]!, edited: false });
  }
  // Two forms that changed places: whoever answered both keeps two rows, each with its own decision, and nothing was edited.
  const elsewhere = vanished.filter((row) => {
    const here = waiting.get(inRole(row.key, roleOf(row.key) === 'mentor' ? 'mentee' : 'mentor')) ?? [];
    const at = here.findIndex((a) => !Number.isNaN(row.submitted) && second(a.submitted) === second(row.submitted));
    if (at >= 0) result.matches.push({ known: row, application: here.splice(at, 1)[0]!, edited: false });
    return at < 0;
  });
  // The latest vanished row first takes the earliest later timestamp that nobody knows yet.
  for (const row of elsewhere.reverse()) {
    const here = waiting.get(row.key) ?? [];
    const at = here.findIndex((a) => !(second(a.submitted) <= second(row.submitted)));
    if (at < 0) result.gone.unshift(row);
    else result.matches.push({ known: row, application: here.splice(at, 1)[0]!, edited: true });
  }
  for (const rest of waiting.values()) result.fresh.push(...rest);
  followKeys(result);
  return result;
}

/** A row whose key is gone and an application whose key is new are one where somebody moved it to the other role, or corrected its address by hand. */
function followKeys<K extends Known>(result: Reconciled<K>): void {
  if (result.fresh.length === 0) return;
  result.gone = result.gone.filter((row) => {
    const at = result.fresh.findIndex((a) => isOneWith(row, a));
    if (at < 0) return true;
    const [application] = result.fresh.splice(at, 1);
    result.matches.push({ known: row, application, edited: second(application.submitted) !== second(row.submitted) });
    return false;
  });
}

function isOneWith(row: Known, a: Application): boolean {
  if (a.movedFrom === row.key) return !(second(a.submitted) < second(row.submitted));
  if (second(a.submitted) !== second(row.submitted) || Number.isNaN(a.submitted)) return false;
  if (inRole(row.key, a.role) === a.key) return true;
  const name = foldName(row.name ?? '');
  return roleOf(row.key) === a.role && name !== '' && foldName(fullName(a.answers)) === name;
}

/** Sheets may keep fractions of a second that a look before it dropped. NaN becomes -1, so that two unreadable ones are the same. */
const second = (instant: Instant): number => (Number.isNaN(instant) ? -1 : Math.floor(instant / 1000));

const byTime = (a: Known, b: Known): number => second(a.submitted) - second(b.submitted);

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
