/** Home: what is next, what to watch, the steps. */
import type { HomeView } from '../../core/home';
import { Button, Lines } from './buttons';
import { ShowTab } from './show-tab';
import { TEXTS } from './texts';
import { type PanelState, pressOf } from './use-panel';

export function Home({ panel, view }: { panel: PanelState; view: HomeView }) {
  const { next } = view;
  const check = view.steps.flatMap((s) => s.actions).find((a) => a.call === 'checkApplications');
  return (
    <>
      <section aria-labelledby="next">
        <h2 id="next">{TEXTS.home.next}</h2>
        <p>{next.text}</p>
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            next.action
              ? panel.press(pressOf(next.action, next.step))
              : panel.go({ name: 'step', key: next.step, at: next.at })
          }
        >
          {next.label}
        </Button>
        {next.tab && <ShowTab panel={panel} tab={next.tab} />}
        <p class="small">
          {view.lastCheck}{' '}
          {check && next.action?.call !== check.call && (
            <Button
              kind="link"
              off={panel.busy}
              press={() => panel.press({ ...pressOf(check, 'applications'), at: { name: 'home' } })}
            >
              {TEXTS.home.checkNow}
            </Button>
          )}
        </p>
      </section>
      {view.watch.length > 0 && (
        <section aria-labelledby="watch">
          <h2 id="watch">{TEXTS.home.watch}</h2>
          <Lines lines={view.watch} class="plain dots" />
        </section>
      )}
      <section aria-labelledby="steps">
        <h2 id="steps">{TEXTS.home.steps}</h2>
        <ul class="steps">
          {view.steps.map((s, i) => (
            <li key={s.key}>
              <Button kind="link" press={() => panel.go({ name: 'step', key: s.key })}>
                {i + 1}. {s.title}
              </Button>
              <span class={`tag ${s.tone}`}>{s.tag}</span>
            </li>
          ))}
        </ul>
      </section>
      <p class="small">{TEXTS.home.bottom}</p>
    </>
  );
}
