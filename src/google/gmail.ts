/** Gmail drafts through the advanced service, which needs no more than "compose". Nothing in here sends. */
import { Base64 } from 'js-base64';
import type { Found } from '../core/ledger';
import { KEY_HEADER } from '../core/mime';
import { attemptOnce, attemptRead } from './attempt';

/** Switched on in the manifest, so it is there; the published types say "perhaps". */
const drafts = () => Gmail!.Users!.Drafts!;

/**
 * Makes a draft of an RFC 5322 message and gives its id. `find` looks whether an attempt that threw made it after all; it is not repeated,
 * because a draft that was just made may be missing from the list for a while.
 */
export function createDraft(mime: string, find: () => string | undefined): string {
  const message = { raw: Base64.encodeURI(mime) };
  return attemptOnce(() => drafts().create({ message }, 'me').id!, find);
}

/** The drafts of this mailbox that carry our key, without those whose ids are known. One call a page of the list, one a draft. */
export function draftsByKey(known: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  let pageToken: string | undefined;
  do {
    const page = attemptRead(() => drafts().list('me', { maxResults: 500, pageToken }));
    for (const draft of page.drafts ?? []) {
      const key = known.has(draft.id!) ? undefined : keyOf(draft.id!);
      if (key) found.push({ shortKey: key, id: draft.id! });
    }
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

function keyOf(id: string): string | undefined {
  const draft = attemptRead(() => drafts().get('me', id, { format: 'metadata' }));
  return draft.message?.payload?.headers?.find((h) => h.name?.toLowerCase() === KEY_HEADER.toLowerCase())?.value;
}

/** Google answered and said no, so nothing was made; where it did not answer, nobody knows. */
export const saidNo = (error: unknown): boolean => {
  const code = (error as { details?: { code?: number } } | null)?.details?.code;
  return code !== undefined && code < 500;
};

/** Google will never take this message, however often it is tried. The text of the error is localized; the code is not. */
export const isRefusal = (error: unknown): boolean =>
  (error as { details?: { code?: number } } | null)?.details?.code === 400;
