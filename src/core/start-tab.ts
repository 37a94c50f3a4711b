/** The tab "Start here": what this is, where things stand step by step, and where help is. Each step writes its own line. */
import type { Cell } from './table';

export type StartLine =
  | 'Set up'
  | 'Applications'
  | 'Eligibility'
  | 'Pairing'
  | 'Messages'
  | 'Orientation'
  | 'Attendance';

const NOT_STARTED = 'Not started';

/** The tab as set-up makes it. */
export const startRows = (words: { program: string; dates: string; contacts: string }): Cell[][] => [
  ['Program', words.program],
  ['Dates', words.dates],
  ['Contacts', words.contacts],
  ['Set up', NOT_STARTED],
  ['Applications', NOT_STARTED],
  ['Eligibility', NOT_STARTED],
  ['Pairing', NOT_STARTED],
  ['Messages', NOT_STARTED],
  ['Orientation', NOT_STARTED],
  ['Attendance', NOT_STARTED],
  ['How to work', 'Open the panel: menu Mentor Desk \u25b8 Open panel. It says what is next.'],
  ['', 'Columns whose header ends in (edit) are yours. The panel keeps the others up to date.'],
  ['', 'Decide about people in the tab People. Look at pairs in the tab Pairs, then approve them in the panel.'],
  ['', 'Approving never sends anything. Drafts are saved in your Gmail; you send them yourself.'],
  ['', 'Only inviting to the orientation writes to people: Google Calendar then emails each guest.'],
  ['Privacy', 'Everything stays in this spreadsheet and in your own Google account. There is no outside server.'],
];
