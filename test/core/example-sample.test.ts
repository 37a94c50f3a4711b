import { sampleOf } from '../../src/core/example-sample';
import type { Message } from '../../src/core/messages';

const toAna: Message = {
  key: 'Example / introduction-mentor / ana@example.com',
  template: 'introduction-mentor',
  title: 'Introduction (mentor)',
  to: { name: 'Ana <b>', address: 'ana@example.com' },
  people: ['mentor:ana@example.com'],
  about: '',
  subject: 'Meet Bo',
  text: 'Dear Ana,\n\nmeet Bo.\n',
  html: '<p>Dear Ana</p>',
  fields: {},
};
const toBo: Message = { ...toAna, key: 'Example / introduction-mentee / bo@example.com', subject: 'Meet Ana' };
const CHAIR = 'chair@committee.example';

test('Ana\u2019s introduction becomes a sample to the chair, who reads for whom it would be', () => {
  const [sample, ...more] = sampleOf([toAna, toBo], 'Example', CHAIR);
  expect(more).toEqual([]);
  expect(sample).toMatchObject({ to: { name: '', address: CHAIR }, subject: 'Sample: Meet Bo' });
  expect(sample!.text).toContain('it would go to Ana <b>.');
  expect(sample!.text).toContain('meet Bo.');
  expect(sample!.html).toContain('Ana &lt;b&gt;');
});

test('whoever comes first in the list, the chair gets one sample and not a second one', () => {
  const key = (messages: Message[]) => sampleOf(messages, 'Example', CHAIR).map((m) => m.key);
  expect(key([toAna, toBo])).toEqual(key([toBo, toAna]));
});

test('without an introduction, or without an address at the keyboard, there is no sample', () => {
  expect(sampleOf([], 'Example', CHAIR)).toEqual([]);
  expect(sampleOf([toAna], 'Example', '')).toEqual([]);
});
