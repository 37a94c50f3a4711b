/** Which screen is shown: trouble first, then a question, then where the person is. */
import { useEffect } from 'preact/hooks';
import { Confirm } from './confirm';
import { FirstOpen, Greeting } from './first-open';
import { Frame, type Way } from './frame';
import { Help } from './help';
import { History } from './history';
import { Home } from './home';
import { fetchOwnScreens, ownScreens } from './own-screens';
import { Step } from './step';
import { TEXTS } from './texts';
import { TroubleScreen } from './trouble';
import { type PanelState, type Screen, usePanel } from './use-panel';

interface Shown {
  place: string;
  title: string;
  status?: preact.ComponentChildren;
  /** Links back, from the farthest to the nearest. */
  back: Way[];
  content: preact.ComponentChildren;
}

const ALL_STEPS: Way[] = [{ to: { name: 'home' }, words: TEXTS.back }];

export function Panel({ at }: { at: Screen }) {
  const panel = usePanel(at);
  const { content, ...frame } = shown(panel);
  return (
    <Frame panel={panel} {...frame}>
      {content}
    </Frame>
  );
}

function shown(panel: PanelState): Shown {
  const { view, screen, failure, asking } = panel;
  if (failure)
    return {
      place: `trouble ${failure.trouble.code} ${failure.trouble.happened}`,
      title: failure.trouble.happened,
      back: view === null ? [] : ALL_STEPS,
      content: <TroubleScreen panel={panel} failure={failure} />,
    };
  if (asking?.confirm)
    return {
      place: 'asking',
      title: asking.confirm.title,
      back: [],
      content: <Confirm panel={panel} question={asking.confirm} />,
    };
  if (screen.name === 'history')
    return {
      place: 'history',
      title: TEXTS.history.title,
      status: TEXTS.history.status,
      back: ALL_STEPS,
      content: <History panel={panel} />,
    };
  if (screen.name === 'help')
    return {
      place: 'help',
      title: TEXTS.help.title,
      back: ALL_STEPS,
      content: <Help panel={panel} about={screen.about} />,
    };
  return screen.name === 'step' ? stepShown(panel, screen) : homeShown(panel);
}

function stepShown(panel: PanelState, { key, at, about }: Extract<Screen, { name: 'step' }>): Shown {
  const { view } = panel;
  const number = view?.steps.findIndex((s) => s.key === key) ?? -1;
  const step = view?.steps[number];
  if (!view || !step) return homeShown(panel);
  const title = `${number + 1}. ${step.title}`;
  const status = <span class={`tag ${step.tone}`}>{step.tag}</span>;
  const screens = ownScreens(key);
  if (screens === 'not here yet')
    return {
      place: `step ${key} coming`,
      title,
      status,
      back: ALL_STEPS,
      content: <Coming panel={panel} step={key} />,
    };
  const own = screens?.[at ?? 'main'];
  const content = own ? (
    <own.Content key={`${key} ${at} ${about}`} panel={panel} view={view} step={step} about={about ?? ''} />
  ) : (
    <Step key={key} panel={panel} view={view} step={step} />
  );
  if (own && at !== undefined)
    return {
      place: `step ${key} ${at} ${about ?? ''}`,
      title: own.title,
      status: own.status,
      back: [...ALL_STEPS, { to: { name: 'step', key }, words: title }],
      content,
    };
  return { place: `step ${key}`, title, status, back: ALL_STEPS, content };
}

/** The moment in which a step's own screens are on their way. */
function Coming({ panel, step }: { panel: PanelState; step: string }) {
  useEffect(() => void panel.fetch(() => fetchOwnScreens(step)), [step]);
  return <p class="wait">{TEXTS.opening}</p>;
}

function homeShown(panel: PanelState): Shown {
  const { view } = panel;
  if (!view) return { place: 'opening', title: TEXTS.name, back: [], content: <p class="wait">{TEXTS.opening}</p> };
  if (!view.isSetUp && !view.example)
    return {
      place: 'first',
      title: TEXTS.firstOpen.title,
      back: [],
      content: <FirstOpen panel={panel} />,
    };
  if (view.greeting)
    return {
      place: 'greeting',
      title: TEXTS.greeting.title,
      back: [],
      content: <Greeting panel={panel} view={view} />,
    };
  return {
    place: 'home',
    title: view.title,
    status: view.status,
    back: [],
    content: <Home panel={panel} view={view} />,
  };
}
