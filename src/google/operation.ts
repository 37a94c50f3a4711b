/**
 * A press that is repeated because its reply was lost carries the same id, and gets the same answer without anything being done twice. The
 * last answer of each person is kept: written and looked up under the lock, so that a repetition that waited for the first one finds it.
 */
import { longProperty, piecesOf, setPropertiesAtOnce } from './properties';

/** A longer answer (characters) is not worth a fifth of the store; repeating such a step finds its work done all the same. */
const LONGEST = 90_000;

interface Kept {
  id: string;
  value: unknown;
}

/** Of this run only: at Google nothing outlives a call. */
let id = '';
let wasAsked = false;

const kept = (who: string): string => `answered ${who}`;

export function beginOperation(operation: string): void {
  id = operation;
  wasAsked = false;
}

/** What this press was answered before, or undefined. A step that locks twice asks only once, or it would meet its own first half. */
export function answeredBefore(who: string): { value: unknown } | undefined {
  if (id === '' || wasAsked) return undefined;
  wasAsked = true;
  const last = longProperty<Kept>(kept(who));
  return last?.id === id ? { value: last.value } : undefined;
}

export function keepAnswer(who: string, value: unknown): void {
  if (id === '') return;
  const pieces = piecesOf(kept(who), { id, value } satisfies Kept);
  if (JSON.stringify(value ?? null).length <= LONGEST) setPropertiesAtOnce(pieces);
}
