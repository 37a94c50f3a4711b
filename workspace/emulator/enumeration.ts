/** Google's enums: objects, one per value, that say their name; a value that is not emulated is refused by name. */
export type Enumerated<N extends string> = { toString(): N };

export function enumeration<N extends string>(className: string, names: readonly N[]): Record<N, Enumerated<N>> {
  const values = Object.fromEntries(
    names.map((name) => [name, { toString: () => name, toJSON: () => name }]),
  ) as unknown as Record<N, Enumerated<N>>;
  return new Proxy(values, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver);
      throw new Error(`${className}.${name} is not emulated`);
    },
  });
}
