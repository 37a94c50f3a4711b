/** One step: what is so, one button that leads on, and what else is possible. */
import type { HomeView, StepView } from '../../core/home';
import { Button, Lines } from './buttons';
import { Questions } from './questions';
import { ShowTab } from './show-tab';
import { TEXTS } from './texts';
import { type PanelState, pressOf } from './use-panel';

export function Step({ panel, view, step }: { panel: PanelState; view: HomeView; step: StepView }) {
  const { next } = view;
  const here = next.step === step.key;
  const answers = step.questions.length > 0;
  const main =
    here && !answers ? (step.actions.find((a) => a.label === next.action?.label) ?? step.actions[0]) : undefined;
  const others = step.actions.filter((a) => a !== main);
  // Exactly one button leads on: this step's own, or the way to the step that is next.
  const leadsElsewhere = !main && !answers;
  return (
    <>
      {step.questions.length > 0 && <Questions panel={panel} step={step} />}
      <Lines lines={step.facts} />
      {main && (
        <Button key={main.label} kind="primary" off={panel.busy} press={() => panel.press(pressOf(main, step.key))}>
          {main.label}
        </Button>
      )}
      {leadsElsewhere && <Onward panel={panel} view={view} />}
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
      {others.map((action) => (
        <Button key={action.label} off={panel.busy} press={() => panel.press(pressOf(action, step.key))}>
          {action.label}
        </Button>
      ))}
    </>
  );
}

/** What is next, where this step has nothing to do. */
export function Onward({ panel, view }: { panel: PanelState; view: HomeView }) {
  const { next } = view;
  const title = view.steps.find((s) => s.key === next.step)?.title ?? '';
  return (
    <section class="card" aria-labelledby="onward">
      <h2 id="onward">{TEXTS.step.next}</h2>
      <p>{next.text}</p>
      {next.idle ? (
        <Button kind="primary" press={() => panel.go({ name: 'home' })}>
          {TEXTS.back}
        </Button>
      ) : (
        <Button kind="primary" off={panel.busy} press={() => panel.go({ name: 'step', key: next.step, at: next.at })}>
          {TEXTS.step.go(title)}
        </Button>
      )}
    </section>
  );
}
