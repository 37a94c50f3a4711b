/** Both sides are asked before they are introduced: what each said, noted with one press. */
import { useState } from 'preact/hooks';
import type { AgreementNow } from '../../../steps/agreement';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';
import { to, useAnswer } from './view';
import './messages.css';

const { agreement: t } = MESSAGES;
const SIDES = ['mentor', 'mentee'] as const;
type Pair = AgreementNow['pairs'][number];

export function Agreement({ panel, view }: OwnScreenProps) {
  const now = useAnswer<AgreementNow>(panel, view, 'agreementNow');
  if (!now) return <p class="wait">{MESSAGES.looking}</p>;
  const asks = (side: 'mentor' | 'mentee') => now.pairs.some((pair) => pair.ask.includes(side));
  return (
    <>
      <p>{t.order[now.order]}</p>
      {SIDES.filter(asks).map((side, i) => (
        <Button
          key={side}
          kind={i === 0 ? 'primary' : 'secondary'}
          press={() => panel.go(to('check', `agreement-${side}`))}
        >
          {t.draft[side]}
        </Button>
      ))}
      {now.pairs.length === 0 && <p>{t.none}</p>}
      <ul class="rows">
        {now.pairs.map((pair) => (
          <li key={pair.pair}>
            {SIDES.map((side) => (
              <Side key={side} panel={panel} pair={pair} side={side} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ panel, pair, side }: { panel: PanelState; pair: Pair; side: 'mentor' | 'mentee' }) {
  const [reason, setReason] = useState('');
  const name = pair[side];
  const said = pair.said[side];
  const note = (answer: 'Yes' | 'No' | '') =>
    panel.press({
      call: 'notePairAnswer',
      args: { pair: pair.pair, side, answer, reason: answer === 'No' ? reason : '' },
      working: t.noting,
      at: panel.screen,
    });
  return (
    <>
      <p>
        {t.said(`${name} (${side})`, said)} {pair.ask.includes(side) && <span class="tag look">{t.asked}</span>}
      </p>
      {said !== '' ? (
        <Button kind="link" off={panel.busy} press={() => note('')}>
          {t.back(name)}
        </Button>
      ) : (
        <>
          <Button kind="link" off={panel.busy} press={() => note('Yes')}>
            {t.yes(name)}
          </Button>
          <details>
            <summary>{t.no(name)}</summary>
            <label>
              {t.reason}
              <textarea value={reason} onInput={(e) => setReason(e.currentTarget.value)} />
            </label>
            <Button off={panel.busy} press={() => note('No')}>
              {t.noteNo}
            </Button>
          </details>
        </>
      )}
    </>
  );
}
