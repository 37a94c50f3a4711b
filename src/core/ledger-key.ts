/** Ledger key = cohort + message + address: one person gets one message once in a cohort, whatever was interrupted. */
import { foldAddress } from './application';
import { shortHash } from './hash';
import { oneLine } from './plain-text';

/** For example `2023 / introduction-mentor / dana@lib.example.org`. Read from the right it cannot be mistaken: only the cohort is free text. */
export const ledgerKey = (cohort: string, message: string, address: string): string =>
  `${oneLine(cohort)} / ${message} / ${foldAddress(address)}`;

/** The key of a message that a person asked for once more: the round is part of the message, so that the address stays the last. */
export const nextRound = (key: string): string => {
  const { cohort, message, round, address } = partsOf(key);
  return ledgerKey(cohort, `${message} (${round + 1})`, address);
};

export interface KeyParts {
  cohort: string;
  message: string;
  /** 1, or more where a person asked for the message once more. */
  round: number;
  address: string;
}

export function partsOf(key: string): KeyParts {
  const parts = key.split(' / ');
  const [named, address] = [parts[parts.length - 2] ?? '', parts[parts.length - 1]];
  const [, message, round] = /^(.*?)(?: \((\d+)\))?$/.exec(named)!;
  return { cohort: parts.slice(0, -2).join(' / '), message, round: Number(round ?? 1), address };
}

/** The key as plain ASCII of one length, for a draft's own header, a boundary, a calendar UID, an event's private property. */
export const shortKey = (key: string): string => shortHash(key, 26);
