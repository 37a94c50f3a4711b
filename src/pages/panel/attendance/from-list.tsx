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
    panel.look<ListMatched>('matchAttendance', { list }, (value) => {
      setFinding(false);
      setFound(value);
    });
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) match(decoded(await file.arrayBuffer()));
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

/** Teams writes UTF-16 with a mark in front; everybody else writes UTF-8. */
function decoded(bytes: ArrayBuffer): string {
  const [a, b] = new Uint8Array(bytes);
  const kind = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(kind).decode(bytes);
}

interface FoundProps {
  panel: OwnScreenProps['panel'];
  found: ListMatched;
  again(): void;
}

function Found({ panel, found, again }: FoundProps) {
  const { found: t } = ATTENDANCE;
  /** By the question's place: a person, or 'nobody' where none is meant. */
  const [said, setSaid] = useState<Record<number, string>>({});
  const { people, short } = meant(found, said);
  const open = found.unsure.filter((_, i) => !said[i]).length;
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
        <fieldset key={i}>
          <legend>
            <strong>{t.who(u.line)}</strong>
          </legend>
          {[...u.candidates, { person: 'nobody', name: t.nobody }].map((c) => (
            <label class="choice" key={c.person}>
              <input
                type="radio"
                name={`who ${i}`}
                checked={said[i] === c.person}
                onChange={() => setSaid({ ...said, [i]: c.person })}
              />
              <span>{c.name}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {short.length > 0 && <p>{t.short(short, found.minutes)}</p>}
      {found.unknown.length > 0 && <p>{t.unknown(found.unknown)}</p>}
      {found.matched.length > 0 && <p class="small">{t.matched(found.matched.map((m) => m.name))}</p>}
      {people.length > 0 && <Button press={again}>{t.back}</Button>}
    </>
  );
}

/** Who is recorded and who stayed too short: what was found, and what was answered. The longest stay of somebody counts. */
function meant({ matched, tooShort, unsure, minutes: least }: ListMatched, said: Record<number, string>) {
  const answered = unsure.flatMap(({ candidates, minutes }, i) => {
    const who = candidates.find((c) => c.person === said[i]);
    return who ? [{ ...who, minutes }] : [];
  });
  const all = new Map<string, { person: string; name: string; minutes: number | null }>();
  for (const one of [...matched, ...tooShort, ...answered]) {
    const before = all.get(one.person);
    if (!before || (one.minutes ?? Number.POSITIVE_INFINITY) > (before.minutes ?? Number.POSITIVE_INFINITY))
      all.set(one.person, one);
  }
  const isShort = ({ minutes }: { minutes: number | null }) => minutes !== null && minutes < least;
  const everybody = [...all.values()];
  return { people: everybody.filter((one) => !isShort(one)), short: everybody.filter(isShort) };
}
