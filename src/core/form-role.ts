/** Which role a form is for: what its title says, what only one role is asked, or a question that asks for the role itself. */
import { FIELDS, type FieldKey, type Role } from './fields';

export function roleOfForm(
  title: string,
  bound: { mentor: readonly FieldKey[]; mentee: readonly FieldKey[] },
  asksRole: boolean,
): Role | 'asked' | undefined {
  if (asksRole) return 'asked';
  const says = { mentor: /\bmentors?\b/i.test(title), mentee: /\b(mentees?|prot[e\u00e9]g[e\u00e9]s?)\b/i.test(title) };
  if (says.mentor !== says.mentee) return says.mentor ? 'mentor' : 'mentee';
  const only = (role: Role) =>
    bound[role].filter((key) => FIELDS.find((f) => f.key === key)!.roles.join() === role).length;
  const [mentor, mentee] = [only('mentor'), only('mentee')];
  return mentor === mentee ? undefined : mentor > mentee ? 'mentor' : 'mentee';
}
