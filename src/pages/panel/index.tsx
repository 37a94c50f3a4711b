/** The panel: Home and one plain screen per step. Every button is a public function of the server. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action, HomeView, StepView } from '../../core/home';
import { call, callNamed, closePanel, type Trouble } from '../server';
import './style.css';

/** What every step's reply has in common: sentences for people, and how much is left when it works in portions. */
interface StepReply {
  said?: string[];
  left?: number;
  waitSeconds?: number;
}

type Screen = { name: 'home' } | { name: 'step'; key: string } | { name: 'help' };

function Panel() {
  const [view, setView] = useState<HomeView | null>(null);
  const [screen, setScreen] = useState<Screen>({ name: 'home' });
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState<string[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = useRef(false);

  const place = screen.name + ('key' in screen ? screen.key : '');
  // The heading takes the focus when another screen or a trouble appears.
  useEffect(() => heading.current?.focus(), [place, trouble, view === null]);
  useEffect(() => {
    void refresh();
  }, []);

  async function refresh() {
    const reply = await call('home', {});
    if ('trouble' in reply) setTrouble(reply.trouble);
    else setView(reply.value);
  }

  async function press(action: Action, step: string) {
    if (busy) return;
    stop.current = false;
    setBusy(`${action.label}: working…`);
    setTrouble(null);
    setSaid([]);
    setScreen({ name: 'step', key: step });
    for (;;) {
      const reply = await callNamed(action.call, action.args);
      if ('trouble' in reply) {
        setTrouble(reply.trouble);
        break;
      }
      const { said: sentences = [], left = 0, waitSeconds = 0 } = reply.value as StepReply;
      setSaid(sentences);
      if (!action.inPortions || left === 0 || stop.current) break;
      setBusy(`${left} left…`);
      if (waitSeconds > 0) await new Promise((resolve) => setTimeout(resolve, waitSeconds * 1000));
    }
    setBusy('');
    await refresh();
  }

  const go = (next: Screen) => {
    setTrouble(null);
    setSaid([]);
    setScreen(next);
  };
  const step = screen.name === 'step' ? view?.steps.find((s) => s.key === screen.key) : undefined;
  const title = trouble
    ? trouble.happened
    : screen.name === 'help'
      ? 'Help and privacy'
      : (step?.title ?? view?.title ?? 'Mentor Desk');

  return (
    <>
      <header>
        {screen.name !== 'home' && (
          <button type="button" class="link" onClick={() => go({ name: 'home' })}>
            All steps
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {view && screen.name === 'home' && !trouble && <p class="small">{view.status}</p>}
      </header>
      <main>
        <div role="status">
          {busy && <p>{busy}</p>}
          {said.length > 0 && (
            <ul class="plain card">
              {said.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        {busy && step?.actions.some((a) => a.inPortions) && (
          <button type="button" class="secondary" onClick={() => (stop.current = true)}>
            Stop after this portion
          </button>
        )}
        {trouble && (
          <TroubleCard
            trouble={trouble}
            again={() => (trouble.next.go === 'close' ? closePanel() : go({ name: 'home' }))}
          />
        )}
        {!view && !trouble && <p>Looking at the spreadsheet…</p>}
        {view && !trouble && screen.name === 'home' && (
          <Home view={view} busy={!!busy} press={press} open={(key) => go({ name: 'step', key })} />
        )}
        {step && !trouble && <Step step={step} busy={!!busy} press={(action) => press(action, step.key)} />}
        {screen.name === 'help' && !trouble && <Help user={view?.user ?? ''} />}
      </main>
      <footer>
        <button type="button" class="link" onClick={() => go({ name: 'help' })}>
          Help and privacy
        </button>
      </footer>
    </>
  );
}

function Home(props: {
  view: HomeView;
  busy: boolean;
  press(action: Action, step: string): void;
  open(key: string): void;
}) {
  const { view, busy, press, open } = props;
  const { next } = view;
  return (
    <>
      <section aria-labelledby="next">
        <h2 id="next" style="margin-top:0">
          Next
        </h2>
        <p>{next.text}</p>
        {next.action ? (
          <Press primary action={next.action} busy={busy} press={() => next.action && press(next.action, next.step)} />
        ) : (
          <button type="button" class="primary" onClick={() => open(next.step)}>
            Open {view.steps.find((s) => s.key === next.step)?.title}
          </button>
        )}
      </section>
      {view.watch.length > 0 && (
        <section aria-labelledby="watch">
          <h2 id="watch">Watch</h2>
          <ul class="plain">
            {view.watch.map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        <ul class="steps">
          {view.steps.map((s, i) => (
            <li key={s.key}>
              <button type="button" class="link" onClick={() => open(s.key)}>
                {i + 1}. {s.title}
              </button>
              <span class={`tag ${s.tone}`}>{s.tag}</span>
            </li>
          ))}
        </ul>
      </section>
      <p class="small" style="margin-top:12px">
        Signed in as {view.user}. Nothing is ever emailed by itself. You send every message from Gmail.
      </p>
    </>
  );
}

function Step(props: { step: StepView; busy: boolean; press(action: Action): void }) {
  const { step, busy, press } = props;
  return (
    <>
      <p>
        <span class={`tag ${step.tone}`}>{step.tag}</span>
      </p>
      <ul class="plain">
        {step.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {step.actions.map((action, i) => (
        <Press key={action.label} primary={i === 0} action={action} busy={busy} press={() => press(action)} />
      ))}
    </>
  );
}

const Press = (props: { primary: boolean; action: Action; busy: boolean; press(): void }) => (
  <button
    type="button"
    class={props.primary ? 'primary' : 'secondary'}
    aria-disabled={props.busy}
    onClick={() => !props.busy && props.press()}
  >
    {props.action.label}
  </button>
);

const TroubleCard = ({ trouble, again }: { trouble: Trouble; again(): void }) => (
  <div role="alert" class="card problem">
    <p>{trouble.notDone}</p>
    <button type="button" class="secondary" onClick={again}>
      {trouble.next.label}
    </button>
    <p class="small">For support: {trouble.code}</p>
  </div>
);

const Help = ({ user }: { user: string }) => (
  <>
    <p>
      Everything stays in this spreadsheet and in your own Google account{user && ` (${user})`}. There is no outside
      server.
    </p>
    <p>Drafts are made only when you press "Create drafts". You send them yourself, from Gmail.</p>
    <p>Creating the orientation event tells nobody. Inviting does: Google Calendar then emails each person.</p>
    <p>Anyone who can edit this spreadsheet can use every step and see every tab. Approval is a record, not a lock.</p>
    <p>To take the permissions back: your Google Account, Third-party access.</p>
  </>
);

render(<Panel />, document.getElementById('panel') as HTMLElement);
