/** The loud no: an emulated object that throws by name for every member that is not emulated, never a silent `undefined`. */
const registry: Record<string, string[]> = {};

/** What is emulated, by class: for the test that finds surplus. */
export const emulatedMembers = (): Record<string, string[]> => registry;

const QUIET = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'toString',
  'inspect',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
]);

export function loud<T extends object>(className: string, members: T): T {
  registry[className] ??= Object.keys(members);
  return new Proxy(members, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target || QUIET.has(name)) {
        if (name === 'toString' && !Object.hasOwn(target, name)) return () => className;
        return Reflect.get(target, name, receiver);
      }
      throw new Error(`${className}.${name} is not emulated`);
    },
    set(_target, name) {
      throw new Error(`${className}.${String(name)} cannot be set`);
    },
  });
}
