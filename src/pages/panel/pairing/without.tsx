/** Somebody without a pair: why, the best options, and what the committee can do. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonWithout } from '../../../steps/pairing-view';
import { Button, Lines } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { PAIRING } from './texts';
import { to, usePairing } from './view';

export function WithoutAPair({ panel, view, about }: OwnScreenProps) {
  const pairing = usePairing(panel, view);
  const { without: t } = PAIRING;
  if (!pairing) return <p class="wait">{PAIRING.looking}</p>;
  const one = pairing.without.find((person) => person.key === about);
  if (!one) return <p>{t.gone}</p>;
  const say = (word: string) =>
    panel.press({
      call: 'sayPair',
      args: { say: word, person: one.key },
      working: PAIRING.pair.noting,
      at: to('without', one.key),
    });
  const isMentee = one.role === 'mentee';
  return (
    <>
      <h2>
        {one.name} ({one.role})
      </h2>
      <p>{one.why}</p>
      {one.todo && <p class="note info">{t.chose(one.todo)}</p>}
      {one.help && (
        <p>
          <strong>{t.help}:</strong> {one.help}
        </p>
      )}
      {one.todo ? (
        <Button kind="primary" off={panel.busy} press={() => say('take part')}>
          {t.back}
        </Button>
      ) : (
        one.ask && (
          <Button kind="primary" off={panel.busy} press={() => say('ask one more')}>
            {t.ask(one.ask.name)}
          </Button>
        )
      )}
      {one.ask && one.todo === 'Ask a mentor to take one more' && (
        <>
          <ToCopy panel={panel} ask={one.ask} />
          <Button press={() => panel.go(to('whatIf', `more ${one.ask!.key}`))}>{t.yes(one.ask.name)}</Button>
        </>
      )}
      {isMentee && <Button press={() => panel.go(to('change', one.key))}>{t.move}</Button>}
      {!one.todo && (
        <>
          <Button off={panel.busy} press={() => say('next round')}>
            {t.round}
          </Button>
          <Button off={panel.busy} press={() => say('weaker')}>
            {t.weaker}
          </Button>
        </>
      )}
      <Button press={() => panel.go(to('whatIf', `change ${one.key}`))}>
        {isMentee ? PAIRING.whatIf.out(one.name) : t.whatIf}
      </Button>
      <h2>{t.best}</h2>
      {one.options.length > 0 ? <Options panel={panel} one={one} /> : <p>{t.noOptions}</p>}
    </>
  );
}

/** First what is known; what each would cost the others takes a moment longer. */
function Options({ panel, one }: { panel: PanelState; one: PersonWithout }) {
  const [costs, setCosts] = useState<string[]>([]);
  useEffect(
    () =>
      one.role === 'mentee'
        ? panel.look<{ costs: string[] }>('optionCosts', { mentee: one.key }, (v) => setCosts(v.costs))
        : undefined,
    [one.key],
  );
  return <Lines lines={costs.length > 0 ? costs : one.options} class="dots" />;
}

function ToCopy({ panel, ask }: { panel: PanelState; ask: NonNullable<PersonWithout['ask']> }) {
  const { without: t } = PAIRING;
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied : TEXTS.help.notCopied);
  return (
    <section class="card" aria-labelledby="to-copy">
      <h2 id="to-copy">{t.text(ask.name)}</h2>
      <p class="small">{t.textWhy}</p>
      <p>{ask.address}</p>
      <textarea ref={box} rows={8} readOnly aria-labelledby="to-copy" value={ask.text} />
      <Button press={() => void copy()}>{t.copy}</Button>
    </section>
  );
}
