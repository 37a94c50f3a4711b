/** Which zone a person lives in, from their answer. */
import { isZone } from './moments';
import type { Profile } from './profiles/profile';

const fold = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

/** The IANA zone of an answer ("Eastern", "Arizona (no DST)", "Europe/London"), or null where it was not stated or is not known. */
export function zoneOf(answer: string, profile: Profile): string | null {
  const said = fold(answer);
  if (said === '') return null;
  const zones = Object.entries(profile.vocabularies.timeZones);
  const known =
    zones.find(([words]) => fold(words) === said) ??
    zones.find(([words]) => fold(words).split(' (')[0] === said.split(' (')[0]);
  if (known) return known[1];
  return answer.includes('/') && isZone(answer.trim()) ? answer.trim() : null;
}
