/**
 * The local Workspace: a Google to have at home. Every call from outside (menu, page, trigger, opening the file) gets a fresh script
 * context with the emulator and the built bundle evaluated in it, as at Google.
 */

import { idFrom } from './chance';
import { formatBox } from './emulator/box-format';
import type { Entry } from './emulator/install';
import type { Call, Run } from './emulator/meter';
import {
  editResponse,
  eventFor,
  type NewResponse,
  type SubmitEventData,
  submitResponse,
  submitTriggers,
} from './emulator/responses';
import { legalArguments, portable } from './page-wire';
import { loadScript } from './script-context';
import type { FormResponseData, RunKind, TriggerData, World } from './world';

export type RunResult = { ok: true; value: unknown } | { ok: false; name: string; message: string; stack: string };

/** How the triggers hear of a submission. `late` waits for `deliverLate()`. */
export type Delivery = 'once' | 'twice' | 'never' | 'late';

export interface Hooks {
  /** Before the n-th call takes effect. May throw a fault into the run, kill it, or run something else first. */
  before?: (call: Call) => void;
  /** After the n-th call took effect: what is thrown here is a fault of a write that was done all the same. */
  after?: (call: Call) => void;
}

const KEPT_EXECUTIONS = 200;
const TOO_LONG = 'Exceeded maximum execution time';

export class Workspace {
  /** Calls so far over the life of this object. */
  readonly counter = { n: 0 };
  hooks: Hooks = {};
  /** The members of every emulated class that any run has met: for the test that finds what nobody calls. */
  readonly emulated: Record<string, string[]> = {};
  private readonly bundle: string;
  private readonly emulator: string;
  private readonly live = new Map<string, Run>();
  private readonly late: (() => void)[] = [];

  constructor(
    readonly world: World,
    options: { bundle?: string; emulator?: string } = {},
  ) {
    this.bundle = options.bundle ?? 'dist';
    this.emulator = options.emulator ?? '.build/emulator';
    // A run that was cut together with the process that ran it cannot hold a lock any more.
    world.locks = {};
  }

  /** The run is dead from now on: every further call in it throws, and its reply is dropped. */
  kill(runId: string): void {
    const run = this.live.get(runId);
    if (run) run.dead = true;
  }

  /** Somebody opens the file: the simple trigger. A script without onOpen does nothing. */
  open(user = this.world.user): RunResult {
    return this.execute('onOpen', 'open', user, { event: 'open' }, { ok: true, value: undefined });
  }

  /** A click on a menu entry. */
  menu(handler: string, user = this.world.user): RunResult {
    return this.execute(handler, 'menu', user, { args: '[]' });
  }

  /**
   * `google.script.run.<name>(...args)`. An illegal argument throws here, at the call site, before anything runs.
   * What the server returned arrives as a copy, or as null if there was something in it that does not travel (a Date, a function).
   */
  page(name: string, args: readonly unknown[], user = this.world.user): RunResult {
    const travelling = legalArguments(args);
    if (name.endsWith('_')) return notFound(name);
    const result = this.execute(name, 'page', user, { args: JSON.stringify(travelling) });
    return result.ok ? { ok: true, value: portable(result.value) } : result;
  }

  /** The names that Google would let be called. */
  names(): string[] {
    const run = this.newRun('names', '', 'page', this.world.user);
    return loadScript(this.emulator, this.bundle, { world: this.world, run, counter: this.counter }).names;
  }

  /** Somebody sends a form, and the triggers hear of it. */
  submit(formId: string, response: NewResponse, deliver: Delivery = 'once'): FormResponseData {
    const kept = submitResponse(this.world, formId, response);
    this.deliver(formId, kept.id, deliver);
    return kept;
  }

  /** Somebody changes their answers through the edit link. */
  edit(
    formId: string,
    responseId: string,
    response: Omit<NewResponse, 'email'> & { email?: string },
    deliver: Delivery = 'once',
  ): void {
    const { changed } = editResponse(this.world, formId, responseId, response);
    if (this.world.switches.editFiresTrigger) this.deliver(formId, responseId, deliver, changed);
  }

  /** Runs the triggers that are still due. */
  deliverLate(): void {
    for (const run of this.late.splice(0)) run();
  }

  /** The world's clock moves on, in milliseconds. */
  wait(ms: number): void {
    this.world.clock += ms;
  }

  private deliver(formId: string, responseId: string, delivery: Delivery, changed?: number[]): void {
    if (delivery === 'never') return;
    const once = (): void => {
      for (const trigger of submitTriggers(this.world, formId)) {
        const event = eventFor(this.world, formId, responseId, trigger.id, changed);
        if (event) this.trigger(trigger, event);
      }
    };
    if (delivery === 'late') this.late.push(once);
    else once();
    if (delivery === 'twice') once();
  }

  /** An installed trigger runs as whoever installed it; who is at a keyboard, Google does not tell it. */
  private trigger(trigger: TriggerData, event: SubmitEventData): RunResult {
    return this.execute(trigger.handler, 'trigger', trigger.owner, { event: 'submit', data: JSON.stringify(event) });
  }

  private newRun(id: string, entry: string, kind: RunKind, user: string): Run {
    return {
      id,
      entry,
      kind,
      user,
      activeUser: kind === 'trigger' ? '' : user,
      started: this.world.clock,
      calls: {},
      dead: false,
      log: [],
      before: (call) => this.hooks.before?.(call),
      after: (call) => this.hooks.after?.(call),
      formatBox,
    };
  }

  private execute(
    entry: string,
    kind: RunKind,
    user: string,
    how: Entry,
    missing: RunResult = notFound(entry),
  ): RunResult {
    const run = this.newRun(idFrom(this.world, 24), entry, kind, user);
    this.live.set(run.id, run);
    const result = this.result(run, how, missing);
    this.live.delete(run.id);
    for (const [name, holder] of Object.entries(this.world.locks)) if (holder === run.id) delete this.world.locks[name];
    this.record(run, result);
    return result;
  }

  private result(run: Run, how: Entry, missing: RunResult): RunResult {
    const { world, counter } = this;
    const stopped: RunResult = { ok: false, name: 'Error', message: TOO_LONG, stack: '' };
    try {
      const script = loadScript(this.emulator, this.bundle, { world, run, counter });
      if (!script.names.includes(run.entry)) return missing;
      const reply = script.enter(run.entry, how);
      Object.assign(this.emulated, script.emulated);
      if (run.dead) return stopped;
      if (reply.ok) return reply;
      const { name, message, stack } = reply;
      return { ok: false, name, message, stack };
    } catch (thrown) {
      // Global code that throws: the script does not even load.
      const { name, message, stack } = thrown as Error;
      return run.dead ? stopped : { ok: false, name, message, stack: stack ?? '' };
    }
  }

  private record(run: Run, result: RunResult): void {
    const { id, entry, kind, user, started, calls, log } = run;
    const status = run.dead ? 'Stopped' : result.ok ? 'Completed' : 'Failed';
    const error = result.ok ? '' : `${result.name}: ${result.message}`;
    this.world.executions.push({ id, entry, kind, user, started, ended: this.world.clock, status, error, calls, log });
    this.world.executions.splice(0, this.world.executions.length - KEPT_EXECUTIONS);
  }
}

const notFound = (name: string): RunResult => ({
  ok: false,
  name: 'ScriptError',
  message: `Script function not found: ${name}`,
  stack: '',
});
