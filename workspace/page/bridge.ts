/**
 * `google.script` for a page of the script that is shown in a frame. It is put in front of the page's own code, and speaks to the page of the
 * local Workspace around it. Arguments are checked at the call site, results arrive as copies, ten calls run at a time.
 */
import { legalArguments } from '../page-wire';
import type { FromFrame, Reply, ToFrame } from './frame-talk';

interface Handlers {
  success?: (value: unknown, userObject?: unknown) => void;
  failure?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
}

const AT_A_TIME = 10;
const names = (document.currentScript as HTMLScriptElement).dataset.names!.split(' ');
const under: Map<number, Handlers> = new Map();
const due: { id: number; name: string; args: unknown[]; handlers: Handlers }[] = [];
let calls = 0;

const say = (words: FromFrame): void => window.parent.postMessage(words, '*');

function runner(handlers: Handlers): object {
  const own: Record<string, (...args: never[]) => unknown> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of names) {
    own[name] = (...args: unknown[]): void => {
      due.push({ id: ++calls, name, args: legalArguments(args), handlers });
      next();
    };
  }
  return own;
}

function next(): void {
  while (under.size < AT_A_TIME && due.length > 0) {
    const { id, name, args, handlers } = due.shift()!;
    under.set(id, handlers);
    say({ kind: 'call', id, name, args });
  }
}

function arrived(id: number, reply: Reply): void {
  const handlers = under.get(id);
  under.delete(id);
  next();
  if (!handlers) return;
  if (reply.ok) {
    handlers.success?.(reply.value, handlers.userObject);
    return;
  }
  const { name, message, stack } = reply;
  const error = Object.assign(new Error(message), { name, stack });
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else setTimeout(() => reportError(error));
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source === window.parent && data?.kind === 'reply') arrived(data.id, data.reply);
});

// A link of the page would leave the local Workspace: the page around decides where it leads here.
for (const kind of ['click', 'auxclick'] as const) {
  window.addEventListener(
    kind,
    (event) => {
      const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
      if (!link || link.getAttribute('href')!.startsWith('#')) return;
      event.preventDefault();
      say({ kind: 'link', href: link.href });
    },
    true,
  );
}
window.open = (address?: string | URL): null => {
  say({ kind: 'link', href: String(address ?? '') });
  return null;
};

const google = { script: { run: runner({}), host: { close: () => say({ kind: 'close' }) } } };
Object.assign(window, { google });
