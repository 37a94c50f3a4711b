/** Nobody on one side: Home does not offer to pair, but says what is missing and leads to where it can be mended. Through the built bundle. */
import type { HomeView } from '../../src/core/home';
import { type Committee, cohort, committeeAfter, MENTORS } from './committee';

const home = (at: Committee): HomeView => at.ask<HomeView & Record<string, unknown>>('home');
const pairing = (at: Committee) => home(at).steps.find(({ key }) => key === 'pairing')!;
const calls = (at: Committee): string[] => pairing(at).actions.map(({ call }) => call);

test('no mentor has applied: Home looks for new applications', async () => {
  const at = await committeeAfter('checked', { folder: await cohort({ mentor: [] }) });
  expect(home(at).next).toMatchObject({
    text: 'No mentor has applied yet, so nobody can be paired.',
    step: 'applications',
    action: { call: 'checkApplications' },
  });
  expect(calls(at)).toEqual([]);
});

test('no mentor is accepted: Home leads to Eligibility, and offers to pair once one is', async () => {
  const at = await committeeAfter('checked');
  expect(calls(at)).toEqual(['suggestPairs']);
  const decide = (name: string, decision: string): void => {
    at.type('People', ['Person', `mentor:${name}@`], 'Decision (edit)', decision);
    at.type('People', ['Person', `mentor:${name}@`], 'Decision note (edit)', 'As the committee decided.');
  };
  for (const name of MENTORS) decide(name, 'Do not accept');
  at.ask('checkApplications');
  expect(home(at).next).toMatchObject({
    text: 'None of the 4 mentors who applied is eligible, so nobody can be paired.',
    step: 'eligibility',
    action: null,
  });
  expect(calls(at)).toEqual([]);
  expect(pairing(at).facts).toContain('None of the 4 mentors who applied is eligible, so nobody can be paired.');

  decide(MENTORS[0]!, 'Accept');
  at.ask('checkApplications');
  expect(home(at).next).toMatchObject({ step: 'pairing', action: { call: 'suggestPairs' } });
});
