/** A list from any meeting tool: found exactly, asked about where it is not sure, and recorded with one press. */
import { useState } from 'preact/hooks';
import type { ListMatched } from '../../../steps/attendance';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ATTENDANCE } from './texts';
import { to, useAttendance } from './view';

const TYPED = 'attendance list';

export function FromList({ panel, view }: OwnScreenProps) {
  const { paste: t } = ATTENDANCE;
  const { now, looking } = useAttendance(panel, view);
  const [found, setFound] = useState<ListMatched | null>(null);
  const [wrong, setWrong] = useState(false);
  const [finding, setFinding] = useState(false);
  const [least, setLeast] = useState<string | null>(null);
  if (!now) return <p class="wait">{ATTENDANCE.looking}</p>;
  if (found) return <Found panel={panel} found={found} again={() => setFound(null)} />;
  const off = panel.busy || looking || finding;
  const match = (list: string) => {
    setWrong(list.trim() === '');
    if (list.trim() === '') return;
    setFinding(true);
    void panel.look<ListMatched>('matchAttendance', { list }, setFound).then(() => setFinding(false));
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) match(await file.text());
  };
  return (
    <>
      <p>{t.hint}</p>
      <label for="list">{t.box}</label>
      <textarea
        id="list"
        rows={7}
        defaultValue={panel.typed[TYPED] ?? ''}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'wrong-list' : undefined}
        onInput={(event) => {
          panel.typed[TYPED] = event.currentTarget.value;
        }}
      />
      {wrong && (
        <p id="wrong-list" class="wrong" role="alert">
          {t.empty}
        </p>
      )}
      <Button kind="primary" off={off} press={() => match(panel.typed[TYPED] ?? '')}>
        {t.match}
      </Button>
      <label for="file">{t.file}</label>
      <input
        id="file"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(e) => void choose(e.currentTarget)}
      />
      <label for="least">{t.least}</label>
      <input
        id="least"
        type="number"
        min="0"
        max="480"
        value={least ?? String(now.minutes)}
        onInput={(event) => setLeast(event.currentTarget.value)}
      />
      {least !== null && least !== String(now.minutes) && (
        <Button
          off={off}
          press={() =>
            panel.press({
              call: 'saveMinutes',
              args: { minutes: Math.min(480, Math.max(0, Math.round(Number(least) || 0))) },
              working: t.saving,
              at: to('list'),
            })
          }
        >
          {t.keep}
        </Button>
      )}
      {finding && <p class="wait">{t.matching}</p>}
    </>
  );
}

interface FoundProps {
  panel: OwnScreenProps['panel'];
  found: ListMatched;
  again(): void;
}

/** '' while the question is open; 'nobody' where none is meant. */
function Found({ panel, found, again }: FoundProps) {
  const { found: t } = ATTENDANCE;
  const [said, setSaid] = useState<Record<string, string>>({});
  const meant = found.unsure.flatMap((u) => {
    const person = said[u.line] ?? '';
    return person === '' || person === 'nobody' || (u.minutes !== null && u.minutes < found.minutes)
      ? []
      : [{ person, minutes: u.minutes }];
  });
  const open = found.unsure.filter((u) => !said[u.line]).length;
  const all = [...found.matched, ...meant];
  const people = [...new Map(all.map((m) => [m.person, m])).values()];
  const record = () =>
    panel.press({
      call: 'recordAttendance',
      args: {
        people: people.map(({ person, minutes }) => ({ person, minutes })),
        came: true,
        how: 'list',
      },
      working: t.recording,
      at: to(undefined),
      after: () => {
        delete panel.typed[TYPED];
      },
    });
  return (
    <>
      <p role="status">
        <strong>{t.result(found.matched.length, found.unsure.length, found.unknown.length)}</strong>
      </p>
      {people.length > 0 ? (
        <Button kind="primary" off={panel.busy} press={record}>
          {t.record(people.length)}
        </Button>
      ) : (
        <Button kind="primary" press={again}>
          {t.back}
        </Button>
      )}
      {open > 0 && <p class="small">{t.open(open)}</p>}
      {found.matched.length + found.unsure.length + found.tooShort.length === 0 && <p>{t.none}</p>}
      {found.unsure.map((u, i) => (
        <fieldset key={u.line}>
          <legend>
            <strong>{t.who(u.line)}</strong>
          </legend>
          {[...u.candidates, { person: 'nobody', name: t.nobody }].map((c) => (
            <label class="pick" key={c.person}>
              <input
                type="radio"
                name={`who ${i}`}
                checked={said[u.line] === c.person}
                onChange={() => setSaid({ ...said, [u.line]: c.person })}
              />
              <span>{c.name}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {found.tooShort.length > 0 && <p>{t.short(found.tooShort, found.minutes)}</p>}
      {found.unknown.length > 0 && <p>{t.unknown(found.unknown)}</p>}
      {found.matched.length > 0 && <p class="small">{t.matched(found.matched.map((m) => m.name))}</p>}
      {people.length > 0 && <Button press={again}>{t.back}</Button>}
    </>
  );
}
