/** Who did something and when, as a property keeps it. */
export interface Stamp {
  who: string;
  /** Epoch milliseconds. */
  at: number;
}

export const stampOf = (who: string): string => JSON.stringify({ who, at: Date.now() } satisfies Stamp);

export const readStamp = (kept: string | undefined): Stamp | null => (kept ? (JSON.parse(kept) as Stamp) : null);
