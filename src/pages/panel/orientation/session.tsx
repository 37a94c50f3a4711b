/** One session: who answered what, another time, or none. */
import { useState } from 'preact/hooks';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ORIENTATION } from './texts';
import { to, useOrientation } from './view';

const WORDS = ['Yes', 'Maybe', 'No', 'No answer'] as const;

export function OneSession({ panel, view, about }: OwnScreenProps) {
  const { one: t } = ORIENTATION;
  const { now, looking } = useOrientation(panel, view);
  const [wrong, setWrong] = useState(false);
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  const number = Number(about);
  const session = now.sessions.find((s) => s.number === number);
  if (session?.state !== 'created') return <p>{ORIENTATION.session.deleted}</p>;
  const off = panel.busy || looking;
  const { told: n } = session;
  const typed = `move session ${number}`;
  const wanted = panel.typed[typed] ?? (session.chosen?.wall ?? session.wall).slice(0, 16);
  const move = () => {
    const wall = panel.typed[typed] ?? wanted;
    setWrong(wall === '');
    if (wall === '') return;
    panel.press({
      call: 'moveSession',
      args: { number, wall },
      working: t.moving,
      at: to(undefined),
      after: () => {
        delete panel.typed[typed];
      },
      confirm: { title: t.moveTitle(n), text: t.moveText(n), yes: t.moveYes(n), no: t.keep, safe: true },
    });
  };
  const cancel = () =>
    panel.press({
      call: 'cancelSession',
      args: { number },
      working: t.cancelling,
      at: to(undefined),
      confirm: { title: t.cancelTitle(n), text: t.cancelText(n), yes: t.cancelButton, no: t.keep, safe: true },
    });
  return (
    <>
      <p>
        <strong>{session.words}</strong>
      </p>
      <h2>{t.answers}</h2>
      {session.guests === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <dl>
          {WORDS.filter((word) => session.answers[word].length > 0).map((word) => (
            <div key={word}>
              <dt>
                {t.names[word]}: {session.answers[word].length}
              </dt>
              <dd>{session.answers[word].join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t.warns(n)}</p>
      <h2>{t.move}</h2>
      <label for="wall">
        {t.to}, {t.zone(now.zone)}
      </label>
      <input
        id="wall"
        type="datetime-local"
        defaultValue={wanted}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'wrong-wall' : undefined}
        onInput={(event) => {
          panel.typed[typed] = event.currentTarget.value;
        }}
      />
      {wrong && (
        <p id="wrong-wall" class="wrong">
          {t.needsTime}
        </p>
      )}
      <Button off={off} press={move}>
        {t.moveButton}
      </Button>
      <h2>{t.cancel}</h2>
      <Button off={off} press={cancel}>
        {t.cancelButton}
      </Button>
    </>
  );
}
