/** Before anything is set up, and the first time of a member whose committee has set up already. */
import type { HomeView } from '../../core/home';
import { Button, Lines } from './buttons';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

export function FirstOpen({ panel }: { panel: PanelState }) {
  const { firstOpen: t } = TEXTS;
  const home = { name: 'home' } as const;
  return (
    <>
      <p>{t.what}</p>
      <Lines lines={t.promises} class="plain dots" />
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'setUp',
            args: {},
            working: `${t.start}\u2026`,
            says: t.found,
            at: { name: 'step', key: 'set-up' },
          })
        }
      >
        {t.start}
      </Button>
      <Button
        off={panel.busy}
        press={() => panel.press({ call: 'tryExample', args: {}, working: `${t.tryOut}\u2026`, at: home })}
      >
        {t.tryOut}
      </Button>
      <p class="small">{t.tryOutWhat}</p>
      <details>
        <summary>{t.lookAt}</summary>
        <table>
          <tbody>
            {t.may.map(([what, why]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="small">{t.broader}</p>
      </details>
    </>
  );
}

export const Greeting = ({ panel, view }: { panel: PanelState; view: HomeView }) => (
  <>
    <p>{view.greeting}</p>
    <Lines lines={view.steps.find((s) => s.key === 'set-up')!.facts} class="plain dots" />
    <p>{TEXTS.greeting.shared}</p>
    <p>{TEXTS.greeting.permission}</p>
    <Button kind="primary" press={panel.greeted}>
      {TEXTS.greeting.go}
    </Button>
  </>
);
