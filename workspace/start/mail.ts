/** A message as its reader would see it. */
import PostalMime, { type Address } from 'postal-mime';
import { fromBase64 } from '../emulator/bytes';
import { mailboxOf } from '../hands-mail';
import type { Done } from './acts';
import { NotDone } from './not-done';
import type { Session } from './session';
import type { MailView } from './view-types';

export async function openMail(session: Session, id: string): Promise<Done> {
  const { world } = session.ws;
  const { drafts, sent } = mailboxOf(world, world.user);
  const draft = drafts.find((d) => d.id === id);
  const message = draft ?? sent.find((m) => m.id === id);
  if (!message) throw new NotDone('That message is not there any more: it was sent or deleted.');
  const mail = await PostalMime.parse(new Uint8Array(fromBase64(message.raw) ?? []));
  const html = mail.html ?? `<pre style="white-space:pre-wrap;font:inherit">${escaped(mail.text ?? '')}</pre>`;
  const key = session.frames.add({
    html: `<!doctype html><html lang="en"><head><title>Message</title></head><body style="font:14px/20px Arial,sans-serif;margin:12px">${html}</body></html>`,
    user: world.user,
    kind: 'mail',
  });
  const value: MailView = {
    id,
    from: people(mail.from ? [mail.from] : []),
    to: people(mail.to),
    cc: people(mail.cc),
    replyTo: people(mail.replyTo),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    frame: { key, title: 'The message' },
    isDraft: draft !== undefined,
  };
  return { value };
}

const people = (list: readonly Address[] = []): string =>
  list
    .flatMap((entry) => ('group' in entry && entry.group ? entry.group : [entry]))
    .map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? '')))
    .join(', ');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
