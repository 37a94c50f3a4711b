/** The way to the server of the local Workspace. */
import type { ActReply } from '../start/view-types';
import type { Reply } from './frame-talk';

const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)!.content;

/** For the style element of the grid, which the page's policy would refuse otherwise. */
export const styleNonce = (): string => meta('style-nonce');

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'X-Local-Workspace': meta('workspace-token') };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** Does one of the acts of workspace/start/acts.ts. Never rejects. */
export const act = (name: string, given: object = {}): Promise<ActReply> =>
  post<ActReply>(`api/act/${name}`, given).catch(() => ({ refused: NOBODY_THERE }));

/** Which cell is selected: what scripts get as the current cell. Nothing comes back. */
export const selectCell = (sheetId: number, a1: string): void => {
  window.clearTimeout(selecting);
  selecting = window.setTimeout(() => post('api/act/select', { sheetId, a1 }).catch(() => {}), 120);
};
let selecting = 0;

export const pageCall = (frame: string, name: string, args: unknown[]): Promise<Reply> =>
  post<Reply>('api/page', { frame, name, args }).catch((error: Error) => ({
    ok: false,
    name: 'NetworkError',
    message: 'NetworkError: Connection failure due to HTTP 0',
    stack: error.stack ?? '',
  }));

const NOBODY_THERE = 'The local Workspace does not answer. Is npm start still running? If so, reload this page.';
