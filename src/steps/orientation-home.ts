/** For Home: the events as the ledger knows them, and how many are and should be invited. Calls no calendar. */
import { foldAddress } from '../core/application';
import type { HomeFacts } from '../core/home';
import type { LedgerRow } from '../core/ledger';
import { guestKey, guestList } from '../core/orientation-event';
import { cohort } from '../core/program';
import { exampleBegun } from '../google/properties';
import { attendanceNow } from './attendance-tab';
import { isGuest } from './guest-lists';
import { openQuestions } from './ledger';
import { chosenTime } from './orientation-event';
import { invitedByMail } from './orientation-guests';
import type { Judged } from './receive';
import { eventRows, eventsInWords } from './session-events';
import { planned } from './sessions';

export function orientationNow(
  look: Judged,
  ledger: readonly LedgerRow[],
): Pick<HomeFacts, 'orientation' | 'attendance'> {
  const plan = planned(look);
  const [slots, chosen, attendance] = [plan.sessions.length, plan.chosen.length, attendanceNow(plan)];
  if (exampleBegun() !== null)
    return {
      orientation: { slots, chosen, event: chosenTime(), invited: 0, byMail: 0, toInvite: 0, uncertain: [] },
      attendance,
    };
  const name = look.desk.settings.of(cohort);
  const known = eventRows(ledger, name);
  const events = [...known.values()].filter((row) => row.state === 'Created');
  const ids = new Set(events.map((row) => row.draftId));
  const guests = guestList(plan.attendees, plan.pairs, { seats: new Map() }).guests;
  const has = new Set(
    ledger
      .filter((row) => row.state === 'Invited' && isGuest(row) && (row.draftId === '' || ids.has(row.draftId)))
      .map((row) => row.key),
  );
  const mailed = invitedByMail(ledger, name);
  const rest = guests.filter((g) => !has.has(guestKey(name, g.address)));
  const byMail = rest.filter((g) => mailed.has(foldAddress(g.address))).length;
  return {
    orientation: {
      slots,
      chosen,
      event: eventsInWords(known),
      invited: guests.length - rest.length,
      byMail,
      toInvite: plan.pairs.length > 0 ? rest.length - byMail : 0,
      uncertain: openQuestions(ledger.filter((row) => / \/ orientation(-guest)? \/ /.test(row.key))),
    },
    attendance,
  };
}
