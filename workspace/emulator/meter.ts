/**
 * The meter: every round trip to Google passes here. It counts the call, lets the world's clock run, asks for the scope, and is the
 * place where faults strike. It is evaluated inside the script's own context, once per run.
 */
import { chance, idFrom } from '../chance';
import type { RunKind, World } from '../world';
import type { formatBox } from './box-format';
import { googleError } from './google-error';

/** What the host (workspace.ts) hands into the context for one run. */
export interface Run {
  id: string;
  entry: string;
  kind: RunKind;
  /** Whose authority the run has: the person at the keyboard, or the installer of the trigger. */
  user: string;
  /** The person at the keyboard as far as Google tells (for triggers: nobody). */
  activeUser: string;
  started: number;
  calls: Record<string, number>;
  /** Once true, every further call throws and the reply is dropped. */
  dead: boolean;
  /** What the script wrote to its console. */
  log: string[];
  /** Host callbacks around the n-th call (n counts over the whole life of the Workspace object, from 1). May throw a fault, kill, or run something else. */
  before(call: Call): void;
  after(call: Call): void;
  /** One format for all cells of a box (box-format.ts). */
  formatBox: typeof formatBox;
}

export interface Call {
  n: number;
  service: string;
  /** For example `Range.setValues`. */
  member: string;
  runId: string;
}

/** Declared latency of one call in milliseconds of the world's clock: our own round figures, for cost that does not depend on a machine. */
const LATENCY: Record<string, number> = {
  Sheets: 120,
  Forms: 300,
  Gmail: 250,
  Calendar: 400,
  Properties: 60,
  Lock: 40,
  Script: 200,
  Session: 20,
  Html: 20,
};

const SIX_MINUTES = 6 * 60 * 1000;

/** Thrown into a run that the world has stopped. Catching it does not help: the next call throws again and the reply is dropped. */
export class Killed extends Error {
  constructor() {
    super('Exceeded maximum execution time');
    this.name = 'Killed';
  }
}

let world: World;
let run: Run;
let counter: { n: number };

export function startMeter(w: World, r: Run, c: { n: number }): void {
  world = w;
  run = r;
  counter = c;
}

export const theWorld = (): World => world;
export const theRun = (): Run => run;

/** One round trip. `act` does it; it runs only if nothing stops the call before, and its effect stays even if something stops it after. */
export function call<T>(service: string, member: string, scopes: readonly string[], act: () => T): T {
  if (run.dead) throw new Killed();
  requireScope(member, scopes);
  const here: Call = { n: ++counter.n, service, member, runId: run.id };
  world.calls[service] = (world.calls[service] ?? 0) + 1;
  run.calls[service] = (run.calls[service] ?? 0) + 1;
  world.clock += LATENCY[service] ?? 20;
  if (world.clock - run.started > SIX_MINUTES) {
    run.dead = true;
    throw new Killed();
  }
  hook(() => run.before(here));
  if (run.dead) throw new Killed();
  strike(service);
  const result = act();
  hook(() => run.after(here));
  if (run.dead) throw new Killed();
  return result;
}

/** A fault comes from the host, made of another realm's Error: the script must meet one of its own. */
function hook(act: () => void): void {
  try {
    act();
  } catch (fault) {
    const { name, message, details } = fault as Error & { details?: object };
    // What an advanced service says beside the text, as an object of this realm too.
    throw Object.assign(new Error(message), { name, ...(details && { details: JSON.parse(JSON.stringify(details)) }) });
  }
}

/** What the page or a test has switched on. */
function strike(service: string): void {
  if (world.faults.googleDoesNotAnswer) {
    throw googleError("We're sorry, a server error occurred. Please wait a bit and try again.");
  }
  if (world.faults.quotaReached.includes(service)) {
    if (service === 'Calendar') throw googleError('Calendar usage limits exceeded.', 'GoogleJsonResponseException');
    throw googleError(`Service invoked too many times for one day: ${service.toLowerCase()}.`);
  }
}

const IN_A_SIMPLE_TRIGGER = ['auth/spreadsheets'];

/** Any one of `scopes` is enough; an empty list needs none. */
export function requireScope(member: string, scopes: readonly string[]): void {
  if (scopes.length === 0) return;
  const full = scopes.map((s) => `https://www.googleapis.com/${s}`);
  const granted = world.accounts[run.user]?.granted ?? [];
  // A simple trigger runs without anybody's permission, but only on the file it is bound to and its menus.
  if (run.kind === 'open') {
    if (scopes.some((s) => IN_A_SIMPLE_TRIGGER.includes(s))) return;
    throw googleError(`You do not have permission to call ${member}. Required permissions: (${full.join(' || ')})`);
  }
  if (full.some((s) => world.script.scopes.includes(s) && granted.includes(s))) return;
  throw googleError(
    `Specified permissions are not sufficient to call ${member}. Required permissions: (${full.join(' || ')})`,
  );
}

/** A new id from the world's own randomness, so that the same world gives the same ids. */
export const newId = (length: number, alphabet?: string): string => idFrom(world, length, alphabet);

export const random = (): number => chance(world);
