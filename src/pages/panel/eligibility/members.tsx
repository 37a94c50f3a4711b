/** The member list: what stands in its tab, what of it cannot be read, and another one from a file. */
import { useRef, useState } from 'preact/hooks';
import type { ListFacts } from '../../../core/member-file';
import type { ListNow } from '../../../steps/eligibility-view';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import type { PanelState } from '../use-panel';
import { Preview } from './preview';
import { bring, readFile, type Upload } from './send-file';
import { ELIGIBILITY } from './texts';
import { useEligibility } from './view';

export function Members({ panel, view }: OwnScreenProps) {
  const { list: t, main } = ELIGIBILITY;
  const now = useEligibility(panel, view);
  const [file, setFile] = useState<Upload | null>(null);
  if (!now) return <p class="wait">{ELIGIBILITY.looking}</p>;
  if (file)
    return <Preview panel={panel} file={file} asOf={now.list.asOf} today={now.today} leave={() => setFile(null)} />;
  const { list } = now;
  return (
    <>
      <p>{list.rows > 0 ? main.listIs(list.rows, list.asOfWords) : main.noList}</p>
      <Unreadable panel={panel} list={list} />
      <p class="small">{t.paste}</p>
      <Choose ready={setFile} leads />
      <ShowTab panel={panel} tab={{ key: 'members', label: t.toTab }} />
      {list.rows > 0 && <AsOf key={list.asOf} panel={panel} list={list} />}
      <Recognized facts={list} />
    </>
  );
}

/** The file is read and brought at once; nothing is written but a hidden note of it. */
export function Choose({ ready, leads = false }: { ready(file: Upload): void; leads?: boolean }) {
  const { list: t } = ELIGIBILITY;
  const [doing, setDoing] = useState('');
  const [wrong, setWrong] = useState('');
  const begun = useRef<Upload | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const go = async () => {
    const upload = begun.current;
    if (!upload) return;
    setWrong('');
    const halt = await bring(upload, (sent) => setDoing(t.sending(sent + 1, upload.portions.length)));
    setDoing('');
    setWrong(halt);
    if (halt === '') ready(upload);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    begun.current = null;
    setWrong('');
    setDoing(t.reading);
    const found = await readFile(file);
    if (typeof found === 'string') {
      setDoing('');
      setWrong(found);
      // The same file may be chosen again after it was put right.
      if (input.current) input.current.value = '';
      return;
    }
    begun.current = found;
    await go();
  };
  return (
    <>
      <label for="file" class={leads ? 'strong' : undefined}>
        {t.file}
      </label>
      <input
        id="file"
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-describedby={wrong ? 'file-wrong' : 'file-hint'}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      <p id="file-hint" class="small">
        {t.replaceHint}
      </p>
      <div role="status">{doing && <p class="wait">{doing}</p>}</div>
      {wrong && (
        <p id="file-wrong" class="wrong" role="alert">
          {wrong}
        </p>
      )}
      {wrong && begun.current && <Button press={() => void go()}>{t.again}</Button>}
    </>
  );
}

/** Dates that are none, by row, and the two ways out. */
function Unreadable({ panel, list }: { panel: PanelState; list: ListNow }) {
  const { list: t } = ELIGIBILITY;
  const { n, months, rows } = list.unreadable;
  const [first] = rows;
  const save = (words: string) =>
    panel.press({
      call: 'saveSettings',
      args: { settings: { 'month and year': words } },
      working: t.saving,
    });
  return (
    <>
      {first && (
        <section class="note look" aria-labelledby="unreadable">
          <h2 id="unreadable">{t.unreadable(n)}</h2>
          <UnreadableRows facts={list} />
          <Button
            press={() =>
              void panel.look('showTab', { tab: 'members', row: first.row, column: first.column }, () =>
                panel.say(t.shown),
              )
            }
          >
            {t.showFirst}
          </Button>
          {months > 0 && (
            <>
              <Button off={panel.busy} press={() => save('Last day of the month')}>
                {t.asMonths(months)}
              </Button>
              <p class="small">{t.asMonthsWhat}</p>
            </>
          )}
        </section>
      )}
      {list.monthAndYear && (
        <p>
          {t.monthsAre}{' '}
          <Button kind="link" off={panel.busy} press={() => save('Not a date')}>
            {t.notMonths}
          </Button>
        </p>
      )}
    </>
  );
}

const SHOWN = 5;

export function UnreadableRows({ facts: { unreadable } }: { facts: ListFacts }) {
  const { list: t } = ELIGIBILITY;
  const lines = unreadable.rows.map(({ row, name, which, typed }) => t.line(row, name, which, typed));
  const shown = lines.slice(0, SHOWN);
  return <Lines lines={[...shown, ...(unreadable.n > shown.length ? [t.more(unreadable.n - shown.length)] : [])]} />;
}

export function Recognized({ facts }: { facts: ListFacts }) {
  const { list: t } = ELIGIBILITY;
  if (facts.rows === 0 && facts.problems.length === 0) return null;
  return (
    <section aria-labelledby="recognized">
      <h2 id="recognized">{t.recognized}</h2>
      <Lines lines={facts.problems} />
      <dl class="pairs">
        {facts.columns.map(({ what, header }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{header ? `\u201c${header}\u201d` : t.none}</dd>
          </div>
        ))}
      </dl>
      {facts.extra.length > 0 && <p class="small">{t.extra(facts.extra)}</p>}
    </section>
  );
}

function AsOf({ panel, list }: { panel: PanelState; list: ListNow }) {
  const { list: t } = ELIGIBILITY;
  const [day, setDay] = useState(list.asOf);
  return (
    <>
      <DayField day={day} set={setDay} />
      {day !== list.asOf && (
        <Button
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'saveSettings',
              args: { settings: { 'list as of': day } },
              working: t.saving,
            })
          }
        >
          {t.saveAsOf}
        </Button>
      )}
    </>
  );
}

export const DayField = ({ day, set }: { day: string; set(day: string): void }) => (
  <>
    <label for="as-of">{ELIGIBILITY.list.asOf}</label>
    <input
      id="as-of"
      type="date"
      value={day}
      aria-describedby="as-of-what"
      onInput={(event) => set(event.currentTarget.value)}
    />
    <p id="as-of-what" class="small">
      {ELIGIBILITY.list.asOfWhat}
    </p>
  </>
);
