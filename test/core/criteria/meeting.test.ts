import { meeting } from '../../../src/core/criteria/meeting';
import { measured } from '../applicants';

test.each([
  ['one way in common is enough', ['Phone', 'Video call'], ['Video call', 'In person'], 1],
  ['none', ['Phone'], ['Video call'], 0],
  ['e-mail and email are one word', ['E-mail'], ['Email'], 1],
  ['any way', ['Any'], ['Video call'], 'any'],
  ['blank', [], ['Video call'], null],
])('%s', (_words, mentor, mentee, value) => {
  expect(measured(meeting, { meeting: mentor }, { meeting: mentee }).value).toBe(value);
});

test('common ways are named to both', () => {
  const said = measured(
    meeting,
    { meeting: ['Video call', 'At ALA conferences', 'E-mail'] },
    { meeting: ['E-mail', 'At ALA conferences'] },
  );
  expect(said.shared).toBe('You both like to meet this way: at ALA conferences and e-mail.');
  expect(measured(meeting, { meeting: ['Phone'] }, { meeting: ['E-mail'] }).caution).toBe(
    'No way to meet that both like.',
  );
});
