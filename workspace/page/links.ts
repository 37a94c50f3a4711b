/** Where a link that leads to Google leads in the local Workspace. Nothing here ever leaves this computer. */
import type { Place } from './desk';

type Destination = { place: Place; tab?: { sheetId: number; a1?: string } } | { words: string };

export function destination(href: string): Destination {
  const gid = /\/spreadsheets\/.*[#&?]gid=(\d+)/.exec(href);
  const range = /[#&]range=\$?([A-Z]+)\$?(\d+)/.exec(href);
  if (gid) return { place: 'sheet', tab: { sheetId: Number(gid[1]), ...(range && { a1: `${range[1]}${range[2]}` }) } };
  if (/\/spreadsheets\//.test(href)) return { place: 'sheet' };
  const form = /\/forms\/d\/([^/]+)\//.exec(href);
  if (form) return { place: `form:${form[1]}` };
  if (/^https:\/\/mail\.google\.com\//.test(href) && !/[?&](view=cm|su|body)=/.test(href)) return { place: 'drafts' };
  if (/google\.com\/calendar|calendar\.google\.com/.test(href)) return { place: 'calendar' };
  return { words: `With Google, this link opens ${href}. The local Workspace does not go there.` };
}
