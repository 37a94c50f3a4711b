/** Must be seen: the same answers under entirely different questions. */
import { Committee, PROJECT, type Step, committeeAfter } from './committee';
import { readCohortFolder } from '../../workspace/cohort-folder';
import { folderOtherwise } from './other-words';
import { EXAMPLE } from '../setup/cohort-folders';

test('probe', async () => {
  const a = await committeeAfter('checked', { folder: await readCohortFolder(EXAMPLE) });
  const folder = await readCohortFolder(folderOtherwise());
  const b = await committeeAfter('set up', { folder });
  const view: any = b.ask('setUpView');
  for (const f of view.forms) {
    console.log(f.title, f.role, f.headersOnly);
    console.log(f.fields.map((l: any) => `${l.key}${l.doubt ? ' ???' : ''}: ${l.title} -- ${l.example}`).join('\n'));
  }
  console.log(JSON.stringify(view.matters, null, 1));
  console.log(view.same.map((r: any) => `${r.topic} ${r.from}: ${r.answer} => ${r.as}`).join('\n'));
  console.log('questions', view.questions);
  const c = await committeeAfter('checked', { folder });
  console.log(JSON.stringify((c.ask('applicationCards') as any).cards.filter((x: any) => x.kind === 'question').map((x: any) => x.title)));
  const st = (x: Committee) => x.rows('People').map((r) => [r.Person, r.Status, r.Why].join(' | ')).sort();
  const [sa, sb] = [st(a), st(c)];
  console.log(sa.filter((l) => !sb.includes(l)).join('\n') + '\n----\n' + sb.filter((l) => !sa.includes(l)).join('\n'));
});
