/**
 * Row following: a screen shows whom or what is selected in the sheet. Asks every two seconds while the panel was used in the last two
 * minutes and can be seen, then pauses. It never moves the focus; a screen says once, politely, whom it shows now.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../server';

const EVERY = 2_000;
const UNUSED = 120_000;
const USES = ['pointerdown', 'keydown', 'pointermove'] as const;

export interface FollowedRow {
  /** Person key or pair id. */
  key: string;
  /** As the sheet counts. */
  row: number;
  /** Selected since the screen was opened; the row that was selected before is told as well, once. */
  isNew: boolean;
}

export interface Following {
  /** null while no row of that tab is selected. */
  row: FollowedRow | null;
  mode: 'following' | 'paused' | 'off';
  /** On or off for good, for whoever does not want it. */
  toggle(): void;
  /** Goes on after a pause. */
  goOn(): void;
}

/** Kept while the panel is open. */
let isOff = false;

/** `isBusy`: nothing is asked meanwhile. */
export function useSelectedRow(tab: 'people' | 'pairs', isBusy: boolean): Following {
  const [row, setRow] = useState<FollowedRow | null>(null);
  const [mode, setMode] = useState<Following['mode']>(isOff ? 'off' : 'following');
  const busy = useRef(isBusy);
  busy.current = isBusy;
  const last = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (mode !== 'following') return undefined;
    let used = Date.now();
    let over = false;
    let isAsking = false;
    const use = () => {
      used = Date.now();
    };
    const ask = async () => {
      if (isAsking || busy.current || document.hidden) return;
      if (Date.now() - used > UNUSED) {
        setMode('paused');
        return;
      }
      isAsking = true;
      const reply = await call('selectedRow', { tab });
      isAsking = false;
      if (over) return;
      // Trouble with a look that nobody asked for is not worth a screen: the following pauses.
      if ('trouble' in reply) setMode('paused');
      else {
        const key = reply.value?.key ?? '';
        if (key === last.current) return;
        const isNew = last.current !== undefined;
        last.current = key;
        setRow(reply.value && { ...reply.value, isNew });
      }
    };
    for (const event of USES) document.addEventListener(event, use);
    const timer = setInterval(() => void ask(), EVERY);
    void ask();
    return () => {
      over = true;
      clearInterval(timer);
      for (const event of USES) document.removeEventListener(event, use);
    };
  }, [tab, mode]);

  return {
    row,
    mode,
    toggle: () => {
      isOff = mode !== 'off';
      setMode(isOff ? 'off' : 'following');
    },
    goOn: () => setMode('following'),
  };
}
