/** The ways that need no Calendar permission and no mail of Google's: links, a file, and a mail of the committee's own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkView } from '../../../steps/without-permission';
import { Button, Out } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { ORIENTATION } from './texts';
import { toMessage } from './view';

const { link: t } = ORIENTATION;

export function OrientationLink({ panel }: OwnScreenProps) {
  const [sessions, setSessions] = useState<LinkView[] | null>(null);
  const [file, setFile] = useState('');
  useEffect(
    () =>
      panel.look<{ sessions: LinkView[]; chosen: boolean }>('orientationLink', {}, (value) => {
        setSessions(value.sessions);
        if (value.chosen) panel.look<{ ics: string }>('orientationFile', {}, ({ ics }) => setFile(ics));
      }),
    [],
  );
  if (sessions === null) return <p class="wait">{t.looking}</p>;
  return (
    <>
      {sessions.map((one, i) => (
        <One key={one.number} panel={panel} one={one} of={sessions.length} primary={i === 0} />
      ))}
      <p>{t.afterwards}</p>
      {file !== '' && (
        <>
          <a
            class="secondary"
            download="orientation.ics"
            href={`data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`}
          >
            {t.file}
          </a>
          <p class="small">{t.fileHint}</p>
        </>
      )}
      {sessions.some((one) => one.addresses.length > 0) && (
        <>
          <p>{t.draftHint}</p>
          <Button press={() => panel.go(toMessage({ message: 'orientation-invitation' }))}>{t.draft}</Button>
        </>
      )}
    </>
  );
}

function One({ panel, one, of, primary }: { panel: PanelState; one: LinkView; of: number; primary: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied : TEXTS.help.notCopied);
  const id = `addresses ${one.number}`;
  return (
    <>
      <h2>{one.words}</h2>
      <Out to={one.link} kind={primary ? 'primary' : 'secondary'}>
        {t.open(one.number, of)}
      </Out>
      {one.addresses.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          <label for={id}>{t.addresses(one.number, of)}</label>
          <textarea id={id} ref={box} readOnly value={one.addresses.join(', ')} />
          <Button press={copy}>{t.copy(one.number, of)}</Button>
        </>
      )}
    </>
  );
}
