/** What lies on the desk when messages are written: the cohort as it stands, the committee's words, the ledger, and what follows from them. */
import { answersIn } from '../core/agreement-tab';
import { foldAddress } from '../core/application';
import { attendanceRows, type Turnout, turnout } from '../core/attendance';
import { audienceOf, type Standing } from '../core/audiences';
import { sampleOf } from '../core/example-sample';
import { thatCount } from '../core/judge';
import type { LedgerRow } from '../core/ledger';
import { leftOver, type Match, matched } from '../core/ledger-match';
import { kindOf, type MessageKey, typedFor } from '../core/message-kinds';
import type { Message, Messages, Wording } from '../core/messages';
import { pairRows } from '../core/pairs-tab';
import type { Status } from '../core/person';
import { agreement, cohort } from '../core/program';
import { recipientsOf } from '../core/recipients';
import { readWording } from '../core/templates-tab';
import type { Issue } from '../core/trouble';
import { wantedMessages } from '../core/wanted-messages';
import { exampleBegun } from '../google/properties';
import { readTab } from '../google/spreadsheet';
import { mailbox } from '../google/who';
import { pairsNow } from './approved';
import { readLedger } from './ledger';
import { sessionDates } from './message-session';
import { sharedSentences } from './on-the-table';
import { type Judged, judged } from './receive';
import type { Draft } from './requests';
import { sessionLetters } from './session-letters';

type StandingNow = Standing & { turnout: Turnout };

/** The cohort as it stands, and what is in the way of some pairs. */
export function standing(look: Judged): { now: StandingNow; issues: Issue[] } {
  const { approved, rows, issues } = pairsNow(look);
  const shared = approved.length > 0 ? sharedSentences(look) : () => [];
  const counting = thatCount(look.people);
  const isOut = (key: string): boolean => counting.get(key)?.status !== 'Eligible';
  const pairs = readTab('pairs');
  const taken = readTab('attendance');
  const now: StandingNow = {
    people: [...counting.values()],
    applied: new Set(look.people.filter((p) => p.status === 'Replaced by newer').map((p) => p.key)),
    approved: approved.map(({ mentee, mentor }) => ({
      mentee,
      mentor,
      shared: shared({ mentee: mentee.key, mentor: mentor.key }),
    })),
    inPairs: new Set(
      rows.filter((row) => !isOut(row.mentee) && !isOut(row.mentor)).flatMap((r) => [r.mentee, r.mentor]),
    ),
    // Only who was in an approved pair had a mentor to lose.
    left: new Set(
      (pairs ? pairRows(pairs.table) : [])
        .filter((row) => row.status !== 'Suggested' && isOut(row.mentor))
        .map((row) => row.mentee),
    ),
    agreement: look.desk.settings.of(agreement),
    answers: answersIn(readTab('agreement')?.table ?? null),
    turnout: turnout(approved, taken ? attendanceRows(taken.table) : []),
  };
  return { now, issues };
}

export interface OnDesk {
  look: Judged;
  now: Standing;
  ledger: LedgerRow[];
  cohort: string;
  /** Every message of this kind, those that exist under the key of their row. */
  matches: Match[];
  /** Unsent drafts that nobody should get any more. */
  leftOver: LedgerRow[];
  issues: Issue[];
}

/** Everything about one message. `ask`: whom of its audience it is for now, and what was typed for it. */
export function onDesk(
  ask: Draft,
  look: Judged = judged(),
  ledger = readLedger(),
  { now, issues } = standing(look),
): OnDesk {
  const written = writtenFor(ask, look, now, ledger);
  const name = look.desk.settings.of(cohort);
  const all = matched(written.messages, ledger, ask.again);
  const inPairs = kindOf(ask.message).about === 'partners';
  return {
    look,
    now,
    ledger,
    cohort: name,
    matches: all.filter(chosenBy(ask, now)),
    leftOver: exampleBegun() === null ? leftOver(ask.message, addressesOf(ask.message, now), ledger, name) : [],
    issues: [...(inPairs ? issues : []), ...written.issues],
  };
}

function addressesOf(message: MessageKey, now: Standing): string[] {
  const { recipients, doubtful } = recipientsOf(audienceOf(message, now).people);
  return [...recipients, ...doubtful].map((r) => r.address);
}

/** With example data there is one message: a sample to the person at the keyboard. */
function writtenFor(ask: Draft, look: Judged, now: StandingNow, ledger: readonly LedgerRow[]): Messages {
  const { settings, profile } = look.desk;
  const { wording, issues } = wordsNow();
  const kind = kindOf(ask.message);
  // Other messages may say the date as well, but not at the price of asking the calendar.
  const session = kind.key.startsWith('orientation-') ? sessionLetters(look, ledger) : sessionDates(look, ledger);
  if (kind.about === 'session' && !session) return { messages: [], issues: [NO_EVENT] };
  const names = typedFor(kind);
  const typed = Object.fromEntries(Object.entries(ask.typed).filter(([name]) => (names as string[]).includes(name)));
  const blank = issues.filter((i) => kind.templates.includes(i.subject));
  if (blank.some((i) => i.code === 'E-17')) return { messages: [], issues: blank };
  const written = wantedMessages(ask.message, {
    standing: now,
    settings,
    profile,
    wording,
    typed,
    orientation: session,
    makeUp: (recipient) =>
      recipient.people.map((p) => now.turnout.makeUps.get(p.key)).find((instant) => instant !== undefined),
  });
  const messages =
    exampleBegun() === null ? written.messages : sampleOf(written.messages, settings.of(cohort), mailbox());
  return { messages, issues: [...blank, ...written.issues] };
}

function wordsNow(): ReturnType<typeof readWording> {
  const templates = readTab('templates');
  return templates ? readWording(templates.table) : { wording: new Map(), issues: [] };
}

/** The committee's own texts. */
export const wordingNow = (): Wording => wordsNow().wording;

const NO_EVENT: Issue = {
  code: 'E-53',
  subject: '',
  sentence: 'The orientation has no event yet. Create it first: step 6, Orientation. It tells nobody.',
};

/** Always within the audience: choosing can leave people out, never let somebody in. */
function chosenBy({ who, status, chosen }: Draft, { people }: Standing): (match: Match) => boolean {
  const of = new Map<string, Status>(people.map((p) => [p.key, p.status]));
  const wanted = new Set(chosen.map(foldAddress));
  switch (who) {
    case 'new':
      return ({ row }) => row === undefined || row.state === 'To be made' || row.state === 'Being written';
    case 'status':
      return ({ message }) => message.people.some((key) => of.get(key) === status);
    case 'chosen':
      return ({ message }) => wanted.has(foldAddress(message.to.address));
    default:
      return () => true;
  }
}

/** All of a message, with nothing chosen and nothing typed. */
export const whole = (message: MessageKey): Draft => ({
  message,
  who: 'everyone',
  chosen: [],
  again: [],
  typed: {},
});

export const asWanted = (m: Message) => ({
  key: m.key,
  person: m.to.name,
  email: m.to.address,
  message: m.title,
  about: m.about,
});
