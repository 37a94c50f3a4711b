/** Which session each person's letter speaks of: the one they are a guest of, or are to be. */
import { foldAddress } from '../core/application';
import { calendarLink } from '../core/calendar-file';
import type { LedgerRow } from '../core/ledger';
import type { Occasion } from '../core/message-fields';
import { calendarEntry } from '../core/orientation-event';
import { meetingLink, orientationMinutes } from '../core/program';
import type { Recipient } from '../core/recipients';
import { isAllowed } from '../google/who';
import { seated } from './orientation-guests';
import type { Judged } from './receive';
import { isElsewhere, type SessionNow, sessionsAsKnown } from './session-events';
import { minutesOf, type Plan, planned } from './sessions';

/** `undefined` where there is no session yet that a letter could tell of. */
export function sessionLetters(
  look: Judged,
  ledger: readonly LedgerRow[],
): ((recipient: Recipient) => Occasion['orientation']) | undefined {
  const plan = planned(look);
  const now = sessionsAsKnown(plan, ledger);
  if (!now.some((one) => isKnown(one, plan))) return undefined;
  const at = new Map(seated(plan, now, ledger).guests.map((g) => [foldAddress(g.address), now[g.session]]));
  return ({ address }) => {
    const one = at.get(foldAddress(address));
    return one && isKnown(one, plan) ? occasionOf(one, now.length, plan) : undefined;
  };
}

/** The event is there, or the committee chose the time and needs no event for the link that the letter tells. */
const isKnown = ({ event, row, start }: SessionNow, plan: Plan): boolean =>
  !Number.isNaN(start) &&
  (event !== undefined ||
    isElsewhere(row) ||
    (plan.chosen.length > 0 && (!isAllowed('calendar') || plan.look.desk.settings.of(meetingLink) !== 'Google Meet')));

function occasionOf({ number, event, start }: SessionNow, of: number, plan: Plan): Occasion['orientation'] {
  const { settings } = plan.look.desk;
  const minutes = event ? minutesOf(event) : settings.of(orientationMinutes);
  const entry = calendarEntry({ slot: '', start, minutes, option: '' }, settings, videoLink(event), { number, of });
  return { start, minutes, link: entry.link, calendar: calendarLink(entry, false) };
}

export const videoLink = (event: SessionNow['event']): string =>
  event?.hangoutLink ?? (/^https?:/i.test(event?.location ?? '') ? event!.location! : '');
