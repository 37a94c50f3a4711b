/** What a person sees who looks into the mailbox or the calendar after something was cut short. */

import { tabNamed } from './hands';
import { mailboxOf } from './hands-mail';
import { draftsOf, guestsOf, rowsByHeader } from './outcome';
import type { World } from './world';

/** The address at the end of a ledger key. */
const addressIn = (key: string): string => key.slice(key.lastIndexOf(' ') + 1).toLowerCase();

/** Whether a draft to this address lies there that the ledger does not know yet. */
export function isInMailbox(world: World, key: string): boolean {
  const known = new Set(rowsByHeader(world, tabNamed(world, 'Messages')).map(({ shown }) => shown.Id));
  const { drafts } = mailboxOf(world, world.user);
  return draftsOf(world).some(
    (mime, i) => !known.has(drafts[i]!.id) && isTo(Buffer.from(mime).toString('latin1'), addressIn(key)),
  );
}

/** Addresses are ASCII or at least never encoded, so the folded header can be read as it is. */
function isTo(mime: string, address: string): boolean {
  const head = mime.slice(0, mime.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const to = /^To: (.*)$/im.exec(head)?.[1] ?? '';
  return to.toLowerCase().includes(`<${address}>`) || to.trim().toLowerCase() === address;
}

export const isInvited = (world: World, key: string): boolean =>
  guestsOf(world).some((guest) => guest.toLowerCase() === addressIn(key));
