/** Titles of questions as people vary them: which question of a form has this header, which field of the catalogue this title means. */
import { FIELDS, type Field } from '../src/core/fields';

/** Case, punctuation, white space and the hyphen of "e-mail" do not tell two titles apart. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\be-mail/g, 'email')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

const FIELD_BY_TITLE = new Map(
  FIELDS.flatMap((field) => field.titles.map((title) => [foldTitle(title), field] as const)),
);

export const knownField = (title: string): Field | undefined => FIELD_BY_TITLE.get(foldTitle(title));

/** Title and row of a grid's column, `Title [Row]`; null for any other header. */
export function gridHeader(header: string): { title: string; row: string } | null {
  const parts = /^(.*\S)\s*\[(.+)\]$/s.exec(header.trim());
  return parts ? { title: parts[1]!, row: parts[2]! } : null;
}
