/** The gate: open cautions as a checklist, Weak pairs one by one, name and time recorded. */
import { useState } from 'preact/hooks';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { PAIRING } from './texts';
import { to, toMain, usePairing } from './view';

export function Approve({ panel, view }: OwnScreenProps) {
  const pairing = usePairing(panel, view);
  const { approve: t } = PAIRING;
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  if (!pairing) return <p class="wait">{PAIRING.looking}</p>;
  const waiting = pairing.pairs.filter((line) => line.status !== 'Approved');
  const ready = waiting.filter((line) => !line.weak);
  const weak = waiting.filter((line) => line.weak);
  const cautions = ready.filter((line) => line.check !== '');
  const open = cautions.filter((line) => !looked.has(line.mentee)).length;
  if (waiting.length === 0)
    return (
      <>
        <p>{t.none}</p>
        <Button kind="primary" press={() => panel.go(toMain)}>
          {PAIRING.matters.done}
        </Button>
      </>
    );
  const tick = (mentee: string) => {
    const next = new Set(looked);
    if (!next.delete(mentee)) next.add(mentee);
    setLooked(next);
  };
  return (
    <>
      {ready.length > 0 && (
        <>
          <p>{t.ready(ready.length, open)}</p>
          <Button
            kind="primary"
            off={panel.busy}
            press={() =>
              panel.press({
                call: 'approvePairs',
                args: { weakToo: [], note: t.note(cautions.length - open, cautions.length) },
                working: t.working,
                at: weak.length > 0 ? to('approve') : toMain,
              })
            }
          >
            {t.approve(ready.length)}
          </Button>
        </>
      )}
      <p class="small">{t.recorded(view.user)}</p>
      {cautions.length > 0 && (
        <fieldset>
          <legend>{t.cautions}</legend>
          {cautions.map((line) => (
            <label key={line.mentee} class="choice">
              <input type="checkbox" checked={looked.has(line.mentee)} onChange={() => tick(line.mentee)} />
              <span>
                {line.names}
                <span class="small">{line.check}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {weak.length > 0 && (
        <section aria-labelledby="weak">
          <h2 id="weak">{t.weak}</h2>
          {weak.map((line, i) => (
            <div key={line.mentee}>
              <p>{line.check}</p>
              <Button
                kind={ready.length === 0 && i === 0 ? 'primary' : 'secondary'}
                off={panel.busy}
                press={() =>
                  panel.press({
                    call: 'approvePairs',
                    args: { only: [line.mentee], weakToo: [line.mentee], note: '' },
                    working: t.working,
                    at: weak.length + ready.length > 1 ? to('approve') : toMain,
                  })
                }
              >
                {t.weakOne(line.names)}
              </Button>
            </div>
          ))}
        </section>
      )}
      <p class="small">{t.reopened}</p>
      {pairing.own > 0 && <p>{PAIRING.result.own}</p>}
    </>
  );
}
