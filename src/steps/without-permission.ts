/** The ways that need no permission: the orientation as a link that a person opens (texts to copy are in message-screens.ts). Reads only. */
import { calendarLink } from '../core/calendar-file';
import { momentInWords } from '../core/moments';
import { calendarEntry } from '../core/orientation-event';
import { orientationMinutes } from '../core/program';
import { Problem } from '../core/trouble';
import { refuseWithExample } from './example-limits';
import { readLedger } from './ledger';
import { seated } from './orientation-guests';
import { judged } from './receive';
import { isElsewhere, sessionsAsKnown } from './session-events';
import { videoLink } from './session-letters';
import { minutesOf, planned } from './sessions';

export interface LinkView {
  number: number;
  link: string;
  words: string;
  /** Whose session it is. */
  addresses: string[];
}

/**
 * Links that open Google Calendar with each session filled in; whoever opens one saves the event and invites people themselves. `chosen`:
 * the times are certain enough for a calendar file.
 */
export function orientationLink(): { sessions: LinkView[]; chosen: boolean } {
  refuseWithExample('With example data there is no event.', 'No link was made.');
  const look = judged();
  const { settings } = look.desk;
  const plan = planned(look);
  const ledger = readLedger();
  const now = sessionsAsKnown(plan, ledger);
  if (now.every((one) => Number.isNaN(one.start)))
    throw new Problem('E-24', 'There are no possible times yet.', 'No link was made. Add times in the tab Settings.', {
      label: 'Open Orientation',
      go: 'orientation',
    });
  const { guests } = seated(plan, now, ledger);
  const sessions = now.flatMap(({ number, event, start }, at) => {
    if (Number.isNaN(start)) return [];
    const minutes = event ? minutesOf(event) : settings.of(orientationMinutes);
    const place = { number, of: now.length };
    const entry = calendarEntry({ slot: '', start, minutes, option: '' }, settings, videoLink(event), place);
    return [
      {
        number,
        link: calendarLink(entry, true),
        words: momentInWords(start, plan.zone),
        addresses: guests.filter((g) => g.session === at).map((g) => g.address),
      },
    ];
  });
  return { sessions, chosen: plan.chosen.length > 0 || now.some(({ event, row }) => event || isElsewhere(row)) };
}
