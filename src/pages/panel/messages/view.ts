/** Ways between the screens of step 5, and what they show, asked again whenever something was done. */
import { useEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { MessageKey } from '../../../core/message-kinds';
import type { PanelState } from '../use-panel';

/** A message and whom of its audience it is for: what every function about one message is asked with. */
export interface Ask {
  message: MessageKey;
  who?: 'everyone' | 'new' | 'status' | 'chosen';
  status?: string;
  chosen?: string[];
  typed?: Record<string, string>;
}

export const toMain = { name: 'step', key: 'messages' } as const;
export const to = (at: string, about = '') => ({ ...toMain, at, about });

/** A screen that is told more than the name of a message is told it as JSON. */
export const asked = (about: string): Ask =>
  about.startsWith('{') ? JSON.parse(about) : { message: (about || 'introduction') as MessageKey };

export const gmailDrafts = (mailbox: string): string =>
  `https://mail.google.com/mail/u/?authuser=${encodeURIComponent(mailbox)}#drafts`;

/** What a public function answers, asked again when something was done. */
export const useAnswer = <T>(panel: PanelState, home: HomeView, name: string, args: object = {}): T | null =>
  useAnswers<T>(panel, home, name, args).answer;

/** `isLate`: it answers what was asked before; the new answer is on its way. */
export function useAnswers<T>(panel: PanelState, home: HomeView, name: string, args: object) {
  const [got, setGot] = useState<{ request: string; answer: T } | null>(null);
  const request = JSON.stringify(args);
  useEffect(
    () => panel.look<T>(name, JSON.parse(request), (answer) => setGot({ request, answer })),
    [home, name, request],
  );
  return { answer: got?.answer ?? null, isLate: got !== null && got.request !== request };
}
