/** Step 1: the questions that only a person can answer, else everything at a glance, and one press that finishes. */
import type { SetUpView } from '../../../steps/set-up-view';
import { Button, Lines } from '../buttons';
import { Cards } from '../cards';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward, Step } from '../step';
import { type PanelState, pressOf } from '../use-panel';
import { Meanings } from './meanings';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { main: t } = SET_UP;

export function SetUp({ panel, view, step }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (view.example) return <Step panel={panel} view={view} step={step} />;
  if (!view.isSetUp) return <Start panel={panel} facts={step.facts} />;
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const { cards, unclear } = now;
  const open = cards.length + unclear.length;
  return (
    <>
      {open > 1 && !now.finished && <p>{t.few(open)}</p>}
      {cards.length > 0 && <Cards panel={panel} cards={cards} step={step.key} more={unclear.length} />}
      {cards.length === 0 && unclear[0] && (
        <section class="card" aria-labelledby="matter">
          <Meanings panel={panel} now={now} matter={unclear[0]} quick />
        </section>
      )}
      {open === 0 && <Finish panel={panel} now={now} />}
      {open === 0 && now.finished && <Onward panel={panel} view={view} />}
      <section aria-labelledby="rows">
        <h2 id="rows">{t.what}</h2>
        <Rows panel={panel} now={now} />
      </section>
      <section aria-labelledby="more">
        <h2 id="more">{t.more}</h2>
        <Lines lines={step.facts.slice(now.forms.length)} />
        {step.actions.map((action) => (
          <Button key={action.label} off={panel.busy} press={() => panel.press(pressOf(action, step.key))}>
            {action.label}
          </Button>
        ))}
        {step.tabs.map((tab) => (
          <ShowTab key={tab.key} panel={panel} tab={tab} />
        ))}
      </section>
    </>
  );
}

/** Nothing is set up, and somebody came here from a form that was not found. */
const Start = ({ panel, facts }: { panel: PanelState; facts: readonly string[] }) => (
  <>
    <Lines lines={facts} />
    <Button
      kind="primary"
      off={panel.busy}
      press={() => panel.press({ call: 'setUp', args: {}, working: t.starting, says: t.found, at: to() })}
    >
      {t.start}
    </Button>
    <Button press={() => panel.go(to('link'), false)}>{t.address}</Button>
  </>
);

function Finish({ panel, now }: { panel: PanelState; now: SetUpView }) {
  if (now.finished) return <p>{t.finished}</p>;
  return (
    <>
      <p>{t.over(now.rows.filter((row) => row.look.length > 0).length)}</p>
      <Button
        kind="primary"
        off={panel.busy}
        press={() => panel.press({ call: 'finishSetUp', args: {}, working: t.finishing, at: { name: 'home' } })}
      >
        {t.finish}
      </Button>
    </>
  );
}

const Rows = ({ panel, now }: { panel: PanelState; now: SetUpView }) => (
  <ul class="rows">
    {now.rows.map((row) => (
      <li key={row.key}>
        <div class="side">
          <strong>
            <Button kind="link" press={() => panel.go(to(row.key))}>
              {row.title}
            </Button>
          </strong>
          {row.look.length > 0 && <span class="tag look">{t.look}</span>}
        </div>
        {[...row.look, ...row.lines].map((line) => (
          <p key={line} class="small">
            {line}
          </p>
        ))}
      </li>
    ))}
  </ul>
);
