/** The web server of the local Workspace: one page, its files, and what the page asks for. For this computer only. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { ACTS, type Done } from './acts';
import { framed, policyOf } from './frames';
import { NotDone, Question } from './not-done';
import type { Session } from './session';
import { viewOf } from './view';
import type { ActReply } from './view-types';

export interface Served {
  address: string;
  /** What every question to the API must carry; the page has it. */
  token: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = { 'index.js': 'text/javascript', 'index.css': 'text/css' };
const LOOPBACK = '127.0.0.1';

/** `port` 0: any free one. */
export function listen(session: Session, port = 0): Promise<Served> {
  const token = randomBytes(24).toString('base64url');
  return new Promise((resolve, reject) => {
    const app = appOf(session, token, () => (server.address() as { port: number }).port);
    const server: ServerType = serve({ fetch: app.fetch, hostname: LOOPBACK, port }, (info) =>
      resolve({
        address: `http://${LOOPBACK}:${info.port}/`,
        token,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // A browser keeps its connections open as long as it lives.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.on('error', reject);
  });
}

function appOf(session: Session, token: string, port: () => number): Hono {
  const app = new Hono();
  const file = (name: string): string => readFileSync(join(session.project, '.build', 'start', name), 'utf8');

  // A web site elsewhere can have its own name lead here; then the Host header carries that name.
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (host !== `${LOOPBACK}:${port()}` && host !== `localhost:${port()}`)
      return c.text('This is a local Workspace. It answers on this computer only.', 403);
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
  });

  app.get('/', (c) => {
    const nonce = randomBytes(16).toString('base64');
    const own = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:`;
    c.header(
      'Content-Security-Policy',
      `${own}; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return c.html(file('index.html').replace('{{token}}', token).replace('{{nonce}}', nonce));
  });
  for (const [name, type] of Object.entries(TYPES))
    app.get(`/${name}`, (c) => c.body(file(name), 200, { 'Content-Type': `${type}; charset=utf-8` }));

  app.get('/frame/:key', (c) => {
    const frame = session.frames.get(c.req.param('key'));
    if (!frame) return c.text('That page is closed.', 404);
    c.header('Content-Security-Policy', policyOf(frame));
    const names = frame.kind === 'page' ? session.ws.names() : [];
    return c.html(framed(frame, file('bridge.js'), names));
  });

  app.use('/api/*', async (c, next) => {
    if (c.req.header('x-local-workspace') !== token) return c.json({ refused: 'Reload the page.' }, 401);
    await next();
  });
  app.post('/api/act/:name', (c) => answered(c, session));
  app.post('/api/page', async (c) => c.json(pageCall(session, await c.req.json())));
  return app;
}

async function answered(c: Context, session: Session): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  const given = act && v.safeParse(act.takes, await c.req.json().catch(() => null));
  if (!act || !given?.success) return c.json({ refused: 'The local Workspace does not know what to do.' }, 400);
  try {
    const done = (await act.does(session, given.output)) as Done;
    // The selected cell changes with every press of an arrow key, and nothing is seen of it.
    if (name === 'select') return c.json({});
    return c.json({ view: viewOf(session), ...done } satisfies ActReply);
  } catch (thrown) {
    if (thrown instanceof Question) return c.json({ question: thrown.message } satisfies ActReply);
    // People's hands refuse in sentences too; anything but a plain Error is a bug of ours.
    if (!(thrown instanceof NotDone) && (thrown as Error).name !== 'Error') console.error(thrown);
    return c.json({ refused: (thrown as Error).message } satisfies ActReply, 409);
  } finally {
    session.keep();
  }
}

const CALL = v.object({ frame: v.string(), name: v.string(), args: v.array(v.any()) });

/** `google.script.run` from a page that was handed out: it runs as the person for whom it was opened. */
function pageCall(session: Session, body: unknown): object {
  const { frame: key, name, args } = v.parse(CALL, body);
  const frame = session.frames.get(key);
  const lost = {
    ok: false,
    name: 'NetworkError',
    message: 'NetworkError: Connection failure due to HTTP 0',
    stack: '',
  };
  if (frame?.kind !== 'page') return lost;
  const result = session.ws.page(name, args, frame.user);
  session.keep();
  if (!session.loseNextReply) return result;
  session.loseNextReply = false;
  return lost;
}
