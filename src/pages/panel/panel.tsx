/** Which screen is shown: trouble first, then a question, then where the person is. */
import { Confirm } from './confirm';
import { FirstOpen, Greeting } from './first-open';
import { Frame } from './frame';
import { Help } from './help';
import { History } from './history';
import { Home } from './home';
import { Step } from './step';
import { TEXTS } from './texts';
import { TroubleScreen } from './trouble';
import { type PanelState, usePanel } from './use-panel';
import { OrientationLink, TextsToCopy } from './without-permission';

interface Shown {
  place: string;
  title: string;
  status?: preact.ComponentChildren;
  back: boolean;
  content: preact.ComponentChildren;
}

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
      back: view !== null,
      content: <TroubleScreen panel={panel} failure={failure} />,
    };
  if (asking?.confirm)
    return {
      place: 'asking',
      title: asking.confirm.title,
      back: false,
      content: <Confirm panel={panel} question={asking.confirm} />,
    };
  if (screen.name === 'history')
    return {
      place: 'history',
      title: TEXTS.history.title,
      status: TEXTS.history.status,
      back: true,
      content: <History panel={panel} />,
    };
  if (screen.name === 'help')
    return { place: 'help', title: TEXTS.help.title, back: true, content: <Help panel={panel} about={screen.about} /> };
  if (screen.name === 'texts')
    return {
      place: 'texts',
      title: TEXTS.texts.title,
      status: TEXTS.texts.status,
      back: true,
      content: <TextsToCopy panel={panel} />,
    };
  if (screen.name === 'link')
    return {
      place: 'link',
      title: TEXTS.link.title,
      status: TEXTS.link.status,
      back: true,
      content: <OrientationLink panel={panel} />,
    };
  return screen.name === 'step' ? stepShown(panel, screen.key) : homeShown(panel);
}

function stepShown(panel: PanelState, key: string): Shown {
  const { view } = panel;
  const at = view?.steps.findIndex((s) => s.key === key) ?? -1;
  const step = view?.steps[at];
  if (!view || !step) return homeShown(panel);
  return {
    place: `step ${key}`,
    title: `${at + 1}. ${step.title}`,
    status: <span class={`tag ${step.tone}`}>{step.tag}</span>,
    back: true,
    content: <Step key={key} panel={panel} view={view} step={step} />,
  };
}

function homeShown(panel: PanelState): Shown {
  const { view } = panel;
  if (!view) return { place: 'opening', title: TEXTS.name, back: false, content: <p class="wait">{TEXTS.opening}</p> };
  if (!view.isSetUp && !view.example)
    return {
      place: 'first',
      title: TEXTS.firstOpen.title,
      status: TEXTS.home.signedIn(view.user),
      back: false,
      content: <FirstOpen panel={panel} />,
    };
  if (view.greeting)
    return {
      place: 'greeting',
      title: TEXTS.greeting.title,
      back: false,
      content: <Greeting panel={panel} view={view} />,
    };
  return {
    place: 'home',
    title: view.title,
    status: view.status,
    back: false,
    content: <Home panel={panel} view={view} />,
  };
}
