/** Step 6, third: the invitations, in portions, through the ledger: everybody in an approved pair, each address once, to a session they can attend. */
import { foldAddress } from '../core/application';
import { addressesOf } from '../core/attendance';
import { NOTHING_LEAVES } from '../core/example-sample';
import { plural } from '../core/home';
import { beingWritten, type LedgerRow, LIST_MAY_LAG, nextPortion, notTried } from '../core/ledger';
import { rowsOf } from '../core/ledger-match';
import { type Guest, guestKey } from '../core/orientation-event';
import { cohort, orientationMinutes } from '../core/program';
import { type GuestsAndSessions, guestsOf } from '../core/session-guests';
import { type Issue, Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { mailbox, who } from '../google/who';
import { wantedSessions } from './attendance-tab';
import { invite, isGuest, settleGuests, takeOff, thatFit, type WantedGuest } from './guest-lists';
import { log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { judged } from './receive';
import { isElsewhere, refuseElsewhere, type SessionNow, sessionsNow } from './session-events';
import { allowCalendar, nameOf, type Plan, planned } from './sessions';

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

/**
 * Who should be a guest of which session. Whoever was invited stays in their session, unless the committee wants them in another one;
 * the event that an invitation was to is known by its id.
 */
export function seated(plan: Plan, now: readonly SessionNow[], ledger: readonly LedgerRow[]): GuestsAndSessions {
  const minutes = plan.look.desk.settings.of(orientationMinutes);
  const held = now.map(({ number, start }) => ({
    number,
    start,
    minutes,
    slot: plan.sessions.findIndex((s) => s.start === start),
  }));
  const pinned = new Map<string, number>();
  for (const row of ledger) {
    const at = isGuest(row) && row.state === 'Invited' ? now.findIndex((s) => idOf(s) === row.draftId) : -1;
    if (at >= 0) pinned.set(foldAddress(row.email), at);
  }
  for (const [address, number] of wantedSessions(plan)) {
    const at = now.findIndex((s) => s.number === number);
    if (at >= 0) pinned.set(address, at);
  }
  return { ...guestsOf(plan.attendees, plan.pairs, held, pinned), held };
}

const idOf = ({ event, row }: SessionNow): string => event?.id ?? row?.draftId ?? '';

/** Whom the committee invites with a mail of its own: the draft exists or was sent. By folded address. */
export const invitedByMail = (ledger: readonly LedgerRow[], cohortName: string): Set<string> =>
  new Set(
    [...rowsOf('orientation-invitation', ledger, cohortName)]
      .filter(([, row]) => row.state === 'Draft ready' || row.state === 'Sent')
      .map(([address]) => address),
  );

/** Of pairs that wait to be approved again: they have not left. By folded address. */
export function waitingAddresses(plan: Plan): Set<string> {
  const waiting = new Set(plan.standing.flat());
  for (const key of plan.pairs.flat()) waiting.delete(key);
  const those = plan.attendees.filter((a) => a.keys.some((key) => waiting.has(key)));
  return new Set(those.flatMap((a) => [foldAddress(a.recipient.address), ...addressesOf(a)]));
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
    const before = readLedger();
    const now = sessionsNow(plan, before);
    if (now.every(({ event }) => !event)) throw noEvent(now);
    const there = new Map(
      now.flatMap(({ event }) =>
        (event?.attendees ?? []).map((a): [string, string] => [a.email!.toLowerCase(), event!.id!]),
      ),
    );
    settleGuests(before, now, there, box);
    const ledger = () => readLedger().map((row) => (isToAnother(row, now) ? notTried(row, '') : row));

    const known = ledger();
    const { guests, cannotCome, unreachable } = seated(plan, now, known);
    const wanted = guests.map(
      (g): WantedGuest => ({
        key: guestKey(cohortName, g.address),
        person: g.name,
        email: g.address,
        message: 'Orientation invitation',
        about: now[g.session].event?.id ?? '',
        session: now[g.session],
      }),
    );
    const gone = takeOff(known, wanted, waitingAddresses(plan), now);
    keepInLedger(gone);
    const off = new Map(gone.map((row) => [row.key, row]));
    const rowsNow = known.map((row) => off.get(row.key) ?? row);
    const has = new Set(rowsNow.filter((row) => row.state === 'Invited').map((row) => row.key));
    const mailed = invitedByMail(known, cohortName);
    const byMail = wanted.filter((one) => !has.has(one.key) && mailed.has(foldAddress(one.email)));
    const waiting = wanted.filter((one) => !one.session.event && !byMail.includes(one));
    const ready = wanted.filter((one) => one.session.event && !byMail.includes(one));
    const { fit, full } = thatFit(ready, there);
    const portion = nextPortion(fit, rowsNow, box, PORTION);
    const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
    keepInLedger(rows);
    const { outcome, trouble } = invite(rows, portion.make, there);
    keepInLedger(outcome);

    const after = nextPortion(fit, ledger(), box, 0);
    const invited = after.skipped.length;
    const left = after.left + after.lookUp.length;
    if ((outcome.length > 0 && trouble.length === 0) || gone.length > 0)
      log(
        'Orientation',
        [
          ...(outcome.length > 0 ? [`${plural(outcome.length, 'person', 'people')} invited.`] : []),
          ...(gone.length > 0 ? [takenOff(gone)] : []),
        ].join(' '),
        plan.look.desk.zone,
        'Emailed',
      );
    const issues = [
      ...unreachable.map((a) => ({
        code: 'E-16',
        subject: a.keys[0] as string,
        sentence: `${nameOf(a)} has no address that can be written to and was not invited.`,
      })),
      ...full,
      ...trouble,
    ];
    const said = [
      `${invited} of ${guests.length} invited. Guests do not see each other.`,
      ...(gone.length > 0 ? [`${takenOff(gone)} Google wrote to nobody about it.`] : []),
      ...(byMail.length > 0
        ? [
            `${plural(byMail.length, 'person has', 'people have')} your own invitation by mail, so Google does not write to them.`,
          ]
        : []),
      ...(waiting.length > 0
        ? [`${plural(waiting.length, 'person waits', 'people wait')} for a session that has no event yet.`]
        : []),
      ...(cannotCome.length > 0
        ? [`Said that they cannot come at this time: ${cannotCome.map(called).join(', ')}.`]
        : []),
      ...issues.map((i) => i.sentence),
    ];
    return {
      invited,
      left: trouble.length > 0 ? 0 : left,
      waitSeconds: after.left === 0 && after.lookUp.length > 0 ? Math.ceil(LIST_MAY_LAG / 1000) : 0,
      total: guests.length,
      cannotCome: cannotCome.map(called),
      uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
      issues,
      said,
    };
  });
}

const called = (guest: Guest): string => guest.name || guest.address;

const takenOff = (rows: readonly LedgerRow[]): string =>
  `${plural(rows.length, 'person', 'people')} taken off a guest list: ${rows.map((r) => r.person || r.email).join(', ')}.`;

/** An invitation to an event that was deleted since is none to these. */
const isToAnother = (row: LedgerRow, now: readonly SessionNow[]): boolean =>
  row.state === 'Invited' &&
  isGuest(row) &&
  row.draftId !== '' &&
  !now.some(
    ({ event, row: known }) => event?.id === row.draftId || (isElsewhere(known) && known!.draftId === row.draftId),
  );

/** There is no event to invite to. One that somebody deleted in the calendar is never made again unasked; the ledger stops saying that it exists. */
function noEvent(now: readonly SessionNow[]): Problem {
  for (const { row } of now) refuseElsewhere(row, 'Nobody was invited.');
  const deleted = now.flatMap(({ row }) => (row?.state === 'Created' ? [notTried(row, DELETED)] : []));
  keepInLedger(deleted);
  return new Problem(
    'E-53',
    deleted.length > 0
      ? 'The orientation was deleted in this account\u2019s calendar.'
      : 'The orientation is not in this account\u2019s calendar.',
    'Nobody was invited.',
    { label: 'Create the event first', go: 'orientation' },
  );
}

export const DELETED = 'It was deleted in the calendar.';
