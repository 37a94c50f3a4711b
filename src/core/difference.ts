/** Two texts line by line: what is taken out, what comes in, and where lines stay. */

export interface DifferentLine {
  kind: 'out' | 'in' | 'same';
  text: string;
}

/** Longer texts are shown as out and in as a whole. */
const LONGEST = 400;

/** The longest common run of lines stays; of the rest, what goes stands before what comes. */
export function difference(before: string, after: string): DifferentLine[] {
  const [a, b] = [lines(before), lines(after)];
  if (a.length > LONGEST || b.length > LONGEST)
    return [...a.map((text) => line('out', text)), ...b.map((text) => line('in', text))];
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const found: DifferentLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push(line('same', a[i]));
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || common[i + 1][j] >= common[i][j + 1])) found.push(line('out', a[i++]));
    else found.push(line('in', b[j++]));
  }
  return found;
}

const line = (kind: DifferentLine['kind'], text: string): DifferentLine => ({ kind, text });
const lines = (text: string): string[] => text.replace(/\r\n?/g, '\n').trim().split('\n');

/** White space at the ends of lines is not a change: mail programs add and take it. */
export const sameWords = (a: string, b: string): boolean => tidy(a) === tidy(b);
const tidy = (text: string): string =>
  lines(text)
    .map((l) => l.trimEnd())
    .join('\n');

/** Whether what stands in Gmail is what we wrote. */
export const saysTheSame = (
  there: { subject: string; text: string },
  message: { subject: string; text: string },
): boolean => there.subject === message.subject && sameWords(there.text, message.text);
