/** The script's clock and dice are the world's: `new Date()`, `Date.now()` and `Math.random()` read nothing of this machine. */
import { random, theWorld } from './meter';

export function useTheWorldsClock(): void {
  const RealDate = Date;
  const now = (): number => theWorld().clock;
  // No proxy: a script asks of every cell whether it is a Date, and through a proxy each of those questions would take two traps.
  function WorldDate(...args: unknown[]): Date {
    if (!new.target) throw noZone('Date()');
    // A cell that holds a date is read again and again.
    if (new.target === (WorldDate as unknown) && args.length === 1 && typeof args[0] === 'number')
      return new RealDate(args[0]);
    if (args.length > 1) throw noZone('new Date(year, month, …)');
    if (typeof args[0] === 'string') refuseLocalText(args[0]);
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  refuseLocalTime(RealDate);
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(RealDate)))
    Object.defineProperty(WorldDate, name, property);
  Object.defineProperty(WorldDate, 'now', { value: now, writable: true, configurable: true });
  // Otherwise `new someDate.constructor()` would still read the machine's clock.
  RealDate.prototype.constructor = WorldDate as unknown as DateConstructor;
  globalThis.Date = WorldDate as unknown as DateConstructor;
  Math.random = random;
}

/** Local time would be this machine's zone here and the manifest's at Google; whoever wants a wall clock names a zone. */
const noZone = (what: string): Error => new Error(`${what} is not emulated: name a time zone`);

const LOCAL = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'TimezoneOffset'];

function refuseLocalTime(RealDate: DateConstructor): void {
  const methods = [
    ...LOCAL.flatMap((name) => [`get${name}`, `set${name}`]),
    'toString',
    'toDateString',
    'toTimeString',
  ];
  for (const method of methods.filter((m) => m in RealDate.prototype)) {
    const value = (): never => {
      throw noZone(`Date.${method}`);
    };
    Object.defineProperty(RealDate.prototype, method, { value, writable: true, configurable: true });
  }
  const parse = RealDate.parse;
  RealDate.parse = (text) => {
    refuseLocalText(text);
    return parse(text);
  };
}

/** A text with a time but without Z or an offset would be read in the local zone, and so would a day that is not written year first. */
function refuseLocalText(text: string): void {
  const named = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})$/i.test(text) || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
  if (!named && /\d/.test(text)) throw noZone(`new Date('${text}')`);
}
