/** Turns what clasp and the Apps Script API complain about into sentences that name the cure. */
import { Refusal } from './refusal';

const SETTINGS = 'https://script.google.com/home/usersettings';
const LOG_IN = 'Type: npx clasp login (a browser opens; choose the account of your committee). Then try again.';

/** clasp's and Google's texts, in the order in which they are looked for. clasp is always English, and so is the Apps Script API. */
const KNOWN: readonly [text: RegExp, happened: string, whatToDo: string][] = [
  [/No credentials found|No access, refresh token/i, 'You are not logged in to Google with clasp.', LOG_IN],
  [
    /invalid_grant|invalid_rapt|invalid_client|invalid authentication credentials|Login Required/i,
    'Google no longer accepts your login with clasp.',
    LOG_IN,
  ],
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is switched off in your Google account.',
    `Open ${SETTINGS}, switch "Google Apps Script API" on, wait a minute or two, and try again.`,
  ],
  [
    /quota|rate limit|Too many requests/i,
    'Google takes no more requests from you at the moment.',
    'Wait a few minutes and try again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up|certificate|tunneling socket/i,
    'Google cannot be reached from this computer.',
    'Look whether you are online and whether a proxy or a firewall is in the way, and try again. To push the same code twice does no harm.',
  ],
];

const REFUSED_SPREADSHEET: typeof KNOWN = [
  [
    /Project file already exists/i,
    'A folder above the one for temporary files holds a .clasp.json, and there clasp creates nothing.',
    'Delete that .clasp.json, or set TMPDIR (Windows: TEMP) to a folder that has none above it, and try again.',
  ],
  [
    /invalid argument|entity was not found|not found/i,
    'Google found no spreadsheet there that takes a script.',
    'Three things may be the matter. The spreadsheet is brand-new: give it a title and type something into a cell. It is not yours: it must be open for editing to the account that clasp uses (npx clasp show-authorized-user tells which). Or the address is not complete: copy it again from the browser. Then try again.',
  ],
  [
    /permission|forbidden|not authorized/i,
    'The account that clasp uses may not edit this spreadsheet.',
    'Ask its owner for the right to edit, or log in with the right account (npx clasp login), and try again.',
  ],
];

const REFUSED_CODE: typeof KNOWN = [
  [
    /entity was not found|not found|Invalid ID/i,
    'Google finds no script with the id in .clasp.json, or your account may not see it.',
    'Look which account clasp uses (npx clasp show-authorized-user). If the script was deleted, set "scriptId" in .clasp.json back to "" and install again: npm run install-into -- <spreadsheet address>',
  ],
  [
    /permission|forbidden|not authorized/i,
    'The account that clasp uses may not change this script.',
    'Ask the owner of the spreadsheet for the right to edit, or log in with the right account (npx clasp login), and try again.',
  ],
];

/** What clasp complained about, for a person. `notDone` says what did not happen therefore. */
export function refusalFor(complaint: string, step: 'create' | 'push', notDone: string): Refusal {
  const said = complaint.trim() || 'nothing';
  const known = [...KNOWN, ...(step === 'create' ? REFUSED_SPREADSHEET : REFUSED_CODE)];
  const [, happened, whatToDo] = known.find(([text]) => text.test(said)) ?? [
    null,
    'clasp stopped.',
    'If its words do not help, try again later, or install without a terminal: docs/install.md tells how.',
  ];
  return new Refusal(`${happened} (clasp said: ${said})`, notDone, whatToDo, 1);
}
