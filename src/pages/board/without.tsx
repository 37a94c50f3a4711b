/** People without a pair: why, and one button each. */
import type { BoardPerson } from '../../steps/pairing-board';
import { Button } from '../panel/buttons';
import type { Chosen } from './board';
import { TEXTS } from './texts';

export function Without({
  people,
  all,
  choose,
}: {
  people: readonly BoardPerson[];
  all: number;
  choose(chosen: Chosen): void;
}) {
  return (
    <section aria-labelledby="without">
      <h2 id="without">{`${TEXTS.without} (${all})`}</h2>
      {all === 0 && <p>{TEXTS.nobody}</p>}
      <ul class="rows">
        {people.map(({ key, name, role, why }) => {
          const what = role === 'mentee' ? TEXTS.findMentor : TEXTS.findMentee;
          return (
            <li key={key}>
              <p>
                <strong>{name}</strong> <span class="tag quiet">{TEXTS.roles[role]}</span>
              </p>
              <p class="small">{why}</p>
              <Button kind="link" name={TEXTS.findFor(what, name)} of={key} press={() => choose({ key, role })}>
                {what}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
