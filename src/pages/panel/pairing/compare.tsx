/** Plans side by side: figures, and who would change, with the reasons for either. */
import { useEffect, useState } from 'preact/hooks';
import type { PlanSide } from '../../../core/plans';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { PAIRING } from './texts';
import { toMain } from './view';

const LABELS = ['Strong', 'Good', 'Fair', 'Weak'] as const;

export function Compare({ panel, view }: OwnScreenProps) {
  const { compare: t } = PAIRING;
  const [plans, setPlans] = useState<PlanSide[] | null>(null);
  useEffect(() => void panel.look<{ plans: PlanSide[] }>('comparePlans', {}, (value) => setPlans(value.plans)), [view]);
  if (!plans) return <p class="wait">{t.looking}</p>;
  const rows: [string, (plan: PlanSide) => string | number][] = [
    [t.rows.pairs, (p) => p.pairs],
    [t.rows.without, (p) => p.without],
    [t.rows.average, (p) => p.average],
    [t.rows.weakest, (p) => p.weakest],
    ...LABELS.map((label): [string, (plan: PlanSide) => number] => [label, (p) => p.labels[label]]),
    [t.rows.rather, (p) => p.bothRather],
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
            {plans.map((plan) => (
              <th key={plan.key} scope="col">
                {t.short[plan.key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {plans.map((plan) => (
                <td key={plan.key}>{value(plan)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
