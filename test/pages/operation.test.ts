/** A press that is repeated because its reply was lost: the same id, the same answer, nothing done twice. */
import type { Workspace } from '../../workspace/workspace';
import { type Committee, committeeAt } from '../stories/committee';

const press = (ws: Workspace, name: string, request: object): { ok: boolean; value: Record<string, unknown> } =>
  JSON.parse(String((ws.page(name, [JSON.stringify(request)]) as { value: unknown }).value));

const callsOf = ({ ws }: Committee): Record<string, number> =>
  ws.world.executions[ws.world.executions.length - 1]!.calls;

test('the same press again gives the same answer and touches neither Gmail nor a tab', async () => {
  const committee = await committeeAt('approved');
  const first = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0001' });
  const again = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0001' });
  expect(first.ok).toBe(true);
  expect(again).toEqual(first);
  expect(callsOf(committee).Gmail ?? 0).toBe(0);
});

test('another press is another press', async () => {
  const committee = await committeeAt('approved');
  const first = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0001' });
  const second = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0002' });
  expect(first.value.made).toBeGreaterThan(0);
  expect(second.value.made).toBe(0);
});

test('a press that was refused is tried again under the same id', async () => {
  const committee = await committeeAt('approved');
  const account = committee.ws.world.accounts[committee.ws.world.user]!;
  const all = account.granted;
  account.granted = all.filter((scope) => !scope.includes('gmail'));
  const refused = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0001' });
  account.granted = all;
  const again = press(committee.ws, 'createDrafts', { message: 'introduction', operation: 'press-0001' });
  expect([refused.ok, again.ok]).toEqual([false, true]);
  expect(again.value.made).toBeGreaterThan(0);
});

test('an answer longer than one property holds is kept in pieces', async () => {
  const committee = await committeeAt('checked');
  const first = press(committee.ws, 'suggestPairs', { operation: 'press-0001' });
  const long = {
    ...first,
    value: { ...first.value, said: Array.from({ length: 400 }, () => 'A sentence of some length.') },
  };
  const kept = committee.ws.world.properties.document;
  const key = Object.keys(kept).find((k) => k.startsWith('answered ') && k.endsWith('.pieces'))!;
  expect(JSON.stringify(long).length).toBeGreaterThan(9 * 1024);
  for (const [name, value] of Object.entries(kept))
    if (name.startsWith('answered ')) expect(value.length).toBeLessThan(9 * 1024);
  expect(Number(kept[key])).toBeGreaterThan(0);
  expect(press(committee.ws, 'suggestPairs', { operation: 'press-0001' })).toEqual(first);
});

test('an id that is none is not understood, and nothing is changed', async () => {
  const committee = await committeeAt('checked');
  const answer = press(committee.ws, 'approvePairs', { operation: { toString: 'x' } });
  expect(answer).toMatchObject({ ok: false, code: 'E-31' });
});
