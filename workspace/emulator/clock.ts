/** The script's clock and dice are the world's: `new Date()`, `Date.now()` and `Math.random()` read nothing of this machine. */
import { random, theWorld } from './meter';

export function useTheWorldsClock(): void {
  const RealDate = Date;
  const now = (): number => theWorld().clock;
  const WorldDate = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      if (args.length > 1) throw noZone('new Date(year, month, …)');
      if (typeof args[0] === 'string') refuseLocalText(args[0]);
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    },
    apply() {
      throw noZone('Date()');
    },
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  // Otherwise `new someDate.constructor()` would still read the machine's clock.
  RealDate.prototype.constructor = WorldDate;
  globalThis.Date = WorldDate;
  Math.random = random;
  refuseLocalTime(RealDate);
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
