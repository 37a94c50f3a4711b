/** Which screen is shown: trouble first, then a question, then where the person is. */
import { Confirm } from './confirm';
import { FirstOpen, Greeting } from './first-open';
import { Frame, type Way } from './frame';
import { Help } from './help';
import { History } from './history';
import { Home } from './home';
import { OWN } from './own-screens';
import { Step } from './step';
import { TEXTS } from './texts';
import { TroubleScreen } from './trouble';
import { type PanelState, type Screen, usePanel } from './use-panel';
import { OrientationLink, TextsToCopy } from './without-permission';

interface Shown {
  place: string;
  title: string;
  status?: preact.ComponentChildren;
  back: Way | null;
  content: preact.ComponentChildren;
}

const ALL_STEPS: Way = { to: { name: 'home' }, words: TEXTS.back };

export function Panel() {
  const panel = usePanel();
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
      back: view === null ? null : ALL_STEPS,
      content: <TroubleScreen panel={panel} failure={failure} />,
    };
  if (asking?.confirm)
    return {
      place: 'asking',
      title: asking.confirm.title,
      back: null,
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
  if (screen.name === 'texts')
    return {
      place: 'texts',
      title: TEXTS.texts.title,
      status: TEXTS.texts.status,
      back: ALL_STEPS,
      content: <TextsToCopy panel={panel} />,
    };
  if (screen.name === 'link')
    return {
      place: 'link',
      title: TEXTS.link.title,
      status: TEXTS.link.status,
      back: ALL_STEPS,
      content: <OrientationLink panel={panel} />,
    };
  return screen.name === 'step' ? stepShown(panel, screen) : homeShown(panel);
}

function stepShown(panel: PanelState, { key, at, about }: Extract<Screen, { name: 'step' }>): Shown {
  const { view } = panel;
  const number = view?.steps.findIndex((s) => s.key === key) ?? -1;
  const step = view?.steps[number];
  if (!view || !step) return homeShown(panel);
  const title = `${number + 1}. ${step.title}`;
  const own = at === undefined ? undefined : OWN[key]?.[at];
  if (own)
    return {
      place: `step ${key} ${at} ${about ?? ''}`,
      title: own.title,
      back: { to: { name: 'step', key }, words: title },
      content: <own.Content key={about} panel={panel} view={view} step={step} about={about ?? ''} />,
    };
  return {
    place: `step ${key}`,
    title,
    status: <span class={`tag ${step.tone}`}>{step.tag}</span>,
    back: ALL_STEPS,
    content: <Step key={key} panel={panel} view={view} step={step} />,
  };
}

function homeShown(panel: PanelState): Shown {
  const { view } = panel;
  if (!view) return { place: 'opening', title: TEXTS.name, back: null, content: <p class="wait">{TEXTS.opening}</p> };
  if (!view.isSetUp && !view.example)
    return {
      place: 'first',
      title: TEXTS.firstOpen.title,
      status: TEXTS.home.signedIn(view.user),
      back: null,
      content: <FirstOpen panel={panel} />,
    };
  if (view.greeting)
    return {
      place: 'greeting',
      title: TEXTS.greeting.title,
      back: null,
      content: <Greeting panel={panel} view={view} />,
    };
  return {
    place: 'home',
    title: view.title,
    status: view.status,
    back: null,
    content: <Home panel={panel} view={view} />,
  };
}
