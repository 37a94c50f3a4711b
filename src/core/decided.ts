/** Decisions in words: what a decision goes against, how History calls the person, and what was decided before. */
import { fullName, type PersonKey } from './application';
import type { HistoryLine } from './history-tab';
import { DECISIONS, type DecisionWord, type Person } from './person';
import type { Profile } from './profiles/profile';
import { RULES } from './rules';
import type { Finding, Rule } from './rules/rule';

/** A rule as the committee calls it: "ALA member at start". */
export const ruleTitle = ({ key, title }: Pick<Rule, 'key' | 'title'>, { memberships }: Profile): string =>
  key === 'association-member'
    ? title.replace('Association', memberships[0].name)
    : key === 'division-member'
      ? title.replace('Division', memberships[1].name)
      : title;

export const ruleQuestion = ({ key, question }: Rule, { memberships }: Profile): string =>
  key === 'association-member'
    ? question.replace('the association', memberships[0].name)
    : key === 'division-member'
      ? question.replace('the division', memberships[1].name)
      : question;

/** What the rules say for certain and this word contradicts; empty where they leave it to a person. Such a decision needs a note. */
export function goesAgainst(
  word: DecisionWord | '',
  findings: Readonly<Record<string, Finding>>,
  profile: Profile,
): string[] {
  const titles = (of: (f: Finding) => boolean) =>
    RULES.filter((rule) => findings[rule.key] && of(findings[rule.key]!)).map((rule) => ruleTitle(rule, profile));
  if (word === 'Accept') return titles((f) => f.verdict === 'fail');
  const isClear = Object.values(findings).every((f) => f.verdict === 'pass' || f.verdict === 'notApplicable');
  return word === 'Do not accept' && isClear ? titles((f) => f.verdict === 'pass') : [];
}

/** "Dana Reyes (mentee)"; with the address where two are called so. */
export function calledInHistory(person: Person, all: ReadonlyMap<PersonKey, Person>): string {
  const { role, email, answers } = person.application;
  const name = fullName(answers) || email;
  const namesakes = [...all.values()].filter(
    (p) => p.key !== person.key && p.application.role === role && fullName(p.application.answers) === name,
  );
  return `${name} (${role}${namesakes.length > 0 && name !== email ? `, ${email}` : ''})`;
}

const BACK = 'Back to the rules';

/** "Accept: Dana Reyes (mentee)." */
export const decisionLine = (word: DecisionWord | '', called: string): string => `${word || BACK}: ${called}.`;

/** The lines of History about this person, oldest first. */
export const earlierDecisions = (
  called: string,
  lines: readonly HistoryLine[],
): { line: HistoryLine; word: string; undone: boolean }[] =>
  lines
    .flatMap((line) => {
      const word = [...DECISIONS, '' as const].find((w) => line.what.includes(decisionLine(w, called)));
      const isUndoing = /^(Undone|Done again): /.test(line.what);
      return word === undefined || isUndoing ? [] : [{ line, word: word || BACK, undone: line.undo === 'Undone' }];
    })
    .reverse();
