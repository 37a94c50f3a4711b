/** The short form that asks for times: made by one press, its link, and the mail that asks. */
import { useRef } from 'preact/hooks';
import { Button, Out } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import { ORIENTATION } from './texts';
import { to, toMessage, useOrientation } from './view';

export function TimesForm({ panel, view }: OwnScreenProps) {
  const { form: t } = ORIENTATION;
  const { now, looking } = useOrientation(panel, view);
  const box = useRef<HTMLTextAreaElement>(null);
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  const off = panel.busy || looking;
  const { form } = now;
  const make = () => panel.press({ call: 'makeTimesForm', args: {}, working: t.making, at: to('form') });
  // Everybody's real text is read there before a draft is made.
  const draft = () => panel.go(toMessage({ message: 'orientation-times', typed: { 'form link': form.link } }));
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied : TEXTS.help.notCopied);
  if (!form.made)
    return (
      <>
        <p>{t.what(now.singles.length)}</p>
        <p>{t.told}</p>
        <Button kind="primary" off={off} press={make}>
          {t.make}
        </Button>
      </>
    );
  return (
    <>
      <p>{t.made(form.answers)}</p>
      {form.strangers.length > 0 && <p>{t.strangers(form.strangers)}</p>}
      {form.stale && (
        <>
          <p>{t.stale}</p>
          <Button off={off} press={make}>
            {t.renew}
          </Button>
        </>
      )}
      <Button kind="primary" off={off} press={draft}>
        {t.draft}
      </Button>
      <p class="small">{t.told}</p>
      <label for="form-link">{t.link}</label>
      <textarea id="form-link" ref={box} readOnly value={form.link} />
      <Button press={copy}>{t.copy}</Button>
      <Out to={form.edit}>{t.open}</Out>
    </>
  );
}
