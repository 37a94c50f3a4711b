/** The pairs as a table, with what can be done about each. */
import type { BoardPair } from '../../steps/pairing-board';
import { Button } from '../panel/buttons';
import type { Chosen } from './board';
import { TEXTS, TONES } from './texts';
import type { BoardState } from './use-board';

interface PairsProps {
  board: BoardState;
  pairs: readonly BoardPair[];
  hidden: boolean;
  cautions: boolean;
  choose(chosen: Chosen): void;
}

export function Pairs({ board, pairs, hidden, cautions, choose }: PairsProps) {
  const all = board.view!.pairs.length;
  if (all === 0) return <p>{TEXTS.empty}</p>;
  const shown = TEXTS.columns.filter((_, i) => !hidden || i !== 2);
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{`${TEXTS.pairs} (${all})`}</h2>
      {cautions && pairs.length === 0 && <p>{TEXTS.noCautions}</p>}
      {pairs.length > 0 && (
        <table class={hidden ? 'pairs' : 'pairs matched'}>
          <thead>
            <tr>
              {shown.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <Row key={pair.mentee} board={board} pair={pair} hidden={hidden} choose={choose} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({
  board,
  pair,
  hidden,
  choose,
}: {
  board: BoardState;
  pair: BoardPair;
  hidden: boolean;
  choose(chosen: Chosen): void;
}) {
  const { mentee, menteeName, mentorName, label, score, reason, check, kept, approved, changed } = pair;
  const both = `${menteeName} with ${mentorName}`;
  const busy = board.doing !== '';
  return (
    <tr>
      <th scope="row">
        {menteeName}
        {changed && <span class="tag look">{TEXTS.changed}</span>}
        {approved && !changed && <span class="tag good">{TEXTS.approved}</span>}
      </th>
      <td>{mentorName}</td>
      {!hidden && (
        <td>
          <span class={`tag ${TONES[label]}`}>{`${label}, ${score}`}</span>
        </td>
      )}
      <td class="reason">
        {reason}
        {check && <span class="check">{check}</span>}
      </td>
      <td>
        <Button
          kind="link"
          off={busy}
          name={kept ? TEXTS.freeOf(both) : TEXTS.keepOf(both)}
          press={() => void board.add({ do: kept ? 'free' : 'keep', mentee })}
        >
          {kept ? TEXTS.kept : TEXTS.keep}
        </Button>{' '}
        <Button
          kind="link"
          off={busy}
          name={TEXTS.swapOf(both)}
          of={mentee}
          press={() => choose({ key: mentee, role: 'mentee' })}
        >
          {TEXTS.swap}
        </Button>
      </td>
    </tr>
  );
}
