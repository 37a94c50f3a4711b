/** Document properties: shared by everyone who uses this spreadsheet. A value holds 9 KB, so long ones are kept in numbered pieces. */
const PIECE = 8000;

/** One call per run of the step, not one per key: the store is read whole and kept for this execution only. */
let store: Record<string, string> | null = null;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

function all(): Record<string, string> {
  store ??= properties().getProperties();
  return store;
}

/** Forgets what was read: for use after a lock was taken, when another run may have written meanwhile. */
export function rereadProperties(): void {
  store = null;
}

export const property = (key: string): string | undefined => all()[key];

export function setProperty(key: string, value: string): void {
  setPropertiesAtOnce({ [key]: value });
}

export function setPropertiesAtOnce(values: Record<string, string>): void {
  properties().setProperties(values, false);
  store = { ...all(), ...values };
}

/** A JSON value of any length, or undefined. */
export function longProperty<T>(key: string): T | undefined {
  const count = Number(property(`${key}.pieces`) ?? 0);
  if (count === 0) return undefined;
  let text = '';
  for (let i = 0; i < count; i++) text += property(`${key}.${i}`) ?? '';
  return JSON.parse(text) as T;
}

/** The entries that keep a JSON value of any length under `key`; to be written with setPropertiesAtOnce. */
export function piecesOf(key: string, value: unknown): Record<string, string> {
  const text = JSON.stringify(value);
  const entries: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < text.length; at += PIECE) entries[`${key}.${count++}`] = text.slice(at, at + PIECE);
  entries[`${key}.pieces`] = String(count);
  return entries;
}

export const propertyKeys = (): string[] => Object.keys(all());
