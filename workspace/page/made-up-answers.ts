/** Answers of nobody in particular, so that a form of forty questions can be sent in two presses. Each press is another person. */
import type { FormView } from '../start/view-types';
import type { FormAnswer, FormItem } from '../world';
import { choicesOf } from './form-choices';

const FIRST = ['Robin', 'Alex', 'Sam', 'Jordan', 'Casey', 'Morgan', 'Taylor', 'Jamie'];
const LAST = ['Sample', 'Example', 'Tryout', 'Madeup', 'Nobody', 'Practice', 'Testing', 'Invented'];

export function madeUpAnswers(form: FormView): { email: string; answers: Record<string, FormAnswer> } {
  const n = form.responses;
  const [first, last] = [FIRST[n % FIRST.length]!, LAST[Math.floor(n / FIRST.length) % LAST.length]!];
  const email = `${first}.${last}${n}@people.example`.toLowerCase();
  const asked = form.items.filter((item) => item.required || item.type.endsWith('GRID'));
  const answers = asked.map((item) => [item.id, answerTo(item, n, first, last)] as const);
  return { email, answers: Object.fromEntries(answers.filter(([, answer]) => answer !== null)) as never };
}

function answerTo(item: FormItem, n: number, first: string, last: string): FormAnswer | null {
  const { type, title, rows = [], columns = [] } = item;
  const choices = choicesOf(item);
  switch (type) {
    case 'SECTION_HEADER':
    case 'PAGE_BREAK':
      return null;
    case 'CHECKBOX':
      return ticked(title, choices, n);
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'SCALE':
      return choices[n % choices.length] ?? null;
    case 'GRID':
      // A column is used once where the columns are the answers, as in a ranking.
      return rows.map((_, i) =>
        rows.length > columns.length ? columns[(n + i) % columns.length]! : (columns[i] ?? null),
      );
    case 'CHECKBOX_GRID':
      return rows.map((_, i) => [columns[(n + i) % columns.length]!]);
    case 'DATE':
      return '2022-11-15';
    case 'TIME':
      return '10:00';
    case 'DATETIME':
      return '2022-11-15T10:00';
    default:
      return text(title, n, first, last);
  }
}

/** Promises are all given; of everything else, some. */
function ticked(title: string, choices: readonly string[], n: number): string[] {
  if (/commit|agree|promise/i.test(title)) return [...choices];
  if (/member/i.test(title)) return choices.slice(0, 2);
  const some = choices.filter((_, i) => (i + n) % 2 === 0);
  return (some.length > 0 ? some : [...choices]).slice(0, 5);
}

function text(title: string, n: number, first: string, last: string): string {
  if (/first name/i.test(title)) return first;
  if (/last name/i.test(title)) return last;
  if (/name/i.test(title)) return `${first} ${last}`;
  if (/member.*number|number/i.test(title)) return String(5000000 + n);
  if (/e-?mail/i.test(title)) return `${first}.${last}${n}@people.example`.toLowerCase();
  if (/title|position/i.test(title)) return 'Librarian';
  if (/employ|school|library|institution/i.test(title)) return 'Example Public Library';
  return 'Made up, to try the form.';
}
