import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptApi } from './apps-script-api';

let folder: string;
let api: AppsScriptApi;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-desk-test-'));
  api = await AppsScriptApi.open(folder);
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script as the commands are run and gives what it printed. */
function node(script: string): Promise<string> {
  const environment = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, ...api.environment() };
  return new Promise((done) => {
    execFile(process.execPath, ['-e', script], { env: environment }, (_error, stdout) => done(stdout));
  });
}

/** Asks the proxy for a way to `host`, as clasp does. */
const throughTheProxy = (host: string) => `
  const { HttpsProxyAgent } = require(${JSON.stringify(require.resolve('https-proxy-agent'))});
  require('node:https')
    .get('https://${host}/', { agent: new HttpsProxyAgent(process.env.HTTPS_PROXY) }, ({ statusCode }) => console.log(statusCode))`;

test('who asks for somebody else than Google is refused and written down', async () => {
  expect(await node(throughTheProxy('telemetry.example'))).toBe('403\n');
  expect(api.strangers).toEqual(['telemetry.example:443']);
});

test('Google answers, with the certificate of the stand-in, and without a login says 401', async () => {
  expect(await node(throughTheProxy('script.googleapis.com'))).toBe('401\n');
  expect(api.strangers).toEqual([]);
  expect(api.hosts).toEqual(['script.googleapis.com:443']);
});

test('who goes round the proxy is written down', async () => {
  const neighbor = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
  await new Promise((done) => neighbor.once('listening', done));
  const { port } = neighbor.address() as AddressInfo;
  await node(`require('node:http').get('http://127.0.0.1:${port}/', (answer) => answer.resume())`);
  await new Promise((done) => neighbor.close(done));
  expect(readFileSync(join(folder, 'connections.txt'), 'utf8')).toBe(`["127.0.0.1",${port}]\n`);
});
