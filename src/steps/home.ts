/** Home: everything read once, one view. Reads only, so it may be asked as often as somebody looks. */
import { fullName } from '../core/application';
import { committeeMembers, namesOf } from '../core/committee-names';
import { promises } from '../core/eligibility-view';
import type { QuestionCard } from '../core/form-changes';
import type { HomeFacts, HomeView, PersonToDecide } from '../core/home';
import { homeView } from '../core/home-view';
import { thatCount } from '../core/judge';
import { nextPortion } from '../core/ledger';
import { waitingForLimit } from '../core/ledger-match';
import { dayAt } from '../core/moments';
import { typedMentors } from '../core/pair-edits';
import { isWeak, type PairRow } from '../core/pairs-tab';
import { STATUSES, type Status } from '../core/person';
import { cohort, contactsInWords, deadlineInstant, programName, programStart, timeZone } from '../core/program';
import { isConfirmed } from '../core/remembered-form';
import { membershipEvidence } from '../core/rules/membership';
import type { Settings } from '../core/settings';
import { columnOf, text } from '../core/table';
import { exampleBegun, property } from '../google/properties';
import { readTab } from '../google/spreadsheet';
import { mailbox, who } from '../google/who';
import { pairsNow } from './approved';
import { automaticReader } from './automatic-reading';
import { rememberedForms } from './bindings';
import { lookAtDesk } from './desk';
import { formsStillOpen } from './forms-now';
import { openQuestions, readLedger } from './ledger';
import { asWanted, onDesk, whole } from './message-desk';
import { orientationNow } from './orientation-home';
import { ownKeys } from './own-pairs';
import { typedNow } from './pair-edits';
import { CHECKED, countStatuses, type Judged, judged } from './receive';
import { setUpBy, wasGreeted } from './set-up';
import { readStamp } from './stamp';

export function home(): HomeView {
  return homeView(rememberedForms().length === 0 ? beforeSetUp() : asThingsStand());
}

const noStatuses = (): Record<Status, number> =>
  Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, number>;

const beforeSetUp = (): HomeFacts => ({
  now: Date.now(),
  zone: 'America/Chicago',
  user: who(),
  isSetUp: false,
  example: exampleBegun() !== null,
  setUpBy: null,
  greeted: true,
  checked: null,
  programName: '',
  cohort: '',
  contacts: '',
  deadline: null,
  programStart: '',
  forms: [],
  questions: { open: 0, blocking: [] },
  reader: null,
  applications: { mentor: 0, mentee: 0 },
  unread: 0,
  statuses: noStatuses(),
  eligible: { mentor: 0, mentee: 0 },
  people: [],
  hasMembers: false,
  pairs: { suggested: 0, approved: 0, changed: 0, weak: [] },
  without: { mentor: 0, mentee: 0 },
  drafts: { ready: 0, uncertain: [], missing: 0 },
  orientation: { slots: 0, chosen: 0, event: '', invited: 0, toInvite: 0, uncertain: [] },
  attendance: { taken: false, came: 0, total: 0, pairs: 0, pairsInAll: 0 },
});

/** A column is not where it was: what is known without reading any answer. */
const standstill = (settings: Settings, cards: readonly QuestionCard[]): HomeFacts => ({
  ...beforeSetUp(),
  ...datesOf(settings),
  isSetUp: true,
  setUpBy: byName(settings)(setUpBy()),
  greeted: wasGreeted(),
  checked: byName(settings)(readStamp(property(CHECKED))),
  reader: byName(settings)(automaticReader()),
  questions: { open: cards.length, blocking: cards.map((card) => `${card.title}.`) },
});

/** The committee is called by name where a name is known. */
function byName(settings: Settings): <T extends { who: string }>(stamp: T | null) => T | null {
  const named = namesOf(settings.of(committeeMembers));
  return (stamp) => stamp && { ...stamp, who: named(stamp.who) };
}

const datesOf = (settings: Settings) => ({
  zone: settings.of(timeZone),
  programName: settings.of(programName),
  cohort: settings.of(cohort),
  contacts: contactsInWords(settings),
  deadline: deadlineInstant(settings),
  programStart: settings.of(programStart),
});

function asThingsStand(): HomeFacts {
  const found = lookAtDesk();
  if ('cards' in found) return standstill(found.settings, found.cards);
  const look = judged(found.desk);
  const { desk, people, counts } = look;
  const { settings } = desk;
  const named = byName(settings);
  const { rows, approved, changed } = pairsNow(look);
  const ledger = readLedger();
  const deadline = deadlineInstant(settings);
  const introduced = onDesk(whole('introduction'), look, ledger);
  const messages = nextPortion(
    introduced.matches.map((m) => asWanted(m.message)),
    ledger,
    mailbox(),
    0,
  );
  const names = new Map([...thatCount(people).values()].map((p) => [p.key, fullName(p.application.answers)]));
  const byKey = thatCount(people);
  const isOwn = ownKeys(byKey);
  const isOwnPair = (row: PairRow) => isOwn(row.mentee) || isOwn(row.mentor);
  const waiting = rows.filter((row) => row.status === 'Suggested' || changed.includes(row));
  const inRole = (role: string) => desk.applications.filter((a) => a.role === role).length;
  const eligible = (role: string) =>
    people.filter((p) => p.status === 'Eligible' && p.application.role === role).length;
  return {
    now: Date.now(),
    ...datesOf(settings),
    user: who(),
    isSetUp: true,
    example: exampleBegun() !== null,
    setUpBy: named(setUpBy()),
    greeted: wasGreeted(),
    checked: named(readStamp(property(CHECKED))),
    openForms: deadline !== null && Date.now() > deadline ? formsStillOpen() : [],
    questions: { open: desk.questions.length, blocking: [] },
    forms: desk.forms.map((f) => `${f.title}: ${Object.keys(f.binding).length} questions recognized.`),
    reader: named(automaticReader()),
    applications: { mentor: inRole('mentor'), mentee: inRole('mentee') },
    unread: counts.new + counts.changed + counts.removed,
    statuses: countStatuses(people),
    eligible: { mentor: eligible('mentor'), mentee: eligible('mentee') },
    people: toDecide(look, isOwn),
    hasMembers: desk.facts.members !== null || settings.of(membershipEvidence) !== 'Member list',
    finished: desk.forms.every(isConfirmed),
    promised: promised(look),
    pairs: {
      suggested: rows.filter((row) => row.status === 'Suggested').length,
      approved: approved.length,
      changed: changed.length,
      own: waiting.filter(isOwnPair).length,
      asked: mayBeAsked(rows, byKey) ? typedNow(look).questions.length : 0,
      weak: waiting
        .filter((row) => isWeak(row) && !isOwnPair(row))
        .map((row) => ({ mentee: row.mentee, words: `${names.get(row.mentee)} with ${names.get(row.mentor)}` })),
    },
    without: withoutInTab(),
    drafts: {
      ready: messages.skipped.length,
      uncertain: openQuestions(messages.uncertain),
      missing: messages.left + messages.lookUp.length,
      limit: waitingForLimit(ledger),
    },
    ...orientationNow(look, ledger),
  };
}

/** Without a changed mentor or two marks on one row nothing has to be worked out. */
const mayBeAsked = (rows: readonly PairRow[], people: ReturnType<typeof thatCount>): boolean =>
  typedMentors(rows, people).length > 0 || rows.some((row) => row.keep && row.never);

/** Everybody the rules leave to a person. */
const toDecide = ({ people }: Judged, isOwn: (key: string) => boolean): PersonToDecide[] =>
  people
    .filter((person) => person.status === 'Needs a decision')
    .map(({ key, decision }) => ({ key, decision: decision?.word ?? '', own: isOwn(key) }));

function promised({ desk, people }: Judged): HomeFacts['promised'] {
  const { settings } = desk;
  const found = promises([...thatCount(people).values()], desk.facts, dayAt(Date.now(), settings.of(timeZone)));
  return found && { n: found.people.length, due: found.due, day: found.day };
}

function withoutInTab(): { mentor: number; mentee: number } {
  const open = readTab('without');
  const role = open ? columnOf(open.table.headers, 'Role') : -1;
  const count = (word: string) => open?.table.rows.filter((row) => text(row[role]) === word).length ?? 0;
  return { mentor: count('Mentor'), mentee: count('Mentee') };
}
