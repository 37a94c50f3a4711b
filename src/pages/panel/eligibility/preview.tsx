/** What was recognized in a file, before anything is written; one press then takes it over. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListPreview } from '../../../steps/member-list';
import { Button, Lines } from '../buttons';
import { Radio, Radios } from '../choice';
import type { PanelState } from '../use-panel';
import { DayField, Recognized, UnreadableRows } from './members';
import type { Upload } from './send-file';
import { ELIGIBILITY } from './texts';

const MODES = ['replace', 'add'] as const;

interface PreviewProps {
  panel: PanelState;
  file: Upload;
  asOf: string;
  today: string;
  leave(): void;
}

export function Preview({ panel, file, today, leave }: PreviewProps) {
  const { preview: t, list } = ELIGIBILITY;
  const [mode, setMode] = useState<(typeof MODES)[number]>('replace');
  const [months, setMonths] = useState(false);
  const [asOf, setAsOf] = useState(today);
  const [found, setFound] = useState<ListPreview | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const args = { upload: file.upload, of: file.portions.length, mode, monthAndYear: months };
  useEffect(() => panel.look<ListPreview>('previewMemberList', args, setFound), [mode, months]);
  const isThere = found !== null;
  useLayoutEffect(() => heading.current?.focus(), [isThere]);
  if (!found) return <p class="wait">{list.reading}</p>;
  const take = () =>
    panel.press({
      call: 'takeMemberList',
      args: { ...args, asOf },
      working: t.taking,
      after: leave,
    });
  const { n, months: couldBe } = found.unreadable;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t.title(found.name)}
      </h2>
      <p>
        {t.counts(found.rows, found.before)}
        {found.usable && ` ${t.change(found.fresh, found.changed, found.same, found.gone)}`}
      </p>
      {!found.usable && <p class="wrong">{t.unusable}</p>}
      {found.usable && <DayField day={asOf} set={setAsOf} />}
      {n > 0 && (
        <section class="note look" aria-labelledby="unreadable">
          <h2 id="unreadable">{list.unreadable(n)}</h2>
          <UnreadableRows facts={found} />
          {couldBe > 0 && (
            <>
              <Button off={panel.busy} press={() => setMonths(true)}>
                {list.asMonths(couldBe)}
              </Button>
              <p class="small">{list.asMonthsWhat}</p>
            </>
          )}
        </section>
      )}
      {months && (
        <p>
          {list.monthsAre}{' '}
          <Button kind="link" press={() => setMonths(false)}>
            {list.notMonths}
          </Button>
        </p>
      )}
      {found.usable && (
        <Button kind="primary" off={panel.busy} press={take}>
          {t.take(found.rows)}
        </Button>
      )}
      <Button kind={found.usable ? 'secondary' : 'primary'} press={leave}>
        {t.other}
      </Button>
      {found.usable && found.before > 0 && (
        <Radios legend={t.how}>
          {MODES.map((one) => (
            <Radio key={one} name="mode" on={mode === one} pick={() => setMode(one)} second={t.modeWords[one]}>
              {t.modes[one]}
            </Radio>
          ))}
        </Radios>
      )}
      <Recognized facts={found} />
      {found.sample.length > 0 && (
        <section aria-labelledby="sample">
          <h2 id="sample">{t.first}</h2>
          <Lines lines={found.sample} />
        </section>
      )}
    </>
  );
}
