/** The one way to call the server: typed by the front door itself, so that renaming a function there stops this from compiling. */
import type * as front from '../main';
import type { Answer, Json } from '../steps/door';
import { LOST, NO_ANSWER, OFFLINE, OLD_PANEL, type Trouble, TWO_ACCOUNTS } from './troubles';

type Front = typeof front;
type Request<F> = F extends (request: Json<infer A>) => unknown ? A : never;
type Value<F> = F extends (request: never) => Json<Answer<infer T>> ? T : never;
/** The public functions that a page may call. */
export type PageCall = {
  [K in keyof Front]: Front[K] extends (request: never) => Json<Answer<infer _>> ? K : never;
}[keyof Front];

export type Reply<T> = { value: T } | { trouble: Trouble };

declare const BUILD_ID: string;
export const BUILD = BUILD_ID;

interface Runner {
  withSuccessHandler(handler: (reply: string | null) => void): Runner;
  withFailureHandler(handler: (error: { name?: string; message?: string }) => void): Runner;
  [name: string]: unknown;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** How long the page waits before it says that Google has not answered yet. */
const PATIENCE = 45_000;

/** The id of one press. A repetition of that press carries the same one, and the server does nothing twice. */
export const newOperation = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Calls a public function. Never rejects: trouble of every kind comes back as one shape. `operation`: for calls that change something. */
export function call<K extends PageCall>(
  name: K,
  args: Request<Front[K]>,
  operation?: string,
): Promise<Reply<Value<Front[K]>>> {
  return new Promise((resolve) => {
    if (navigator.onLine === false) {
      resolve({ trouble: OFFLINE });
      return;
    }
    const timer = setTimeout(() => resolve({ trouble: NO_ANSWER }), PATIENCE);
    const settle = (reply: Reply<Value<Front[K]>>) => {
      clearTimeout(timer);
      resolve(reply);
    };
    try {
      const run = google.script.run
        .withSuccessHandler((reply) => settle(read(reply)))
        .withFailureHandler((error) => settle({ trouble: lost(String(error?.message ?? error)) }));
      (run[name] as (request: string) => void)(JSON.stringify(operation ? { ...args, operation } : args));
    } catch {
      // There is no google.script here, or it lacks this function: the page and the server are not of one build.
      settle({ trouble: OLD_PANEL });
    }
  });
}

/** The same for a function whose name came with Home: the server offers only its own. */
export const callNamed = (name: string, args: Record<string, unknown>, operation?: string): Promise<Reply<unknown>> =>
  call(name as 'home', args as never, operation);

function read<T>(reply: string | null): Reply<T> {
  if (reply === null) return { trouble: LOST };
  const answer = JSON.parse(reply) as Answer<T>;
  if (answer.build !== BUILD)
    return {
      trouble: answer.ok ? { ...OLD_PANEL, notDone: `What you pressed was done. ${OLD_PANEL.notDone}` } : OLD_PANEL,
    };
  return answer.ok ? { value: answer.value } : { trouble: answer };
}

/** The texts of Google's own errors are localized; only the mix-up of two accounts has a mark of its own. */
const lost = (message: string): Trouble =>
  /PERMISSION_DENIED/.test(message) ? TWO_ACCOUNTS : navigator.onLine === false ? OFFLINE : LOST;

export const closePanel = (): void => google.script.host.close();
