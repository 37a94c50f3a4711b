import { NO_MEMORY, withTitle, withTitles } from '../../src/core/memory';
import { core2023 } from '../../src/core/profiles/core-2023';

test('a title asks for one field at a time: the newest word counts', () => {
  const once = withTitle(NO_MEMORY, 'areas', 'Topics');
  const twice = withTitle(once, 'help', ' topics ');
  expect([once.titles, twice.titles]).toEqual([{ areas: ['Topics'] }, { areas: [], help: [' topics '] }]);
});

test('said twice, it is remembered once, and older titles stay', () => {
  const memory = ['Topics', 'Interests', 'TOPICS'].reduce(
    (known, title) => withTitle(known, 'areas', title),
    NO_MEMORY,
  );
  expect(memory.titles).toEqual({ areas: ['Interests', 'TOPICS'] });
});

test('the profile speaks with these titles and is otherwise the same', () => {
  const { titles, ...rest } = withTitles(core2023, withTitle(NO_MEMORY, 'areas', 'Topics'));
  expect(titles).toEqual({ areas: ['Topics'] });
  expect(rest).toEqual(core2023);
});
