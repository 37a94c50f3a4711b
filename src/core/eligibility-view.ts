/** Step 3 as its screens show it: the counts, who waits for a decision, and one person with what every rule says and why. */
import { foldAddress, fullName, type PersonKey } from './application';
import { calledInHistory, earlierDecisions, goesAgainst, ruleTitle } from './decided';
import { ONE_APPLICATION } from './duplicates';
import { type Evidence, evidenceOf } from './evidence';
import type { HistoryLine } from './history-tab';
import { statusOf } from './judge';
import { type Day, dayInWords, momentInWords } from './moments';
import type { Person, Status } from './person';
import { listAsOf, programStart, timeZone } from './program';
import { RULES } from './rules';
import { isPromised } from './rules/membership';
import type { Facts, Verdict } from './rules/rule';

/** Told by its first letters and by a sign, so never by color alone. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: 'Met',
  fail: 'Not met',
  ask: 'Not known',
  notApplicable: 'Not used',
};

export interface RuleLine extends Evidence {
  key: string;
  title: string;
  verdict: Verdict;
  word: string;
  fact: string;
}

export interface ApplicantView {
  key: PersonKey;
  /** Blank where names are hidden. */
  name: string;
  role: 'mentor' | 'mentee';
  status: Status;
  /** What the rules alone would say. */
  byRules: Status;
  rules: RuleLine[];
  cautions: string[];
  decision: { word: string; note: string; by: string; when: string } | null;
  /** "Accept, Fri, Nov 25, 2022, 10:02 AM (Chicago time), chair@…", oldest first; the one that stands is not among them. */
  earlier: string[];
  /** For each word that goes against the rules: which, in words. Then a note is required. */
  against: { Accept: string; 'Do not accept': string };
  /** Somebody typed a decision in the sheet that overrides a rule, without a note. */
  noteMissing: boolean;
}

export interface Known {
  facts: Facts;
  /** Of everybody, the application that counts. */
  counting: ReadonlyMap<PersonKey, Person>;
  history: readonly HistoryLine[];
  hide: boolean;
}

export function applicantView(person: Person, { facts, counting, history, hide }: Known): ApplicantView {
  const { application, findings, decision, status, cautions = [] } = person;
  const zone = facts.settings.of(timeZone);
  const called = calledInHistory(person, counting);
  const against = (word: 'Accept' | 'Do not accept') => goesAgainst(word, findings, facts.profile).join(', ');
  const rules = RULES.filter((rule) => findings[rule.key]).map((rule): RuleLine => {
    const { verdict, sentence } = findings[rule.key]!;
    const title = ruleTitle(rule, facts.profile);
    const proof = verdict === 'notApplicable' ? { said: [], list: [] } : evidenceOf(rule, application, facts);
    // The closest rows of the list are told once, as evidence.
    const fact = proof.list.length > 0 ? sentence.replace(/ Closest: .*$/, '') : sentence;
    return { key: rule.key, title, verdict, word: VERDICT_WORDS[verdict], fact, ...proof };
  });
  const only = findings[ONE_APPLICATION];
  if (only)
    rules.push({
      key: ONE_APPLICATION,
      title: 'One application per role',
      verdict: only.verdict,
      word: VERDICT_WORDS[only.verdict],
      fact: only.sentence,
      said: [],
      list: [],
    });
  const view: ApplicantView = {
    key: person.key,
    name: fullName(application.answers) || application.email,
    role: application.role,
    status,
    byRules: Object.keys(findings).length === 0 ? status : statusOf(findings),
    rules,
    cautions: [...(person.application.row === 0 ? [person.why] : []), ...cautions],
    decision: decision && {
      word: decision.word,
      note: decision.note,
      by: decision.by || 'somebody, in the sheet',
      when: Number.isNaN(decision.on) ? '' : momentInWords(decision.on, zone),
    },
    earlier: earlierDecisions(called, history)
      .filter(({ line, undone }) => undone || !decision || Math.abs(line.when - decision.on) > NEARLY)
      .map(({ line, word, undone }) =>
        [word, momentInWords(line.when, zone), line.who + (undone ? ' (undone)' : '')].join(' \u00b7 '),
      ),
    against: { Accept: against('Accept'), 'Do not accept': against('Do not accept') },
    noteMissing:
      decision !== null && decision.note === '' && goesAgainst(decision.word, findings, facts.profile).length > 0,
  };
  return hide ? withoutNames(view, person) : view;
}

/** History notes a decision within the same press that records it. */
const NEARLY = 60_000;

/** Fairness: what tells who somebody is goes; the facts stay. */
function withoutNames(view: ApplicantView, person: Person): ApplicantView {
  const { answers, email } = person.application;
  const others = (person.alike ?? []).map(({ application }) => application);
  const rows = view.rules.flatMap((rule) => rule.list);
  const telling = [
    ...[person.application, ...others].flatMap((a) => [
      fullName(a.answers),
      a.answers.firstName,
      a.answers.lastName,
      a.email.trim(),
      a.answers.preferredEmail.trim(),
    ]),
    ...rows.flatMap((row) => [row.name, row.email]),
    foldAddress(email),
    foldAddress(answers.preferredEmail),
    ...[email, answers.preferredEmail].map((address) => address.split('@')[0]!.trim()),
  ];
  const words = [...new Set(telling.filter((w) => w.length > 1))].sort((a, b) => b.length - a.length);
  const hidden = (sentence: string) => words.reduce((s, w) => s.split(w).join(HIDDEN), sentence);
  return {
    ...view,
    name: '',
    cautions: view.cautions.map(hidden),
    decision: view.decision && { ...view.decision, note: hidden(view.decision.note) },
    rules: view.rules.map((rule) => ({
      ...rule,
      fact: hidden(rule.fact),
      said: TELLING.includes(rule.key)
        ? rule.said.map((one) => ({ ...one, words: one.words === NOT_STATED ? one.words : HIDDEN }))
        : rule.said.map((one) => ({ ...one, words: hidden(one.words) })),
      list: rule.list.map((row) => ({ ...row, name: HIDDEN, email: '' })),
    })),
  };
}

const HIDDEN = '(hidden)';
const NOT_STATED = '(not stated)';
/** Rules whose evidence is the name or the address itself. */
const TELLING: readonly string[] = ['reachable', 'named'];

export interface Waiting {
  key: PersonKey;
  name: string;
  role: 'mentor' | 'mentee';
}

/** Whoever waits for a decision: mentors first, in the order of the names. Whose own application it is decides nothing about it. */
export function waiting(people: readonly Person[], isOwn: (key: PersonKey) => boolean) {
  const open = people.filter((p) => p.status === 'Needs a decision');
  const line = ({ key, application: { role, email, answers } }: Person): Waiting => ({
    key,
    name: fullName(answers) || email,
    role,
  });
  const sorted = (some: readonly Person[]) =>
    some
      .filter((p) => !isOwn(p.key))
      .map(line)
      .sort((a, b) => b.role.localeCompare(a.role, 'en') || a.name.localeCompare(b.name, 'en'));
  return {
    queue: sorted(open.filter((p) => p.decision === null)),
    asked: sorted(open.filter((p) => p.decision !== null)),
  };
}

export interface Promises {
  people: Waiting[];
  /** The day on which they are looked at again, and whether it has come. */
  day: string;
  due: boolean;
  /** The list was made before that day. */
  old: boolean;
}

/** Who takes part on a promise to join or renew, to be looked at when the program starts; null where nobody does. */
export function promises(counting: readonly Person[], { settings }: Facts, today: Day): Promises | null {
  const start = settings.of(programStart);
  const asOf = settings.of(listAsOf);
  const people = counting.filter(hasPromisedToJoin);
  if (people.length === 0 || start === '') return null;
  return {
    people: people.map(({ key, application: { role, email, answers } }) => ({
      key,
      name: fullName(answers) || email,
      role,
    })),
    day: dayInWords(start),
    due: today >= start,
    old: asOf === '' || asOf < start,
  };
}

export const hasPromisedToJoin = ({ status, findings }: Person): boolean =>
  (status === 'Eligible' || status === 'Needs a decision') && Object.values(findings).some(isPromised);
