/** Who did not come: a draft for each, and which pairs wait for one of the two. */
import { useRef } from 'preact/hooks';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ATTENDANCE } from './texts';
import { to, useAttendance } from './view';

export function FollowUp({ panel, view }: OwnScreenProps) {
  const { follow: t } = ATTENDANCE;
  const { now, looking } = useAttendance(panel, view);
  const by = useRef<HTMLInputElement>(null);
  const makeUp = useRef<HTMLInputElement>(null);
  if (!now) return <p class="wait">{ATTENDANCE.looking}</p>;
  const missed = now.people.filter((p) => p.oriented === 'Not yet');
  if (missed.length === 0) return <p>{t.nobody}</p>;
  const draft = () =>
    panel.press({
      call: 'createDrafts',
      args: {
        message: 'orientation-missed',
        who: 'chosen',
        chosen: missed.map((p) => p.address),
        typed: { 'reply by': by.current!.value, 'make-up date': makeUp.current!.value },
      },
      working: t.drafting,
      inPortions: true,
      total: missed.length,
      at: to('follow'),
    });
  return (
    <>
      <p>{t.missed(missed.length)}</p>
      <label for="make-up">{t.makeUp}</label>
      <input id="make-up" ref={makeUp} type="text" autocomplete="off" />
      <label for="by">{t.replyBy}</label>
      <input id="by" ref={by} type="text" autocomplete="off" />
      <Button kind="primary" off={panel.busy || looking} press={draft}>
        {t.draft(missed.length)}
      </Button>
      <p class="small">{t.told}</p>
      <ul class="rows">
        {missed.map((p) => (
          <li key={p.person}>
            <Button kind="link" press={() => panel.go(to('person', p.person))}>
              {p.name}
            </Button>
          </li>
        ))}
      </ul>
      <p>{t.certificates}</p>
      {now.half.length > 0 && (
        <>
          <p>{t.half}</p>
          <Lines lines={now.half} />
        </>
      )}
    </>
  );
}
