/** Why these two, and a committee member's word about them. Follows the row that is selected in the tab Pairs. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PairView } from '../../../steps/pair-view';
import { Button } from '../buttons';
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
  useEffect(() => {
    if (row && (row.isNew || about === '')) setMentee(menteeIn(row.key));
  }, [row]);
  useEffect(() => {
    if (mentee !== '') void panel.look<PairView | null | 'own'>('pairView', { mentee }, setPair);
  }, [mentee, view]);
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
  const key = `never ${pair.mentee} ${pair.mentor}`;
  const reason = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (reason.current) reason.current.value = panel.typed[key] ?? '';
  }, []);
  const say = (word: 'keep' | 'free' | 'never') =>
    panel.press({
      call: 'sayPair',
      args: {
        say: word,
        person: pair.mentee,
        partner: pair.mentor,
        ...(word === 'never' && { reason: panel.typed[key] ?? '' }),
      },
      working: t.noting,
      at: to('pair', pair.mentee),
      after: () => {
        delete panel.typed[key];
      },
    });
  return (
    <>
      <p class="small">{t.row(pair.row)}</p>
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
      <h2>{t.why}</h2>
      <ul class="rows">
        {pair.reasons.map((one) => (
          <li key={one.words} class="points">
            <span>{one.words}</span>
            <span>{one.points}</span>
          </li>
        ))}
      </ul>
      {!pair.never && (
        <details>
          <summary>{t.never}</summary>
          <p class="small">{t.neverWhat}</p>
          <label for="reason">{t.reason}</label>
          <textarea
            id="reason"
            ref={reason}
            onInput={(event) => {
              panel.typed[key] = event.currentTarget.value;
            }}
          />
          <Button off={panel.busy} press={() => say('never')}>
            {t.part}
          </Button>
        </details>
      )}
      <Board panel={panel} words={t.beside} />
    </>
  );
}
