/** What can be made to go wrong, to see what Mentor Desk says then. */
import type { Desk } from './desk';
import { Disclosure } from './disclosure';

export function Faults({ desk }: { desk: Desk }) {
  const { faults, user } = desk.view;
  const refused = faults.permissions.filter((p) => !p.granted).length;
  const on = Number(faults.googleDoesNotAnswer) + faults.quotaReached.length + Number(faults.loseNextReply) + refused;
  const quota = (service: string): boolean => faults.quotaReached.includes(service);
  const setQuota = (service: string, used: boolean) =>
    desk.act('faults', {
      quotaReached: faults.quotaReached.filter((s) => s !== service).concat(used ? [service] : []),
    });
  return (
    <Disclosure label={<>Make something go wrong{on > 0 && <span class="count warn">{on} on</span>}</>} class="right">
      {() => (
        <div class="stack">
          <fieldset>
            <legend>Google</legend>
            <Tick
              label="Google does not answer"
              on={faults.googleDoesNotAnswer}
              set={(googleDoesNotAnswer) => desk.act('faults', { googleDoesNotAnswer })}
            />
            <Tick
              label="Lose the next reply (the work is done, the panel never hears of it)"
              on={faults.loseNextReply}
              set={(loseNextReply) => desk.act('faults', { loseNextReply })}
            />
          </fieldset>
          <fieldset>
            <legend>Today's limit is reached</legend>
            <Tick label="Gmail" on={quota('Gmail')} set={(used) => setQuota('Gmail', used)} />
            <Tick label="Calendar" on={quota('Calendar')} set={(used) => setQuota('Calendar', used)} />
          </fieldset>
          <fieldset>
            <legend>Permissions that {user} refuses</legend>
            {faults.permissions.map(({ scope, words, granted }) => (
              <Tick
                key={scope}
                label={words}
                on={!granted}
                set={(refuse) => desk.act('permit', { scope, granted: !refuse })}
              />
            ))}
          </fieldset>
        </div>
      )}
    </Disclosure>
  );
}

const Tick = ({ label, on, set }: { label: string; on: boolean; set(on: boolean): unknown }) => (
  <label class="tick">
    <input type="checkbox" checked={on} onChange={(e) => set(e.currentTarget.checked)} /> {label}
  </label>
);
