/** Who did not come: a draft for each, and which pairs wait for one of the two. */
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { Screen } from '../use-panel';
import { ATTENDANCE } from './texts';
import { to, useAttendance } from './view';

const message = (name: string): Screen => ({ name: 'step', key: 'messages', at: 'check', about: name });

export function FollowUp({ panel, view }: OwnScreenProps) {
  const { follow: t } = ATTENDANCE;
  const { now, looking } = useAttendance(panel, view);
  if (!now) return <p class="wait">{ATTENDANCE.looking}</p>;
  const off = panel.busy || looking;
  const missed = now.people.filter((p) => p.oriented === 'Not yet');
  const oriented = now.people.length - missed.length;
  return (
    <>
      {missed.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          <p>{t.missed(missed.length)}</p>
          <Button kind="primary" off={off} press={() => panel.go(message('orientation-missed'))}>
            {t.draft(missed.length)}
          </Button>
          <p class="small">{t.told}</p>
          <h2>{t.each}</h2>
          <ul class="rows">
            {missed.map((p) => (
              <li key={p.person}>
                <Button kind="link" press={() => panel.go(to('person', p.person))}>
                  {p.name}
                </Button>
                {p.makeUpWords && <p class="small">{t.makeUp(p.makeUpWords)}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {now.half.length > 0 && (
        <>
          <h2>{t.half}</h2>
          <Lines lines={now.half} />
        </>
      )}
      <p>{t.certificates(oriented)}</p>
      {oriented > 0 && (
        <Button
          kind={missed.length === 0 ? 'primary' : 'secondary'}
          off={off}
          press={() => panel.go(message('certificate-letter'))}
        >
          {t.toCertificates}
        </Button>
      )}
    </>
  );
}
