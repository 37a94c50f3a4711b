/**
 * Membership at the program's start, judged once for the association and once for the division, each on its own date of the member
 * list. Only the option under *membership status* is a promise to join; the commitments, which everybody ticks, are not.
 */
import { type Application, foldAddress } from '../application';
import { likenessesOf } from '../duplicates';
import { findMember, type Member, memberDigits, type PaidThrough } from '../members';
import { dayInWords } from '../moments';
import { programStart } from '../program';
import { choice } from '../settings';
import { ask, type Facts, type Finding, fail, notApplicable, pass } from './rule';

export const membershipEvidence = choice({
  key: 'membership evidence',
  label: 'Membership evidence without a member list',
  help: 'While no member list is loaded. Member list: each person needs a decision until a list is there. By hand: the same, and nobody is reminded of a list. Their own word: what people say about themselves under membership status.',
  usedBy: 'Eligibility: membership',
  choices: ['Member list', 'By hand', 'Their own word'],
  fallback: 'Member list',
});
export const promiseToJoin = choice({
  key: 'promise to join',
  label: 'Promise to join or renew',
  help: 'Somebody who is no member now, or whose membership ends before the start, and ticked that they will join or renew: decide one by one, or accept and check again at the start.',
  usedBy: 'Eligibility: membership',
  choices: ['Needs a decision', 'Accept and re-check'],
  fallback: 'Needs a decision',
});

type Which = 0 | 1;

/** What the column Membership of People says of somebody whose promise is looked at again when the program starts. */
export const WILL_JOIN = 'will join (re-check)';
const NOT_KEPT = 'promise not kept';
const lookedAt = ({ asOf }: { asOf: string }, start: string): boolean => asOf !== '' && asOf >= start;

/** The finding about one membership: 0 the association's, 1 the division's. */
export function judgeMembership(which: Which, person: Application, facts: Facts): Finding {
  const { name } = facts.profile.memberships[which];
  const start = facts.settings.of(programStart);
  if (start === '')
    return notApplicable(`No program start is set, so ${name} membership cannot be checked.`, `${name}: not checked`);
  if (facts.members === null) return byOwnWord(which, person, facts);

  const found = findMember(facts.members, person);
  const points: Finding[] = sharedNumber(person, facts);
  if (found.member === undefined) return worst([...points, notFound(name, person, facts, found.closest, start)]);
  if (found.how === 'name')
    points.push(ask(`Found in the member list by name only (${asListed(found.member)}).`, `${name}: check name`));
  if (found.how === 'number' && found.doubtful)
    points.push(
      ask(
        `Member number ${person.answers.memberNumber} belongs to ${asListed(found.member)} in the member list; neither name nor address agrees.`,
        `${name}: check number`,
      ),
    );
  const paid = found.member.paid[which];
  points.push(byDate(which, paid, found.member, person, facts, start));
  return worst(points);
}

/** Paid through the start: pass. A day from the list's own date up to the start: lapses. Before the list's date, or blank: not a member now. */
function byDate(
  which: Which,
  paid: PaidThrough,
  member: Member,
  person: Application,
  facts: Facts,
  start: string,
): Finding {
  const { name } = facts.profile.memberships[which];
  if (paid.kind === 'life')
    return pass(`${name} membership without end (${paid.word}).`, `${name}: member without end`);
  // Life membership of the association does not include a division: that needs its own date or word.
  if (paid.kind === 'none' && which === 0 && member.life)
    return pass(`${name} membership without end (${member.type}).`, `${name}: member without end`);
  if (!facts.members!.dated[which])
    return ask(
      `The member list has no column for ${name}, so ${name} membership cannot be checked.`,
      `${name}: not known`,
    );
  if (paid.kind === 'unreadable')
    return ask(
      `The ${name} date '${paid.typed}' in the member list (row ${member.row}) cannot be read.`,
      `${name}: date not readable`,
    );

  const promised = hasPromised(person, facts);
  if (paid.kind === 'day') {
    const day = dayInWords(paid.day);
    if (paid.day >= start) return pass(`${name} membership is paid through ${day}.`, `${name}: member to ${day}`);
    if (facts.members!.asOf === '' || paid.day >= facts.members!.asOf) {
      const lapses = `${name} membership ends ${day}, before the program starts on ${dayInWords(start)}.`;
      if (!promised) return ask(lapses, `${name}: ends before start`);
      return acceptsPromises(facts)
        ? pass(`${lapses} They will renew.`, `${name}: ${WILL_JOIN}`)
        : ask(`${lapses} They ticked that they will renew.`, `${name}: ${WILL_JOIN}`);
    }
    return notNow(name, `${name} membership ended ${day}.`, promised, facts, start);
  }
  return notNow(name, `Not a ${name} member: the member list has no ${name} date for them.`, promised, facts, start);
}

function notNow(name: string, sentence: string, promised: boolean, facts: Facts, start: string): Finding {
  if (!promised) return fail(sentence, `${name}: not a member`);
  // A list made on the first day or later shows whether the promise was kept.
  if (facts.members && lookedAt(facts.members, start))
    return ask(`${sentence} They had promised to join or renew before the start.`, `${name}: ${NOT_KEPT}`);
  return acceptsPromises(facts)
    ? pass(`${sentence} They will join or renew before the start; check again then.`, `${name}: ${WILL_JOIN}`)
    : ask(`${sentence} They ticked that they will join or renew.`, `${name}: ${WILL_JOIN}`);
}

function notFound(name: string, person: Application, facts: Facts, closest: readonly Member[], start: string): Finding {
  const number = person.answers.memberNumber;
  const sought = memberDigits(number) === '' ? 'email or name' : `number ${number}, email or name`;
  const near = closest.length > 0 ? ` Closest: ${closest.map(asListed).join('; ')}.` : '';
  const missing = `Not found in the member list by ${sought}.`;
  if (!hasPromised(person, facts)) return ask(`${missing}${near}`, `${name}: not found`);
  if (lookedAt(facts.members!, start))
    return ask(`${missing} They had promised to join or renew before the start.${near}`, `${name}: ${NOT_KEPT}`);
  return acceptsPromises(facts)
    ? pass(`Not in the member list. They will join before the start; check again then.`, `${name}: ${WILL_JOIN}`)
    : ask(`${missing} They ticked that they will join or renew.${near}`, `${name}: ${WILL_JOIN}`);
}

function byOwnWord(which: Which, person: Application, facts: Facts): Finding {
  const { name } = facts.profile.memberships[which];
  const evidence = facts.settings.of(membershipEvidence);
  if (evidence === 'By hand') return ask(`${name} membership is checked by hand.`, `${name}: checked by hand`);
  if (evidence === 'Member list')
    return ask(`No member list is loaded, so ${name} membership cannot be checked.`, `${name}: not known`);
  const ticked = person.answers.membershipStatus;
  const { currentAssociationMember, currentDivisionMember } = facts.profile.answers;
  const current = which === 0 ? currentAssociationMember : currentDivisionMember;
  // The promise names the memberships too ("I will join Core"), so it is never a statement about today.
  if (ticked.some((t) => current.test(t) && !facts.profile.answers.willJoin.test(t)))
    return pass(`Says: current ${name} member.`, `${name}: member by their own word`);
  if (ticked.length === 0) return ask(`Does not say whether they are a ${name} member.`, `${name}: not known`);
  const { settings } = facts;
  return notNow(
    name,
    `Does not say that they are a ${name} member now.`,
    hasPromised(person, facts),
    facts,
    settings.of(programStart),
  );
}

/** The same number on an application with another collected address. */
function sharedNumber(person: Application, facts: Facts): Finding[] {
  const others = likenessesOf(facts.all).sharingNumber(person);
  if (others.length === 0) return [];
  const addresses = [...new Set(others.map((a) => foldAddress(a.email)))].sort();
  return [
    ask(
      `Member number ${person.answers.memberNumber} was also given by ${addresses.join(', ')}.`,
      'Number given twice',
    ),
  ];
}

/** Whether the membership is taken on a promise that is looked at again when the program starts. */
export const isPromised = ({ brief = '' }: Finding): boolean => brief.endsWith(WILL_JOIN);

export const hasPromised = (person: Application, facts: Facts): boolean =>
  person.answers.membershipStatus.some((t) => facts.profile.answers.willJoin.test(t));

const acceptsPromises = (facts: Facts): boolean => facts.settings.of(promiseToJoin) === 'Accept and re-check';

const asListed = (m: Member): string => [m.name, m.number, m.email].filter((part) => part !== '').join(', ');

/** Fail beats ask beats pass; the sentences of what asks stay behind those of what fails. */
function worst(points: readonly Finding[]): Finding {
  if (points.length === 1) return points[0]!;
  const of = (verdict: string) => points.filter((p) => p.verdict === verdict);
  const sentences = [...of('fail'), ...of('ask')].map((p) => p.sentence).join(' ');
  // The date's own word comes last, and says more than how somebody was found.
  const brief = (verdict: string) => of(verdict).pop()!.brief;
  if (of('fail').length > 0) return fail(sentences, brief('fail'));
  return of('ask').length > 0 ? ask(sentences, brief('ask')) : points[points.length - 1]!;
}

/** Settings that both membership rules use. */
export const MEMBERSHIP_SETTINGS = [promiseToJoin, membershipEvidence] as const;
