import { oncePerText } from '../../src/core/once-per-text';

test('a text is looked at once, as long as no more than the most are kept', () => {
  const looked: string[] = [];
  const size = oncePerText((text) => looked.push(text) && text.length, 2);
  expect(['Dana', 'Dana', 'Wren', 'Dana'].map(size)).toEqual([4, 4, 4, 4]);
  expect(looked).toEqual(['Dana', 'Wren']);
  expect(['Yara', 'Dana'].map(size)).toEqual([4, 4]);
  expect(looked).toEqual(['Dana', 'Wren', 'Yara', 'Dana']);
});
