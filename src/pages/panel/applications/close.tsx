/** Closing the forms: which, when, what it means, and the words that people then read. */
import { useEffect, useState } from 'preact/hooks';
import type { ApplicationsNow } from '../../../steps/applications-now';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { APPLICATIONS } from './texts';

export function Close({ panel, step }: OwnScreenProps) {
  const { close: t } = APPLICATIONS;
  const [now, setNow] = useState<ApplicationsNow | null>(null);
  const typed = 'closed message';
  useEffect(() => panel.look<ApplicationsNow>('applicationsNow', {}, setNow), []);
  if (!now) return <p class="wait">{t.looking}</p>;
  if (!now.doors?.close) return <p>{t.nothing}</p>;
  const { message, meaning, close } = now.doors;
  return (
    <>
      <p>{meaning}</p>
      <label for="message">{t.message}</label>
      <textarea
        id="message"
        rows={6}
        defaultValue={panel.typed[typed] ?? message}
        onInput={(event) => {
          panel.typed[typed] = event.currentTarget.value;
        }}
      />
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'closeForms',
            args: { message: panel.typed[typed] ?? message },
            working: t.working,
            at: { name: 'step', key: step.key },
          })
        }
      >
        {close}
      </Button>
      <Button press={() => panel.go({ name: 'step', key: step.key })}>{t.notNow}</Button>
    </>
  );
}
