/** What matters: four words for each criterion, and what to do where mentors are few. Chosen here, saved with one press, undone with one. */
import { useState } from 'preact/hooks';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import { PAIRING } from './texts';
import { toMain, usePairing } from './view';
import { SWITCHES, WEIGHT_WORDS } from './words';

export function WhatMatters({ panel, view }: OwnScreenProps) {
  const pairing = usePairing(panel, view);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [few, setFew] = useState('');
  const [states, setStates] = useState<Readonly<Record<string, string>>>({});
  const { matters: t, before } = PAIRING;
  if (!pairing) return <p class="wait">{PAIRING.looking}</p>;
  const weights = Object.fromEntries(
    pairing.matters.filter(({ key, word }) => (words[key] ?? word) !== word).map(({ key }) => [key, words[key]!]),
  );
  const tooFew = few && few !== pairing.tooFew ? few : undefined;
  const rules = Object.fromEntries(
    pairing.rules.filter(({ key, state }) => (states[key] ?? state) !== state).map(({ key }) => [key, states[key]!]),
  );
  const changes = Object.keys(weights).length + Object.keys(rules).length + (tooFew ? 1 : 0);
  return (
    <>
      <p>{t.why}</p>
      {changes > 0 ? (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'savePairing',
              args: { weights, rules, ...(tooFew && { tooFew }) },
              working: before.saving,
              at: toMain,
            })
          }
        >
          {t.save(changes)}
        </Button>
      ) : (
        <Button kind="primary" press={() => panel.go(toMain)}>
          {t.done}
        </Button>
      )}
      <Radios legend={before.tooFew}>
        {(Object.keys(before.choices) as (keyof typeof before.choices)[]).map((one) => (
          <Radio key={one} name="too few" on={(few || pairing.tooFew) === one} pick={() => setFew(one)}>
            {before.choices[one]}
          </Radio>
        ))}
      </Radios>
      {pairing.matters.map(({ key, title, word }) => (
        <Radios key={key} legend={title}>
          {WEIGHT_WORDS.map((one) => (
            <Radio
              key={one}
              name={key}
              on={(words[key] ?? word) === one}
              pick={() => setWords({ ...words, [key]: one })}
            >
              {one}
            </Radio>
          ))}
        </Radios>
      ))}
      <details>
        <summary>{t.rules}</summary>
        <p class="small">{t.rulesWhy}</p>
        {pairing.rules.map(({ key, title, words, state }) => (
          <Radios key={key} legend={title}>
            <p class="small">{words}</p>
            {SWITCHES.map((one) => (
              <Radio
                key={one}
                name={key}
                on={(states[key] ?? state) === one}
                pick={() => setStates({ ...states, [key]: one })}
              >
                {one}
              </Radio>
            ))}
          </Radios>
        ))}
      </details>
    </>
  );
}
