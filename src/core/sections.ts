/**
 * One form for both roles may ask the same in the mentors' and in the mentees' section. Whoever applies in both answers both, and each answer
 * counts in its own role only: what Chen wants to learn is nothing that Chen offers.
 */
import type { BoundQuestion } from './binding';
import type { Columns } from './columns';
import { ROLES, type Role } from './fields';
import { type Table, text } from './table';

const FOR_MENTORS =
  /\b(for|as an?|if you (are|apply as) an?) (mentors?)\b|^mentors?\b|\byou (can|could) (mentor|offer|advise|teach|share)\b|\b(offer|expertise)\b/i;
const FOR_MENTEES =
  /\b(for|as an?|if you (are|apply as) an?) (mentees?|protegee?s?)\b|^(mentees?|protegee?s?)\b|\b(from|with) (a|your|the) mentor\b|\b(want|wish|hope|would like|looking) (to|for)\b/i;

/** The questions of a field that are for this role: all of them where nothing tells the sections apart. */
export function partsFor(
  role: Role,
  bound: BoundQuestion,
  columns: Columns,
  table: Table,
  rolesOf: (cells: Table['rows'][number]) => readonly Role[],
): BoundQuestion[] {
  const parts = [bound, ...(bound.also ?? [])];
  if (parts.length < 2) return parts;
  const sections = parts.map((part) => sectionOf(part, columns, table, rolesOf));
  const own = parts.filter((_, i) => sections[i] === undefined || sections[i] === role);
  // A section that only the other role has says nothing about this one.
  return sections.every((section) => section === undefined) || ROLES.every((r) => sections.includes(r)) ? own : parts;
}

function sectionOf(
  part: BoundQuestion,
  columns: Columns,
  table: Table,
  rolesOf: (cells: Table['rows'][number]) => readonly Role[],
): Role | undefined {
  const at = [...columns.of(part), ...columns.grid(part).values()];
  const answered = { mentor: 0, mentee: 0 };
  for (const cells of table.rows) {
    const [role, other] = rolesOf(cells);
    if (role && !other && at.some((i) => text(cells[i]) !== '')) answered[role]++;
  }
  // Who answered tells best: a section is shown to those whom it concerns.
  if (answered.mentor > 0 !== answered.mentee > 0) return answered.mentor > 0 ? 'mentor' : 'mentee';
  const title = (columns.question(part)?.title ?? part.title).normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const says = { mentor: FOR_MENTORS.test(title), mentee: FOR_MENTEES.test(title) };
  return says.mentor === says.mentee ? undefined : says.mentor ? 'mentor' : 'mentee';
}
