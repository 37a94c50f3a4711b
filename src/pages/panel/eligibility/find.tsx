/** Anybody's application, found by name or address: to look at what the rules say, and to decide again. */
import { useRef, useState } from 'preact/hooks';
import type { FoundApplicant } from '../../../steps/applications-now';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ELIGIBILITY } from './texts';
import { STATUS_TONES, to } from './view';

interface Found {
  words: string;
  found: FoundApplicant[];
  more: number;
}

export function Find({ panel }: OwnScreenProps) {
  const { find: t } = ELIGIBILITY;
  const [words, setWords] = useState('');
  const [result, setResult] = useState<Found | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = () =>
    void panel.look<Omit<Found, 'words'>>('findApplicants', { words }, (found) => {
      setResult({ ...found, words });
      // In the next turn, when the heading is there.
      setTimeout(() => heading.current?.focus());
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
        <button type="submit" class="primary">
          {t.look}
        </button>
      </form>
      {result && (
        <section aria-labelledby="found">
          <h2 id="found" ref={heading} tabIndex={-1}>
            {t.found(result.found.length + result.more, result.words)}
          </h2>
          <ul class="rows">
            {result.found.map((person) => (
              <li key={person.key}>
                {person.own ? (
                  <p>{t.own}</p>
                ) : (
                  <>
                    <Button kind="link" press={() => panel.go(to('one', person.key))}>
                      {`${person.name}, ${person.role}`}
                    </Button>{' '}
                    <span class={`tag ${STATUS_TONES[person.status]}`}>{person.status}</span>
                    <p class="small">{person.email}</p>
                  </>
                )}
              </li>
            ))}
          </ul>
          {result.more > 0 && <p>{t.more(result.more)}</p>}
        </section>
      )}
    </>
  );
}
