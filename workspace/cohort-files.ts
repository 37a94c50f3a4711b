/** Which file of a cohort folder, or tab of a workbook, holds what: by its name, and where the name does not say, by its questions. */
import { type FieldKey, ROLES, type Role } from '../src/core/fields';
import { foldTitle, gridHeader, knownField } from './known-titles';

export type Content = Role | 'both in one form' | 'members' | 'decisions';

const word = (pattern: string): RegExp => new RegExp(`(^|[^a-z])(${pattern})([^a-z]|$)`, 'i');

/** What a name says, or undefined. `mentors.csv`, `Mentor Application (Responses) - Form Responses 1.csv`, `member list.csv`. */
export function contentByName(given: string): Content | undefined {
  const name = given.replace(/([a-z])([A-Z])/g, '$1 $2');
  const roles = ROLES.filter((role) => word(`${role}s?`).test(name));
  if (word('decisions?').test(name)) return 'decisions';
  if (roles.length > 0) return roles.length === 1 ? roles[0] : 'both in one form';
  if (word('members?|membership[ _-]list|roster').test(name)) return 'members';
  return word('applications?|applicants?').test(name) ? 'both in one form' : undefined;
}

/** What the headers say, where the name says nothing: only answers of a form have both a timestamp and an address. */
export function contentByHeaders(headers: readonly string[]): Content | undefined {
  if (timestampColumn(headers) < 0 || emailColumn(headers) < 0) return undefined;
  return roleByQuestions(headers) ?? (asksFor('role', headers) ? 'both in one form' : undefined);
}

/** Whose form asks these questions, by the known titles that only one role is asked; undefined where that is not clear. */
export function roleByQuestions(headers: readonly string[]): Role | undefined {
  const fields = headers.map((header) => knownField(gridHeader(header)?.title ?? header));
  const count = (role: Role): number =>
    new Set(fields.filter((field) => field?.roles.length === 1 && field.roles[0] === role)).size;
  const [mentor, mentee] = [count('mentor'), count('mentee')];
  if (mentor > 0 && mentee > 0) return undefined;
  return mentor > 1 ? 'mentor' : mentee > 1 ? 'mentee' : undefined;
}

/** Whether one of the headers is a known title of this field. */
export const asksFor = (key: FieldKey, headers: readonly string[]): boolean =>
  headers.some((header) => knownField(header)?.key === key);

/** The column of the collected or asked address, or -1. "Preferred email", "alternate email" are other columns. */
export function emailColumn(headers: readonly string[]): number {
  const exact = headers.findIndex((header) => knownField(header)?.key === 'email');
  if (exact >= 0) return exact;
  return headers.findIndex((header) => {
    const title = foldTitle(header);
    return (
      /\bemail\b/.test(title) &&
      !/\b(preferred|alternate|alternative|secondary|second|other|different|supervisor)\b/.test(title)
    );
  });
}

export const timestampColumn = (headers: readonly string[]): number =>
  headers.findIndex((header) => foldTitle(header) === 'timestamp');
