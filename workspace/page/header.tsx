/** What this is, who is at the keyboard, what time it is here, and what is made to go wrong. */
import { useState } from 'preact/hooks';
import { Clock } from './clock';
import { Confirm } from './confirm';
import type { Desk } from './desk';
import { Faults } from './faults';

export function Header({ desk }: { desk: Desk }) {
  const { view, act } = desk;
  const [leaving, setLeaving] = useState(false);
  const startOver = async (yes: boolean): Promise<void> => {
    setLeaving(false);
    if (!yes) return;
    desk.go('sheet');
    await act('startOver');
  };
  return (
    <header class="top">
      <div class="name">
        <h1>Local Workspace</h1>
        <p>Made up, on this computer only. Nobody is written to.</p>
      </div>
      <div class="row">
        <label>
          At the keyboard{' '}
          <select value={view.user} onChange={(e) => act('sitDown', { user: e.currentTarget.value })}>
            {view.accounts.map(({ email }) => (
              <option key={email} value={email}>
                {email}
              </option>
            ))}
          </select>
        </label>
        <Clock desk={desk} />
        <Faults desk={desk} />
        <button type="button" onClick={() => setLeaving(true)}>
          Start over
        </button>
      </div>
      {leaving && (
        <Confirm title="Start over?" yes="Start over" no="Keep everything" onAnswer={startOver}>
          Everything that was done in this local Workspace is forgotten: tabs, pairs, drafts and the event. It is then
          as it was when it was opened for the first time.
        </Confirm>
      )}
    </header>
  );
}
