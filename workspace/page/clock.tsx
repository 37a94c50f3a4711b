/** The clock of the local Workspace: it stands still unless a script works or somebody sets it. */
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from './desk';
import { Disclosure } from './disclosure';

export function Clock({ desk }: { desk: Desk }) {
  const { clock, zone } = desk.view;
  const [wall, setWall] = useState(clock.wall);
  useEffect(() => setWall(clock.wall), [clock.wall]);
  const city = zone.split('/').pop()!.replaceAll('_', ' ');
  return (
    <Disclosure label={clock.words}>
      {(close) => (
        <div class="stack">
          <p>
            The clock here moves only while a script works, or when you move it. Deadlines and memberships are judged by
            it.
          </p>
          <label>
            Date and time ({city} time)
            <input type="datetime-local" value={wall} onInput={(e) => setWall(e.currentTarget.value)} />
          </label>
          <div class="row">
            <button type="button" class="primary" onClick={() => desk.act('setClock', { wall }).then(close)}>
              Set the clock
            </button>
            <button type="button" onClick={() => desk.act('wait', { hours: 1 })}>
              1 hour later
            </button>
            <button type="button" onClick={() => desk.act('wait', { hours: 24 })}>
              1 day later
            </button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}
