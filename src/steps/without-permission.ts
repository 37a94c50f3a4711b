/** The ways that need no permission: the orientation as a link that a person opens (texts to copy are in message-screens.ts). Reads only. */

import { calendarLink } from '../core/calendar-link';
import { momentInWords } from '../core/moments';
import { calendarEntry } from '../core/orientation-event';
import { Problem } from '../core/trouble';
import { refuseWithExample } from './example-limits';
import { judged } from './receive';
import { best, planned } from './sessions';

/** A link that opens Google Calendar with the best session filled in; whoever opens it saves the event and invites people themselves. */
export function orientationLink(): { link: string; words: string; addresses: string[] } {
  refuseWithExample('With example data there is no event.', 'No link was made.');
  const look = judged();
  const plan = planned(look);
  const session = plan.sessions.length > 0 ? best(plan).sessions[0] : undefined;
  if (!session)
    throw new Problem('E-24', 'There are no possible times yet.', 'No link was made. Add times in the tab Settings.', {
      label: 'Open Orientation',
      go: 'orientation',
    });
  return {
    link: calendarLink(calendarEntry(session, look.desk.settings, ''), true),
    words: momentInWords(session.start, plan.zone),
    // Before anything is approved, nobody is to be invited.
    addresses: plan.pairs.length > 0 ? plan.attendees.map((a) => a.recipient.address) : [],
  };
}
