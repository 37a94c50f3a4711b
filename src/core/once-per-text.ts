/**
 * A pure function of a text, worked out once per text: the same names, addresses and headers come back for each of hundreds of people, and
 * several times for one. `most`: texts that are kept at a time.
 */
export function oncePerText<R>(of: (text: string) => R, most = 20_000): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
