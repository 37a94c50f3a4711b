/** Ledger key = cohort + message + address: one person gets one message once in a cohort, whatever was interrupted. */
import { foldAddress } from './application';
import { shortHash } from './hash';
import { oneLine } from './plain-text';

/** For example `2023 / introduction-mentor / dana@lib.example.org`. Read from the right it cannot be mistaken: only the cohort is free text. */
export const ledgerKey = (cohort: string, message: string, address: string): string =>
  `${oneLine(cohort)} / ${message} / ${foldAddress(address)}`;

/** The key as plain ASCII of one length, for a draft's own header, a boundary, a calendar UID, an event's private property. */
export const shortKey = (key: string): string => shortHash(key, 26);
