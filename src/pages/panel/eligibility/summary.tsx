/** Step 3 at a glance: how many are in which status, which rules decided it, whose membership is known and until when. */
import type { EligibilityView } from '../../../steps/eligibility-view';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import { type PanelState, pressOf } from '../use-panel';
import { ELIGIBILITY } from './texts';
import { STATUS_TONES, to, useEligibility } from './view';

export function Eligibility({ panel, view, step }: OwnScreenProps) {
  const { main: t } = ELIGIBILITY;
  const now = useEligibility(panel, view);
  // Before anybody was judged there are the list and the rules to look at.
  if (step.actions.length === 0)
    return (
      <>
        <Lines lines={step.facts} />
        <Onward panel={panel} view={view} />
        {now && <List panel={panel} list={now.list} />}
        {now && <RulesUsed panel={panel} rules={now.rules} />}
      </>
    );
  if (!now) return <p class="wait">{ELIGIBILITY.looking}</p>;
  const { queue, promises } = now;
  const due = promises?.due === true && queue.length === 0;
  return (
    <>
      <Counts statuses={now.statuses} />
      {now.own.length > 0 && <p class="note info">{t.own(now.own)}</p>}
      {queue.length > 0 ? (
        <Button kind="primary" press={() => panel.go(to('one'))}>
          {t.review(queue.length)}
        </Button>
      ) : (
        !due && (
          <>
            <p>{t.nobody}</p>
            <Onward panel={panel} view={view} />
          </>
        )
      )}
      {promises && <Promised panel={panel} promises={promises} leads={due} />}
      {now.asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">{t.asked}</h2>
          <ul>
            {now.asked.map(({ key, name, role }) => (
              <li key={key}>
                <Button kind="link" press={() => panel.go(to('one', key))}>
                  {name}
                </Button>
                , {role}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button press={() => panel.go(to('find'))}>{t.find}</Button>
      {step.actions.map((action) => (
        <Button key={action.label} off={panel.busy} press={() => panel.press(pressOf(action, step.key))}>
          {action.label}
        </Button>
      ))}
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
      <List panel={panel} list={now.list} />
      <RulesUsed panel={panel} rules={now.rules} />
    </>
  );
}

/** The bar repeats the number beside it. */
function Counts({ statuses }: Pick<EligibilityView, 'statuses'>) {
  const most = Math.max(1, ...statuses.map(({ n }) => n));
  const shown = statuses.filter(({ status, n }) => n > 0 || status !== 'Replaced by newer');
  return (
    <ul>
      {shown.map(({ status, n }) => (
        <li key={status} class="count">
          <span class={`tag ${STATUS_TONES[status]}`}>{status}</span>
          <span class="number">{n}</span>
          <svg class="bar" viewBox="0 0 100 12" aria-hidden="true" preserveAspectRatio="none">
            <rect width={(n / most) * 100} height="12" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

function Promised({
  panel,
  promises,
  leads,
}: {
  panel: PanelState;
  promises: NonNullable<EligibilityView['promises']>;
  leads: boolean;
}) {
  const { main: t } = ELIGIBILITY;
  const n = promises.people.length;
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t.promises}</h2>
      <p>{t.promised(n, promises.day, promises.due)}</p>
      <Button kind={leads ? 'primary' : 'secondary'} press={() => panel.go(to('recheck'))}>
        {t.recheck(n)}
      </Button>
    </section>
  );
}

function List({ panel, list }: { panel: PanelState; list: EligibilityView['list'] }) {
  const { main: t } = ELIGIBILITY;
  const is = list.rows > 0;
  return (
    <section aria-labelledby="list">
      <h2 id="list">{t.list}</h2>
      <p>{is ? t.listIs(list.rows, list.asOfWords) : t.noList}</p>
      <Lines lines={list.problems} />
      {list.unreadable.n > 0 && <p class="note look">{t.unreadable(list.unreadable.n)}</p>}
      <Button press={() => panel.go(to('members'))}>{is ? t.toList : t.chooseList}</Button>
    </section>
  );
}

function RulesUsed({ panel, rules }: { panel: PanelState; rules: EligibilityView['rules'] }) {
  const { main: t } = ELIGIBILITY;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t.rules}</h2>
      <Button press={() => panel.go(to('rules'))}>{t.change}</Button>
      <ul class="rows">
        {rules.map((rule) => (
          <li key={rule.key}>
            <p>
              <strong>{rule.title}</strong>:{' '}
              {!rule.on ? t.off : rule.used ? t.counted(rule.fails, rule.asks) : t.unused}
            </p>
            {rule.on && rule.words.length > 0 && <p class="small">{rule.words.join(' ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
