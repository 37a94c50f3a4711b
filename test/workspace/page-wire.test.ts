import { runInNewContext } from 'node:vm';
import { legalArguments, portable } from '../../workspace/page-wire';

describe('arguments that a page sends', () => {
  test('plain data arrive as a copy; keys that end in __ vanish; undefined arrives as null', () => {
    const list = [1, 'a', true, null];
    const [object, none] = legalArguments([{ list, secret__: 1, _kept_: 2 }, undefined]);
    expect(object).toEqual({ list, _kept_: 2 });
    expect((object as { list: unknown }).list).not.toBe(list);
    expect(none).toBeNull();
  });

  test.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a BigInt', 1n],
    ['a Date of another window', runInNewContext('new Date(0)')],
  ])('%s is refused at the call site, by the name of its property', (_what, value) => {
    expect(() => legalArguments(['fine', value])).toThrow(new TypeError('Failed due to illegal value in property: 1'));
    expect(() => legalArguments([{ when: value }])).toThrow('Failed due to illegal value in property: when');
  });

  test('a circle is refused instead of never ending', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => legalArguments([circle])).toThrow('Failed due to illegal value in property: self');
  });
});

describe('what a page gets back', () => {
  test.each([new Date(0), [[new Date(0)]], { a: { b: new Date(0) } }, { f: () => 1 }])(
    'one value that does not travel loses the whole result',
    (value) => {
      expect(portable(value)).toBeNull();
    },
  );

  test('nothing arrives as null, and the same list twice is no circle', () => {
    const list = [1];
    expect([portable(undefined), portable({ a: list, b: list })]).toEqual([null, { a: [1], b: [1] }]);
  });
});
