/** Help and privacy: who to ask, how it works, what is stored where, and a problem report without personal data. */
import { useRef } from 'preact/hooks';
import { BUILD } from '../server';
import { Button, Lines } from './buttons';
import { copyFrom } from './copy';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

export function Help({ panel, about }: { panel: PanelState; about?: string }) {
  const { help: t } = TEXTS;
  const { view } = panel;
  const report = useRef<HTMLTextAreaElement>(null);
  const step = view?.steps.find((s) => s.key === about);
  const copy = async () => panel.say((await copyFrom(report.current!)) ? t.copied : t.notCopied);
  return (
    <>
      {step && (
        <>
          <h2>{t.aboutStep(step.title)}</h2>
          <p>{TEXTS.stepHelp[step.key]}</p>
        </>
      )}
      <h2>{t.who}</h2>
      <p>{view?.contacts ? t.contacts(view.contacts) : t.noContacts}</p>
      <h2>{t.how}</h2>
      <Lines lines={TEXTS.howItWorks} class="plain dots" />
      <h2>{t.where}</h2>
      <Lines lines={TEXTS.stored} class="plain dots" />
      <h2>{t.report}</h2>
      <p>{t.reportWhy}</p>
      <label for="report">{t.reportLabel}</label>
      <textarea id="report" ref={report} readOnly rows={6} value={reportText(panel, step?.key)} />
      <Button press={copy}>{t.copy}</Button>
      <h2>{t.remove}</h2>
      <p>{t.removeHow}</p>
    </>
  );
}

/** Version, step, code, counts: nothing that names or reaches a person. */
const reportText = ({ view, lastCode }: PanelState, step = 'none'): string =>
  [
    `Mentor Desk ${BUILD}`,
    `Step: ${step}; next: ${view?.next.step ?? 'unknown'}`,
    `Last trouble: ${lastCode || 'none'}`,
    `Counts: ${view?.figures ?? 'unknown'}`,
    `Browser: ${navigator.userAgent}`,
  ].join('\n');
