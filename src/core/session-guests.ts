/** Who belongs to which of the sessions that are held: whoever was invited stays where they are, newcomers sit where they can and with their partner. */
import { foldAddress, type PersonKey } from './application';
import { isKind, type PairKeys } from './best-sessions';
import type { Attendee } from './orientation';
import { type Guest, type GuestList, guestList } from './orientation-event';
import { seat } from './session-seating';

export interface HeldSession {
  /** 1 is the first: part of the event's key. */
  number: number;
  start: number;
  minutes: number;
  /** Its index among the possible times; -1 where nobody was asked about it. */
  slot: number;
}

export interface GuestsAndSessions extends GuestList {
  held: readonly HeldSession[];
}

/** `pinned`: by folded address, the index of the session where somebody was invited or where the committee wants them. */
export function guestsOf(
  attendees: readonly Attendee[],
  pairs: readonly PairKeys[],
  held: readonly HeldSession[],
  pinned: ReadonlyMap<string, number> = new Map(),
): GuestList {
  const pin = (a: Attendee): number | undefined => pinned.get(foldAddress(a.recipient.address));
  const can = (a: Attendee, s: number): boolean => held[s].slot < 0 || a.can?.[held[s].slot] === true;
  const options = attendees.map((a) => {
    const at = pin(a);
    return held.map((_, s) => (at !== undefined ? s === at : a.can !== null && can(a, s)));
  });
  const kind = attendees.map((a) => held.map((h) => a.zone === null || isKind(h, a.zone)));
  const index = new Map<PersonKey, number>(attendees.flatMap((a, i) => a.keys.map((key) => [key, i] as const)));
  const edges = pairs
    .map(([mentee, mentor]) => [index.get(mentee), index.get(mentor)])
    .filter((edge): edge is [number, number] => edge[0] !== undefined && edge[1] !== undefined && edge[0] !== edge[1]);
  const { seats } = seat(options, kind, edges);
  const said = (a: Attendee, s: number): Guest['can'] => (a.can === null ? 'no answer' : can(a, s) ? 'yes' : 'no');
  return guestList(attendees, pairs, {
    seats: new Map(
      attendees.flatMap((a, i) => (seats[i] < 0 ? [] : a.keys.map((key): [PersonKey, number] => [key, seats[i]]))),
    ),
    said,
  });
}
