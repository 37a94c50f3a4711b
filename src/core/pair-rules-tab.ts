/** The tab "Pair rules": what committee members typed about two people, by address, name or key. */
import type { PersonKey } from './application';
import type { KeptPair } from './kept';
import type { AnsweredCard } from './named-people';
import { addressIn, type Couple, type Never } from './pair-rules/pair-rule';
import { type KnownRow, namedBy } from './people-tab';
import { columnOf, type Table, text } from './table';
import type { Issue } from './trouble';

export interface TypedRules {
  kept: KeptPair[];
  never: Never[];
  answered: AnsweredCard[];
  /** Pairs of an earlier cohort. */
  earlier: Couple[];
  /** For whom a weaker match is accepted. */
  weaker: PersonKey[];
  issues: Issue[];
}

export const WEAKER = 'Weaker is fine';

/** A row that names nobody, or somebody unclear, is an issue and rules nothing. */
export function typedRules(table: Table, people: readonly KnownRow[]): TypedRules {
  const at = (header: string) => columnOf(table.headers, header);
  const [a, b, rule] = [at('Person A (edit)'), at('Person B (edit)'), at('Rule (edit)')];
  const rules: TypedRules = { kept: [], never: [], answered: [], earlier: [], weaker: [], issues: [] };
  table.rows.forEach((row, i) => {
    const words = [text(row[a]), text(row[b])];
    const typed = text(row[rule]);
    const word = WORDS[typed.toLowerCase()] ?? typed;
    if (words.every((w) => w === '') && word === '') return;
    const found = words.map((w) => [...new Set(namedBy(w, people).map((p) => p.key))]);
    const unknown = words.filter((w, j) => found[j].length === 0 && !(word === WEAKER && w === ''));
    const issue = (sentence: string) =>
      rules.issues.push({
        code: 'E-51',
        subject: words.join(' '),
        sentence: `Row ${i + 2} of '${table.name}': ${sentence} The row rules nothing until then.`,
      });
    if (word === 'Paired before') rules.earlier.push(...couples(words, found));
    else if (unknown.length > 0)
      issue(
        `nobody among the applicants is called ${unknown.map((w) => `'${w}'`).join(' or ')}. Type an email address or the full name.`,
      );
    else if (word === WEAKER) rules.weaker.push(...found.flat());
    else if (word === 'Keep') keep(found[0], found[1], rules, issue);
    else if (word === 'Never') for (const x of found[0]) for (const y of found[1]) rules.never.push({ a: x, b: y });
    else if (word !== 'Prefer' && word !== 'Nothing')
      issue('the column Rule says nothing. Choose Keep, Never, Prefer, Nothing or Paired before.');
    // Never, Prefer and Nothing also answer the card of somebody who named the other.
    if (word === 'Never' || word === 'Prefer' || word === 'Nothing')
      for (const from of found[0])
        for (const about of found[1])
          rules.answered.push({ from, about, answer: word.toLowerCase() as AnsweredCard['answer'] });
  });
  return rules;
}

/** As people write them in a list that they paste. */
const WORDS: Readonly<Record<string, string>> = {
  'earlier pair': 'Paired before',
  'paired before': 'Paired before',
  keep: 'Keep',
  never: 'Never',
  prefer: 'Prefer',
  nothing: 'Nothing',
};

/** Last year's list names many who did not apply again: those are nobody's concern. An address is enough. */
function couples(words: readonly string[], found: readonly PersonKey[][]): Couple[] {
  const [a, b] = words.map((w, i) => (found[i].length > 0 ? found[i] : w.includes('@') ? [addressIn(w)] : []));
  return a.flatMap((mentee) => b.map((mentor) => ({ mentee, mentor })));
}

function keep(a: PersonKey[], b: PersonKey[], rules: TypedRules, issue: (sentence: string) => void): void {
  const couples = [...a.flatMap((x) => b.map((y) => [x, y])), ...b.flatMap((x) => a.map((y) => [x, y]))].filter(
    ([x, y]) => x.startsWith('mentee:') && y.startsWith('mentor:'),
  );
  if (couples.length === 1) rules.kept.push({ mentee: couples[0][0], mentor: couples[0][1], approved: false });
  else
    issue(
      couples.length === 0
        ? 'a kept pair needs a mentee and a mentor.'
        : 'it is not clear who mentors whom. Write mentee:their@address and mentor:their@address.',
    );
}
