/** 2d: where membership is looked up, and what a promise to join counts. */

import { useState } from 'preact/hooks';
import type { SetUpView } from '../../../steps/set-up-view';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import type { PanelState } from '../use-panel';
import { Line, Save, useCard } from './lines';
import { SET_UP } from './texts';
import { boxValue, useSetUp } from './view';

const { members: t } = SET_UP;

export function Members({ panel, view }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  return now ? <Card panel={panel} now={now} /> : <p class="wait">{SET_UP.looking}</p>;
}

function Card({ panel, now }: { panel: PanelState; now: SetUpView }) {
  const { 'membership evidence': evidence, 'promise to join': promise, 'list as of': asOf } = now.settings;
  const [by, setBy] = useState(evidence!.value);
  const [promised, setPromised] = useState(promise!.value);
  const card = useCard({
    panel,
    now,
    boxes: ['list as of'],
    settings: () => ({
      'membership evidence': by,
      'promise to join': promised,
      'list as of': boxValue(panel, 'list as of', asOf!.value),
    }),
  });
  return (
    <>
      <p>{now.members > 0 ? t.here(now.members) : `${t.none} ${t.paste}`}</p>
      <ShowTab panel={panel} tab={{ key: 'members', label: t.show }} />
      <Button press={() => panel.go({ name: 'step', key: 'eligibility', at: 'members' })}>{t.file}</Button>
      <Radios legend={t.evidence}>
        {evidence!.choices.map((choice) => (
          <Radio key={choice} name="evidence" on={by === choice} pick={() => setBy(choice)} second={t.by[choice]?.[1]}>
            {t.by[choice]?.[0] ?? choice}
          </Radio>
        ))}
      </Radios>
      <Radios legend={t.promise}>
        {promise!.choices.map((choice) => (
          <Radio
            key={choice}
            name="promise"
            on={promised === choice}
            pick={() => setPromised(choice)}
            second={t.promises[choice]?.[1]}
          >
            {t.promises[choice]?.[0] ?? choice}
          </Radio>
        ))}
      </Radios>
      <Line panel={panel} name="list as of" label={t.asOf} known={asOf!.value} type="date" hint={t.asOfHint} />
      <Save panel={panel} save={card.save} />
    </>
  );
}
