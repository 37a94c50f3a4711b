/** From applications, rules and decisions to people with a status and a sentence why. */
import { type Application, NO_ANSWERS, type PersonKey } from './application';
import { readCapacity } from './capacity';
import { type Duplicate, judgeDuplicates, likenessesOf, ONE_APPLICATION } from './duplicates';
import { type Instant, momentInWords } from './moments';
import { tidyName } from './names';
import type { Decision, Person, Status } from './person';
import { timeZone } from './program';
import { judgeByRule, judgeByRules, RULES } from './rules';
import { isTestEntry } from './rules/named';
import { onTime } from './rules/on-time';
import { type Facts, type Finding, pass } from './rules/rule';
import { type Chosen, NOTHING_SAID, pairOf, roleOf, type WhoIsWho, wholeSecond } from './who-is-who';

/** An application that an earlier look knew and whose response row was removed. */
export interface GoneApplication {
  key: PersonKey;
  submitted: Instant;
  name: string;
  email: string;
  decision: Decision | null;
}

export interface JudgeInput {
  applications: readonly Application[];
  /** By application id (`applicationId`), or by person key where somebody decided about a person and not about one application. */
  decisions: ReadonlyMap<string, Decision>;
  gone?: readonly GoneApplication[];
  /** Ids of applications whose answers were changed after their decision. */
  changedSince?: ReadonlySet<string>;
  /** Places that the committee typed, by person key: they beat the answer. */
  places?: ReadonlyMap<PersonKey, number>;
  /** What the committee said about who is who. */
  who?: WhoIsWho;
  facts: Omit<Facts, 'all'>;
}

/** Tells the applications of one person apart. Two rows with one key and one second share it: the lower row counts, see `standing`. */
export const applicationId = (a: { key: PersonKey; submitted: Instant }): string =>
  `${a.key} ${Number.isNaN(a.submitted) ? 'unknown' : Math.floor(a.submitted / 1000) * 1000}`;

/** One Person per application, sorted by key, then time, then row. */
export function judge(input: JudgeInput): Person[] {
  const groups = new Map<PersonKey, Application[]>();
  for (const a of [...input.applications].sort(byPersonAndTime)) groups.set(a.key, [...(groups.get(a.key) ?? []), a]);

  const sorted = [...groups.values()].map((group) => sortOut(group, input));
  const setAside = asideOf(sorted, input.who ?? NOTHING_SAID);
  // Whoever is out by decision no longer makes a duplicate of anybody.
  const all = sorted.filter((s) => !isOut(s.decision) && !setAside.has(s.counts.key)).map((s) => s.counts);
  const facts: Facts = { ...input.facts, all };

  const people = sorted.flatMap((s) => {
    const instead = setAside.get(s.counts.key);
    return s.group.map((a) => {
      const person = judgeOne(a, s, facts, input);
      return instead && a === s.counts ? aside(person, instead, facts) : person;
    });
  });
  for (const gone of input.gone ?? []) people.push(removed(gone));
  return people.sort((a, b) => byPersonAndTime(a.application, b.application));
}

/** Of everybody's applications the one that counts, by person key: only it was asked whether it is the person's only one. */
export function thatCount(people: readonly Person[]): ReadonlyMap<PersonKey, Person> {
  const known = thoseOf.get(people);
  if (known) return known;
  const counting = new Map<PersonKey, Person>();
  for (const person of people)
    if (!counting.has(person.key) || person.findings[ONE_APPLICATION]) counting.set(person.key, person);
  thoseOf.set(people, counting);
  return counting;
}

/** Every part of a step asks the same list. */
const thoseOf = new WeakMap<readonly Person[], ReadonlyMap<PersonKey, Person>>();

/** The applications of one person key, sorted out. */
interface Sorted {
  group: readonly Application[];
  /** The one that counts. */
  counts: Application;
  /** On-time ones that gave way to it. */
  replaced: ReadonlySet<Application>;
  /** The decision about the person. */
  decision: Decision | null;
  /** It was made about an earlier application, or before the answers were changed. */
  decidedBefore: boolean;
}

/** Keys that gave way to another address of the same person, with the application that counts instead. */
function asideOf(sorted: readonly Sorted[], who: WhoIsWho): Map<PersonKey, Application> {
  const counting = new Map(sorted.map((s) => [s.counts.key, s.counts]));
  const found = new Map<PersonKey, Application>();
  for (const { person, other, otherApplication } of who.same) {
    const [counts, gaveWay] = [counting.get(person), counting.get(other)];
    // A newer application of the address that gave way is a new question; the wrong one of two roles is none at all.
    const isMeant = Number.isNaN(otherApplication) || (gaveWay && wholeSecond(gaveWay.submitted) === otherApplication);
    if (counts && gaveWay && isMeant && counts.role === gaveWay.role && !found.has(person)) found.set(other, counts);
  }
  return found;
}

/** The same person applied under another address, and that application counts. */
function aside(person: Person, counts: Application, facts: Facts): Person {
  const newer = !(counts.submitted < person.application.submitted);
  const theOther = `application of ${momentInWords(counts.submitted, facts.settings.of(timeZone))} under ${counts.email}`;
  return {
    ...person,
    status: newer ? 'Replaced by newer' : 'Withdrawn',
    why: newer
      ? `The same person. Replaced by the newer ${theOther}.`
      : `The same person. The committee chose the earlier ${theOther}.`,
    cautions: [],
    alike: [],
    replaces: [],
  };
}

/** The newest on-time row counts at once; only a card (an answer in "Who is who", or an "Accept" of another row, made later) reverses that. */
function sortOut(group: readonly Application[], input: JudgeInput): Sorted {
  if (group.length === 1) return alone(group, input);
  const facts: Facts = { ...input.facts, all: [] };
  const verdicts = new Map(group.map((a) => [a, judgeByRule(onTime, a, facts).verdict]));
  const timely = group.filter((a) => !['ask', 'fail'].includes(verdicts.get(a)!));
  const doubtful = group.filter((a) => verdicts.get(a) === 'ask');
  const rank = timely.length > 0 ? timely : doubtful.length > 0 ? doubtful : group;
  const newest = rank[rank.length - 1]!;

  const chosen = group.filter((a) => {
    const decision = decisionOn(a, group, input);
    return (
      a !== newest && decision?.word === 'Accept' && (a.submitted > newest.submitted || decision.on >= newest.submitted)
    );
  });
  const byCard = chosenByCard(newest, group, input.who?.counts.get(newest.key));
  const counts =
    chosen.length > 0 && decisionOn(newest, group, input) === null ? chosen[chosen.length - 1]! : (byCard ?? newest);

  const own = decisionOn(counts, group, input) ?? input.decisions.get(counts.key) ?? null;
  const before = rank
    .filter((a) => a !== counts && a.submitted <= counts.submitted)
    .map((a) => decisionOn(a, group, input));
  const carried = before.filter((d) => d !== null).pop() ?? null;
  return {
    group,
    counts,
    replaced: new Set([...timely, ...(timely.length === 0 ? doubtful : [])].filter((a) => a !== counts)),
    decision: own ?? carried,
    decidedBefore: own === null ? carried !== null : isDecidedBefore(own, counts, input),
  };
}

/** Most people apply once, and nothing gave way to anything. */
function alone(group: readonly Application[], input: JudgeInput): Sorted {
  const counts = group[0]!;
  const decision = decisionOn(counts, group, input) ?? input.decisions.get(counts.key) ?? null;
  const decidedBefore = decision !== null && isDecidedBefore(decision, counts, input);
  return { group, counts, replaced: NONE, decision, decidedBefore };
}

const NONE: ReadonlySet<Application> = new Set();

/** An answer is about the two applications that it names: where a newer one came since, that one counts at once. */
function chosenByCard(
  newest: Application,
  group: readonly Application[],
  said: Chosen | undefined,
): Application | null {
  const isNewest = said && [said.application, said.otherApplication].includes(wholeSecond(newest.submitted));
  return (isNewest && group.find((a) => wholeSecond(a.submitted) === said.application)) || null;
}

/** Look-alikes about whom nobody has said whether they are the same person. */
function unanswered(application: Application, { all }: Facts, who: WhoIsWho): Duplicate[] {
  return likenessesOf(all)
    .of(application)
    .filter(({ application: other }) => {
      const isSaid = (said: Chosen) => pairOf(said.person, said.other) === pairOf(application.key, other.key);
      const inBothRoles = other.role !== application.role && who.same.some(isSaid);
      return !inBothRoles && !who.different.has(pairOf(application.key, other.key));
    });
}

/** An edited response has a later timestamp than the decision about it. */
const isDecidedBefore = (decision: Decision, a: Application, input: JudgeInput): boolean =>
  decision.on < a.submitted || input.changedSince?.has(applicationId(a)) === true;

/** Of rows with one id, the lower one carries the decision. */
function decisionOn(a: Application, group: readonly Application[], { decisions }: JudgeInput): Decision | null {
  if (decisions.size === 0) return null;
  const id = applicationId(a);
  const lowest = group.length === 1 ? a : group.filter((b) => applicationId(b) === id).pop();
  return (a === lowest ? decisions.get(id) : undefined) ?? null;
}

function judgeOne(application: Application, sorted: Sorted, facts: Facts, input: JudgeInput): Person {
  const findings = judgeByRules(application, facts);
  const who = input.who ?? NOTHING_SAID;
  const isReal = who.real.has(application.key) && findings.named?.verdict === 'ask' && isTestEntry(application);
  if (isReal) findings.named = pass('The committee says that this is a real person.');
  const capacity = application.role === 'mentor' ? readCapacity(application.answers.capacity) : NO_PLACES;
  const places = application.role === 'mentor' ? (input.places?.get(application.key) ?? capacity.places) : 0;
  const person = { key: application.key, application, findings, places };
  const theOther = () => `application of ${momentInWords(sorted.counts.submitted, facts.settings.of(timeZone))}`;

  if (sorted.replaced.has(application)) {
    const newer = application.submitted <= sorted.counts.submitted;
    const why = newer ? `Replaced by the newer ${theOther()}.` : `The committee chose the earlier ${theOther()}.`;
    return {
      ...person,
      status: newer ? 'Replaced by newer' : 'Not eligible',
      why,
      decision: decisionOn(application, sorted.group, input),
    };
  }
  if (application !== sorted.counts) {
    const decision = decisionOn(application, sorted.group, input);
    const why = [
      ...(decision ? [decisionInWords(decision)] : []),
      ...sentences(findings),
      `The ${theOther()} counts.`,
    ].join(' ');
    // Where two rows were accepted, only the one that counts is: nobody is eligible twice in one role.
    const isDecided = decision !== null && decision.word !== 'Accept';
    return { ...person, status: isDecided ? decidedStatus(decision) : statusOf(findings), why, decision };
  }
  const alike = unanswered(application, facts, who);
  findings[ONE_APPLICATION] = judgeDuplicates(alike);
  const cautions = [
    ...moveInWords(application, who, facts),
    ...lateCorrections(sorted, facts),
    ...(sorted.decidedBefore ? ['The answers changed since the decision.'] : []),
    ...(application.role === 'mentor' && !capacity.readable && !input.places?.has(application.key)
      ? [`'${application.answers.capacity}' names no number of mentees, so it is one.`]
      : []),
  ];
  const { decision } = sorted;
  return {
    ...person,
    status: decision === null ? statusOf(findings) : decidedStatus(decision),
    why: [...(decision ? [decisionInWords(decision)] : []), ...sentences(findings), ...cautions].join(' '),
    ...(cautions.length > 0 ? { cautions } : {}),
    ...(sorted.replaced.size > 0 ? { replaces: [...sorted.replaced].sort(byPersonAndTime) } : {}),
    ...(alike.length > 0 ? { alike } : {}),
    decision,
  };
}

const NO_PLACES = { places: 0, readable: true };

function moveInWords({ movedFrom, role }: Application, { moved }: WhoIsWho, facts: Facts): string[] {
  const move = movedFrom && moved.get(movedFrom);
  if (!move) return [];
  const when = Number.isNaN(move.on) ? '' : ` on ${momentInWords(move.on, facts.settings.of(timeZone))}`;
  return [
    `Applied on the ${roleOf(movedFrom)}s\u2019 form; moved to the ${role}s by ${move.by || 'the committee'}${when}.`,
  ];
}

/** Corrections after the deadline replace nothing, but somebody should know of them. */
function lateCorrections({ group, counts, replaced }: Sorted, facts: Facts): string[] {
  return group
    .filter((a) => a !== counts && !replaced.has(a) && a.submitted >= counts.submitted)
    .map(
      (a) =>
        `A correction of ${momentInWords(a.submitted, facts.settings.of(timeZone))} came after the deadline and was not used.`,
    );
}

/** Any fail: Not eligible; else any ask: Needs a decision; else Eligible. */
export function statusOf(findings: Readonly<Record<string, Finding>>): Status {
  let status: Status = 'Eligible';
  for (const key in findings) {
    const { verdict } = findings[key]!;
    if (verdict === 'fail') return 'Not eligible';
    if (verdict === 'ask') status = 'Needs a decision';
  }
  return status;
}

export const decidedStatus = ({ word }: Decision): Status =>
  (
    ({
      Accept: 'Eligible',
      'Do not accept': 'Not eligible',
      'Ask the person': 'Needs a decision',
      Withdraw: 'Withdrawn',
    }) as const
  )[word];

/** What fails, then what asks, each sentence once. */
function sentences(findings: Readonly<Record<string, Finding>>): string[] {
  const [failing, asking]: [string[], string[]] = [[], []];
  for (const key of IN_ORDER) {
    const finding = findings[key];
    if (finding?.verdict === 'fail') failing.push(finding.sentence);
    else if (finding?.verdict === 'ask') asking.push(finding.sentence);
  }
  return failing.length + asking.length < 2 ? [...failing, ...asking] : [...new Set([...failing, ...asking])];
}

const IN_ORDER: readonly string[] = [...RULES.map((rule) => rule.key), ONE_APPLICATION];

function decisionInWords({ word, by, note }: Decision): string {
  const verb = {
    Accept: 'Accepted',
    'Do not accept': 'Not accepted',
    'Ask the person': 'To be asked',
    Withdraw: 'Withdrawn',
  }[word];
  return `${verb} by ${by.trim() || 'the committee'}${note.trim() === '' ? '.' : `: ${note.trim().replace(/([^.!?])$/, '$1.')}`}`;
}

function removed({ key, submitted, name, email, decision }: GoneApplication): Person {
  const words = tidyName(name).split(' ');
  const answers = {
    ...NO_ANSWERS,
    firstName: words.slice(0, -1).join(' ') || words[0]!,
    lastName: words.length > 1 ? words[words.length - 1]! : '',
  };
  const application: Application = {
    key,
    role: key.startsWith('mentor:') ? 'mentor' : 'mentee',
    row: 0,
    submitted,
    email,
    answers,
  };
  return {
    key,
    application,
    status: 'Withdrawn',
    why: 'The row was removed from the response tab.',
    findings: {},
    decision,
    places: 0,
  };
}

const isOut = (decision: Decision | null): boolean =>
  decision?.word === 'Withdraw' || decision?.word === 'Do not accept';

/** Unreadable times stand first: they never replace anything that has a time. */
function byPersonAndTime(a: Application, b: Application): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  const time = (x: Application) => (Number.isNaN(x.submitted) ? -1 : x.submitted);
  return time(a) - time(b) || a.row - b.row;
}
