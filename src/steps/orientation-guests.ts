/** Step 6, third: the invitations, in portions, through the ledger: everybody in an approved pair, each address once. */
import { NOTHING_LEAVES } from '../core/example-sample';
import { type HomeFacts, plural } from '../core/home';
import { beingWritten, type LedgerRow, LIST_MAY_LAG, made, nextPortion, notTried, settle, threw } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { eventKey, type Guest, guestKey, guestList } from '../core/orientation-event';
import { cohort } from '../core/program';
import { type Issue, Problem } from '../core/trouble';
import { type CalendarEvent, eventByKey, setGuests } from '../google/calendar';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { mailbox, who } from '../google/who';
import { log } from './history';
import { keepInLedger, openQuestions, readLedger } from './ledger';
import { chosenTime, refuseElsewhere } from './orientation-event';
import { type Judged, judged } from './receive';
import { allowCalendar, best, nameOf, outsideOf, type Plan, planned, startOf } from './sessions';

/** Google refuses very long lists of new outside guests at once, so invitations go in portions. */
const PORTION = 40;

export interface Invited {
  invited: number;
  left: number;
  waitSeconds: number;
  total: number;
  cannotCome: string[];
  uncertain: { key: string; person: string; question: string }[];
  issues: Issue[];
  said: string[];
}

/** Who should be a guest of the event that exists. */
export function wantedGuests(
  plan: Plan,
  event: CalendarEvent,
): { guests: Guest[]; cannotCome: string[]; issues: Issue[] } {
  const start = startOf(event);
  const session = plan.sessions.find((s) => s.start === start);
  const list = guestList(plan.attendees, plan.pairs, session ? best(plan, [session]) : { seats: new Map() });
  const outside = session ? new Set(outsideOf(plan, session).map((a) => a.recipient.address)) : new Set<string>();
  return {
    guests: list.guests,
    cannotCome: plan.attendees.filter((a) => outside.has(a.recipient.address)).map(nameOf),
    issues: list.unreachable.map((a) => ({
      code: 'E-16',
      subject: a.keys[0],
      sentence: `${nameOf(a)} has no address that can be written to and was not invited.`,
    })),
  };
}

const INVITES_NOBODY: Invited = {
  invited: 0,
  left: 0,
  waitSeconds: 0,
  total: 0,
  cannotCome: [],
  uncertain: [],
  issues: [],
  said: [NOTHING_LEAVES],
};

export function inviteGuests(): Invited {
  if (exampleBegun() !== null) return INVITES_NOBODY;
  allowCalendar('Nobody was invited.');
  const by = who();
  return alone(by, 'inviting to the orientation', () => {
    const plan = planned(judged());
    const box = mailbox();
    const cohortName = plan.look.desk.settings.of(cohort);
    const { event } = eventByKey(shortKey(eventKey(cohortName)));
    if (!event) throw noEvent(eventKey(cohortName));
    const { guests, cannotCome, issues } =
      plan.pairs.length > 0 ? wantedGuests(plan, event) : { guests: [], cannotCome: [], issues: [] };
    const wanted = guests.map((g) => ({
      key: guestKey(cohortName, g.address),
      person: g.name,
      email: g.address,
      message: 'Orientation invitation',
    }));
    const there = new Set((event.attendees ?? []).map((a) => a.email!.toLowerCase()));
    const ledger = () => readLedger().map((row) => (isToAnother(row, event.id!) ? notTried(row, '') : row));
    settleGuests(nextPortion(wanted, ledger(), box, 0).lookUp, event, there);

    const portion = nextPortion(wanted, ledger(), box, PORTION);
    const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
    keepInLedger(rows);
    const { outcome, trouble } = invite(rows, event, there);
    keepInLedger(outcome);

    const after = nextPortion(wanted, ledger(), box, 0);
    const invited = after.skipped.length;
    const left = after.left + after.lookUp.length;
    if (outcome.length > 0 && trouble.length === 0)
      log('Orientation', `${plural(outcome.length, 'person', 'people')} invited.`, plan.look.desk.zone, 'Emailed');
    const said = [
      `${invited} of ${guests.length} invited. Guests do not see each other.`,
      ...(cannotCome.length > 0 ? [`Said that they cannot come at this time: ${cannotCome.join(', ')}.`] : []),
      ...[...issues, ...trouble].map((i) => i.sentence),
    ];
    return {
      invited,
      left: trouble.length > 0 ? 0 : left,
      waitSeconds: after.left === 0 && after.lookUp.length > 0 ? Math.ceil(LIST_MAY_LAG / 1000) : 0,
      total: guests.length,
      cannotCome,
      uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
      issues: [...issues, ...trouble],
      said,
    };
  });
}

/** An invitation to an event that was deleted since is none to this one. */
const isToAnother = (row: LedgerRow, event: string): boolean =>
  row.state === 'Invited' && row.draftId !== '' && row.draftId !== event;

/** There is no event to invite to. One that somebody deleted in the calendar is never made again unasked; the ledger stops saying that it exists. */
function noEvent(key: string): Problem {
  const row = readLedger().find((r) => r.key === key);
  if (row) refuseElsewhere(row, 'Nobody was invited.');
  const deleted = row?.state === 'Created';
  if (deleted) keepInLedger([notTried(row, 'It was deleted in the calendar.')]);
  return new Problem(
    'E-53',
    deleted
      ? 'The orientation was deleted in this account\u2019s calendar.'
      : 'The orientation is not in this account\u2019s calendar.',
    'Nobody was invited.',
    { label: 'Create the event first', go: 'orientation' },
  );
}

/**
 * The guest list itself tells whether an interrupted portion was invited, and it does not lag: who is there was invited, who is not there
 * moments after the cut was not. Later, somebody may have taken a guest out by hand, and inviting again would write to them twice: a question.
 */
function settleGuests(open: readonly LedgerRow[], event: CalendarEvent, there: ReadonlySet<string>): void {
  const found = open
    .filter((row) => there.has(row.email.toLowerCase()))
    .map((row) => ({ shortKey: shortKey(row.key), id: event.id! }));
  keepInLedger(
    open
      .map((row) => settle(row, found, 'guest', Date.now()).row)
      .map((row) => (row.state === 'Being written' ? notTried(row, '') : row)),
  );
}

/** One act for the whole portion: the guests that are there, with their answers, and the new ones. */
function invite(
  rows: readonly LedgerRow[],
  event: CalendarEvent,
  there: ReadonlySet<string>,
): { outcome: LedgerRow[]; trouble: Issue[] } {
  const fresh = rows.filter((row) => !there.has(row.email.toLowerCase()));
  if (rows.length === 0) return { outcome: [], trouble: [] };
  try {
    if (fresh.length > 0)
      setGuests(event.id!, [
        ...(event.attendees ?? []),
        ...fresh.map((row) => ({ email: row.email, displayName: row.person })),
      ]);
    return { outcome: rows.map((row) => made(row, 'guest', event.id!)), trouble: [] };
  } catch {
    const sentence = `Google did not answer, or its limit for invitations is reached. ${plural(fresh.length, 'person', 'people')} of this portion may not be invited yet. Go on later: nobody is invited twice.`;
    return { outcome: rows.map((row) => threw(row, sentence)), trouble: [{ code: 'E-08', subject: '', sentence }] };
  }
}

/** For Home: the event as the ledger knows it, and how many are and should be invited. Calls no calendar. */
export function orientationNow(look: Judged, ledger: readonly LedgerRow[]): HomeFacts['orientation'] {
  const plan = planned(look);
  if (exampleBegun() !== null)
    return { slots: plan.sessions.length, event: chosenTime(), invited: 0, toInvite: 0, uncertain: [] };
  const name = look.desk.settings.of(cohort);
  const event = ledger.find((row) => row.key === eventKey(name) && row.state === 'Created');
  const guests = guestList(plan.attendees, plan.pairs, { seats: new Map() }).guests;
  const has = new Set(
    ledger.filter((row) => row.state === 'Invited' && !isToAnother(row, event?.draftId ?? '')).map((row) => row.key),
  );
  const invited = guests.filter((g) => has.has(guestKey(name, g.address))).length;
  return {
    slots: plan.sessions.length,
    event: event ? event.message.replace(/^Orientation, /, '') : '',
    invited,
    toInvite: plan.pairs.length > 0 ? guests.length - invited : 0,
    uncertain: openQuestions(ledger.filter((row) => / \/ orientation(-guest)? \/ /.test(row.key))),
  };
}
