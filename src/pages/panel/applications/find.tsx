/** One applicant, found by name: the wrong form, or somebody who withdraws. */
import { useRef, useState } from 'preact/hooks';
import type { FoundApplicant } from '../../../steps/applications-now';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { APPLICATIONS } from './texts';

interface Found {
  found: FoundApplicant[];
  more: number;
}

export function Find({ panel, step }: OwnScreenProps) {
  const { find: t } = APPLICATIONS;
  const [words, setWords] = useState('');
  const [result, setResult] = useState<Found | null>(null);
  const [one, setOne] = useState<FoundApplicant | null>(null);
  const results = useRef<HTMLHeadingElement>(null);
  const look = () =>
    void panel.look<Found>('findApplicants', { words }, (found) => {
      setResult(found);
      setOne(found.found.length === 1 ? found.found[0]! : null);
      // In the next turn, when the heading is there.
      setTimeout(() => results.current?.focus());
    });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <label for="words">{t.words}</label>
        <input id="words" value={words} onInput={(event) => setWords(event.currentTarget.value)} autocomplete="off" />
        <button type="submit" class={one ? 'secondary' : 'primary'}>
          {t.look}
        </button>
      </form>
      {result && !one && (
        <section aria-labelledby="found">
          <h2 id="found" ref={results} tabIndex={-1}>
            {t.found(result.found.length + result.more, words)}
          </h2>
          <ul class="rows">
            {result.found.map((person) => (
              <li key={person.key}>
                <p>
                  <strong>{person.name}</strong>, {t.role[person.role].toLowerCase()} {'\u00b7'} {person.status}
                  <br />
                  {person.email}
                </p>
                <Button name={`${t.choose}: ${person.name}, ${person.role}`} press={() => setOne(person)}>
                  {t.choose}
                </Button>
              </li>
            ))}
          </ul>
          {result.more > 0 && <p>{t.more(result.more)}</p>}
        </section>
      )}
      {one && <Person key={one.key} panel={panel} step={step.key} person={one} heading={results} />}
    </>
  );
}

interface PersonProps {
  panel: OwnScreenProps['panel'];
  step: string;
  person: FoundApplicant;
  heading: { current: HTMLHeadingElement | null };
}

function Person({ panel, step, person, heading }: PersonProps) {
  const { find: t } = APPLICATIONS;
  const note = `note ${person.key}`;
  const at = { name: 'step', key: step } as const;
  const noteTyped = () => panel.typed[note] ?? '';
  return (
    <section class="card" aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>
        {person.name}
      </h2>
      <p>
        {t.role[person.role]}, {person.email}
        <br />
        {t.applied(person.applied)}
        <br />
        <strong>{person.status}.</strong> {person.why}
      </p>
      {person.own && <p>{t.own}</p>}
      {!person.own && (
        <>
          <label for="note">{t.note}</label>
          <textarea
            id="note"
            defaultValue={noteTyped()}
            onInput={(event) => {
              panel.typed[note] = event.currentTarget.value;
            }}
          />
          <Button
            off={panel.busy}
            press={() =>
              panel.press({
                call: 'sayWho',
                args: { answer: person.moveTo, person: person.key, note: noteTyped() },
                working: t.working(person.name),
                at,
              })
            }
          >
            {person.moved ? t.back[person.moveTo] : t.move[person.moveTo]}
          </Button>
          <p class="small">{t.moveMeans}</p>
          {person.status !== 'Withdrawn' && (
            <>
              <Button
                off={panel.busy}
                press={() =>
                  panel.press({
                    call: 'decide',
                    args: { decisions: [{ person: person.key, word: 'Withdraw', note: noteTyped() || t.noNote }] },
                    working: t.working(person.name),
                    says: t.withdrawn(person.name),
                    at,
                  })
                }
              >
                {t.withdraw}
              </Button>
              <p class="small">{t.withdrawMeans}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}
