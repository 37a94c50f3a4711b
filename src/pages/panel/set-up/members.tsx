/** 2d: where membership is looked up, and what a promise to join counts. */

import { useState } from 'preact/hooks';
import type { SetUpView } from '../../../steps/set-up-view';
import { Button } from '../buttons';
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
      <p>{now.members > 0 ? t.here(now.members) : t.none}</p>
      <ShowTab panel={panel} tab={{ key: 'members', label: t.show }} />
      <Button press={() => panel.go({ name: 'step', key: 'eligibility', at: 'members' })}>{t.file}</Button>
      <Pick name="evidence" label={t.evidence} choices={evidence!.choices} words={t.by} chosen={by} pick={setBy} />
      <Pick
        name="promise"
        label={t.promise}
        choices={promise!.choices}
        words={t.promises}
        chosen={promised}
        pick={setPromised}
      />
      <Line panel={panel} name="list as of" label={t.asOf} known={asOf!.value} type="date" hint={t.asOfHint} />
      <Save panel={panel} save={card.save} />
      <details>
        <summary>{t.columns}</summary>
        <p>{t.needs}</p>
      </details>
    </>
  );
}

interface PickProps {
  name: string;
  label: string;
  choices: readonly string[];
  /** By choice: what it is called, and what it means. */
  words: Record<string, [string, string]>;
  chosen: string;
  pick(choice: string): void;
}

/** Short choices, each with what it means below. */
const Pick = ({ name, label, choices, words, chosen, pick }: PickProps) => (
  <>
    <label for={name}>{label}</label>
    <select id={name} aria-describedby={`means-${name}`} onChange={(event) => pick(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice} selected={choice === chosen}>
          {words[choice]?.[0] ?? choice}
        </option>
      ))}
    </select>
    <p id={`means-${name}`} class="small">
      {words[chosen]?.[1]}
    </p>
  </>
);
