/**
 * Screens that a step has of its own, beyond the facts and buttons that every step has. They live in a folder named like the step's key,
 * with a chapter.tsx that exports `screens: OwnScreens`. A chapter is a file of its own in dist (build.mjs) which the panel asks for when the
 * step is opened for the first time, so that the panel itself stays small: import into it whatever lies directly in src/pages/panel, the
 * panel holds that already.
 * The way to a screen is `panel.go({ name: 'step', key, at, about })`, the way back leads to the step.
 */
import type { ComponentType } from 'preact';
import type { HomeView, StepView } from '../../core/home';
import { call } from '../server';
import type { Trouble } from '../troubles';
import type { PanelState } from './use-panel';

export interface OwnScreenProps {
  panel: PanelState;
  view: HomeView;
  step: StepView;
  /** Whom or what it shows, by key; '' where it shows nobody in particular. */
  about: string;
}

interface OwnScreen {
  title: string;
  status?: string;
  Content: ComponentType<OwnScreenProps>;
}

/** By name; `main` is what the step shows first, instead of the plain screen of its facts and buttons (its title is the step's). */
export type OwnScreens = Partial<Record<string, OwnScreen>>;

/** The steps that have a chapter. */
declare const CHAPTERS: string[];
/** What the panel's page holds: chapters put themselves there (build.mjs). */
declare const mentorDesk: { chapters: Record<string, OwnScreens | undefined> };

/** The step's own screens: `undefined` where it has none, 'not here yet' where they must be asked for first. */
export const ownScreens = (step: string): OwnScreens | 'not here yet' | undefined =>
  CHAPTERS.includes(step) ? (mentorDesk.chapters[step] ?? 'not here yet') : undefined;

/** Asks for a step's own screens. Gives the trouble, if there is any. */
export async function fetchOwnScreens(step: string): Promise<Trouble | null> {
  const reply = await call('screens', { of: step });
  if ('trouble' in reply) return reply.trouble;
  const page = new DOMParser().parseFromString(reply.value.html, 'text/html');
  for (const kind of ['style', 'script']) {
    const text = page.querySelector(kind)?.textContent;
    if (!text) continue;
    // A script that is parsed is not run; one that is made here is.
    const element = document.createElement(kind);
    element.textContent = text;
    document.head.append(element);
  }
  return null;
}
