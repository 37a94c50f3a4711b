import { namedPersonCards } from '../../src/core/named-people';
import { mentee, mentor } from './applicants';

const kwame = mentor('Kwame', { lastName: 'Wójcik' });
const others = [
  kwame,
  mentor('Dana', { lastName: 'Lopez' }),
  mentor('Maria', { lastName: 'Lopez' }),
  mentee('Zoe', { lastName: 'van der Berg' }),
];

const found = (text: string, people = others) =>
  namedPersonCards([mentee('Ana', { lastName: 'Reyes', aboutOthers: text }), ...people], []).cards.map((card) => [
    card.about.split('.')[0],
    card.found,
  ]);

test.each([
  ['Please not Kwame Wójcik, my supervisor.', [['mentor:kwame', 'full name']]],
  ['not kwame wojcik', [['mentor:kwame', 'full name']]],
  ['Wójcik, Kwame', [['mentor:kwame', 'full name']]],
  ['Please not W\u00f3jcik\u2019s team', [['mentor:kwame', 'surname']]],
  ['Dr. Wójcik hired me', [['mentor:kwame', 'surname']]],
  ['I would love to work with Maria Lopez!', [['mentor:maria', 'full name']]],
  [
    'anybody but Dana Lopez (or Kwame Wójcik)',
    [
      ['mentor:dana', 'full name'],
      ['mentor:kwame', 'full name'],
    ],
  ],
  ['not kwame.reyes@kwame.example.org please', [['mentor:kwame', 'full name']]],
])('"%s"', (text, cards) => {
  expect(found(text)).toEqual(cards);
});

test.each(['', 'No', 'none.', 'N/A', 'Kwame', 'somebody called Lopez', 'Not Ana Reyes', 'my supervisor'])(
  '"%s" makes no card',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('a surname that two applicants have is no card, but somebody should read it', () => {
  const { cards, issues } = namedPersonCards([mentee('Ana', { aboutOthers: 'Not Lopez.' }), ...others], []);
  expect(cards).toEqual([]);
  expect(issues[0]).toMatchObject({ code: 'E-31', subject: 'mentee:ana.reyes@ana.example.org' });
});

test('"none" is nothing to read', () => {
  expect(namedPersonCards([mentee('Ana', { aboutOthers: 'None.' }), ...others], []).issues).toEqual([]);
});

test('two mentees cannot be paired, so naming one another makes no card', () => {
  expect(found('Zoe van der Berg is a friend')).toEqual([]);
});

test('a person in both roles counts as one holder of the surname, and both pairs are held back', () => {
  const both = [mentor('Kim', { lastName: 'Osei' }), mentee('Kim', { lastName: 'Osei' })];
  const ana = [mentee('Ana', { aboutOthers: 'not Osei' }), mentor('Ana')];
  const [card] = namedPersonCards([...ana, ...both], []).cards;
  expect(card.about).toBe(both[0].key);
  expect(card.held).toEqual([
    { mentee: ana[0].key, mentor: both[0].key },
    { mentee: both[1].key, mentor: ana[1].key },
  ]);
});

test('nobody who is not eligible is held back', () => {
  expect(found('not Kwame Wójcik', [mentor('Kwame', { lastName: 'Wójcik', status: 'Withdrawn' })])).toEqual([]);
});

test('an answered card keeps its answer, whichever role the answer names', () => {
  const people = [mentee('Ana', { aboutOthers: 'not Kwame Wójcik' }), kwame];
  const { cards } = namedPersonCards(people, [
    { from: people[0].key, about: 'mentee:kwame.reyes@kwame.example.org', answer: 'never' },
  ]);
  expect(cards.map((card) => card.answer)).toEqual(['never']);
});
