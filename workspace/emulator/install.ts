/**
 * Evaluated first in every script context: takes what the host hands in, and leaves Google's globals behind, nothing else.
 */
import type { World } from '../world';
import { makeCalendar } from './calendar';
import { makeCharts } from './charts';
import { useTheWorldsClock } from './clock';
import { makeConsole } from './console';
import { openEvent, submitEvent } from './events';
import { makeFormApp } from './form-app';
import { makeGmail } from './gmail';
import { makeHtmlService } from './html-service';
import { makeLockService } from './lock-service';
import { emulatedMembers } from './loud';
import { type Run, startMeter } from './meter';
import { makePropertiesService } from './properties-service';
import type { SubmitEventData } from './responses';
import { makeScriptApp } from './script-app';
import { makeSession } from './session';
import { makeSpreadsheetApp } from './spreadsheet-app';
import { makeUtilities } from './utilities';

/** What the host puts into the context before the emulator, and takes out again after it. */
export interface Host {
  world: World;
  run: Run;
  counter: { n: number };
  /** The pages of the bundle by file name, for HtmlService. */
  files: Record<string, string>;
  /** Left by the emulator for the host: calls a global function of the context. */
  enter?: (name: string, how: Entry) => Reply;
  /** Left by the emulator: the members of every emulated class that the run has met. */
  emulated?: Record<string, string[]>;
}

/** With which arguments an entry point is called; JSON, so that every object in the script is native to its context. */
export type Entry = { args: string } | { event: 'open' } | { event: 'submit'; data: string };

export type Reply = { ok: true; value: unknown } | { ok: false; name: string; message: string; stack: string };

const context = globalThis as unknown as Record<string, unknown> & { __host?: Host };
const host = context.__host!;
delete context.__host;

startMeter(host.world, host.run, host.counter);
useTheWorldsClock();

const globals: Record<string, object> = {
  console: makeConsole(),
  SpreadsheetApp: makeSpreadsheetApp(),
  Charts: makeCharts(),
  FormApp: makeFormApp(),
  ScriptApp: makeScriptApp(),
  LockService: makeLockService(),
  PropertiesService: makePropertiesService(),
  Session: makeSession(),
  Utilities: makeUtilities(),
  Gmail: makeGmail(),
  Calendar: makeCalendar(),
  HtmlService: makeHtmlService(host.files),
};
for (const [name, service] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, { value: service, writable: true, configurable: true, enumerable: false });
}

host.emulated = emulatedMembers();
host.enter = (name, how) => {
  try {
    const entry = context[name] as (...args: unknown[]) => unknown;
    const value = entry(...argumentsOf(how));
    if (value instanceof Promise) throw new Error(`${name} returned a promise, which is not emulated`);
    return { ok: true, value };
  } catch (thrown) {
    if (!(thrown instanceof Error)) return { ok: false, name: 'Error', message: String(thrown), stack: '' };
    return { ok: false, name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' };
  }
};

function argumentsOf(how: Entry): unknown[] {
  if ('args' in how) return JSON.parse(how.args) as unknown[];
  return [how.event === 'open' ? openEvent() : submitEvent(JSON.parse(how.data) as SubmitEventData)];
}
