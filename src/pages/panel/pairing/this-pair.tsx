/** Why these two, and a committee member's word about them. Follows the row that is selected in the tab Pairs. */
import { useEffect, useState } from 'preact/hooks';
import type { PairView } from '../../../steps/pair-view';
import { Button, Lines } from '../buttons';
import { useSelectedRow } from '../follow';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import type { PanelState } from '../use-panel';
import { Board } from './result';
import { PAIRING, TONES } from './texts';
import { to } from './view';

const menteeIn = (pair: string): string => pair.split(' mentor:')[0]!;

export function ThisPair({ panel, view, about }: OwnScreenProps) {
  const { pair: t } = PAIRING;
  const follow = useSelectedRow('pairs', panel.busy);
  const [mentee, setMentee] = useState(about);
  const [pair, setPair] = useState<PairView | null | 'own' | undefined>(undefined);
  const [said, setSaid] = useState('');
  const { row } = follow;
  useEffect(() => setMentee(about), [about]);
  useEffect(() => {
    if (row && (row.isNew || about === '')) setMentee(menteeIn(row.key));
  }, [row]);
  useEffect(
    () => (mentee === '' ? undefined : panel.look<PairView | null | 'own'>('pairView', { mentee }, setPair)),
    [mentee, view],
  );
  // Announced once, and the focus stays where it is.
  useEffect(() => {
    if (row?.isNew && pair && pair !== 'own') setSaid(t.announce(pair.row, pair.menteeName, pair.mentorName));
  }, [pair]);
  return (
    <>
      <div role="log" class="small">
        {said}
      </div>
      {mentee === '' ? (
        <p>{t.select}</p>
      ) : pair === undefined ? (
        <p class="wait">{PAIRING.looking}</p>
      ) : pair === null ? (
        <p>{t.none}</p>
      ) : pair === 'own' ? (
        <p>{t.own}</p>
      ) : (
        <Shown key={`${pair.mentee} ${pair.mentor}`} panel={panel} pair={pair} />
      )}
      <p class="small">
        {follow.mode === 'following' ? t.following : follow.mode === 'paused' ? t.paused : ''}{' '}
        <Button kind="link" press={follow.mode === 'paused' ? follow.goOn : follow.toggle}>
          {follow.mode === 'following' ? t.stop : t.follow}
        </Button>
      </p>
      <ShowTab panel={panel} tab={{ key: 'pairs', label: t.toTab }} />
    </>
  );
}

function Shown({ panel, pair }: { panel: PanelState; pair: PairView }) {
  const { pair: t } = PAIRING;
  const say = (word: 'keep' | 'free') =>
    panel.press({
      call: 'sayPair',
      args: { say: word, person: pair.mentee, partner: pair.mentor },
      working: t.noting,
      at: to('pair', pair.mentee),
    });
  return (
    <>
      <p class="small">
        {t.row(pair.row)}
        {pair.place && ` \u00b7 ${t.place(pair.place)}`}
      </p>
      <h2>
        {pair.menteeName} (mentee)
        <br />
        with {pair.mentorName} (mentor)
      </h2>
      <p>
        <span class={`tag ${TONES[pair.label]}`}>{t.match(pair.label)}</span> {t.of(pair.score)} {'\u00b7'} {pair.ranks}
      </p>
      {(pair.kept || pair.status !== 'Suggested') && (
        <p>
          {pair.kept && <span class="tag info">{t.kept}</span>}{' '}
          {pair.status !== 'Suggested' && (
            <span class={`tag ${pair.status === 'Approved' ? 'good' : 'look'}`}>{pair.status}</span>
          )}
        </p>
      )}
      {pair.check && (
        <p class="note look">
          <strong>{t.check}</strong> {pair.check}
        </p>
      )}
      {pair.asked && <p class="note look">{t.asked}</p>}
      {pair.never && <p class="note look">{t.isNever}</p>}
      {pair.kept ? (
        <Button off={panel.busy} press={() => say('free')}>
          {t.free}
        </Button>
      ) : (
        <Button kind="primary" off={panel.busy} press={() => say('keep')}>
          {t.keep}
        </Button>
      )}
      <Button press={() => panel.go(to('change', pair.mentee))}>{t.change}</Button>
      {pair.next && <Button press={() => panel.go(to('pair', pair.next))}>{t.next}</Button>}
      <h2>{t.why}</h2>
      <ul class="rows">
        {pair.reasons.map((one) => (
          <li key={one.words} class="points">
            <span>{one.words}</span>
            <span>{one.points}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.all}</summary>
        <Lines lines={pair.breakdown} />
      </details>
      {pair.stake.length > 0 && (
        <section aria-labelledby="stake">
          <h2 id="stake">{t.stake}</h2>
          <Lines lines={pair.stake} />
        </section>
      )}
      {!pair.never && <Button press={() => panel.go(to('whatIf', `never ${pair.mentee}`))}>{t.never}</Button>}
      <Button press={() => panel.go(to('whatIf', `change ${pair.mentee}`))}>{t.whatIf}</Button>
      <Board panel={panel} words={t.beside} at={pair.mentee} />
    </>
  );
}
