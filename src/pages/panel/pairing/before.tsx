/** Before pairing: who and how many places, what is short, what matters, pairs that are known already. */
import { useState } from 'preact/hooks';
import type { PairingView } from '../../../steps/pairing-view';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import { Topics } from './bars';
import { PairCards } from './cards';
import { PAIRING } from './texts';
import { to, toMain } from './view';

export function Before({ panel, view, step, pairing }: OwnScreenProps & { pairing: PairingView }) {
  const { before: t } = PAIRING;
  const suggest = step.actions.find((action) => action.call === 'suggestPairs');
  const pending = step.facts.filter((fact) => /still needs? a decision/.test(fact));
  return (
    <>
      <Lines lines={[...pairing.ready, ...pending]} />
      {suggest && pairing.blocked === 'eligibility' ? (
        <Button kind="primary" press={() => panel.go({ name: 'step', key: 'eligibility' })}>
          {t.toEligibility}
        </Button>
      ) : suggest && pairing.blocked === 'places' ? (
        <ShowTab panel={panel} tab={{ key: 'people', label: t.toPlaces }} kind="primary" />
      ) : suggest ? (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'suggestPairs',
              args: {},
              working: t.suggesting(pairing.ready[0]?.replace(/\.$/, '').replace(' \u00b7 ', ' and ') ?? ''),
              at: toMain,
            })
          }
        >
          {t.suggest}
        </Button>
      ) : (
        <Onward panel={panel} view={view} />
      )}
      <p class="small">{t.same}</p>
      {pairing.cards.length > 0 && <PairCards panel={panel} cards={pairing.cards} leads={false} />}
      <Known panel={panel} pairing={pairing} />
      <Matters panel={panel} pairing={pairing} />
      <Topics topics={pairing.topics} />
    </>
  );
}

export function Matters({ panel, pairing }: Pick<OwnScreenProps, 'panel'> & { pairing: PairingView }) {
  const { before: t, matters } = PAIRING;
  const words = ['Must match', 'Important', 'Nice to have', 'Ignore'].flatMap((word) => {
    const titles = pairing.matters.filter((one) => one.word === word).map((one) => one.title);
    return titles.length > 0 ? [`${word}: ${titles.join(', ')}.`] : [];
  });
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">{matters.way}</h2>
      <Lines lines={[...words, t.ifFew(pairing.tooFew)]} />
      <Button press={() => panel.go(to('matters'))}>{matters.change}</Button>
    </section>
  );
}

/** Pairs that the committee made before there was a plan. */
export function Known({ panel, pairing }: Pick<OwnScreenProps, 'panel'> & { pairing: PairingView }) {
  const { before: t } = PAIRING;
  const [mentee, setMentee] = useState(panel.typed['known mentee'] ?? '');
  const [mentor, setMentor] = useState(panel.typed['known mentor'] ?? '');
  const type = (key: string, set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    panel.typed[key] = event.currentTarget.value;
    set(event.currentTarget.value);
  };
  const isReady = mentee.trim() !== '' && mentor.trim() !== '';
  return (
    <>
      <p>{t.respected(pairing.kept, pairing.never)}</p>
      <details>
        <summary>{t.known}</summary>
        <p class="small">{t.knownWhy}</p>
        <label for="known-mentee">{t.mentee}</label>
        <input id="known-mentee" value={mentee} onInput={type('known mentee', setMentee)} />
        <label for="known-mentor">{t.mentor}</label>
        <input id="known-mentor" value={mentor} onInput={type('known mentor', setMentor)} />
        <Button
          off={panel.busy || !isReady}
          press={() =>
            panel.press({
              call: 'sayPair',
              args: { say: 'keep', person: mentee, partner: mentor },
              working: t.saving,
              at: toMain,
              after: () => {
                for (const key of ['known mentee', 'known mentor']) delete panel.typed[key];
                setMentee('');
                setMentor('');
              },
            })
          }
        >
          {t.add}
        </Button>
      </details>
    </>
  );
}
