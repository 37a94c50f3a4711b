/** Which zone a person lives in, from their answer. */
import { isZone } from './moments';
import type { Profile } from './profiles/profile';

const fold = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

const SPOKEN: readonly [RegExp, string][] = [
  [/\barizona\b|\bphoenix\b/i, 'America/Phoenix'],
  [/\b(eastern|e[sd]?t|new york)\b/i, 'America/New_York'],
  [/\b(central|c[sd]?t|chicago)\b/i, 'America/Chicago'],
  [/\b(mountain|m[sd]?t|denver)\b/i, 'America/Denver'],
  [/\b(pacific|p[sd]?t|los angeles)\b/i, 'America/Los_Angeles'],
  [/\b(alaskan?|ak[sd]?t)\b/i, 'America/Anchorage'],
  [/\b(hawaii\w*|hst|honolulu)\b/i, 'Pacific/Honolulu'],
  [/\b(atlantic|puerto rico)\b/i, 'America/Puerto_Rico'],
  [/\b(chamorro|guam)\b/i, 'Pacific/Guam'],
];

/** The IANA zone of an answer ("Eastern", "Arizona (no DST)", "Europe/London"), or null where it was not stated or is not known. */
export function zoneOf(answer: string, profile: Profile): string | null {
  const said = fold(answer);
  if (said === '') return null;
  const zones = Object.entries(profile.vocabularies.timeZones);
  const known =
    zones.find(([words]) => fold(words) === said) ??
    zones.find(([words]) => fold(words).split(' (')[0] === said.split(' (')[0]);
  if (known) return known[1];
  if (answer.includes('/')) return isZone(answer.trim()) ? answer.trim() : null;
  // "Eastern Time (ET)", "EST": what names one zone only.
  const spoken = SPOKEN.filter(([words]) => words.test(answer)).map(([, zone]) => zone);
  return spoken.length === 1 ? spoken[0]! : spoken[0] === 'America/Phoenix' ? spoken[0] : null;
}
