/** The one way to call the server: typed by the front door itself, so that renaming a function there stops this from compiling. */
import type * as front from '../main';
import type { Answer, Json } from '../steps/door';

type Front = typeof front;
type Request<F> = F extends (request: Json<infer A>) => unknown ? A : never;
type Value<F> = F extends (request: never) => Json<Answer<infer T>> ? T : never;
/** The public functions that a page may call. */
export type PageCall = {
  [K in keyof Front]: Front[K] extends (request: never) => Json<Answer<infer _>> ? K : never;
}[keyof Front];

export interface Trouble {
  code: string;
  happened: string;
  notDone: string;
  next: { label: string; go: string };
}

declare const BUILD_ID: string;

interface Runner {
  withSuccessHandler(handler: (reply: string | null) => void): Runner;
  withFailureHandler(handler: (error: { name?: string; message?: string }) => void): Runner;
  [name: string]: unknown;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** How long the page waits before it says that Google has not answered yet. */
const PATIENCE = 45_000;

/** Calls a public function. Never rejects: trouble of every kind comes back as one shape. */
export function call<K extends PageCall>(
  name: K,
  args: Request<Front[K]>,
): Promise<{ value: Value<Front[K]> } | { trouble: Trouble }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ trouble: NO_ANSWER }), PATIENCE);
    const settle = (result: { value: Value<Front[K]> } | { trouble: Trouble }) => {
      clearTimeout(timer);
      resolve(result);
    };
    const run = google.script.run
      .withSuccessHandler((reply) => settle(read(reply)))
      .withFailureHandler((error) => settle({ trouble: lost(String(error?.message ?? error)) }));
    (run[name] as (request: string) => void)(JSON.stringify(args));
  });
}

/** The same for a function whose name came with Home: the server offers only its own. */
export const callNamed = (
  name: string,
  args: Record<string, unknown>,
): Promise<{ value: unknown } | { trouble: Trouble }> => call(name as 'home', args as never);

function read<T>(reply: string | null): { value: T } | { trouble: Trouble } {
  if (reply === null) return { trouble: NO_ANSWER };
  const answer = JSON.parse(reply) as Answer<T>;
  if (answer.build !== BUILD_ID) return { trouble: OLD_PANEL };
  return answer.ok ? { value: answer.value } : { trouble: answer };
}

const NO_ANSWER: Trouble = {
  code: 'E-10',
  happened: 'Google has not answered yet. It may have worked.',
  notDone: 'Look at what was done before you press again; pressing again does nothing twice.',
  next: { label: 'Check what was done', go: 'home' },
};

const OLD_PANEL: Trouble = {
  code: 'E-32',
  happened: 'Mentor Desk was updated while this panel was open.',
  notDone: 'This panel is the old one. What you pressed was done.',
  next: { label: 'Close, then open the panel from the menu', go: 'close' },
};

/** The texts of Google's own errors are localized; only the mix-up of two accounts has a mark of its own. */
const lost = (message: string): Trouble =>
  /PERMISSION_DENIED/.test(message)
    ? {
        code: 'E-02',
        happened: 'Two Google accounts are open in this browser and Google mixed them up.',
        notDone: 'Nothing was changed. Open this spreadsheet in a window where only one account is signed in.',
        next: { label: 'Try again', go: 'home' },
      }
    : {
        code: 'E-08',
        happened: 'Google did not answer.',
        notDone: 'It may have worked all the same. Pressing again does nothing twice.',
        next: { label: 'Check what was done', go: 'home' },
      };

export const closePanel = (): void => google.script.host.close();
