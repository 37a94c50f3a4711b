/** People's hands in Gmail and Calendar: what happens between two visits of the add-on. */
import { idFrom } from './chance';
import { rewritten } from './emulator/mime';
import type { DraftData, Mailbox, World } from './world';

export function mailboxOf(world: World, owner: string): Mailbox {
  world.mailboxes[owner] ??= { drafts: [], sent: [], inbox: [] };
  return world.mailboxes[owner]!;
}

function draftOf(world: World, owner: string, draftId: string): DraftData {
  const draft = mailboxOf(world, owner).drafts.find((d) => d.id === draftId);
  if (!draft) throw new Error(`${owner} has no draft ${draftId}.`);
  return draft;
}

/** Presses Send: the draft is gone, the message stands under Sent. */
export function sendDraft(world: World, owner: string, draftId: string): void {
  const { messageId, raw } = draftOf(world, owner, draftId);
  discardDraft(world, owner, draftId);
  mailboxOf(world, owner).sent.push({ id: messageId, raw, sent: world.clock });
}

export function discardDraft(world: World, owner: string, draftId: string): void {
  const { drafts } = mailboxOf(world, owner);
  drafts.splice(drafts.indexOf(draftOf(world, owner, draftId)), 1);
}

/** Changes the words in Gmail's editor. Whether headers of our own (`X-...`) survive that is not verified: say which. */
export function editDraft(
  world: World,
  owner: string,
  draftId: string,
  change: { subject?: string; text?: string; ownHeadersSurvive?: boolean },
): void {
  const draft = draftOf(world, owner, draftId);
  const { ownHeadersSurvive = true, ...words } = change;
  draft.raw = rewritten(draft.raw, ownHeadersSurvive ? words : { ...words, dropHeaders: /^x-/i });
  draft.messageId = idFrom(world, 16, '0123456789abcdef');
  draft.changed = world.clock;
}

/** A guest answers an invitation. */
export function answerInvitation(
  world: World,
  organizer: string,
  eventId: string,
  guest: string,
  answer: 'accepted' | 'declined' | 'tentative',
): void {
  const event = world.calendars[organizer]?.events.find((e) => e.id === eventId);
  const attendees = (event?.resource.attendees ?? []) as { email: string; responseStatus: string }[];
  const attendee = attendees.find((a) => a.email.toLowerCase() === guest.toLowerCase());
  if (!event || !attendee) throw new Error(`${guest} is not invited to an event ${eventId} of ${organizer}.`);
  attendee.responseStatus = answer;
  event.updated = world.clock;
}

/** Deletes an event in Calendar, without writing to the guests. */
export function deleteEvent(world: World, organizer: string, eventId: string): void {
  const event = world.calendars[organizer]?.events.find((e) => e.id === eventId);
  if (!event) throw new Error(`${organizer} has no event ${eventId}.`);
  event.status = 'cancelled';
  event.updated = world.clock;
}
