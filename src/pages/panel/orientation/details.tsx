/** What the event says: title, length, link, host, text. */
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ORIENTATION } from './texts';
import { to, useOrientation } from './view';

const FIELDS = ['title', 'minutes', 'link', 'host', 'text'] as const;

export function Details({ panel, view }: OwnScreenProps) {
  const { details: t } = ORIENTATION;
  const { now, looking } = useOrientation(panel, view);
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  const key = (name: string) => `orientation ${name}`;
  const values = () => Object.fromEntries(FIELDS.map((name) => [name, panel.typed[key(name)] ?? now.settings[name]]));
  const line = (name: (typeof FIELDS)[number], label: string, hint = '') => {
    const shared = {
      id: `detail-${name}`,
      defaultValue: panel.typed[key(name)] ?? now.settings[name],
      'aria-describedby': hint ? `hint-${name}` : undefined,
      onInput: (event: { currentTarget: { value: string } }) => {
        panel.typed[key(name)] = event.currentTarget.value;
      },
    };
    return (
      <>
        <label for={shared.id}>{label}</label>
        {name === 'text' ? <textarea {...shared} rows={8} /> : <input {...shared} type="text" autocomplete="off" />}
        {hint && (
          <p id={`hint-${name}`} class="small">
            {hint}
          </p>
        )}
      </>
    );
  };
  const save = () =>
    panel.press({
      call: 'saveOrientation',
      args: values(),
      working: t.saving,
      at: to(undefined),
      after: () => {
        for (const name of FIELDS) delete panel.typed[key(name)];
      },
    });
  return (
    <>
      <p>{t.hidden}</p>
      {now.sessions.some((s) => s.state === 'created') && <p>{t.before}</p>}
      {line('title', t.name)}
      {line('minutes', t.minutes)}
      {line('link', t.link, t.linkHint)}
      {line('host', t.host)}
      {line('text', t.text, t.textHint)}
      <Button kind="primary" off={panel.busy || looking} press={save}>
        {t.save}
      </Button>
    </>
  );
}
