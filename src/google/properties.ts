/** Document properties: shared by everyone who uses this spreadsheet. A value holds 9 KB, so long ones are kept in numbered pieces. */
const PIECE = 8000;

/** One call per run of the step, not one per key: the store is read whole and kept for this execution only. */
let store: Record<string, string> | null = null;

/** While made-up people are tried out, all that is remembered lies in a drawer of its own, apart from what the committee has. */
const DRAWER = 'example.';
const BEGUN = `${DRAWER}begun`;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();

function all(): Record<string, string> {
  store ??= properties().getProperties();
  return store;
}

/** Forgets what was read: for use after a lock was taken, when another run may have written meanwhile. */
export function rereadProperties(): void {
  store = null;
}

/** When the example that is in this spreadsheet was begun (epoch milliseconds), or null without one. */
export const exampleBegun = (): number | null => (all()[BEGUN] === undefined ? null : Number(all()[BEGUN]));

const drawer = (): string => (exampleBegun() === null ? '' : DRAWER);

/** Who is working now concerns everybody, with the example or without. */
const BUSY = 'busy';
const place = (key: string): string => (key === BUSY ? key : drawer() + key);

/** Opens the drawer: what is remembered from now on is the example's. */
export function beginExample(now: number): void {
  properties().setProperties({ [BEGUN]: String(now) }, false);
  store = { ...all(), [BEGUN]: String(now) };
}

/** Empties the drawer and closes it, in one call, so that it is never half empty; the note of who is busy goes with the run it is about. */
export function endExample(): void {
  const rest = Object.fromEntries(Object.entries(all()).filter(([key]) => !key.startsWith(DRAWER) && key !== BUSY));
  properties().setProperties(rest, true);
  store = rest;
}

export const property = (key: string): string | undefined => all()[place(key)];

export function setProperty(key: string, value: string): void {
  setPropertiesAtOnce({ [key]: value });
}

export function setPropertiesAtOnce(values: Record<string, string>): void {
  const kept = Object.fromEntries(Object.entries(values).map(([key, value]) => [place(key), value]));
  properties().setProperties(kept, false);
  store = { ...all(), ...kept };
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

export const propertyKeys = (): string[] =>
  Object.keys(all())
    .filter((key) => key.startsWith(drawer()))
    .map((key) => key.slice(drawer().length));

/** What one person left unfinished, for their eyes only; '' where there is nothing. Longer than a value may be is not kept. */
export const ownNote = (key: string): string => PropertiesService.getUserProperties().getProperty(key) ?? '';

export function keepOwnNote(key: string, value: string): boolean {
  if (value.length > PIECE) return false;
  PropertiesService.getUserProperties().setProperty(key, value);
  return true;
}
