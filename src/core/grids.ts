/** The two grids about competencies, in both layouts: competencies down and levels or ranks across, or the other way round. */
import { foldName } from './names';
import { oncePerText } from './once-per-text';
import type { Profile } from './profiles/profile';

/** The answers in the rows of one grid, in the order of their labels; '' where nothing was ticked. */
type Answered = readonly string[];

/** Reads a grid with these row labels: competency → level as answered. With levels down the side, each answer lists competencies. */
export function competencyLevels(
  labels: readonly string[],
  profile: Profile,
): (of: Answered) => Record<string, string> {
  const levels = new Set(Object.keys(profile.vocabularies.levels).map(foldName));
  const turned = labels.length > 0 && labels.every((label) => levels.has(foldName(label)));
  return (answers) => {
    const found: Record<string, string> = {};
    answers.forEach((answer, i) => {
      if (answer === '') return;
      const label = labels[i]!;
      if (!turned) found[label] = answer;
      else for (const competency of listed(answer, profile)) found[competency] ??= label;
    });
    return found;
  };
}

/** Reads a grid with these row labels: first choice first; a blank choice is skipped, a competency chosen twice counts once. */
export function ranking(labels: readonly string[], profile: Profile): (of: Answered) => string[] {
  const ranks = labels.map(rankOf);
  const turned = labels.length > 0 && ranks.every((rank) => rank === 0);
  const words = new Map<string, string>();
  for (const word of profile.vocabularies.competencies) if (!words.has(foldName(word))) words.set(foldName(word), word);
  const asKnown = (what: string): string => words.get(foldName(what)) ?? what;
  return (answers) => {
    const chosen: { what: string; rank: number }[] = [];
    answers.forEach((answer, i) => {
      const [what, rank] = turned ? [labels[i]!, rankOf(answer)] : [answer, ranks[i]! || i + 1];
      if (what !== '' && rank > 0) chosen.push({ what, rank });
    });
    return [...new Set(chosen.sort((a, b) => a.rank - b.rank).map(({ what }) => asKnown(what)))];
  };
}

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth'].map((rank) => new RegExp(`\\b${rank}\\b`));

/** "First choice", "1st", "#2", "3" → 1, 2, 3; 0 where the words name no rank. */
const rankOf = oncePerText((words): number => {
  const folded = words.trim().toLowerCase();
  const spelled = RANKS.findIndex((rank) => rank.test(folded));
  if (spelled >= 0) return spelled + 1;
  const digit = /(?:^|[#\s])([1-5])(?:st|nd|rd|th)?\b/.exec(folded);
  return digit ? Number(digit[1]) : 0;
});

/** Known competencies in a ", "-joined answer. */
const listed = (answer: string, profile: Profile): string[] => {
  const known = profile.vocabularies.competencies.filter((c) => answer.includes(c));
  return known.length > 0 ? known : answer.split(', ');
};
