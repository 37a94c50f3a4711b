import { refused, type Service, same } from './check';

const drafts = () => Gmail!.Users!.Drafts!;
const code = (error: Error): unknown => (error as Error & { details?: { code?: number } }).details?.code;

const KEY = 'X-Mentor-Desk-Key';

/** A message to the reserved domain example.com, never sent. */
const raw = (key: string, subject: string): string =>
  Utilities.base64EncodeWebSafe(
    [
      'To: nobody@example.com',
      `Subject: ${subject}`,
      `${KEY}: ${key}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      'SGVsbG8=',
    ].join('\r\n'),
    Utilities.Charset.UTF_8,
  );

function onDraft<T>(act: (id: string, key: string) => T): T {
  const key = Utilities.getUuid();
  const id = drafts().create({ message: { raw: raw(key, 'Contract =?UTF-8?B?RHZvxZnDoWs=?=') } }, 'me').id!;
  try {
    return act(id, key);
  } finally {
    drafts().remove('me', id);
  }
}

const headersOf = (id: string): Record<string, string> =>
  Object.fromEntries(
    (drafts().get('me', id, { format: 'metadata' }).message!.payload!.headers ?? []).map((h) => [h.name!, h.value!]),
  );

export const mail: Service = {
  name: 'Gmail',
  checks: [
    {
      says: 'a draft keeps a header of our own, and shows the subject in plain words',
      check: () =>
        onDraft((id, key) => {
          const headers = headersOf(id);
          same(headers[KEY], key);
          return headers.Subject;
        }),
    },
    {
      says: 'the text of a draft can be read',
      check: () =>
        onDraft((id) => {
          const { payload, labelIds } = drafts().get('me', id, { format: 'full' }).message!;
          same([payload!.mimeType, labelIds], ['text/plain', ['DRAFT']]);
          return `the data is a ${typeof payload!.body!.data}`;
        }),
    },
    {
      says: 'a new draft stands in the list',
      check: () =>
        onDraft((id) => {
          for (let waited = 0; waited <= 60; waited += 5) {
            let pageToken: string | undefined;
            do {
              const page = drafts().list('me', { maxResults: 100, pageToken });
              if ((page.drafts ?? []).some((draft) => draft.id === id)) return `after ${waited} s`;
              pageToken = page.nextPageToken;
            } while (pageToken);
            Utilities.sleep(5000);
          }
          throw new Error('not in the list after a minute');
        }),
    },
    {
      says: 'updating keeps the id of the draft and changes that of the message',
      check: () =>
        onDraft((id, key) => {
          const before = drafts().get('me', id, { format: 'minimal' }).message!.id;
          const after = drafts().update({ message: { raw: raw(key, 'Changed') } }, 'me', id);
          same([after.id, after.message!.id === before, headersOf(id).Subject], [id, false, 'Changed']);
        }),
    },
    {
      says: 'a discarded draft is refused with 404 in the details',
      check() {
        const id = onDraft((made) => made);
        same(code(refused(() => drafts().get('me', id, { format: 'minimal' }))), 404);
      },
    },
    {
      says: 'a draft without a message is refused',
      check: () => void refused(() => drafts().create({}, 'me')),
    },
  ],
};
