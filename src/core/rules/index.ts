/** The eight rules in reading order. A new rule is one file, one line here, one test. */
import type { Application } from '../application';
import { choice, type Setting } from '../settings';
import { associationMember } from './association-member';
import { divisionMember } from './division-member';
import { leadershipRole } from './leadership-role';
import { named } from './named';
import { onTime } from './on-time';
import { orientationPromise } from './orientation-promise';
import { reachable } from './reachable';
import { type Facts, type Finding, notApplicable, type Rule } from './rule';
import { wantsToLead } from './wants-to-lead';

export const RULES: readonly Rule[] = [
  reachable,
  named,
  onTime,
  associationMember,
  divisionMember,
  orientationPromise,
  leadershipRole,
  wantsToLead,
];

const switches = new Map(
  RULES.map((rule) => [
    rule.key,
    choice({
      key: `rule ${rule.key}`,
      label: `Rule: ${rule.title}`,
      help: `${rule.question} On, or Off: then the rule decides nothing.`,
      usedBy: 'Eligibility',
      choices: ['On', 'Off'],
      fallback: 'On',
    }),
  ]),
);

/** The setting that switches a rule on and off. */
export const switchOf = ({ key }: Rule): Setting<'On' | 'Off'> => switches.get(key)! as Setting<'On' | 'Off'>;

/** Each rule's on/off setting, followed by its own settings. */
export const RULE_SETTINGS: readonly Setting<never>[] = RULES.flatMap((rule) => [
  switches.get(rule.key)!,
  ...rule.settings,
]) as unknown as readonly Setting<never>[];

/** What every rule that concerns this role says, by rule key, in reading order. */
export function judgeByRules(person: Application, facts: Facts): Record<string, Finding> {
  const findings: Record<string, Finding> = {};
  for (const rule of RULES) if (rule.roles.includes(person.role)) findings[rule.key] = judgeByRule(rule, person, facts);
  return findings;
}

export function judgeByRule(rule: Rule, person: Application, facts: Facts): Finding {
  if (facts.settings.of(switches.get(rule.key)!) === 'Off')
    return notApplicable('The committee has switched this rule off.', 'Not checked');
  const isAsked = rule.fields.length === 0 || rule.fields.some((field) => facts.asked[person.role].has(field));
  return isAsked ? rule.judge(person, facts) : notApplicable('The form does not ask for this.', 'Not asked');
}
