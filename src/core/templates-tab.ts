/** The Templates tab as values: the committee's version of each text wins; a text that nobody touched stays the supplied one. */
import { shortHash } from './hash';
import type { Wording } from './messages';
import { columnOf, type Table, text } from './table';
import { TEMPLATES } from './templates';
import type { Audience, Template } from './templates/template';
import type { Issue } from './trouble';

export const TEMPLATE_HEADERS = [
  'Key',
  'Message',
  'To',
  'Subject (edit)',
  'Text (edit)',
  'Names you can use',
  'Supplied',
] as const;

const TO: Readonly<Record<Audience, string>> = {
  mentor: 'Mentor',
  mentee: 'Mentee',
  'both roles': 'Both roles',
  everyone: 'Everyone',
};

/** What a cell keeps of a text. */
const tidy = (words: string): string => words.replace(/\r\n?/g, '\n').trim();
const mark = (subject: string, body: string): string => shortHash(`${tidy(subject)}\n\n${tidy(body)}`, 16);

/** The supplied template as a row of the tab. */
export const templateCells = (t: Template): string[] => [
  t.key,
  t.title,
  TO[t.to],
  tidy(t.subject),
  tidy(t.body),
  t.names.map((name) => `{{${name}}}`).join(' '),
  mark(t.subject, t.body),
];

export interface TemplateRow {
  /** Index into the table's rows. */
  at: number;
  key: string;
  subject: string;
  body: string;
  /** The committee wrote something else than what was supplied. */
  isOwn: boolean;
}

export function templateRows(table: Table): TemplateRow[] {
  const [key, , , subject, body, , supplied] = TEMPLATE_HEADERS.map((header) => columnOf(table.headers, header));
  const rows = table.rows.map((row, at): TemplateRow => {
    const [line, words] = [tidy(text(row[subject])), tidy(text(row[body]))];
    return { at, key: text(row[key]), subject: line, body: words, isOwn: mark(line, words) !== text(row[supplied]) };
  });
  return rows.filter((row) => TEMPLATES.some((t) => t.key === row.key));
}

/** The committee's versions. Of two rows for one message the first counts. A blank text is never drafted. */
export function readWording(table: Table): { wording: Wording; issues: Issue[] } {
  const wording = new Map<string, { subject: string; body: string }>();
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const { at, key, subject, body, isOwn } of templateRows(table)) {
    const where = `Row ${at + 2} of '${table.name}'`;
    if (seen.has(key))
      issues.push({
        code: 'E-18',
        subject: key,
        sentence: `${where}: a second text for the same message is not used.`,
      });
    else if (isOwn) {
      wording.set(key, { subject, body: `${body}\n` });
      if (subject === '' || body === '')
        issues.push({
          code: 'E-17',
          subject: key,
          sentence: `${where}: the ${subject === '' ? 'subject' : 'text'} is blank. Write one, or put the supplied text back.`,
        });
    }
    seen.add(key);
  }
  return { wording, issues };
}
