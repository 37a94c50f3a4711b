/** A press that is repeated because its reply was lost: the same id, the same answer, nothing done twice. */
import type { PortionReply, SuggestReply } from '../../workspace/desk-replies';
import { type Committee, committeeAfter, draftsIn } from '../stories/committee';

const DRAFT = { message: 'introduction', operation: 'press-0001' };
type Drafted = PortionReply & { made: number };

const lastCalls = ({ world }: Committee): Record<string, number> =>
  world.executions[world.executions.length - 1]!.calls as Record<string, number>;

test('the same press again gives the same answer and asks Gmail for nothing', async () => {
  const committee = await committeeAfter('approved');
  const first = committee.ask('createDrafts', DRAFT);
  const drafts = draftsIn(committee.world);
  expect(committee.ask('createDrafts', DRAFT)).toEqual(first);
  expect(draftsIn(committee.world)).toEqual(drafts);
  expect(lastCalls(committee).Gmail ?? 0).toBe(0);
});

test('another press is another press', async () => {
  const committee = await committeeAfter('approved');
  expect(committee.ask<Drafted>('createDrafts', DRAFT).made).toBeGreaterThan(0);
  expect(committee.ask<Drafted>('createDrafts', { ...DRAFT, operation: 'press-0002' }).made).toBe(0);
});

test('a press that was refused is tried again under the same id', async () => {
  const committee = await committeeAfter('approved');
  const account = committee.world.accounts[committee.world.user]!;
  const all = account.granted;
  account.granted = all.filter((scope) => !scope.includes('gmail'));
  expect(committee.refused('createDrafts', DRAFT).code).toBe('E-03');
  account.granted = all;
  expect(committee.ask<Drafted>('createDrafts', DRAFT).made).toBeGreaterThan(0);
});

test('a repetition that had to wait for the first press finds its answer', async () => {
  const committee = await committeeAfter('checked');
  const { ws } = committee;
  // The page gave up waiting and asks again, just after the first run has given the lock back.
  let again: unknown;
  ws.hooks.after = ({ member }) => {
    if (member !== 'Lock.releaseLock' || again !== undefined) return;
    again = null;
    again = committee.ask('suggestPairs', { operation: 'press-0001' });
  };
  const first = committee.ask<SuggestReply>('suggestPairs', { operation: 'press-0001' });
  expect(again).toEqual(first);
});

test('what is kept of an answer fits into properties, whatever its length', async () => {
  const committee = await committeeAfter('checked');
  const first = committee.ask('suggestPairs', { operation: 'press-0001' });
  const kept = Object.entries(committee.world.properties.document).filter(([key]) => key.startsWith('answered '));
  expect(kept.length).toBeGreaterThan(1);
  for (const [, value] of kept) expect(value.length).toBeLessThan(9 * 1024);
  expect(committee.ask('suggestPairs', { operation: 'press-0001' })).toEqual(first);
});

test('an id that is none is not understood', async () => {
  const committee = await committeeAfter('checked');
  expect(committee.refused('approvePairs', { operation: ['a'] }).code).toBe('E-31');
});
