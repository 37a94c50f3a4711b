/** The one way to show trouble: what happened (the heading) · what was not done · the button that leads on. */
import { Button, Lines, Out } from './buttons';
import { TEXTS } from './texts';
import type { Failure, PanelState } from './use-panel';

export function TroubleScreen({ panel, failure }: { panel: PanelState; failure: Failure }) {
  const { trouble: t } = TEXTS;
  const { trouble, again } = failure;
  const { code, notDone, next } = trouble;
  return (
    <div role="alert">
      <p>{notDone}</p>
      {next.go === 'permission' ? (
        <>
          {next.address && (
            <Out to={next.address} kind="primary">
              {next.label}
            </Out>
          )}
          <Button press={again}>{t.allowed}</Button>
          {code === 'E-03' && (
            <Button
              press={() => panel.go({ name: 'step', key: 'messages', at: 'texts', about: textsOf(failure) }, false)}
            >
              {t.copyTexts}
            </Button>
          )}
          {code === 'E-04' && (
            <Button press={() => panel.go({ name: 'step', key: 'orientation', at: 'link' }, false)}>
              {t.calendarLink}
            </Button>
          )}
        </>
      ) : (
        <Button kind="primary" press={() => leadOn(panel, failure)}>
          {next.label}
        </Button>
      )}
      {code === 'E-10' && panel.view && <Button press={again}>{t.again}</Button>}
      {code === 'E-41' && (
        <>
          <Button press={() => panel.go({ name: 'step', key: 'set-up', at: 'link' }, false)}>{t.pasteAddress}</Button>
          <details>
            <summary>{t.showHow}</summary>
            <Lines lines={t.linkHow} class="plain dots" />
          </details>
        </>
      )}
      {code === 'E-02' && (
        <details>
          <summary>{t.showHow}</summary>
          <Lines lines={t.how} class="plain dots" />
        </details>
      )}
      <details class="small">
        <summary>{t.details}</summary>
        <p>{t.code(code, new Date().toLocaleString('en-US'))}</p>
      </details>
    </div>
  );
}

/** The texts of the message that was to be drafted, of the same people and with the same words. */
function textsOf({ args }: Failure): string {
  const { address: _, ...ask } = args ?? {};
  return 'message' in ask ? JSON.stringify(ask) : '';
}

function leadOn(panel: PanelState, { trouble, again }: Failure): void {
  // A step, or one of its own screens.
  const [go, at] = trouble.next.go.split(' ') as [string, string?];
  if (go === 'again') again();
  else if (go === 'close' || go === 'reopen') panel.close();
  else if (go === 'history') panel.go({ name: 'history' }, false);
  else if (panel.view?.steps.some((s) => s.key === go)) panel.go({ name: 'step', key: go, at });
  else panel.go({ name: 'home' });
}
