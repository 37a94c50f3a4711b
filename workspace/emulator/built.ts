/** What builders build: objects the script passes back to us, and the plain data behind each. */
import type { ChartData, ConditionalRule, Validation } from '../world';
import { googleError } from './google-error';

const behind = new WeakMap<object, unknown>();

export function remember<T extends object>(view: T, data: ConditionalRule | Validation | ChartData): T {
  behind.set(view, data);
  return view;
}

/** A copy of the data behind a view; refuses anything that no builder made. */
export function dataBehind<T>(view: unknown, member: string): T {
  const data = typeof view === 'object' && view !== null ? behind.get(view) : undefined;
  if (!data)
    throw googleError(`The parameters (${typeof view}) don't match the method signature for SpreadsheetApp.${member}.`);
  return JSON.parse(JSON.stringify(data)) as T;
}
