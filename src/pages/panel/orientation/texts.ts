/** Every sentence of the Orientation screens that does not come from the server. */
export const ORIENTATION = {
  link: {
    title: 'Orientation without permission',
    status: 'No Calendar permission is needed here',
    looking: 'Choosing the best time\u2026',
    best: (words: string) => `The best time: ${words}.`,
    open: 'Open in Google Calendar',
    afterwards:
      'The event opens with everything filled in. Save it there. Paste the addresses as guests, and switch off \u201cSee guest list\u201d so that people do not see each other.',
    addresses: 'Addresses',
    copy: 'Copy the addresses',
    copied: 'Copied the addresses.',
    nobody: 'Nobody is to be invited before pairs are approved.',
  },
};
