/** Plans side by side: figures, and who would change, with the reasons for either. */
import { useEffect, useState } from 'preact/hooks';
import type { PlanFigures, PlanSide } from '../../../core/plans';
import { ROWS } from '../../board/plan-rows';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { PAIRING } from './texts';
import { toMain } from './view';

export function Compare({ panel, view }: OwnScreenProps) {
  const { compare: t } = PAIRING;
  const [found, setFound] = useState<{ now: PlanFigures | null; plans: PlanSide[] } | null>(null);
  useEffect(() => panel.look<{ now: PlanFigures | null; plans: PlanSide[] }>('comparePlans', {}, setFound), [view]);
  if (!found) return <p class="wait">{t.looking}</p>;
  const { now, plans } = found;
  const columns = [
    ...(now ? [{ title: t.nowColumn, figures: now }] : []),
    ...plans.map((plan) => ({ title: t.short[plan.key]!, figures: plan as PlanFigures })),
  ];
  return (
    <>
      <p>{t.why}</p>
      <Button kind="primary" press={() => panel.go(toMain)}>
        {t.keep}
      </Button>
      <table class="figures" aria-label={t.figures}>
        <thead>
          <tr>
            <td />
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {columns.map((one) => (
                <td key={one.title}>{value(one.figures)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        off={panel.busy}
        press={() => panel.look('showPairingBoard', { at: 'plans' }, () => panel.say(t.wideOpen))}
      >
        {t.wide}
      </Button>
      {plans.map((plan) => (
        <section key={plan.key} aria-labelledby={`plan-${plan.key}`}>
          <h2 id={`plan-${plan.key}`}>
            {plan.title} {plan.chosen && <span class="tag info">{t.now}</span>}
          </h2>
          {plan.changed.length === 0 ? (
            <p>{t.same}</p>
          ) : (
            <details>
              <summary>{t.changes(plan.changed.length)}</summary>
              <ul class="rows">
                {plan.changed.map((one) => (
                  <li key={one.name}>
                    <strong>{one.name}</strong>
                    <br />
                    {t.before} {one.before}
                    <br />
                    {t.after} {one.after}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {!plan.chosen && (
            <Button
              name={t.useOf(plan.title)}
              off={panel.busy}
              press={() => panel.press({ call: 'choosePlan', args: { plan: plan.key }, working: t.using, at: toMain })}
            >
              {t.use}
            </Button>
          )}
        </section>
      ))}
    </>
  );
}
