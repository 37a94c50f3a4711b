/** The frame of every screen: back, heading, status line, what is being said, the screen itself, help and history always in one place. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './buttons';
import { NoticeNote } from './notice';
import { TEXTS } from './texts';
import { type PanelState, pressOf, type Screen } from './use-panel';
import { LongWork } from './work';

/** A link back, and what it says. */
export interface Way {
  to: Screen;
  words: string;
}

interface FrameProps {
  panel: PanelState;
  /** Another place takes the focus to its heading. */
  place: string;
  title: string;
  status?: ComponentChildren;
  back: Way[];
  children: ComponentChildren;
}

export function Frame({ panel, place, title, status, back, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { view, screen, busy } = panel;
  useLayoutEffect(() => heading.current?.focus(), [place]);
  // A button that has done its work may be gone, and the focus with it.
  useLayoutEffect(() => {
    if (!busy && document.activeElement === document.body) heading.current?.focus();
  }, [busy]);
  return (
    <>
      {view?.example && <Banner panel={panel} />}
      <header>
        {back.length > 0 && (
          <nav class="side" aria-label={TEXTS.wayBack}>
            {back.map((way) => (
              <Button key={way.words} kind="link" press={() => panel.go(way.to)}>
                {way.words}
              </Button>
            ))}
          </nav>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {status && <div class="small">{status}</div>}
      </header>
      <main>
        <NoticeNote panel={panel} />
        {panel.work?.inPortions && <LongWork panel={panel} work={panel.work} />}
        {children}
      </main>
      <footer class="side">
        <Button
          kind="link"
          press={() => panel.go({ name: 'help', about: screen.name === 'step' ? screen.key : undefined }, false)}
        >
          {TEXTS.toHelp}
        </Button>
        <Button kind="link" press={() => panel.go({ name: 'history' }, false)}>
          {TEXTS.toHistory}
        </Button>
        {view && <p class="small">{TEXTS.home.signedIn(view.user)}</p>}
      </footer>
    </>
  );
}

function Banner({ panel }: { panel: PanelState }) {
  const remove = panel.view?.steps.flatMap((s) => s.actions).find((a) => a.call === 'removeExample');
  return (
    <section class="banner look side" aria-label={TEXTS.example.banner}>
      <p>
        <strong>{TEXTS.example.banner}</strong>
      </p>
      {remove && (
        <Button
          kind="link"
          off={panel.busy}
          press={() => panel.press({ ...pressOf(remove, 'set-up'), at: { name: 'home' } })}
        >
          {TEXTS.example.remove}
        </Button>
      )}
    </section>
  );
}
