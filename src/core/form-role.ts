/** Which role a form is for: what its title says, whom its questions speak of, what only one role is asked, or a question that asks for the role itself. */
import { FIELDS, type FieldKey, type Role } from './fields';

/** "Find a mentor", "Would you like to have a mentor?": whoever seeks one is a mentee. */
const SEEKS =
  /\b(find|finds|finding|get|have|having|need|needs|want|wants|seek|seeks|seeking|request|requesting|(look|looking|search|searching|apply|applying) for) (a |an |your |my |the )?mentors?\b/gi;
const MENTEE = /\b(mentees?|protegee?s?)\b/i;
const MENTOR = /\bmentors?\b/i;

/** A word's end is not seen after an accent: "prot\u00e9g\u00e9". */
const plain = (title: string): string => title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

export function roleOfForm(
  form: { title: string; questions: readonly { title: string }[] },
  bound: { mentor: readonly FieldKey[]; mentee: readonly FieldKey[] },
  asksRole: boolean,
): Role | 'asked' | undefined {
  if (asksRole) return 'asked';
  const title = plain(form.title);
  const seeks = title.match(SEEKS) !== null;
  const rest = title.replace(SEEKS, '');
  const says = { mentor: MENTOR.test(rest), mentee: seeks || MENTEE.test(rest) };
  if (says.mentor !== says.mentee) return says.mentor ? 'mentor' : 'mentee';
  const only = (role: Role) =>
    bound[role].filter((key) => FIELDS.find((f) => f.key === key)!.roles.join() === role).length;
  // Mentors are asked about their mentees, and mentees about their mentor.
  const speaksOf = (words: RegExp, but: RegExp) =>
    form.questions.map((q) => plain(q.title)).filter((asks) => words.test(asks) && !but.test(asks)).length;
  const mentor = only('mentor') + speaksOf(MENTEE, MENTOR);
  const mentee = only('mentee') + speaksOf(MENTOR, MENTEE);
  return mentor === mentee ? undefined : mentor > mentee ? 'mentor' : 'mentee';
}
