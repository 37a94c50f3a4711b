/** The whole page: header, places, the panel at the side. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { View } from '../start/view-types';
import { act as send } from './api';
import { CalendarPlace } from './calendar';
import { Confirm } from './confirm';
import type { Desk, Place } from './desk';
import { Dialog } from './dialog';
import { Drafts } from './drafts';
import { Executions } from './executions';
import { FormPlace } from './form';
import { Header } from './header';
import { destination } from './links';
import { Panel } from './panel';
import { Places } from './places';
import { SheetPlace } from './sheet';

type Notice = { text: string; refused: boolean } | null;
type Asked = { question: string; answer: (sure: boolean) => void } | null;

export function App() {
  const [view, setView] = useState<View | null>(null);
  const [place, setPlace] = useState<Place>('sheet');
  const [notice, setNotice] = useState<Notice>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const [busy, setBusy] = useState(false);
  const [target, setTarget] = useState<Desk['target']>(null);
  const later = useRef(0);

  const act: Desk['act'] = useCallback(async (name, given = {}) => {
    const slow = window.setTimeout(() => setBusy(true), 300);
    const reply = await send(name, given);
    window.clearTimeout(slow);
    setBusy(false);
    if ('question' in reply) {
      const sure = await new Promise<boolean>((answer) => setAsked({ question: reply.question, answer }));
      setAsked(null);
      return sure ? act(name, { ...given, sure: true }) : { done: false };
    }
    if ('refused' in reply) {
      setNotice({ text: reply.refused, refused: true });
      return { done: false };
    }
    setView(reply.view);
    if (!QUIET.includes(name)) setNotice(reply.said ? { text: reply.said, refused: false } : null);
    return { done: true, value: reply.value };
  }, []);

  const look = useCallback(() => {
    window.clearTimeout(later.current);
    later.current = window.setTimeout(() => void act('look'), 60);
  }, [act]);
  useEffect(look, [look]);

  const follow = useCallback(
    (href: string) => {
      const to = destination(href);
      if ('place' in to) setPlace(to.place);
      else setNotice({ text: to.words, refused: false });
      const tab = 'place' in to ? to.tab : undefined;
      if (tab) void act('openTab', tab).then(() => setTarget(tab));
    },
    [act],
  );

  const leave = useCallback((to: Place) => {
    setTarget(null);
    setPlace(to);
  }, []);
  const desk = useMemo<Desk | null>(
    () => view && { view, place, busy, go: leave, act, look, target, follow },
    [view, place, busy, leave, act, look, target, follow],
  );
  if (!desk || !view) return <main class="opening">{notice ? notice.text : 'Opening the local Workspace…'}</main>;
  const form = view.forms.find((f) => place === `form:${f.id}`);
  return (
    <>
      <Header desk={desk} />
      <Places desk={desk} />
      <div class="notices">
        <div role="status">
          {busy && <p class="notice">Working…</p>}
          {notice && !notice.refused && <p class="notice">{notice.text}</p>}
          {view.toast && (
            <p class="notice">
              {view.toast}{' '}
              <button type="button" class="link" onClick={() => act('closeToast')}>
                Close this message
              </button>
            </p>
          )}
        </div>
        <div role="alert">{notice?.refused && <p class="notice refused">{notice.text}</p>}</div>
      </div>
      <div class="room">
        <main>
          {place === 'sheet' && <SheetPlace desk={desk} />}
          {form && <FormPlace key={form.id} desk={desk} form={form} />}
          {place === 'drafts' && <Drafts desk={desk} />}
          {place === 'calendar' && <CalendarPlace desk={desk} />}
          {place === 'executions' && <Executions desk={desk} />}
        </main>
        {view.sidebar && <Panel desk={desk} panel={view.sidebar} shown={place === 'sheet'} />}
      </div>
      {view.dialog && <Dialog desk={desk} dialog={view.dialog} />}
      {asked && (
        <Confirm title="Edit this part all the same?" yes="Edit it" no="Leave it" onAnswer={asked.answer}>
          {asked.question}
        </Confirm>
      )}
    </>
  );
}

/** What happens all the time says nothing, and leaves standing what was said. */
const QUIET = ['look'];
