import { hope } from '../../../src/core/criteria/criterion';
import { wishes } from '../../../src/core/criteria/wishes';
import { measured } from '../applicants';

const byMentee = hope('mentee:e', 'mentor:m');
const byMentor = hope('mentor:m', 'mentee:e');

test.each([
  ['the wanted type of library is met', 'Public library', ['Public library', 'LIS faculty'], [], 1],
  ['it is not', 'Public library', ['LIS faculty'], [], 0],
  ['no preference', 'Public library', ['No preference'], [], 'any'],
  ['nothing wanted', 'Public library', [], [], null],
  ['the mentor did not say', '', ['Public library'], [], null],
  ['the mentee hoped for this mentor', 'Public library', ['LIS faculty'], [byMentee], 0.75],
  ['the mentor hoped for this mentee', 'Public library', ['LIS faculty'], [byMentor], 0.75],
  ['both hoped', 'Public library', ['LIS faculty'], [byMentee, byMentor], 1],
  ['a hope takes nothing away from a met type', 'Public library', ['Public library'], [byMentee], 1],
  ['a hope counts where nothing else was stated', '', [], [byMentee], 0.75],
])('%s', (_words, libraryType, wantedLibraryTypes, hopes, value) => {
  expect(measured(wishes, { libraryType }, { wantedLibraryTypes }, { hopes: new Set(hopes) }).value).toBe(value);
});

test('a hope for somebody else leaves this pair as it is', () => {
  const hopes = new Set([hope('mentee:e', 'mentor:other')]);
  expect(measured(wishes, { libraryType: 'Public library' }, { wantedLibraryTypes: [] }, { hopes }).value).toBeNull();
  expect(
    measured(wishes, { libraryType: 'Public library' }, { wantedLibraryTypes: ['No preference'] }, { hopes }).value,
  ).toBe('any');
  expect(
    measured(wishes, { libraryType: 'Public library' }, { wantedLibraryTypes: ['LIS faculty'] }, { hopes }).value,
  ).toBe(0);
});

test('wishes are for the committee: nothing is said to the two', () => {
  const said = measured(
    wishes,
    { libraryType: 'Public library' },
    { wantedLibraryTypes: ['Public library'] },
    { hopes: new Set([byMentee]) },
  );
  expect(said.reason).toBe('Wishes: the mentee hoped for this mentor.');
  expect(said.shared).toBe('');
});
