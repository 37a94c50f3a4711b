/**
 * What changed in a form, or in the tab of its responses, since somebody last looked: one card, one question. Questions are known by item id,
 * columns by header; what cannot be told is not read until a person has answered.
 */
import type { ApplicationCard } from './application-cards';
import { type BoundQuestion, COLLECTED, candidates, guessBinding, type Question } from './binding';
import { Columns, gridRow } from './columns';
import { type FieldKey, field as fieldOf } from './fields';
import { type Action, act } from './home';
import { likeness } from './likeness';
import type { Profile } from './profiles/profile';
import { type RememberedForm, tabOf } from './remembered-form';
import { withSeenOptions } from './seen-options';
import { foldHeader, type Table, text } from './table';
import { foldTitle } from './titles';

export interface QuestionCard extends ApplicationCard {
  /** Until it is answered nothing is read or judged. */
  blocks: boolean;
}

/** What `answerQuestion` is given. Item ids; 0 and '' where none is meant. */
export interface QuestionSaid {
  form: string;
  field: FieldKey | '';
  answer: 'same' | 'choose' | 'column' | 'use' | 'names' | 'not asked' | 'keep' | 'leave' | 'tab';
  questions: number[];
  header: string;
}

interface Look {
  form: RememberedForm;
  table: Table;
  profile: Profile;
  columns: Columns;
  /** With the answers seen in the tab where the form's options are not known: only looked for where a question must be found. */
  readonly questions: readonly Question[];
}

/** Questions offered to choose from on one card. */
const CHOICES = 4;

export function questionCards(form: RememberedForm, table: Table, profile: Profile): QuestionCard[] {
  const columns = new Columns(table, form.questions, form.headers);
  let seen: readonly Question[] | undefined;
  const look: Look = {
    form,
    table,
    profile,
    columns,
    get questions() {
      seen ??= withSeenOptions(form.questions, table);
      return seen;
    },
  };
  const bound = Object.keys(form.binding) as FieldKey[];
  return [
    ...bound.flatMap((key) => missing(look, key)),
    ...form.doubts.flatMap((key) => unsure(look, key)),
    ...bound.flatMap((key) => renamed(look, key)),
    ...bound.flatMap((key) => removed(look, key)),
    ...added(look),
    ...movedTab(look),
  ];
}

/** The cards of all forms. Two forms that ask in the same words are asked about once; the answer holds for both (form-answers.ts). */
export function allQuestionCards(
  forms: readonly { form: RememberedForm; table: Table }[],
  profile: Profile,
  /** What stands in the way only: a doubt about a question that is read meanwhile is not looked into. */
  { blocking = false } = {},
): QuestionCard[] {
  const told = new Set<string>();
  const cards = forms.flatMap(({ form, table }) => {
    const doubts = form.doubts.filter((key) => {
      const bound = form.binding[key];
      const name = bound && `${key} ${foldTitle(bound.title)}`;
      if (name === undefined) return true;
      if (blocking) return false;
      const isNew = !told.has(name);
      told.add(name);
      return isNew;
    });
    return questionCards({ ...form, doubts }, table, profile);
  });
  return blocking ? cards.filter((card) => card.blocks) : cards;
}

const label = (key: FieldKey): string => fieldOf(key).label;
const quoted = (words: string): string => `\u2018${words}\u2019`;
const titleOf = ({ columns }: Look, bound: BoundQuestion): string =>
  columns.question(bound)?.title ?? bound.asked ?? bound.title;

const hasColumn = ({ columns }: Look, bound: BoundQuestion): boolean =>
  [bound, ...(bound.also ?? [])].some((q) => columns.of(q).length > 0 || columns.grid(q).size > 0);

function card(
  { form }: Look,
  what: string,
  title: string,
  lines: string[],
  answers: [label: string, said: Partial<QuestionSaid> & Pick<QuestionSaid, 'answer'>][],
  blocks = false,
  first: Action[] = [],
): QuestionCard {
  return {
    key: `question ${form.formId} ${what}`,
    kind: 'question',
    title,
    text: [...lines, ...(blocks ? ['Until this is answered, nothing is read or judged.'] : [])],
    compare: null,
    answers: first.concat(
      answers.map(([words, said]) =>
        act(words, 'answerQuestion', {
          args: { form: form.formId, field: '', questions: [], header: '', ...said } satisfies QuestionSaid,
        }),
      ),
    ),
    blocks,
  };
}

const notAsked = (key: FieldKey): [string, Partial<QuestionSaid> & Pick<QuestionSaid, 'answer'>][] =>
  key === 'email' ? [] : [['The form does not ask for it', { field: key, answer: 'not asked' }]];

/** A header was changed by hand, or a column deleted: what stands there belongs to nobody we know. */
function missing(look: Look, key: FieldKey): QuestionCard[] {
  const { form, table } = look;
  const bound = form.binding[key]!;
  if (hasColumn(look, bound)) return [];
  const title = titleOf(look, bound);
  const strangers = strangeHeaders(look)
    .map((header, at) => ({ header, at, like: likeness(header, title) }))
    .sort((a, b) => b.like - a.like || a.at - b.at)
    .slice(0, CHOICES)
    .map(({ header }) => header);
  const use = (header: string) => ({ field: key, answer: 'column' as const, header });
  const [first, ...others] = strangers;
  const what = `column ${key}`;
  if (first === undefined)
    return [
      card(
        look,
        what,
        `The column ${quoted(title)} is not in the tab ${quoted(table.name)}`,
        [`It held: ${label(key)}. To bring a deleted column back: File \u25b8 Version history.`],
        notAsked(key),
        true,
        [act('Look again', 'checkApplications')],
      ),
    ];
  return [
    card(
      look,
      what,
      `The column ${quoted(title)} was renamed to ${quoted(first)}`,
      [`In the tab ${quoted(table.name)}. It held: ${label(key)}.`, `In ${quoted(first)}: ${exampleIn(look, first)}.`],
      [
        ['It is the same column', use(first)],
        ...others.map((header): [string, ReturnType<typeof use>] => [`Use the column ${quoted(header)}`, use(header)]),
        ...notAsked(key),
      ],
      true,
    ),
  ];
}

/** Headers of the tab that no question of the form accounts for. */
function strangeHeaders({ form, table, columns }: Look): string[] {
  const known = new Set(
    [...form.questions.map((q) => q.title), COLLECTED.title, 'Timestamp', ...Object.values(form.headers)].map(
      foldHeader,
    ),
  );
  const bound = new Set(
    Object.values(form.binding).flatMap((b) =>
      [b, ...(b.also ?? [])].flatMap((q) => [...columns.of(q), ...columns.grid(q).values()]),
    ),
  );
  const titles = table.headers.map((header, i) => {
    const grid = gridRow(header);
    const isGrid = grid && table.headers.filter((h) => gridRow(h)?.title === grid.title).length > 1;
    return bound.has(i) ? '' : isGrid ? grid.title : header;
  });
  return [...new Set(titles)].filter((title) => title.trim() !== '' && !known.has(foldHeader(title)));
}

const exampleIn = ({ table }: Look, header: string): string => {
  const at = table.headers.findIndex((h) => h === header || gridRow(h)?.title === header);
  const found = table.rows.map((row) => text(row[at])).find((cell) => cell !== '');
  return found === undefined ? 'no answers yet' : `for example ${quoted(found.slice(0, 60))}`;
};

/** The best guess is doubtful, or a person has said that it is another question. */
function unsure(look: Look, key: FieldKey): QuestionCard[] {
  const { form, questions, profile } = look;
  const bound = form.binding[key];
  const taken = new Set(Object.entries(form.binding).flatMap(([other, b]) => (other === key ? [] : [b!.id])));
  const free = candidates(questions, key, profile).filter((q) => !taken.has(q.id) && q.id !== bound?.id);
  const now = bound && questions.find((q) => q.id === bound.id);
  const choices = [...(now ? [now] : []), ...free].slice(0, CHOICES);
  return [
    card(
      look,
      `which ${key}`,
      `Which question asks for: ${label(key)}?`,
      [
        `In the form ${quoted(form.title)}.${now ? ` Our best guess is ${quoted(now.title)}.` : ''}`,
        ...choices.map((q) => `${quoted(q.title)}: ${exampleOf(look, q)}.`),
        `Without it: ${fieldOf(key).without}`,
      ],
      [
        ...choices.map((q): [string, Partial<QuestionSaid> & Pick<QuestionSaid, 'answer'>] => [
          q.title,
          { field: key, answer: 'use', questions: [q.id] },
        ]),
        ...notAsked(key),
      ],
      bound === undefined,
    ),
  ];
}

/** An answer that somebody gave to a question. */
function exampleOf(look: Look, question: Question): string {
  const bound = { id: question.id, title: question.title };
  const at = [...look.columns.of(bound), ...look.columns.grid(bound).values()];
  const found = look.table.rows.flatMap((row) => at.map((i) => text(row[i]))).find((cell) => cell !== '');
  return found === undefined ? 'no answers yet' : `for example ${quoted(found.slice(0, 60))}`;
}

function renamed(look: Look, key: FieldKey): QuestionCard[] {
  const bound = look.form.binding[key]!;
  const question = look.columns.question(bound);
  const before = bound.asked ?? bound.title;
  if (!question || look.form.doubts.includes(key) || foldHeader(question.title) === foldHeader(before)) return [];
  return [
    card(
      look,
      `renamed ${key}`,
      'A question has a new name',
      [
        `${quoted(before)} is now called ${quoted(question.title)}. Is it the same question?`,
        `In the form ${quoted(look.form.title)}, for: ${label(key)}. Its answers are read meanwhile.`,
      ],
      [
        ['Yes, the same', { field: key, answer: 'same' }],
        ['No, choose again', { field: key, answer: 'choose' }],
      ],
    ),
  ];
}

function removed(look: Look, key: FieldKey): QuestionCard[] {
  const { form, profile } = look;
  const bound = form.binding[key]!;
  if (form.headersOnly || bound.id === COLLECTED.id || form.gone.includes(bound.id) || look.columns.question(bound))
    return [];
  if (!hasColumn(look, bound)) return [];
  const used = new Set(Object.values(form.binding).flatMap((b) => [b.id, ...(b.also ?? []).map((q) => q.id)]));
  const fresh = look.questions.filter((q) => !form.seen.includes(q.id) && !used.has(q.id));
  const answers: [string, Partial<QuestionSaid> & Pick<QuestionSaid, 'answer'>][] = [];
  const lines = [
    `${quoted(bound.asked ?? bound.title)} is no longer in the form ${quoted(form.title)}. It asked for: ${label(key)}.`,
  ];
  const names = key === 'fullName' ? namesIn(fresh, form, profile) : [];
  const instead = names.length > 0 ? [] : likely(fresh, key, form, profile);
  if (names.length === 2) {
    lines.push(`Now it asks ${names.map((q) => quoted(q.title)).join(' and ')}.`);
    answers.push(['Read these two', { field: key, answer: 'names', questions: names.map((q) => q.id) }]);
  } else if (instead.length > 0) {
    const titles = instead.map((q) => quoted(q.title)).join(' and ');
    lines.push(`Now it asks ${titles}. Earlier answers stay.`);
    answers.push([`Read ${titles}`, { field: key, answer: 'use', questions: instead.map((q) => q.id) }]);
  } else lines.push('The answers that were given are still read from its column.');
  // Whoever keeps the old answers leaves the new questions out.
  const offered = [...names, ...instead].map((q) => q.id);
  answers.push(
    ['Keep the answers that were given', { field: key, answer: 'keep', questions: offered }],
    ...notAsked(key),
  );
  return [card(look, `removed ${key}`, 'A question was removed', lines, answers)];
}

/** New questions that ask for a field, all of them: a question may have been split. */
const likely = (fresh: readonly Question[], key: FieldKey, form: RememberedForm, profile: Profile): Question[] =>
  fresh.filter((q) => guessBinding([q], form.role, false, profile).binding[key] !== undefined);

function namesIn(fresh: readonly Question[], form: RememberedForm, profile: Profile): Question[] {
  const { firstName, lastName } = guessBinding(fresh, form.role, false, profile).binding;
  return [firstName, lastName].flatMap((bound) => fresh.find((q) => q.id === bound?.id) ?? []);
}

/** A new question that looks like a field nothing is bound to, or that is called like one that is. Offered once. */
function added(look: Look): QuestionCard[] {
  const { form, profile } = look;
  if (form.questions.every((q) => form.seen.includes(q.id))) return [];
  const used = new Set(Object.values(form.binding).flatMap((b) => [b.id, ...(b.also ?? []).map((q) => q.id)]));
  // What replaces a removed question is asked about on that question's card; and what has no column yet has no answers to read.
  const waiting = (Object.keys(form.binding) as FieldKey[]).flatMap((key) =>
    removed(look, key).flatMap(({ answers }) => answers.flatMap(({ args }) => args.questions as number[])),
  );
  const fresh = look.questions.filter(
    (q) => !form.seen.includes(q.id) && !used.has(q.id) && !waiting.includes(q.id) && hasColumn(look, q),
  );
  if (fresh.length === 0) return [];
  const guess = guessBinding(fresh, form.role, false, profile).binding;
  return fresh.flatMap((question): QuestionCard[] => {
    const twin = (Object.keys(form.binding) as FieldKey[]).find(
      (key) => foldHeader(titleOf(look, form.binding[key]!)) === foldHeader(question.title),
    );
    const key = twin ?? (Object.keys(guess) as FieldKey[]).find((k) => guess[k]!.id === question.id);
    if (!key || (!twin && form.binding[key])) return [];
    const use = { field: key, answer: 'use' as const, questions: [question.id] };
    const leave = { field: key, answer: 'leave' as const, questions: [question.id] };
    return [
      twin
        ? card(
            look,
            `added ${question.id}`,
            `Two questions are called ${quoted(question.title)}`,
            [`In the form ${quoted(form.title)}. The older one asks for: ${label(key)}.`],
            [
              ['Keep reading the older one', leave],
              ['Read the new one', use],
            ],
          )
        : card(
            look,
            `added ${question.id}`,
            'A new question in the form',
            [
              `${quoted(question.title)} in the form ${quoted(form.title)} looks like: ${label(key)}.`,
              `Without it: ${fieldOf(key).without}`,
            ],
            [
              ['Use it', use],
              ['Leave it out', leave],
            ],
          ),
    ];
  });
}

function movedTab(look: Look): QuestionCard[] {
  const { form, table } = look;
  if (tabOf(form) === form.knownTab) return [];
  return [
    card(
      look,
      `tab ${tabOf(form)}`,
      'A form has a new tab',
      [
        `The form ${quoted(form.title)} was linked again. Its answers are read from the tab ${quoted(table.name)} now; the older tab stays as it is.`,
      ],
      [['That is right', { answer: 'tab' }]],
    ),
  ];
}
