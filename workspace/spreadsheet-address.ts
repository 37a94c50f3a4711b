/** Reads the id out of what a person pasted as "the address of our spreadsheet", or says what they pasted instead. */
import { Refusal } from './refusal';

/** Google's ids of spreadsheets have 44 characters; those of folders and uploaded files are shorter. */
const BARE_ID = /^[\w-]{40,60}$/;
const IN_ADDRESS = /^\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})(?:\/|$)/;

const OTHER_THINGS: readonly [address: RegExp, happened: string, whatToDo: string][] = [
  [
    /[?&]rtpof=true|\.xlsx?($|[?#])/i,
    'This is an Excel file, which cannot hold a script, even when Google shows it.',
    'Open it in Google Sheets, choose File > Save as Google Sheets, and give the address of the copy.',
  ],
  [
    /^forms\.gle\/|^docs\.google\.com\/(a\/[^/]+\/)?forms\//i,
    'This is the address of a form.',
    'Open the form for editing, choose Responses > View in Sheets (or Link to Sheets), and give the address of that spreadsheet.',
  ],
  [
    /^drive\.google\.com\/(drive\/)?(u\/\d+\/)?(folders\/|my-drive|shared-drives|folderview)/i,
    'This is the address of a folder.',
    'Open the spreadsheet itself in that folder, and give the address that the browser then shows.',
  ],
  [
    /\/spreadsheets\/d\/e\//i,
    'This is the address of a published page of a spreadsheet, which does not lead to the spreadsheet itself.',
    'Open the spreadsheet for editing, and give the address that the browser then shows.',
  ],
  [
    /^docs\.google\.com\/(a\/[^/]+\/)?(document|presentation|drawings)\//i,
    'This is the address of a document, not of a spreadsheet.',
    'Open the spreadsheet of your committee, and give the address that the browser then shows.',
  ],
  [
    /^script\.google\.com\//i,
    'This is the address of a script, not of a spreadsheet.',
    'Open the spreadsheet of your committee, and give the address that the browser then shows.',
  ],
  [
    /^drive\.google\.com\//i,
    'This address does not tell what kind of file it leads to.',
    'Open it in the browser, and give the address that the browser then shows (it begins with docs.google.com/spreadsheets).',
  ],
];

const EXAMPLE = 'npm run install-into -- "https://docs.google.com/spreadsheets/d/.../edit"';

/** The id of the spreadsheet; a sentence that names the cure for everything else. */
export function spreadsheetId(pasted: string): string {
  const notDone = 'Nothing was created and nothing was sent.';
  const text = pasted.trim().replace(/^<(.*)>$/, '$1');
  if (text === '') throw new Refusal('The address of your spreadsheet is missing.', notDone, `Type: ${EXAMPLE}`);
  if (BARE_ID.test(text)) return text;
  const address = text.replace(/^https?:\/\//i, '');
  for (const [pattern, happened, whatToDo] of OTHER_THINGS) {
    if (pattern.test(address)) throw new Refusal(happened, notDone, whatToDo);
  }
  const [host = '', ...path] = address.split('/');
  const id =
    host.toLowerCase() === 'docs.google.com' ? IN_ADDRESS.exec(`/${path.join('/').replace(/[?#].*/, '')}`) : null;
  if (id) return id[1]!;
  throw new Refusal(
    `"${text}" is not the address of a Google spreadsheet.`,
    notDone,
    `Open the spreadsheet in the browser, copy the whole address, and type: ${EXAMPLE}`,
  );
}
