/** What must be right in a table before a cohort is made of it. Whatever a committee can decide later is left to the add-on. */
import { BadInput, quoted } from './bad-input';
import { asksFor, emailColumn, roleByQuestions, timestampColumn } from './cohort-files';
import type { CohortFolder, CohortRole } from './cohort-folder-types';
import { foldTitle } from './known-titles';
import type { FileTable } from './table-reading';
import { readTimestamp } from './timestamp';

/** "Mentor", "I want to be a mentee": a short answer in a column whose title nobody knows. */
const saysRole = (cell: string): boolean =>
  cell.length < 60 &&
  /\b(mentors?|mentees?|protegee?s?)\b/i.test(cell.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

/** Responses need to say who and when. `zone` is the cohort's. */
export function checkResponses({ file, headers, rows }: FileTable, role: CohortRole, zone: string): void {
  if (emailColumn(headers) < 0) {
    const cure =
      'Download the whole response tab with its header row, or name the column with the addresses Email Address.';
    throw new BadInput(
      { file, row: 1 },
      'no column is named Email Address, so nobody can be told apart or written to.',
      cure,
    );
  }
  const asked = roleByQuestions(headers);
  if (role !== 'both in one form' && asked && asked !== role) {
    const cure = `Put the ${role}s' answers there.`;
    throw new BadInput(
      { file, row: 1 },
      `these are the questions of the ${asked} form, not of the ${role} form.`,
      cure,
    );
  }
  if (role === 'both in one form' && !asksFor('role', headers) && !rows.some(({ cells }) => cells.some(saysRole))) {
    const cure =
      'Name the column with "mentor" or "mentee" in it Role. Or, if there are two forms, give mentors.csv and mentees.csv.';
    throw new BadInput({ file, row: 1 }, 'no column says who applies as mentor and who as mentee.', cure);
  }
  const column = timestampColumn(headers);
  if (column < 0) {
    const cure = 'Download the response tab as Google made it: its first column is Timestamp.';
    throw new BadInput({ file, row: 1 }, 'no column is named Timestamp, so nobody knows who applied in time.', cure);
  }
  for (const { row, cells } of rows) {
    const text = cells[column]!;
    if (readTimestamp(text, zone) !== null) continue;
    const what = text.trim() === '' ? 'the timestamp is blank.' : `${quoted(text)} is no date that can be read.`;
    const cure = 'Write it as month/day/year hour:minute:second, for example 11/18/2022 23:59:58.';
    throw new BadInput({ file, row, column, header: headers[column]! }, what, cure);
  }
}

const DAY =
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const WITHOUT_END = /\b(life|lifetime|continuing)\b/i;
const ANOTHER_DATE = /\b(join(ed)?|since|start(ed)?|birth|born|added|pasted|created|updated)\b/;
const WHO = /\b(email|name|number|no|id)\b|#/;

/** A member list needs to say who, and until when each person is a member. */
export function checkMembers({ file, headers, rows }: FileTable): void {
  if (!headers.some((header) => WHO.test(foldTitle(header)))) {
    const cure = 'One column must be named Member Number, Email or Name.';
    throw new BadInput({ file, row: 1 }, 'no column says who the members are.', cure);
  }
  const untilWhen = headers.some(
    (header, column) =>
      !ANOTHER_DATE.test(foldTitle(header)) &&
      rows.some(({ cells }) => DAY.test(cells[column]!) || (!/type/i.test(header) && WITHOUT_END.test(cells[column]!))),
  );
  if (untilWhen) return;
  const cure =
    'Ask for a list with the dates that membership is paid through, in columns such as ALA Paid Through and Core Paid Through.';
  throw new BadInput({ file, row: 1 }, 'no column has dates, so nobody knows until when people are members.', cure);
}

const WORDS = ['Accept', 'Do not accept', 'Ask the person', 'Withdraw'];

/** `person,decision,note`. */
export function decisionsIn({ file, headers, rows }: FileTable): CohortFolder['decisions'] {
  const column = (name: string): number => headers.findIndex((header) => foldTitle(header) === name);
  const [person, word, note] = ['person', 'decision', 'note'].map(column) as [number, number, number];
  if (person < 0 || word < 0) {
    const cure = 'Its header row must be: person,decision,note';
    throw new BadInput({ file, row: 1 }, `there is no column named ${person < 0 ? 'person' : 'decision'}.`, cure);
  }
  const decided = new Map<string, number>();
  return rows.map(({ row, cells }) => {
    const who = cells[person]!.trim();
    const cell = { file, row };
    if (who === '')
      throw new BadInput(
        { ...cell, column: person, header: 'person' },
        'nobody is named.',
        'Write the email or the name.',
      );
    const before = decided.get(foldTitle(who));
    if (before !== undefined) {
      const what = `row ${before} decides about ${quoted(who)} already.`;
      throw new BadInput({ ...cell, column: person, header: 'person' }, what, 'Keep one of the two rows.');
    }
    decided.set(foldTitle(who), row);
    const decision = WORDS.find((w) => foldTitle(w) === foldTitle(cells[word]!));
    if (!decision) {
      const cure = `The decisions are: ${WORDS.join(', ')}.`;
      throw new BadInput(
        { ...cell, column: word, header: 'decision' },
        `${quoted(cells[word]!)} is no decision.`,
        cure,
      );
    }
    return { person: who, decision, note: note < 0 ? '' : cells[note]!.trim(), row };
  });
}
