/**
 * The door between the pages and the steps: checks what came in, runs the step, puts trouble into words. One of the three places that
 * catch: a Problem becomes its sentences; anything else is a bug, logged without personal data and told as such.
 */
import { type GenericSchema, safeParse } from 'valibot';
import { Problem, type Way } from '../core/trouble';
import { beginOperation } from '../google/operation';
import { toast } from '../google/screen';
import { nothing } from './requests';

declare const BUILD_ID: string;

/** JSON text that means a T. Pages and server exchange nothing else, because Google loses dates and refuses functions on the way. */
export type Json<T> = string & { readonly means?: T };

export type Answer<T> =
  | { ok: true; build: string; value: T }
  | { ok: false; build: string; code: string; happened: string; notDone: string; next: Way };

export function door<A, T>(request: Json<A>, shape: GenericSchema<unknown, A>, step: (args: A) => T): Json<Answer<T>> {
  return JSON.stringify(answer(request, shape, step));
}

/** The same for a menu entry: what the step says, or what stands in its way, is shown in the corner of the sheet. */
export function menuDoor(step: () => string): void {
  const reply = answer('', nothing, step);
  toast(reply.ok ? reply.value : `${reply.happened} ${reply.notDone}`);
}

function answer<A, T>(request: Json<A>, shape: GenericSchema<unknown, A>, step: (args: A) => T): Answer<T> {
  try {
    const args = safeParse(shape, withoutOperation(parsed(request)));
    if (!args.success)
      throw new Problem(
        'E-31',
        'The panel asked for something this version does not understand.',
        'Nothing was changed.',
        { label: 'Open the panel again', go: 'reopen' },
      );
    return { ok: true, build: BUILD_ID, value: step(args.output) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, happened, notDone, next } = error;
      return { ok: false, build: BUILD_ID, code, happened, notDone, next };
    }
    // The message of an unexpected error may hold what a person wrote; the places in our own code do not.
    // biome-ignore lint/suspicious/noConsole: the execution log is where a maintainer looks for a bug
    console.error(`E-30 ${(error as Error)?.name} ${placesIn(error)}`);
    return {
      ok: false,
      build: BUILD_ID,
      code: `E-30 ${(error as Error)?.name ?? ''}`.trim(),
      happened: 'Something we did not expect happened.',
      notDone: 'The step was not finished. What was done so far is in the tabs; pressing again goes on from there.',
      next: { label: 'Try again', go: 'again' },
    };
  }
}

/** A press that changes something carries an id; a repetition carries the same one and is answered as the first time (google/operation.ts). */
function withoutOperation(request: unknown): unknown {
  if (request === null || typeof request !== 'object' || !('operation' in request)) return request;
  const { operation, ...args } = request;
  if (typeof operation !== 'string' || !/^[\w-]{8,64}$/.test(operation)) return request;
  beginOperation(operation);
  return args;
}

function parsed(request: unknown): unknown {
  try {
    const json: unknown = JSON.parse(String(request || '{}'));
    return Array.isArray(json) ? undefined : json;
  } catch {
    return undefined;
  }
}

/** A message of several lines may look like places, so it is taken out first. */
const placesIn = (error: unknown): string =>
  String((error as Error)?.stack ?? '')
    .split(String((error as Error)?.message || '\n'))
    .join('\n')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' ');
