/** Every sentence of the Messages screens that does not come from the server. */
export const MESSAGES = {
  toCopy: {
    title: 'Texts to copy',
    status: 'No Gmail permission is needed here',
    why: 'Open a message in Gmail with everything filled in, or copy its text. Nothing is noted in the tab Messages: tick off for yourself what you sent.',
    none: 'No introductions are waiting. Approve pairs first.',
    looking: 'Writing the texts\u2026',
    open: 'Open in Gmail',
    copy: 'Copy the text',
    copied: (name: string) => `Copied the text for ${name}.`,
  },
};
