/** What the panel knows and does: one view from the server, one screen, one piece of work at a time. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Action, Confirmation, HomeView } from '../../core/home';
import { call, callNamed, closePanel, newOperation } from '../server';
import { LOST, type Trouble } from '../troubles';
import { TEXTS } from './texts';

export type Screen =
  | { name: 'home' }
  /** `at`: a screen of the step's own, told apart by name; `about`: whom or what it shows, by key. */
  | { name: 'step'; key: string; at?: string; about?: string }
  | { name: 'history' }
  | { name: 'help'; about?: string };

/** One press of a button that changes something. */
export interface Press {
  call: string;
  args: Record<string, unknown>;
  working: string;
  inPortions?: boolean;
  total?: number;
  /** What is said afterwards; without it, the server's own sentences. */
  says?: string;
  /** What is said when it is taken back; without it, the server's own sentences. */
  undoneSays?: string;
  /** Where to be meanwhile and afterwards. */
  at?: Screen;
  confirm?: Confirmation;
  /** Told of the answer. */
  after?(value: unknown): void;
}

export interface Work {
  label: string;
  done: number;
  total: number;
  inPortions: boolean;
  stopping: boolean;
}

/** What was just done: a line that is announced, further lines, and the line of History that takes it back, or ''. */
export interface Notice {
  text: string;
  more: string[];
  undo: string;
  undoneSays?: string;
}

export interface Failure {
  trouble: Trouble;
  /** The same press once more, with the same id. */
  again(): void;
  /** What the press was asked with. */
  args?: Record<string, unknown>;
}

/** What every step's reply has in common. */
interface StepReply {
  said?: string[];
  left?: number;
  waitSeconds?: number;
  exist?: number;
  invited?: number;
  undoId?: string;
}

/** `at`: the screen to begin with. */
export function usePanel(at: Screen) {
  const [view, setView] = useState<HomeView | null>(null);
  const [screen, setScreen] = useState<Screen>(at);
  const [work, setWork] = useState<Work | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState<Press | null>(null);
  const busy = useRef(false);
  const stop = useRef(false);
  const lastCode = useRef('');
  /** What people typed and have not handed in, by person: no trouble may lose it. */
  const typed = useRef<Record<string, string>>({});

  const fail = (trouble: Trouble, again: () => void, args?: Record<string, unknown>) => {
    lastCode.current = trouble.code;
    setFailure({ trouble, again, args });
  };

  const refresh = useCallback(async (): Promise<void> => {
    const reply = await call('home', {});
    if ('value' in reply) setView(reply.value);
    else fail(reply.trouble, () => void retryHome());
  }, []);

  const retryHome = () => {
    setFailure(null);
    return refresh();
  };

  useEffect(() => void refresh(), [refresh]);

  const go = (next: Screen, stale = true) => {
    setFailure(null);
    setAsking(null);
    setNotice(null);
    setScreen(next);
    if (stale && !busy.current && (next.name === 'home' || next.name === 'step')) void refresh();
  };

  /** Asks first where other people will notice. */
  const press = (one: Press) => {
    if (busy.current) return;
    setNotice(null);
    if (one.confirm) setAsking(one);
    else void perform(one, newOperation());
  };

  async function perform(one: Press, operation: string): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    stop.current = false;
    setFailure(null);
    setAsking(null);
    setNotice(null);
    if (one.at) setScreen(one.at);
    const inPortions = one.inPortions === true;
    let total = one.total ?? 0;
    let done = 0;
    let result: Notice | null = null;
    for (let id = operation; ; id = newOperation()) {
      setWork({ label: one.working, done, total, inPortions, stopping: stop.current });
      const reply = await callNamed(one.call, one.args, id);
      if ('trouble' in reply) {
        // Home is asked again when the person goes on; asking now would put a second trouble in front of this one.
        fail(afterPieces(reply.trouble, done, total), () => void perform({ ...one, total }, id), one.args);
        setWork(null);
        busy.current = false;
        return;
      }
      const value = reply.value as StepReply;
      const { said = [], left = 0, waitSeconds = 0 } = value;
      done = value.exist ?? value.invited ?? 0;
      total = done + left;
      const finished = !inPortions || left === 0;
      if (finished || stop.current) {
        const [text = '', ...more] = finished ? said : [TEXTS.work.stopped(done, total), ...said];
        one.after?.(reply.value);
        result = {
          text: one.says ?? text,
          more: one.says ? [] : more,
          undo: value.undoId ?? '',
          undoneSays: one.undoneSays,
        };
        break;
      }
      setWork({ label: one.working, done, total, inPortions, stopping: stop.current });
      if (waitSeconds > 0) await waited(waitSeconds, stop);
    }
    await refresh();
    if (result) setNotice(result);
    setWork(null);
    busy.current = false;
  }

  /** Reads something for a screen; changes nothing. */
  const look = <T>(name: string, args: Record<string, unknown>, use: (value: T) => void): (() => void) => {
    let isForgotten = false;
    void callNamed(name, args).then((reply) => {
      if (isForgotten) return;
      if ('value' in reply) use(reply.value as T);
      else
        fail(reply.trouble, () => {
          setFailure(null);
          look(name, args, use);
        });
    });
    return () => {
      isForgotten = true;
    };
  };

  /** Brings something that the page lacks, then paints again. The screen that waits for it asks once more when the trouble is gone. */
  const [, paint] = useState(0);
  const fetch = async (bring: () => Promise<Trouble | null>): Promise<void> => {
    const trouble = await bring();
    if (trouble) fail(trouble, () => setFailure(null));
    else paint((n) => n + 1);
  };

  return {
    view,
    screen,
    work,
    notice,
    failure,
    asking,
    typed: typed.current,
    lastCode: lastCode.current,
    busy: work !== null,
    go,
    press,
    look,
    fetch,
    say: (text: string) => setNotice({ text, more: [], undo: '' }),
    confirmed: () => asking && void perform({ ...asking, confirm: undefined }, newOperation()),
    notConfirmed: () => setAsking(null),
    stopSoon: () => {
      stop.current = true;
      setWork((now) => now && { ...now, stopping: true });
    },
    greeted: () => {
      setView((now) => now && { ...now, greeting: '' });
      void call('welcome', {});
    },
    close: closePanel,
  };
}

export type PanelState = ReturnType<typeof usePanel>;

/** A step's button as a press. */
export const pressOf = (action: Action, step: string): Press => ({
  call: action.call,
  args: action.args,
  working: `${action.label}\u2026`,
  inPortions: action.inPortions,
  total: action.total,
  confirm: action.confirm,
  at: { name: 'step', key: step },
});

/** A reply that was lost in the middle of long work: what is done is known from the piece before. */
const afterPieces = (trouble: Trouble, done: number, total: number): Trouble =>
  trouble.code === LOST.code && done > 0 ? { ...TEXTS.work.cut(done, total), code: 'E-09' } : trouble;

/** A second at a time, so that stopping does not wait for the whole of it. */
async function waited(seconds: number, stop: { current: boolean }): Promise<void> {
  for (let i = 0; i < seconds && !stop.current; i++) await new Promise((resolve) => setTimeout(resolve, 1000));
}
