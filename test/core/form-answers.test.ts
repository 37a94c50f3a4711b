import { answered, bindTo } from '../../src/core/form-answers';
import { NO_MEMORY } from '../../src/core/memory';
import { EMPLOYER, form, NAME, question, said, TOPICS } from './bound-form';

test('"the same": called by its new name from now on, and remembered under it', () => {
  const renamed = form({ questions: [NAME, { ...EMPLOYER, title: 'Workplace' }, TOPICS] });
  const { form: after, memory, sentence } = answered(renamed, NO_MEMORY, said('same', { field: 'employer' }));
  expect(after.binding.employer).toEqual({ id: 2, title: 'Employer', asked: 'Workplace' });
  expect([after.confirmed, memory.titles]).toEqual([['employer'], { employer: ['Workplace'] }]);
  expect(sentence).toBe('Mentee form: \u2018Workplace\u2019 is the same question as before.');
});

test('"choose again": the field is open until a person has chosen', () => {
  const { form: after } = answered(form(), NO_MEMORY, said('choose', { field: 'employer' }));
  expect([after.binding.employer, after.doubts]).toEqual([undefined, ['employer']]);
});

test('"use": the question gives the field to nobody else, and is confirmed', () => {
  const { form: after } = answered(
    form({ doubts: ['jobTitle'] }),
    NO_MEMORY,
    said('use', { field: 'jobTitle', questions: [2] }),
  );
  expect([after.binding.jobTitle, after.binding.employer]).toEqual([{ id: 2, title: 'Employer' }, undefined]);
  expect([after.confirmed, after.doubts]).toEqual([['jobTitle'], []]);
});

test('a further question of another field is let go too', () => {
  const both = form({ binding: { areas: { id: 3, title: 'Topics', also: [{ id: 2, title: 'Employer' }] } } });
  expect(bindTo(both, 'employer', [EMPLOYER]).binding).toEqual({
    areas: { id: 3, title: 'Topics' },
    employer: { id: 2, title: 'Employer' },
  });
});

test('"use" in place of a removed question: its column is still read for those who answered it', () => {
  const now = form({ questions: [NAME, EMPLOYER, question(10, 'Interests')] });
  const { form: after } = answered(now, NO_MEMORY, said('use', { field: 'areas', questions: [10] }));
  expect(after.binding.areas).toEqual({ id: 10, title: 'Interests', also: [{ id: 3, title: 'Topics' }] });
});

test('"column": by the question\u2019s id, whatever becomes of its name', () => {
  expect(answered(form(), NO_MEMORY, said('column', { field: 'employer', header: 'Where?' })).form.headers).toEqual({
    2: 'Where?',
  });
});

test('"not asked" is remembered, so that nobody is asked again', () => {
  const { form: after, sentence } = answered(form(), NO_MEMORY, said('not asked', { field: 'employer' }));
  expect([after.binding.employer, after.confirmed]).toEqual([undefined, ['employer']]);
  expect(sentence).toBe('Mentee form: Employer is not asked.');
});

test('"keep", "leave", "tab": known, and nothing else changes', () => {
  const gone = answered(form(), NO_MEMORY, said('keep', { field: 'employer' })).form;
  expect(gone).toEqual({ ...form(), gone: [2] });
  const left = answered(form({ seen: [1] }), NO_MEMORY, said('leave', { field: 'employer', questions: [2] })).form;
  expect(left.seen).toEqual([1, 2]);
  const moved = answered(form({ sheetId: 8, knownTab: 'here 7' }), NO_MEMORY, said('tab')).form;
  expect(moved.knownTab).toBe('here 8');
});

test('an answer about what is no longer there changes nothing', () => {
  for (const answer of ['same', 'column', 'names'] as const)
    expect(answered(form({ binding: {} }), NO_MEMORY, said(answer, { field: 'employer', questions: [] })).form).toEqual(
      form({ binding: {} }),
    );
});
