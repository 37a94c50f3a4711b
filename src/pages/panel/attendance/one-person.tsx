/** One person: a make-up, an exception with its reason, another session. */
import { useState } from 'preact/hooks';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ATTENDANCE } from './texts';
import { to, useAttendance } from './view';

export function OnePerson({ panel, view, about }: OwnScreenProps) {
  const { one: t } = ATTENDANCE;
  const { now, looking } = useAttendance(panel, view);
  const [date, setDate] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  if (!now) return <p class="wait">{ATTENDANCE.looking}</p>;
  const p = now.people.find((one) => one.person === about);
  if (!p) return <p>{t.gone}</p>;
  const off = panel.busy || looking;
  const save = (change: Record<string, unknown>) =>
    panel.press({
      call: 'recordPerson',
      args: { person: p.person, ...change },
      working: t.saving,
      at: to('person', about),
      after: () => {
        setDate(null);
        setReason(null);
      },
    });
  const excuse = () => {
    const said = (reason ?? p.exception).trim();
    setWrong(said === '' && p.exception === '');
    if (said !== '' || p.exception !== '') save({ exception: said });
  };
  return (
    <>
      <h2>{p.name}</h2>
      <p>{t.with(p.partners)}</p>
      {p.how && <p>{t.how(p.how)}</p>}
      <h2>{t.makeUp}</h2>
      <label for="make-up">{t.date}</label>
      <input
        id="make-up"
        type="datetime-local"
        value={date ?? p.makeUp}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <Button off={off} press={() => save({ makeUp: date ?? p.makeUp })}>
        {t.arrange}
      </Button>
      <Button kind={p.makeUpDone ? 'secondary' : 'primary'} off={off} press={() => save({ makeUpDone: !p.makeUpDone })}>
        {p.makeUpDone ? t.notDone : t.done}
      </Button>
      <h2>{t.exception}</h2>
      <label for="reason">{t.reason}</label>
      <textarea
        id="reason"
        value={reason ?? p.exception}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'wrong-reason' : 'reason-hint'}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {wrong && (
        <p id="wrong-reason" class="wrong" role="alert">
          {t.needsReason}
        </p>
      )}
      <p id="reason-hint" class="small">
        {t.hint}
      </p>
      <Button off={off} press={excuse}>
        {t.excuse}
      </Button>
      {now.sessions > 1 && (
        <>
          <h2>{t.session}</h2>
          <p class="small">{t.sessionHint}</p>
          {Array.from({ length: now.sessions }, (_, i) => i + 1).map((n) => (
            <Button key={n} off={off || p.session === n} press={() => save({ session: n })}>
              {t.other(n)}
            </Button>
          ))}
          {p.session > 0 && (
            <Button off={off} press={() => save({ session: 0 })}>
              {t.proposed}
            </Button>
          )}
        </>
      )}
    </>
  );
}
