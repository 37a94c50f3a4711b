/** Gmail drafts through the advanced service, which needs no more than "compose". Nothing in here sends. */
import { Base64 } from 'js-base64';
import type { Found } from '../core/ledger';
import { KEY_HEADER } from '../core/mime';
import { attemptOnce, attemptRead } from './attempt';

/** Switched on in the manifest, so it is there; the published types say "perhaps". */
const drafts = () => Gmail!.Users!.Drafts!;

/** A draft's id, which stays, and the id of the message in it, which changes with every edit. */
export interface DraftIds {
  id: string;
  version: string;
}

const asRaw = (mime: string) => ({ message: { raw: Base64.encodeURI(mime) } });
const idsOf = (draft: GoogleAppsScript.Gmail.Schema.Draft): DraftIds => ({
  id: draft.id!,
  version: draft.message?.id ?? '',
});

/**
 * Makes a draft of an RFC 5322 message and gives its ids. `find` looks whether an attempt that threw made it after all; it is not repeated,
 * because a draft that was just made may be missing from the list for a while.
 */
export const createDraft = (mime: string, find: () => string | undefined): DraftIds =>
  attemptOnce(
    () => idsOf(drafts().create(asRaw(mime), 'me')),
    () => {
      const id = find();
      return id === undefined ? undefined : { id, version: '' };
    },
  );

/** Puts other words into a draft. Done twice, it is the same. */
export const rewriteDraft = (id: string, mime: string): DraftIds =>
  attemptRead(() => idsOf(drafts().update(asRaw(mime), 'me', id)));

/** Deletes a draft for good; false where it was not there any more. */
export function deleteDraft(id: string): boolean {
  try {
    attemptRead(() => drafts().remove('me', id));
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** Every draft of this mailbox, by id. One call a page of the list. A draft made seconds ago may be missing. */
export function listDrafts(): Map<string, DraftIds> {
  const found = new Map<string, DraftIds>();
  let pageToken: string | undefined;
  do {
    const page = attemptRead(() => drafts().list('me', { maxResults: 500, pageToken }));
    for (const draft of page.drafts ?? []) found.set(draft.id!, idsOf(draft));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

/** The draft as it stands in Gmail now, or undefined where it was sent or deleted: nothing tells which. */
export function readDraft(id: string): (DraftIds & { subject: string; text: string }) | undefined {
  try {
    const draft = attemptRead(() => drafts().get('me', id, { format: 'full' }));
    const { payload } = draft.message!;
    const subject = payload?.headers?.find((h) => h.name?.toLowerCase() === 'subject')?.value ?? '';
    return { ...idsOf(draft), subject, text: plainOf(payload).replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

function plainOf(part: Part | undefined): string {
  if (part?.mimeType === 'text/plain') return textOf(part.body?.data);
  for (const inner of part?.parts ?? []) {
    const text = plainOf(inner);
    if (text !== '') return text;
  }
  return '';
}

/** The published types say text; the service hands out bytes. */
const textOf = (data: unknown): string =>
  typeof data === 'string'
    ? Base64.decode(data)
    : Array.isArray(data)
      ? Base64.decode(Base64.fromUint8Array(Uint8Array.from(data as number[])))
      : '';

/** The drafts of this mailbox that carry our key, without those whose ids are known. One call a page of the list, one a draft. */
export function draftsByKey(known: ReadonlySet<string>): Found[] {
  return [...listDrafts().keys()].flatMap((id) => {
    const key = known.has(id) ? undefined : keyOf(id);
    return key ? [{ shortKey: key, id }] : [];
  });
}

function keyOf(id: string): string | undefined {
  const draft = attemptRead(() => drafts().get('me', id, { format: 'metadata' }));
  return draft.message?.payload?.headers?.find((h) => h.name?.toLowerCase() === KEY_HEADER.toLowerCase())?.value;
}

/** Google will never take this message, however often it is tried. The text of the error is localized; the code is not. */
export const isRefusal = (error: unknown): boolean =>
  (error as { details?: { code?: number } } | null)?.details?.code === 400;

/** The draft is not there any more. */
const isNotFound = (error: unknown): boolean =>
  (error as { details?: { code?: number } } | null)?.details?.code === 404;
