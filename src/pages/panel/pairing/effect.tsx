/** What a change would do, before it is made. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PairingBoard } from '../../../steps/pairing-board';
import { Lines } from '../buttons';
import { CHANGE } from './change-texts';

/** What would happen, or why it cannot; it takes the focus, because it is what was asked for. */
export function Effect({ tried, small }: { tried: PairingBoard; small: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [tried]);
  const { refused, moves, mentors, overall } = tried;
  const lines = [...moves.map((m) => m.sentence), ...mentors];
  return (
    <section class="card" aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1}>
        {refused ? CHANGE.cannot : CHANGE.result}
      </h2>
      {refused ? (
        <p>{refused.sentence}</p>
      ) : (
        <>
          <Lines lines={lines.length > 0 ? [...lines, overall] : [CHANGE.nothing]} />
          <p class="small">{small}</p>
        </>
      )}
    </section>
  );
}
