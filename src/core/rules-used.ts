/** Which rules are used, and what each is set to: in words, and as settings that a person may change. */
import { ruleQuestion, ruleTitle } from './decided';
import { dayInWords, momentInWords } from './moments';
import type { Person } from './person';
import type { Profile } from './profiles/profile';
import { deadline, deadlineInstant, listAsOf, monthAndYear, programStart, timeZone } from './program';
import { RULES, switchOf } from './rules';
import { membershipEvidence, promiseToJoin } from './rules/membership';
import { graceMinutes } from './rules/on-time';
import type { Setting, Settings } from './settings';

export interface SettingValue {
  key: string;
  label: string;
  value: string;
  help: string;
  choices: readonly string[];
}

export interface RuleUsed {
  key: string;
  title: string;
  question: string;
  /** What it is set to. */
  words: string[];
  on: boolean;
  /** It says something about somebody: its facts are known, and a form asks for what it needs. */
  used: boolean;
  /** How many of those who count do not meet it, and of how many it is not known. */
  fails: number;
  asks: number;
  /** The switch first, then everything that it is set to. */
  settings: SettingValue[];
}

export function rulesUsed(settings: Settings, profile: Profile, people: readonly Person[]): RuleUsed[] {
  const value = <T>(setting: Setting<T>): SettingValue => {
    const { key, label, help, choices = [] } = setting;
    return { key, label, help, choices, value: setting.write(settings.of(setting)) };
  };
  const count = (key: string, verdict: string) => people.filter((p) => p.findings[key]?.verdict === verdict).length;
  return RULES.map((rule) => ({
    key: rule.key,
    title: ruleTitle(rule, profile),
    question: ruleQuestion(rule, profile),
    words: setTo(rule.key, settings),
    on: settings.of(switchOf(rule)) === 'On',
    used: people.some(({ findings: { [rule.key]: f } }) => f !== undefined && f.verdict !== 'notApplicable'),
    fails: count(rule.key, 'fail'),
    asks: count(rule.key, 'ask'),
    settings: [
      value(switchOf(rule)),
      ...(rule.key === 'on-time' ? [value(deadline), value(timeZone)] : []),
      ...(rule.key === 'association-member' ? [value(programStart), value(listAsOf), value(monthAndYear)] : []),
      ...rule.settings.map((s) => value(s as Setting<unknown>)),
    ],
  }));
}

function setTo(key: string, settings: Settings): string[] {
  if (key === 'on-time') {
    const until = deadlineInstant(settings);
    const grace = settings.of(graceMinutes);
    if (until === null) return ['No deadline is set, so it is not checked.'];
    return [
      `By ${momentInWords(until, settings.of(timeZone))}.`,
      grace === 0 ? 'No grace minutes.' : `${grace} grace minute${grace === 1 ? '' : 's'}.`,
    ];
  }
  if (key !== 'association-member' && key !== 'division-member') return [];
  const start = settings.of(programStart);
  if (start === '') return ['No program start is set, so it is not checked.'];
  if (key === 'division-member') return [`On ${dayInWords(start)}, by a date of its own.`];
  const asOf = settings.of(listAsOf);
  return [
    `On ${dayInWords(start)}.`,
    asOf === '' ? 'The day the member list was made is not known.' : `Member list as of ${dayInWords(asOf)}.`,
    `Promised to join or renew: ${settings.of(promiseToJoin).toLowerCase()}.`,
    ...(settings.of(membershipEvidence) === 'Their own word' ? ['Without a member list, their own word counts.'] : []),
  ];
}
