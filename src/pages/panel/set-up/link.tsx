/** A form whose answers go to another spreadsheet: its address, as its editor sees it. */
import { useState } from 'preact/hooks';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { Line } from './lines';
import { SET_UP } from './texts';
import { boxValue, forgetTyped, to } from './view';

const { link: t } = SET_UP;

export function Link({ panel }: OwnScreenProps) {
  const [wrong, setWrong] = useState('');
  const use = () => {
    const link = boxValue(panel, 'link', '').trim();
    setWrong(link === '' ? t.blank : '');
    if (link === '') document.getElementById('box-link')?.focus();
    else
      panel.press({
        call: 'setUp',
        args: { link },
        working: t.using,
        at: to(),
        after: () => forgetTyped(panel, ['link']),
      });
  };
  return (
    <>
      <p>{t.why}</p>
      <Line panel={panel} name="link" label={t.label} known="" rows={4} hint={t.hint} wrong={wrong} />
      <Button kind="primary" off={panel.busy} press={use}>
        {t.use}
      </Button>
    </>
  );
}
