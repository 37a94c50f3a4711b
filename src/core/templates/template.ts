/** The anatomy of a message. One template, one file: key, title, who gets it, the names it may use, subject, body (Mustache). */
import type { NameKey } from '../message-names';

export type Audience = 'mentor' | 'mentee' | 'both roles' | 'everyone';

export interface Template {
  /** Also the file's name; part of the ledger key. */
  key: string;
  /** "Introduction for a mentor". */
  title: string;
  to: Audience;
  /** The names that may stand in double braces; nothing else can be reached. */
  names: readonly NameKey[];
  subject: string;
  /** Plain text; paragraphs parted by a blank line. {{#name}}…{{/name}} leaves a sentence out when the name is empty. */
  body: string;
}
