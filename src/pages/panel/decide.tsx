/** People who need a decision, one at a time: what the rules say, and a committee member's word. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PersonToDecide } from '../../core/home';
import { Button } from './buttons';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

const WORDS = ['Accept', 'Do not accept', 'Ask the person'] as const;

export function Decide({
  panel,
  people,
  primary,
}: {
  panel: PanelState;
  people: readonly PersonToDecide[];
  primary: boolean;
}) {
  const [chosen, setChosen] = useState('');
  const name = useRef<HTMLHeadingElement>(null);
  const found = people.findIndex((p) => p.key === chosen);
  // Without a choice, whoever nobody has decided about yet; who was asked already comes last.
  const at =
    found >= 0
      ? found
      : Math.max(
          0,
          people.findIndex((p) => p.decision === '' && !p.own),
        );
  const person = people[at]!;
  const first = useRef(person.key);
  useLayoutEffect(() => {
    if (first.current !== person.key) name.current?.focus();
    first.current = '';
  }, [person.key]);
  const { decide: t } = TEXTS;

  const press = (word: (typeof WORDS)[number]) => {
    const following = people
      .slice(at + 1)
      .concat(people.slice(0, at))
      .find((p) => p.decision === '' && !p.own);
    panel.press({
      call: 'decide',
      args: { decisions: [{ person: person.key, word, note: panel.typed[person.key] ?? person.note }] },
      working: t.working(person.name),
      says: t.did[word](person.name),
      at: { name: 'step', key: 'eligibility' },
      after: () => {
        delete panel.typed[person.key];
        setChosen(following?.key ?? '');
      },
    });
  };

  return (
    <section class="card" aria-labelledby="person">
      <h2 id="person" ref={name} tabIndex={-1}>
        {person.name}
      </h2>
      <p class="small">
        {t.place(person.role, at + 1, people.length)} {person.decision && <span class="tag info">{t.asked}</span>}
      </p>
      <p>
        <strong>{t.rules}:</strong> {person.why}
      </p>
      {person.own ? (
        <p>{t.own}</p>
      ) : (
        <>
          <label for="note">{t.note}</label>
          <textarea
            id="note"
            key={person.key}
            defaultValue={panel.typed[person.key] ?? person.note}
            onInput={(event) => {
              panel.typed[person.key] = event.currentTarget.value;
            }}
          />
          {WORDS.map((word, i) => (
            <Button
              key={word}
              kind={primary && i === 0 ? 'primary' : 'secondary'}
              off={panel.busy}
              press={() => press(word)}
            >
              {t.words[word]}
            </Button>
          ))}
        </>
      )}
      {people.length > 1 && (
        <div class="side">
          <Button
            kind="link"
            off={panel.busy}
            press={() => setChosen(people[(at + people.length - 1) % people.length]!.key)}
          >
            {t.previous}
          </Button>
          <Button kind="link" off={panel.busy} press={() => setChosen(people[(at + 1) % people.length]!.key)}>
            {t.following}
          </Button>
        </div>
      )}
    </section>
  );
}
