import { readTimestamp } from '../../workspace/timestamp';

const read = (text: string, zone = 'America/Chicago') => {
  const at = readTimestamp(text, zone);
  return at === null ? null : new Date(at).toISOString();
};

test.each([
  ['11/18/2022 23:59:59', '2022-11-19T05:59:59.000Z'],
  ['11/2/2022 13:29:46', '2022-11-02T18:29:46.000Z'],
  [' 11/2/2022  1:29:46 PM ', '2022-11-02T18:29:46.000Z'],
  ['11/2/2022 13:29', '2022-11-02T18:29:00.000Z'],
  ['2022-11-02 13:29:46', '2022-11-02T18:29:46.000Z'],
  ['2022-11-02T18:29:46.000Z', '2022-11-02T18:29:46.000Z'],
  ['2022/11/02 1:29:46 PM CST', '2022-11-02T19:29:46.000Z'],
  ['2022/11/02 1:29:46 PM GMT-5', '2022-11-02T18:29:46.000Z'],
  ['2022/11/02 1:29:46 PM GMT+5:30', '2022-11-02T07:59:46.000Z'],
  ['11/2/2022', '2022-11-02T05:00:00.000Z'],
])('"%s" of a cohort in Chicago is %s', (text, instant) => {
  expect(read(text)).toBe(instant);
});

test('the same words in another zone are another instant', () => {
  expect(read('11/18/2022 23:59:59', 'Pacific/Honolulu')).toBe('2022-11-19T09:59:59.000Z');
});

test.each(['', 'soon', '31/12/2022 1:00:00', '2/30/2022 1:00:00', '11/2/2022 25:00:00', '11/2/2022 1:29:46 PM XYZ'])(
  '"%s" cannot be read',
  (text) => {
    expect(read(text)).toBeNull();
  },
);
