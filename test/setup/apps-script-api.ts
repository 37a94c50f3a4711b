/**
 * A stand-in for Google on this computer: a CONNECT proxy that answers for the Apps Script API and for Google's login with a
 * certificate of its own, writes down everything it hears, and lets nobody through to the network.
 */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import forge from 'node-forge';

export interface ScriptFile {
  name: string;
  type: string;
  source: string;
}

export interface Heard {
  method: string;
  url: string;
  body: string;
}

interface Answer {
  status: number;
  body: unknown;
}

const HOSTS = ['script.googleapis.com', 'oauth2.googleapis.com'];
export const ACCESS_TOKEN = 'the-access-token';
/** What Google puts into a new script: in the wrong zone, and without our permissions. */
export const GOOGLES_MANIFEST =
  '{\n  "timeZone": "America/New_York",\n  "dependencies": {\n  },\n  "exceptionLogging": "STACKDRIVER",\n  "runtimeVersion": "V8"\n}';

export class AppsScriptApi {
  /** Every host that somebody asked for, and apart from that those who were none of Google's two. */
  readonly hosts: string[] = [];
  readonly strangers: string[] = [];
  readonly heard: Heard[] = [];
  readonly scripts = new Map<string, { title: string; parentId: string; files: ScriptFile[] }>();
  /** Answers instead of Google; undefined lets the request pass. */
  refuse: (request: Heard) => Answer | undefined = () => undefined;

  private constructor(
    private readonly proxy: Server,
    private readonly google: SecureServer,
    private readonly folder: string,
  ) {}

  /** Opens the stand-in; its certificate and the list of direct connections lie in `folder`. */
  static async open(folder: string): Promise<AppsScriptApi> {
    const { key, cert } = certificate();
    writeFileSync(join(folder, 'google.pem'), cert);
    writeFileSync(join(folder, 'watch.cjs'), WATCH);
    writeFileSync(join(folder, 'connections.txt'), '');
    const google = createSecureServer({ key, cert });
    const proxy = createServer();
    const api = new AppsScriptApi(proxy, google, folder);
    google.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text) => (body += text));
      request.on('end', () => {
        const heard = { method: request.method!, url: `https://${request.headers.host}${request.url}`, body };
        api.heard.push(heard);
        const answer = api.refuse(heard) ?? api.answer(heard, request.headers.authorization);
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    proxy.on('request', (request, response) => {
      api.strangers.push(`${request.method} ${request.url}`);
      response.writeHead(403).end();
    });
    proxy.on('connect', (request, socket: Socket) => {
      api.hosts.push(request.url!);
      if (HOSTS.some((host) => request.url === `${host}:443`)) {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        google.emit('connection', socket);
      } else {
        api.strangers.push(request.url!);
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      }
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return api;
  }

  /** The environment in which a command meets the stand-in instead of Google, and cannot go round it unseen. */
  environment(): Record<string, string> {
    const address = `http://127.0.0.1:${(this.proxy.address() as AddressInfo).port}`;
    return {
      HTTPS_PROXY: address,
      HTTP_PROXY: address,
      NODE_EXTRA_CA_CERTS: join(this.folder, 'google.pem'),
      NODE_OPTIONS: `--require ${JSON.stringify(join(this.folder, 'watch.cjs'))}`,
      CONNECTIONS: join(this.folder, 'connections.txt'),
    };
  }

  get pushes(): Heard[] {
    return this.heard.filter(({ method }) => method === 'PUT');
  }

  async close(): Promise<void> {
    this.google.closeAllConnections();
    this.proxy.closeAllConnections();
    await new Promise((resolve) => this.proxy.close(resolve));
  }

  private answer({ method, url, body }: Heard, authorization: string | undefined): Answer {
    const { host, pathname } = new URL(url);
    if (host === 'oauth2.googleapis.com')
      return { status: 200, body: { access_token: ACCESS_TOKEN, expires_in: 3599, token_type: 'Bearer' } };
    if (authorization !== `Bearer ${ACCESS_TOKEN}`) return { status: 401, body: error(401, UNAUTHENTICATED) };
    if (method === 'POST' && pathname === '/v1/projects') {
      const scriptId = `script-${this.scripts.size + 1}-of-the-stand-in`;
      const manifest = { name: 'appsscript', type: 'JSON', source: GOOGLES_MANIFEST };
      this.scripts.set(scriptId, { ...JSON.parse(body), files: [manifest] });
      return { status: 200, body: { scriptId, ...JSON.parse(body) } };
    }
    const scriptId = /^\/v1\/projects\/([^/]+)\/content$/.exec(pathname)?.[1] ?? '';
    const script = this.scripts.get(scriptId);
    if (!script) return { status: 404, body: error(404, 'Requested entity was not found.') };
    if (method === 'PUT') script.files = JSON.parse(body).files;
    return { status: 200, body: { scriptId, files: script.files } };
  }
}

const UNAUTHENTICATED =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.';

/** An error as Google's APIs put it. */
export function error(code: number, message: string): unknown {
  return { error: { code, message, errors: [{ message, domain: 'global', reason: 'forbidden' }] } };
}

/** Loaded before a command: writes down every connection it opens by itself, so that one that avoids the proxy is seen. */
const WATCH = `
const { Socket } = require('node:net');
const { appendFileSync } = require('node:fs');
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...words) {
  const options = Array.isArray(words[0]) ? words[0][0] : words[0];
  appendFileSync(process.env.CONNECTIONS, JSON.stringify([options.host ?? 'localhost', Number(options.port)]) + '\\n');
  return connect.apply(this, words);
};
`;

/** Made anew each time, for a certificate that lies in a repository runs out some day. */
function certificate(): { key: string; cert: string } {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = '01';
  made.validity.notBefore = new Date('2020-01-01T00:00:00Z');
  made.validity.notAfter = new Date('2120-01-01T00:00:00Z');
  const name = [{ name: 'commonName', value: 'A stand-in for Google' }];
  made.setSubject(name);
  made.setIssuer(name);
  made.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) },
  ]);
  made.sign(keys.privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(keys.privateKey), cert: forge.pki.certificateToPem(made) };
}
