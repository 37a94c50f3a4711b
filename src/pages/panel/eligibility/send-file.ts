/** A CSV file, read here and brought to the server in portions: a list of ten thousand members is more than one call should carry. */
import Papa from 'papaparse';
import type { ListPreview } from '../../../steps/member-list';
import { call, newOperation } from '../../server';
import { ELIGIBILITY } from './texts';

/** Characters of JSON in one call. */
const PORTION = 200_000;
const MOST_ROWS = 60_000;

export interface Upload {
  upload: string;
  portions: string[];
  /** How many have arrived. */
  sent: number;
}

/** The file as portions, or a sentence why not. Nothing of it is turned into numbers or dates on the way. */
export async function readFile(file: File): Promise<Upload | string> {
  const { list: t } = ELIGIBILITY;
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A workbook is a ZIP, an old one a compound file, whatever it is called.
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return t.notCsv;
  const { data } = Papa.parse<string[]>(textOf(bytes).replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const lines = data.map((line) => line.map((cell) => cell.trim()));
  while (lines.length > 0 && lines[lines.length - 1]!.every((cell) => cell === '')) lines.pop();
  if (lines.length === 0) return t.blank;
  if (lines.length > MOST_ROWS) return t.tooLong(MOST_ROWS);
  const text = JSON.stringify({ name: file.name, lines });
  const portions = Array.from({ length: Math.ceil(text.length / PORTION) }, (_, i) =>
    text.slice(i * PORTION, (i + 1) * PORTION),
  );
  return { upload: newOperation(), portions, sent: 0 };
}

/** Excel on Windows writes its own code page, and UTF-16 as "Unicode text". */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Brings what has not arrived yet. Gives '' or what happened; then it can be gone on from there. */
export async function bring(upload: Upload, tell: (sent: number) => void): Promise<string> {
  const of = upload.portions.length;
  while (upload.sent < of) {
    tell(upload.sent);
    const part = upload.sent + 1;
    const args = { upload: upload.upload, part, of, text: upload.portions[upload.sent]! };
    const reply = await call('sendMemberList', args, newOperation());
    if ('trouble' in reply) return ELIGIBILITY.list.halted(reply.trouble.happened, part, of);
    upload.sent = part;
  }
  return '';
}

export type { ListPreview };
