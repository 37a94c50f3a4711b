/** The two grids about competencies, in both layouts: competencies down and levels or ranks across, or the other way round. */
import { foldName } from './names';
import type { Profile } from './profiles/profile';

/** Row label and the answer in it; '' where nothing was ticked. */
type Rows = readonly (readonly [row: string, answer: string])[];

/** Competency → level as answered. With levels down the side, each answer lists competencies. */
export function competencyLevels(rows: Rows, profile: Profile): Record<string, string> {
  const levels = new Set(Object.keys(profile.vocabularies.levels).map(foldName));
  const turned = rows.length > 0 && rows.every(([row]) => levels.has(foldName(row)));
  const found: Record<string, string> = {};
  for (const [row, answer] of rows) {
    if (answer === '') continue;
    if (!turned) found[row] = answer;
    else for (const competency of listed(answer, profile)) found[competency] ??= row;
  }
  return found;
}

/** First choice first; a blank choice is skipped, a competency chosen twice counts once. */
export function ranking(rows: Rows, profile: Profile): string[] {
  const turned = rows.length > 0 && rows.every(([row]) => rankOf(row) === null);
  const chosen = turned
    ? rows.flatMap(([row, answer]) => (rankOf(answer) === null ? [] : [{ what: row, rank: rankOf(answer)! }]))
    : rows.map(([row, answer], i) => ({ what: answer, rank: rankOf(row) ?? i + 1 }));
  const known = profile.vocabularies.competencies;
  return [
    ...new Set(
      chosen
        .filter(({ what }) => what !== '')
        .sort((a, b) => a.rank - b.rank)
        .map(({ what }) => known.find((k) => foldName(k) === foldName(what)) ?? what),
    ),
  ];
}

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** "First choice", "1st", "#2", "3" → 1, 2, 3; null where the words name no rank. */
function rankOf(words: string): number | null {
  const folded = words.trim().toLowerCase();
  const spelled = RANKS.findIndex((rank) => new RegExp(`\\b${rank}\\b`).test(folded));
  if (spelled >= 0) return spelled + 1;
  const digit = /(?:^|[#\s])([1-5])(?:st|nd|rd|th)?\b/.exec(folded);
  return digit ? Number(digit[1]) : null;
}

/** Known competencies in a ", "-joined answer. */
const listed = (answer: string, profile: Profile): string[] => {
  const known = profile.vocabularies.competencies.filter((c) => answer.includes(c));
  return known.length > 0 ? known : answer.split(', ');
};
