/** What a committee's presses cost at Google does not depend on how many people applied. The table of all presses: `npm run bench`. */
import { readCohortFolder } from '../../workspace/cohort-folder';
import { memberRows } from '../../workspace/load-cohort';
import { paste } from '../../workspace/story';
import type { Execution } from '../../workspace/world';
import { benchCalls } from '../bench/calls';
import { crowd } from '../bench/crowd';
import { EXAMPLE } from '../setup/cohort-folders';
import { answersOf, type Committee, committeeAfter, FORM, PROJECT } from './committee';
import { look, QUIET } from './messy';

const DOZEN = 12;
const of = async (applications: number) => crowd(await readCohortFolder(EXAMPLE), applications);
const all = ({ calls }: Execution): number => Object.values(calls).reduce((sum, n) => sum + n, 0);

async function judged(applications: number): Promise<Committee> {
  const folder = await of(applications);
  // Not `committeeAfter('set up')`: that co-chair deletes the spare rows.
  const at = await committeeAfter('loaded', { folder });
  at.ask('setUp');
  paste(at.world, memberRows(folder));
  look(at);
  return at;
}

test('Dana, whose application finds the tab People full to its last row, costs at most a dozen calls all the same; the next one costs less', async () => {
  const at = await committeeAfter('checked');
  at.ask('switchOnAutomaticReading');
  const people = at.tab('People');
  people.maxRows = people.cells.length;
  const arrival = async (name: string): Promise<number> => {
    at.ws.submit(FORM.mentee, await answersOf(name, 'mentee'));
    expect([at.lastRun().kind, at.lastRun().status]).toEqual(['trigger', 'Completed']);
    return all(at.lastRun());
  };
  const first = await arrival('dana.reyes');
  expect(first).toBeLessThanOrEqual(DOZEN);
  expect(await arrival('leilani.zielinski')).toBeLessThan(first);
  expect(look(at)).toMatchObject(QUIET);
});

test('set-up makes room for everybody who applied, so that judging 1,100 people takes no call more than judging 20', async () => {
  const calls = async (applications: number): Promise<unknown> => (await judged(applications)).lastRun().calls;
  expect(await calls(1100)).toEqual(await calls(20));
});

test('pressing Suggest pairs again changes nothing, also where somebody without a pair is told what would help', async () => {
  const at = await judged(200);
  at.ask('suggestPairs');
  const told = ['Pairs', 'Without a pair'].map((tab) => at.rows(tab));
  expect(told[1]!.filter((row) => /take one more mentee/.test(row['What would help']!)).length).toBeGreaterThan(10);
  at.ask('suggestPairs');
  expect(['Pairs', 'Without a pair'].map((tab) => at.rows(tab))).toEqual(told);
});

test('every press, from judging to the orientation, costs sixty people the calls that it costs twenty', async () => {
  const rows = await benchCalls(PROJECT, [20, 60]);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !row.met).map(({ what, measured }) => [what, measured.map((m) => m.calls)])).toEqual([]);
});
