/** The Gmail advanced service: drafts of the mailbox of whoever runs the script. */
import type { DraftData, Mailbox } from '../world';
import { api, apiError, copied, pageOf } from './advanced-service';
import { fromBase64 } from './bytes';
import { loud } from './loud';
import { newId, theRun, theWorld } from './meter';
import { messagePart } from './mime';

const SCOPE = 'auth/gmail.compose';

export function makeGmail(): object {
  return loud('Gmail', {
    Users: loud('Gmail.Users', {
      Drafts: loud('Gmail.Users.Drafts', {
        create: (resource: unknown, userId: string) => act('create', userId, () => create(rawOf('create', resource))),
        get: (userId: string, id: string, options: { format?: string } = {}) =>
          act('get', userId, () => shown(found('get', id), options.format ?? 'full')),
        list: (userId: string, options: ListOptions = {}) => act('list', userId, () => list(options)),
        update: (resource: unknown, userId: string, id: string) =>
          act('update', userId, () => update(found('update', id), rawOf('update', resource))),
        remove: (userId: string, id: string) =>
          act('remove', userId, () => {
            const { drafts } = mailbox();
            drafts.splice(drafts.indexOf(found('delete', id)), 1);
          }),
      }),
    }),
  });
}

interface ListOptions {
  maxResults?: number;
  pageToken?: string;
}

const method = (name: string): string => `gmail.users.drafts.${name}`;

function act<T>(name: string, userId: string, does: () => T): T {
  return api('Gmail', method(name === 'remove' ? 'delete' : name), SCOPE, () => {
    if (userId !== 'me' && userId !== theRun().user)
      throw apiError(method(name), 403, `Delegation denied for ${theRun().user}`);
    return does();
  });
}

function mailbox(): Mailbox {
  const { mailboxes } = theWorld();
  mailboxes[theRun().user] ??= { drafts: [], sent: [], inbox: [] };
  return mailboxes[theRun().user]!;
}

/** A draft that was sent or discarded is not found; nothing tells which. */
function found(name: string, id: string): DraftData {
  const draft = mailbox().drafts.find((d) => d.id === id);
  if (!draft) throw apiError(method(name), 404, 'Requested entity was not found.');
  return draft;
}

function rawOf(name: string, resource: unknown): string {
  const raw = (resource as { message?: { raw?: unknown } } | null)?.message?.raw;
  if (typeof raw !== 'string' || raw === '') throw apiError(method(name), 400, 'Missing draft message');
  if (/[^\w=-]/.test(raw) || !fromBase64(raw))
    throw apiError(method(name), 400, `Invalid value at 'draft.message.raw' (TYPE_BYTES)`);
  return raw;
}

function create(raw: string): object {
  const messageId = newId(16, '0123456789abcdef');
  const draft = { id: `r${newId(18, '0123456789')}`, messageId, threadId: messageId, raw, changed: theWorld().clock };
  mailbox().drafts.push(draft);
  return reference(draft);
}

/** The draft's id stays, the message's id changes. */
function update(draft: DraftData, raw: string): object {
  Object.assign(draft, { raw, messageId: newId(16, '0123456789abcdef'), changed: theWorld().clock });
  return reference(draft);
}

const reference = ({ id, messageId, threadId }: DraftData) =>
  copied({ id, message: { id: messageId, threadId, labelIds: ['DRAFT'] } });

/** Newest first; a draft that was just made may be missing for a while. */
function list({ maxResults = 100, pageToken }: ListOptions): object {
  const { clock, switches } = theWorld();
  const visible = mailbox()
    .drafts.filter((draft) => clock - draft.changed >= switches.draftListLag)
    .reverse();
  const { page, nextPageToken } = pageOf(visible, Math.min(maxResults, 500), pageToken);
  return copied({
    drafts:
      page.length > 0
        ? page.map(({ id, messageId, threadId }) => ({ id, message: { id: messageId, threadId } }))
        : undefined,
    nextPageToken,
    resultSizeEstimate: visible.length,
  });
}

function shown(draft: DraftData, format: string): object {
  const message = { id: draft.messageId, threadId: draft.threadId, labelIds: ['DRAFT'] };
  switch (format) {
    case 'minimal':
      return copied({ id: draft.id, message });
    case 'raw':
      return copied({ id: draft.id, message: { ...message, raw: draft.raw } });
    case 'metadata': {
      const { mimeType, headers } = messagePart(draft.raw);
      return copied({ id: draft.id, message: { ...message, payload: { mimeType, headers } } });
    }
    case 'full':
      return copied({ id: draft.id, message: { ...message, payload: messagePart(draft.raw) } });
    default:
      throw apiError(method('get'), 400, `Invalid value at 'format': "${format}"`);
  }
}
