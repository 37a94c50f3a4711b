/** The front door as the pages use it: one JSON text in, one JSON text out. And the cut: a run that ends after the n-th call took effect. */
import { Refusal } from './refusal';
import type { RunResult, Workspace } from './workspace';

/** The n-th call took effect, and the run ended there. */
export class CutShort extends Error {
  constructor(readonly calls: number) {
    super(`Ended after call ${calls}.`);
    this.name = 'CutShort';
  }
}

type Reply = { ok: true; value: unknown } | { ok: false; code: string; happened: string; notDone: string };

export class FrontDoor {
  private cut = 0;

  constructor(
    readonly ws: Workspace,
    /** 0: never. */
    stopAfter = 0,
  ) {
    if (stopAfter === 0) return;
    ws.hooks.after = ({ n, runId }) => {
      if (n !== stopAfter) return;
      this.cut = n;
      ws.kill(runId);
    };
  }

  /** Calls a page function and gives its value; what cannot go on is thrown in the words of the front door. */
  ask<T>(name: string, request: object = {}): T {
    const reply = JSON.parse(String(this.through(this.ws.page(name, [JSON.stringify(request)])))) as Reply;
    if (reply.ok) return reply.value as T;
    throw new Refusal(reply.happened, reply.notDone, `(${name}, ${reply.code})`, 1);
  }

  open(): void {
    this.through(this.ws.open());
  }

  /** Whatever people do in the world may wake a trigger, and that may be where the run is cut. */
  act<T>(deed: () => T): T {
    const done = deed();
    if (this.cut) throw new CutShort(this.cut);
    return done;
  }

  private through(result: RunResult): unknown {
    if (this.cut) throw new CutShort(this.cut);
    if (result.ok) return result.value;
    throw new Error(`${result.name}: ${result.message}\n${result.stack}`);
  }
}
