/**
 * Settings flow down only: declared where they are used, shown in the Settings tab, read once at the top of a step, passed on.
 * A value that cannot be read is an issue with its row and the step goes on with nothing in its place but the issue: see readSettings.
 */
import { type Cell, text } from './table';

export interface Setting<T> {
  /** Stable key, for example `deadline`. */
  key: string;
  /** What the Settings tab calls it. */
  label: string;
  help: string;
  usedBy: string;
  fallback: T;
  /** The value of a cell, or undefined where it cannot be read. `zone` is the spreadsheet's. */
  read(cell: Cell, zone: string): T | undefined;
  /** The text for the cell. */
  write(value: T): string;
  /** What a person may choose from, where the list is closed. */
  choices?: readonly string[];
}

/** The values of one step, by setting. */
export interface Settings {
  of<T>(setting: Setting<T>): T;
}

export function settingsOf(values: ReadonlyMap<string, unknown>): Settings {
  return {
    of: <T>(setting: Setting<T>): T => {
      const value = values.get(setting.key);
      return value !== undefined || values.has(setting.key) ? (value as T) : setting.fallback;
    },
  };
}

type Words = Pick<Setting<unknown>, 'key' | 'label' | 'help' | 'usedBy'>;

export const choice = <C extends string>(words: Words & { choices: readonly C[]; fallback: C }): Setting<C> => ({
  ...words,
  read: (cell) => words.choices.find((c) => c.toLowerCase() === text(cell).toLowerCase()),
  write: (value) => value,
});

export const numeric = (words: Words & { fallback: number; least: number; most: number }): Setting<number> => ({
  ...words,
  read: (cell) => {
    const n = typeof cell === 'number' ? cell : /^-?\d+(\.\d+)?$/.test(text(cell)) ? Number(text(cell)) : Number.NaN;
    return n >= words.least && n <= words.most ? n : undefined;
  },
  write: String,
});

export const line = (words: Words & { fallback: string }): Setting<string> => ({
  ...words,
  read: (cell) => (cell instanceof Date ? undefined : String(cell).trim()),
  write: (value) => value,
});
