import { COLLECTED } from '../../src/core/binding';
import { answered, settled } from '../../src/core/form-answers';
import { allQuestionCards, type QuestionCard, type QuestionSaid, questionCards } from '../../src/core/form-changes';
import { type Memory, NO_MEMORY } from '../../src/core/memory';
import { core2023 } from '../../src/core/profiles/core-2023';
import type { RememberedForm } from '../../src/core/remembered-form';
import type { Table } from '../../src/core/table';
import { ANSWERS, EMPLOYER, form, HEADERS, NAME, question, TOPICS, tab } from './bound-form';

const cardsOf = (changed: Partial<RememberedForm>, table: Table = ANSWERS): QuestionCard[] =>
  questionCards(form(changed), table, core2023);

const withQuestions = (...questions: RememberedForm['questions']) => ({ questions, seen: [1, 2, 3] });

/** What each button says, as the front door is given it. */
const buttons = (card: QuestionCard): [string, QuestionSaid][] =>
  card.answers.map(({ label, args }) => [label, args as unknown as QuestionSaid]);

test('where nothing changed there is no card', () => {
  expect(cardsOf({})).toEqual([]);
});

const SPLIT = [
  question(10, 'Topics: people', { type: 'CHECKBOX', options: ['Reference', 'Outreach'] }),
  question(11, 'Topics: money', { type: 'CHECKBOX', options: ['Cataloging', 'Metadata'] }),
];
const strange = tab(['Timestamp', 'Email Address', 'Name', 'Where?', 'Topics'], [['', '', '', 'Great Basin', '']]);

test.each([
  [
    'renamed',
    withQuestions(NAME, { ...EMPLOYER, title: 'Workplace' }, TOPICS),
    ANSWERS,
    'A question has a new name',
    false,
  ],
  ['removed', withQuestions(NAME, TOPICS), ANSWERS, 'A question was removed', false],
  ['split', withQuestions(NAME, EMPLOYER, ...SPLIT), ANSWERS, 'A question was removed', false],
  [
    'added',
    withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Time zone')),
    tab([...HEADERS, 'Time zone']),
    'A new question in the form',
    false,
  ],
  [
    'asked twice',
    withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Employer')),
    tab([...HEADERS, 'Employer']),
    'Two questions are called \u2018Employer\u2019',
    false,
  ],
  ['linked again', { sheetId: 8, knownTab: 'here 7' }, ANSWERS, 'A form has a new tab', false],
  ['doubtful', { doubts: ['employer' as const] }, ANSWERS, 'Which question asks for: Employer?', false],
  ['renamed in the tab', {}, strange, 'The column \u2018Employer\u2019 was renamed to \u2018Where?\u2019', true],
  [
    'deleted in the tab',
    {},
    tab(HEADERS.filter((h) => h !== 'Employer')),
    'The column \u2018Employer\u2019 is not in the tab \u2018Answers\u2019',
    true,
  ],
] as const)(
  '%s: one card with one question, and its first answer settles it for good',
  (_, changed, table, title, blocks) => {
    const before = form(changed as Partial<RememberedForm>);
    const cards = questionCards(before, table, core2023);
    expect(cards.map((card) => [card.title, card.blocks])).toEqual([[title, blocks]]);
    const [, said] = buttons(cards[0]!).find(([label]) => label !== 'Look again')!;
    const after = answered(before, NO_MEMORY, said).form;
    expect(questionCards(after, table, core2023)).toEqual([]);
  },
);

test('every answer of every card settles its card, except "choose again", which asks which', () => {
  const changes: [Partial<RememberedForm>, Table][] = [
    [withQuestions(NAME, { ...EMPLOYER, title: 'Workplace' }, TOPICS), ANSWERS],
    [withQuestions(NAME, EMPLOYER, ...SPLIT), ANSWERS],
    [withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Time zone')), tab([...HEADERS, 'Time zone'])],
    [withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Employer')), tab([...HEADERS, 'Employer'])],
    [{}, strange],
  ];
  for (const [changed, table] of changes)
    for (const [label, said] of buttons(cardsOf(changed, table)[0]!)) {
      if (label === 'Look again') continue;
      const after = answered(form(changed), NO_MEMORY, said).form;
      const left = questionCards(after, table, core2023).map((card) => card.title);
      expect([label, left]).toEqual([label, said.answer === 'choose' ? ['Which question asks for: Employer?'] : []]);
    }
});

test('a renamed question is quoted by both names', () => {
  const [card] = cardsOf(withQuestions(NAME, EMPLOYER, { ...TOPICS, title: 'Areas of interest' }));
  expect(card!.text[0]).toBe(
    '\u2018Topics\u2019 is now called \u2018Areas of interest\u2019. Is it the same question?',
  );
});

test('one question for the name that became two is offered as the two names', () => {
  const now = withQuestions(EMPLOYER, TOPICS, question(20, 'First name'), question(21, 'Last name'));
  const cards = cardsOf(now);
  expect(cards.map((card) => card.title)).toEqual(['A question was removed']);
  const [label, said] = buttons(cards[0]!)[0]!;
  expect(label).toBe('Read these two');
  const { binding } = answered(form(now), NO_MEMORY, said).form;
  expect([binding.firstName?.id, binding.lastName?.id, binding.fullName?.id]).toEqual([20, 21, 1]);
});

test('a new question without a column in the tab is not announced yet: there is nothing to read', () => {
  expect(cardsOf(withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Time zone')))).toEqual([]);
});

test('a new question that asks for what is asked already, in other words, is no card', () => {
  expect(cardsOf(withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Place of employment')))).toEqual([]);
});

test('a question nobody needs is no card, and neither is the collected address', () => {
  expect(cardsOf(withQuestions(NAME, EMPLOYER, TOPICS, question(12, 'Favorite color')))).toEqual([]);
  expect(cardsOf({ binding: { ...form().binding, email: COLLECTED } })).toEqual([]);
});

test('the columns offered for a lost one are the tab\u2019s strangers, the likeliest first, and never another question\u2019s', () => {
  const table = tab(['Timestamp', 'Email Address', 'Name', 'Shoe size', 'Employer or school', 'Topics']);
  const [card] = cardsOf({}, table);
  expect(card!.title).toBe('The column \u2018Employer\u2019 was renamed to \u2018Employer or school\u2019');
  const headers = buttons(card!).flatMap(([, said]) => (said.answer === 'column' ? [said.header] : []));
  expect(headers).toEqual(['Employer or school', 'Shoe size']);
});

test('a doubt lists the likeliest questions with an answer that somebody gave', () => {
  const [card] = cardsOf(
    { doubts: ['employer'], questions: [NAME, EMPLOYER, TOPICS, question(9, 'School')] },
    tab([...HEADERS, 'School'], ANSWERS.rows),
  );
  expect(card!.text.join(' ')).toContain('Our best guess is \u2018Employer\u2019.');
  expect(card!.text).toContain('\u2018Employer\u2019: for example \u2018Great Basin\u2019.');
  expect(card!.answers.map((a) => a.label)).toEqual(['Employer', 'School', 'The form does not ask for it']);
});

test('the address is never offered as "not asked": without it nobody can be told apart', () => {
  const [card] = cardsOf({ binding: { email: { id: 2, title: 'Employer' } }, doubts: ['email'] });
  expect(card!.answers.map((a) => a.label)).not.toContain('The form does not ask for it');
});

test('two forms that ask in the same words are one question, and its answer holds for both', () => {
  const both = [form({ doubts: ['employer'] }), form({ formId: 'f2', role: 'mentor', doubts: ['employer'] })];
  const tables = both.map((f) => ({ form: f, table: ANSWERS }));
  const cards = allQuestionCards(tables, core2023);
  expect(cards).toHaveLength(1);
  const { form: first, memory } = answered(both[0]!, NO_MEMORY, buttons(cards[0]!)[0]![1]) as {
    form: RememberedForm;
    memory: Memory;
  };
  const after = settled([first, both[1]!], memory);
  expect(after.map((f) => [f.doubts, f.confirmed])).toEqual([
    [[], ['employer']],
    [[], ['employer']],
  ]);
  expect(
    allQuestionCards(
      after.map((f) => ({ form: f, table: ANSWERS })),
      core2023,
    ),
  ).toEqual([]);
});

test('another wording in the other form is a question of its own', () => {
  const other = form({
    formId: 'f2',
    doubts: ['employer'],
    questions: [NAME, { ...EMPLOYER, title: 'School' }],
    binding: { employer: { id: 2, title: 'School' } },
  });
  const tables = [
    { form: form({ doubts: ['employer'] }), table: ANSWERS },
    { form: other, table: tab(['Timestamp', 'Name', 'School']) },
  ];
  expect(allQuestionCards(tables, core2023)).toHaveLength(2);
});
