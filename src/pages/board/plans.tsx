/** Plans side by side: figures and, mentee by mentee, who would have whom; one of them is used with one press. */
import { useEffect, useState } from 'preact/hooks';
import type { PlanFigures, PlanSide } from '../../core/plans';
import { Button } from '../panel/buttons';
import { call, closePanel, newOperation } from '../server';
import type { Trouble } from '../troubles';
import { ROWS } from './plan-rows';
import { TEXTS } from './texts';

interface Found {
  now: PlanFigures | null;
  plans: PlanSide[];
}

export function Plans() {
  const { plans: t } = TEXTS;
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [doing, setDoing] = useState(false);
  const look = async () => {
    setTrouble(null);
    const reply = await call('comparePlans', {});
    if ('value' in reply) setFound(reply.value);
    else setTrouble(reply.trouble);
  };
  useEffect(() => {
    void look();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && closePanel();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const use = async (plan: PlanSide) => {
    setDoing(true);
    const reply = await call('choosePlan', { plan: plan.key }, newOperation());
    setDoing(false);
    if ('value' in reply) closePanel();
    else setTrouble(reply.trouble);
  };
  return (
    <>
      <header class="top">
        <h1>{t.title}</h1>
      </header>
      <main class="table">
        {trouble && (
          <div class="note problem" role="alert">
            <p>
              <strong>{trouble.happened}</strong> {trouble.notDone}
            </p>
            <Button kind="link" press={() => void look()}>
              {trouble.next.label}
            </Button>
          </div>
        )}
        {!found && !trouble && <p class="wait">{t.looking}</p>}
        {found && (
          <>
            <p>{t.why}</p>
            <Figures found={found} off={doing} use={(plan) => void use(plan)} />
            <Changes found={found} />
          </>
        )}
      </main>
      <footer class="bar">
        <div>
          <p class="small">{t.undo}</p>
          <div role="status">{doing && <span class="wait">{t.using}</span>}</div>
        </div>
        <div class="buttons">
          <Button kind="primary" off={doing} press={closePanel}>
            {t.keep}
          </Button>
        </div>
      </footer>
    </>
  );
}

interface FiguresProps {
  found: Found;
  off: boolean;
  use(plan: PlanSide): void;
}

function Figures({ found: { now, plans }, off, use }: FiguresProps) {
  const { plans: t } = TEXTS;
  return (
    <table class="plans" aria-label={t.figures}>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          {now && <th scope="col">{t.now}</th>}
          {plans.map((plan) => (
            <th key={plan.key} scope="col">
              {plan.title} {plan.chosen && <span class="tag info">{t.used}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([title, value]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {now && <td>{value(now)}</td>}
            {plans.map((plan) => (
              <td key={plan.key}>{value(plan)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <td colSpan={now ? 2 : 1} />
          {plans.map((plan) => (
            <td key={plan.key}>
              {!plan.chosen && (
                <Button name={t.useOf(plan.title)} off={off} press={() => use(plan)}>
                  {t.use}
                </Button>
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Everybody whom one of the plans would move. */
function Changes({ found: { plans } }: { found: Found }) {
  const { plans: t } = TEXTS;
  const all = new Map(plans.flatMap((plan) => plan.changed.map((one) => [one.mentee, one])));
  const mentees = [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <section aria-labelledby="who">
      <h2 id="who">{mentees.length === 0 ? t.who : t.whoFor(mentees.length)}</h2>
      {mentees.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <table class="plans">
          <thead>
            <tr>
              {[t.mentee, t.now, ...plans.map((plan) => plan.title)].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mentees.map(({ mentee, name, before }) => (
              <tr key={mentee}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                {plans.map((plan) => (
                  <td key={plan.key}>{plan.changed.find((one) => one.mentee === mentee)?.after ?? t.asNow}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
