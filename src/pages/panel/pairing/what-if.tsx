/** Never, one place more, somebody withdraws: who would move is shown first, and nothing changes before Apply. */
import { useEffect, useState } from 'preact/hooks';
import type { Change } from '../../../core/what-if';
import type { PossiblePartners } from '../../../steps/pairing-board';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { CHANGE } from './change-texts';
import { Effect } from './effect';
import { PAIRING } from './texts';
import { useTryChange } from './try-change';
import { toMain } from './view';

type Around = 'few' | 'again' | 'leave';

interface Choice {
  key: string;
  words: string;
  change(around: Around, reason: string): Change;
}

/** `about`: what was meant, a space, and the key of the person it is about. */
export function WhatIf({ panel, about }: OwnScreenProps) {
  const [meant = '', person = ''] = about.split(' ');
  const [found, setFound] = useState<PossiblePartners | null | undefined>(undefined);
  useEffect(() => panel.look<PossiblePartners | null>('possiblePartners', { person, changes: [] }, setFound), [person]);
  if (found === undefined) return <p class="wait">{PAIRING.looking}</p>;
  return found ? <Choose panel={panel} found={found} meant={meant} /> : <p>{PAIRING.without.gone}</p>;
}

function choicesOf({ person, now, partners }: PossiblePartners): Choice[] {
  const { whatIf: t } = PAIRING;
  const isMentee = person.key.startsWith('mentee:');
  const mentor = isMentee ? partners.find((one) => one.key === now) : person;
  const out = ({ key, name }: { key: string; name: string }): Choice => ({
    key: `out ${key}`,
    words: t.out(name),
    change: (others) => ({ do: 'withdraw', person: key, others }),
  });
  return [
    ...(isMentee && mentor
      ? [
          {
            key: 'never',
            words: t.never(person.name, mentor.name),
            change: (others: Around, reason: string): Change => ({
              do: 'never',
              mentee: person.key,
              mentor: mentor.key,
              others,
              ...(reason && { reason }),
            }),
          },
        ]
      : []),
    ...(mentor
      ? [
          {
            key: 'more',
            words: t.more(mentor.name),
            change: (others: Around): Change => ({ do: 'one more', mentor: mentor.key, others }),
          },
          out(mentor),
        ]
      : []),
    ...(isMentee ? [out(person)] : []),
  ];
}

function Choose({ panel, found, meant }: { panel: PanelState; found: PossiblePartners; meant: string }) {
  const { whatIf: t } = PAIRING;
  const choices = choicesOf(found);
  const [key, setKey] = useState(choices.some((one) => one.key === meant) ? meant : '');
  const [around, setAround] = useState<Around>('few');
  const { tried, ask, anew: chosenAnew } = useTryChange(panel);
  const typed = `never ${found.person.key} ${found.now ?? ''}`;
  const [reason, setReason] = useState(panel.typed[typed] ?? '');
  const choice = choices.find((one) => one.key === key);
  const change = choice?.change(around, reason.trim());
  const anew =
    <T,>(set: (value: T) => void, value: T) =>
    () => {
      set(value);
      chosenAnew();
    };
  const preview = () => ask(change);
  const seen = tried !== null && tried !== 'asked' && !tried.refused;
  return (
    <>
      <Radios legend={t.what}>
        {choices.map((one) => (
          <Radio key={one.key} name="what" on={one.key === key} pick={anew(setKey, one.key)}>
            {one.words}
          </Radio>
        ))}
      </Radios>
      {key === 'never' && (
        <>
          <label for="reason">{PAIRING.pair.reason}</label>
          <textarea
            id="reason"
            value={reason}
            onInput={(event) => {
              panel.typed[typed] = event.currentTarget.value;
              setReason(event.currentTarget.value);
            }}
          />
        </>
      )}
      <Radios legend={t.others}>
        {(['few', 'again', 'leave'] as const).map((one) => (
          <Radio key={one} name="around" on={one === around} pick={anew(setAround, one)}>
            {t.ways[one]}
          </Radio>
        ))}
      </Radios>
      {tried === 'asked' && <p class="wait">{CHANGE.working}</p>}
      {tried && tried !== 'asked' && <Effect tried={tried} small={key === 'never' ? t.isRule : t.nothingYet} />}
      {seen ? (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'changePairs',
              args: { changes: [change], mark: found.mark },
              working: CHANGE.applying,
              at: toMain,
              after: () => {
                delete panel.typed[typed];
              },
            })
          }
        >
          {CHANGE.apply}
        </Button>
      ) : (
        <Button kind="primary" off={!change || tried === 'asked'} press={preview}>
          {CHANGE.preview}
        </Button>
      )}
      <Button press={() => panel.go(toMain)}>{CHANGE.cancel}</Button>
    </>
  );
}
