/** Pairs of an earlier cohort, from a tab of that year: "Pairs 2022", as closing a cohort leaves it, or copied from last year's file. */
import type { Couple } from './pair-rules/pair-rule';
import { pairPeople } from './pairs-tab';
import { columnOf, type Table, text } from './table';

/** Whether a tab's name says that it holds an earlier year's pairs. */
export const isEarlierPairs = (name: string): boolean => /^pairs\b.*\b\d{4}\b/i.test(name.trim());

/** By the pair's own key, or by two columns of addresses. What was only suggested was never a pair. */
export function earlierPairs({ headers, rows }: Table): Couple[] {
  const [pair, mentee, mentor, status] = ['Pair', 'Mentee email', 'Mentor email', 'Status'].map((h) =>
    columnOf(headers, h),
  );
  return rows.flatMap((row) => {
    const byAddress = { mentee: text(row[mentee]), mentor: text(row[mentor]) };
    const couple = pairPeople(text(row[pair])) ?? byAddress;
    const isPair = couple.mentee.includes('@') && couple.mentor.includes('@');
    return isPair && text(row[status]) !== 'Suggested' ? [couple] : [];
  });
}
