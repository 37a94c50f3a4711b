/** What one answer counts as: another one of the same question, or nothing else. */
import { useState } from 'preact/hooks';
import type { SameLine } from '../../../core/set-up-view';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { same: t } = SET_UP;
/** More answers than this are folded. */
const SHOWN = 6;

/** `about`: the topic and the answer. */
export function CountsAs({ panel, view, about }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const row = now.same.find((r) => `${r.topic} ${r.answer}` === about);
  return row ? <Choose panel={panel} row={row} /> : <p>{t.gone}</p>;
}

function Choose({ panel, row }: { panel: PanelState; row: SameLine }) {
  const [as, setAs] = useState(row.as);
  const one = (offer: string) => (
    <Radio key={offer} name="same" on={as === offer} pick={() => setAs(offer)}>
      {offer === '' ? t.alone : offer}
    </Radio>
  );
  const offers = [...new Set([...(row.as ? [row.as] : []), ...row.offers])];
  return (
    <>
      <p class="small">
        {row.label}. {t.from[row.from]}.
      </p>
      <Radios legend={t.legend(row.answer)}>
        {offers.slice(0, SHOWN).map(one)}
        {one('')}
        {offers.length > SHOWN && (
          <details>
            <summary>{t.all(offers.length - SHOWN)}</summary>
            {offers.slice(SHOWN).map(one)}
          </details>
        )}
      </Radios>
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'saySame',
            args: { topic: row.topic, answer: row.answer, as },
            working: SET_UP.saving,
            at: to('answers'),
          })
        }
      >
        {t.save}
      </Button>
    </>
  );
}
