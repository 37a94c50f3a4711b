import { help } from '../../../src/core/criteria/help';
import { measured } from '../applicants';

test.each([
  ['all the wanted help is offered', ['Coaching toward goals', 'Managing people'], ['Managing people'], 1],
  [
    'one of three',
    ['Managing people'],
    ['Managing people', 'Coaching toward goals', 'Introductions and networking'],
    1 / 3,
  ],
  ['none', ['Managing people'], ['Coaching toward goals'], 0],
  ['the mentor offers anything', ['No preference'], ['Coaching toward goals'], 'any'],
  ['the mentor skipped the question', [], ['Coaching toward goals'], null],
])('%s', (_words, offered, wanted, value) => {
  expect(measured(help, { help: offered }, { help: wanted }).value).toBe(value);
});

test('the sentence for the two does not say who needs what', () => {
  const said = measured(
    help,
    { help: ['Coaching toward goals'] },
    { help: ['Coaching toward goals', 'Managing people'] },
  );
  expect(said.reason).toBe('Help: coaching toward goals (1 of 2).');
  expect(said.shared).toBe('What one of you offers and the other would like: coaching toward goals.');
});
