/**
 * Screens that a step has beyond its own facts and buttons, by the step's key and a name: the way there is
 * `panel.go({ name: 'step', key, at, about })`, the way back leads to the step.
 */
import type { ComponentType } from 'preact';
import type { HomeView, StepView } from '../../core/home';
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
  Content: ComponentType<OwnScreenProps>;
}

export const OWN: Partial<Record<string, Partial<Record<string, OwnScreen>>>> = {};
