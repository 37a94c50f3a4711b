/** Pair again, where something was approved, kept or made by hand: what stays is said first, and what would be moved is asked. */
import { useState } from 'preact/hooks';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { PAIRING } from './texts';
import { toMain, usePairing } from './view';

export function Again({ panel, view }: OwnScreenProps) {
  const { again: t } = PAIRING;
  const pairing = usePairing(panel, view);
  const [approvedToo, setApprovedToo] = useState(false);
  if (!pairing) return <p class="wait">{PAIRING.looking}</p>;
  const { approved, kept, byHand } = pairing.stays;
  const pair = (keepMine: boolean) =>
    panel.press({
      call: 'suggestPairs',
      args: { keepMine, approvedToo },
      working: t.working,
      at: toMain,
      after: (value) => rememberChanges(panel.typed, value),
    });
  return (
    <>
      <Lines lines={t.stays(approvedToo ? 0 : approved, kept)} />
      {byHand > 0 && (
        <section class="card" aria-labelledby="by-hand">
          <h2 id="by-hand">{t.mine(byHand)}</h2>
          <p>{t.mineWhy(byHand)}</p>
        </section>
      )}
      {approved > 0 && (
        <label class="choice">
          <input type="checkbox" checked={approvedToo} onChange={() => setApprovedToo(!approvedToo)} />
          <span>
            {t.approvedToo(approved)}
            <span class="small">{t.approvedWhy}</span>
          </span>
        </label>
      )}
      <Button kind="primary" off={panel.busy} press={() => pair(byHand > 0)}>
        {byHand > 0 ? t.keepMine : t.go}
      </Button>
      {byHand > 0 && (
        <Button off={panel.busy} press={() => pair(false)}>
          {t.everyone}
        </Button>
      )}
      <Button press={() => panel.go(toMain)}>{t.cancel}</Button>
    </>
  );
}

const CHANGES = 'what changed';

interface Changed {
  name: string;
  before: string;
  after: string;
}

/** As long as the panel is open: who changed with the last pairing. */
export function rememberChanges(typed: Record<string, string>, value: unknown): void {
  typed[CHANGES] = JSON.stringify((value as { changes?: Changed[] }).changes ?? []);
}

export const changesRemembered = (typed: Record<string, string>): Changed[] =>
  JSON.parse(typed[CHANGES] ?? '[]') as Changed[];
