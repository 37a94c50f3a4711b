/** The wire between page and server (`google.script.run`): what is refused, what vanishes, what loses the whole result. */

class Untransportable extends Error {
  constructor(readonly property: string) {
    super(property);
  }
}

const kind = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A copy of plain data. Keys ending in `__` vanish; anything that is not plain data throws with the name of its property. */
function copy(value: unknown, property: string, seen: readonly unknown[]): unknown {
  if (value === null || value === undefined) return null;
  const type = typeof value;
  if (type === 'string' || type === 'boolean') return value;
  if (type === 'number') return Number.isFinite(value) ? value : null;
  if (type !== 'object' || seen.includes(value)) throw new Untransportable(property);
  const inside = [...seen, value];
  if (Array.isArray(value)) return Array.from(value, (item, i) => copy(item, String(i), inside));
  if (kind(value) !== 'Object') throw new Untransportable(property);
  const entries = Object.entries(value as object).filter(([key]) => !key.endsWith('__'));
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, key, inside)]));
}

/** What arrives of a page's arguments. Throws at the call site as Google does for a Date, a Map, a function and the like. */
export function legalArguments(args: readonly unknown[]): unknown[] {
  try {
    return args.map((arg, i) => copy(arg, String(i), []));
  } catch (thrown) {
    if (!(thrown instanceof Untransportable)) throw thrown;
    throw new TypeError(`Failed due to illegal value in property: ${thrown.property}`);
  }
}

/** What arrives of a server's return value: all of it or, with a Date or the like anywhere inside, nothing (null). */
export function portable(value: unknown): unknown {
  try {
    return copy(value, '', []);
  } catch (thrown) {
    if (thrown instanceof Untransportable) return null;
    throw thrown;
  }
}
