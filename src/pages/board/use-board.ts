/** What the board knows: the pairs as they were when it was opened, the changes made here, and the pairs as they would be after them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../../core/what-if';
import type { PairingBoard } from '../../steps/pairing-board';
import { call, closePanel, newOperation } from '../server';
import type { Trouble } from '../troubles';
import { TEXTS } from './texts';

/** How long unsaved work lies only in this window, in milliseconds. */
const KEEP_EVERY = 10_000;

/** Somebody else changed pairs meanwhile. */
export interface Stale {
  by: string;
  base: PairingBoard;
}

/** What was done last, in words; `points`: it names scores. */
interface Said {
  text: string;
  points: boolean;
}
const NOTHING: Said = { text: '', points: false };

/** The bar has room for this many sentences. */
const SHOWN = 3;

const inShort = (sentences: readonly string[]): string =>
  [...sentences.slice(0, SHOWN), ...(sentences.length > SHOWN ? [TEXTS.further(sentences.length - SHOWN)] : [])].join(
    ' ',
  );

export function useBoard() {
  const [base, setBase] = useState<PairingBoard | null>(null);
  const [view, setView] = useState<PairingBoard | null>(null);
  const [changes, setChanges] = useState<Change[]>([]);
  const [doing, setDoing] = useState('');
  const [said, setSaid] = useState<Said>(NOTHING);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [stale, setStale] = useState<Stale | null>(null);
  const [leaving, setLeaving] = useState(false);
  const kept = useRef('[]');

  /** The pairs after these changes; undefined where they could not be had. */
  async function after(wanted: Change[]): Promise<PairingBoard | undefined> {
    setDoing(TEXTS.working);
    const reply = await call('pairingBoard', { changes: wanted });
    setDoing('');
    if ('value' in reply) return reply.value;
    setTrouble(reply.trouble);
    return undefined;
  }

  async function open(): Promise<void> {
    const now = await after([]);
    if (!now) return;
    setBase(now);
    setView(now);
    setChanges([]);
    setStale(null);
  }
  useEffect(() => void open(), []);

  /** Unsaved work outlives this window, whose own X cannot be asked anything. */
  async function keep(): Promise<void> {
    const text = JSON.stringify(changes);
    if (!base || text === kept.current) return;
    kept.current = text;
    const reply = await call('keepUnsaved', { changes, mark: base.mark });
    if ('value' in reply && !reply.value.kept) setSaid({ text: TEXTS.notKept, points: false });
  }
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    const timer = setInterval(() => void keepNow.current(), KEEP_EVERY);
    return () => clearInterval(timer);
  }, []);

  /** Takes over as many of these changes as can be; says which one cannot and why. */
  async function become(wanted: Change[]): Promise<boolean> {
    setSaid(NOTHING);
    setTrouble(null);
    const next = await after(wanted);
    if (!next) return false;
    const { refused } = next;
    if (refused) {
      setSaid({ text: `${TEXTS.refused} ${refused.sentence}`, points: false });
      return false;
    }
    setChanges(wanted);
    setView(next);
    setSaid({ text: inShort([...next.moves.map((m) => m.sentence), ...next.mentors]), points: true });
    return true;
  }

  async function save(mine = false): Promise<boolean> {
    if (!base) return false;
    setDoing(TEXTS.saving);
    setTrouble(null);
    const reply = await call('changePairs', { changes, mark: base.mark, mine }, newOperation());
    if ('trouble' in reply) {
      setDoing('');
      setTrouble(reply.trouble);
      return false;
    }
    if (reply.value.stale) {
      const now = await after([]);
      if (now) setStale({ by: reply.value.by, base: now });
      return false;
    }
    kept.current = '[]';
    await call('keepUnsaved', { changes: [], mark: '' });
    await open();
    setSaid({ text: reply.value.said[0] ?? '', points: false });
    return true;
  }

  return {
    base,
    view,
    changes,
    doing,
    said,
    trouble,
    stale,
    leaving,
    add: (change: Change) => become([...changes, change]),
    undo: () => become(changes.slice(0, -1)),
    discard: () => become([]),
    restore: () => {
      const { unsaved } = base!;
      setBase({ ...base!, unsaved: null });
      void become(unsaved!.changes);
    },
    forget: () => {
      setBase({ ...base!, unsaved: null });
      void call('keepUnsaved', { changes: [], mark: '' });
    },
    save,
    /** The other's pairs count; what was changed here is given up. */
    useTheirs: open,
    retry: () => {
      setTrouble(null);
      if (!base) void open();
    },
    close: () => (changes.length > 0 ? setLeaving(true) : closePanel()),
    stay: () => setLeaving(false),
    saveAndClose: async () => {
      setLeaving(false);
      if (await save()) closePanel();
    },
    discardAndClose: async () => {
      await call('keepUnsaved', { changes: [], mark: '' });
      closePanel();
    },
  };
}

export type BoardState = ReturnType<typeof useBoard>;
