import { openPanel } from '/work/main/test/pages/panel-harness';
import { openBrowser } from '/work/main/test/setup/browser';

jest.setTimeout(180000);
test('shots', async () => {
  const b = (await openBrowser())!;
  const p = await openPanel(b);
  let n = 0;
  const shot = async (name: string) => {
    await p.page.screenshot({ path: `/tmp/L-shots/${String(++n).padStart(2, '0')}-${name}.png`, fullPage: true });
    const t = await p.troubles();
    console.log(name, '|', await p.heading(), '|', await p.focused().then((x) => x.slice(0, 40)), '|', t.join('\n'));
  };
  await shot('first');
  console.log(p.calls);
  await p.pressPrimary();
  await shot('after-setup');
  p.pasteMembers();
  await p.pressPrimary();
  await shot('checked');
  await p.press('All steps');
  await shot('home');
  for (let i = 0; i < 12; i++) {
    const w = await p.pressPrimary();
    await shot('then-' + w.replace(/\W+/g, '-'));
    console.log('pressed', w, p.presses, p.calls.slice(-3));
    if (/Check for/.test(w)) break;
  }
  await p.press('All steps');
  await shot('home-end');
  await p.press('History and undo');
  await shot('history');
  await p.press('Help');
  await shot('help');
  console.log(p.errors, p.requests);
  await b.close();
});
