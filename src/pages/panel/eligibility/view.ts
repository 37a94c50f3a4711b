/** What step 3 shows, asked again whenever something was done; and how verdicts and statuses look. */
import { useEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { EligibilityView } from '../../../steps/eligibility-view';
import type { PanelState } from '../use-panel';

export function useEligibility(panel: PanelState, home: HomeView): EligibilityView | null {
  const [view, setView] = useState<EligibilityView | null>(null);
  useEffect(() => (home.isSetUp ? panel.look<EligibilityView>('eligibilityView', {}, setView) : undefined), [home]);
  return view;
}

export const toMain = { name: 'step', key: 'eligibility' } as const;
export const to = (at: string, about = '') => ({ ...toMain, at, about });

/** Kept while the panel is open, like what people type. */
export const HIDE = 'hide names while deciding';

export const STATUS_TONES: Record<string, string> = {
  Eligible: 'good',
  'Needs a decision': 'look',
  'Not eligible': 'problem',
  'Replaced by newer': 'quiet',
  Withdrawn: 'quiet',
};
export const VERDICT_TONES: Record<string, string> = {
  pass: 'good',
  fail: 'problem',
  ask: 'look',
  notApplicable: 'quiet',
};
export const SIGNS: Record<string, string> = { pass: '\u2713', fail: '!', ask: '?', notApplicable: '\u2013' };
