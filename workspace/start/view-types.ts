/** What the page of the local Workspace gets to see: plain data, made by view.ts, shown by workspace/page. */
import type { FormItem } from '../world';

export interface View {
  title: string;
  /** The zone of the spreadsheet; the clock is shown in it. */
  zone: string;
  /** `wall` as a date and time field takes it. */
  clock: { wall: string; words: string };
  user: string;
  accounts: { email: string; name: string }[];
  tabs: { id: number; name: string; color: string }[];
  sheet: SheetView;
  menus: { title: string; items: { label: string; handler: string }[] }[];
  sidebar: FrameView | null;
  dialog: (FrameView & { width: number; height: number }) | null;
  toast: string;
  forms: FormView[];
  /** Of the account at the keyboard, newest first. */
  drafts: MailLine[];
  sent: MailLine[];
  events: EventView[];
  executions: ExecutionView[];
  faults: FaultsView;
  /** What stands in the way of pasting the member list: no list, no tab for it yet, or that it is there already. */
  memberList: 'none' | 'no tab yet' | 'ready' | 'pasted';
}

/** A page of the script, to be shown in a frame of its own. */
export interface FrameView {
  key: string;
  title: string;
}

export interface SheetView {
  id: number;
  name: string;
  frozenRows: number;
  /** Visible columns only; `n` counts from 1 over all columns. */
  columns: { n: number; width: number; frozen: boolean }[];
  /** One entry per visible column, in the order of `columns`; row 1 first. */
  rows: CellView[][];
  styles: StyleView[];
  rules: RuleView[];
  /** Descriptions of the protections that only warn. */
  warnings: string[];
  /** Responses land here: Google's own tab. */
  fromForm: boolean;
}

/** A bare text, or a text with more: indexes into the sheet's `styles` and `rules`, a note, and what an editor starts with where it differs. */
export type CellView = string | { t: string; s?: number; r?: number; n?: string; e?: string };

export interface StyleView {
  background?: string;
  color?: string;
  bold?: boolean;
  wrap?: boolean;
  align?: string;
}

export interface RuleView {
  kind: string;
  values: string[];
  help: string;
}

export interface FormView {
  id: string;
  title: string;
  description: string;
  collectsEmail: boolean;
  accepting: boolean;
  closedMessage: string;
  items: FormItem[];
  responses: number;
  tab: string;
}

export interface MailLine {
  id: string;
  to: string;
  subject: string;
  when: string;
}

/** A message that was opened. */
export interface MailView {
  id: string;
  from: string;
  to: string;
  cc: string;
  replyTo: string;
  subject: string;
  text: string;
  /** The message as its reader would see it. */
  frame: FrameView;
  isDraft: boolean;
}

export type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

export interface EventView {
  id: string;
  title: string;
  when: string;
  description: string;
  meeting: string;
  deleted: boolean;
  guests: { email: string; name: string; answer: Answer; written: number }[];
}

export interface ExecutionView {
  id: string;
  entry: string;
  kind: string;
  user: string;
  when: string;
  /** The world's seconds. */
  seconds: number;
  status: string;
  error: string;
  calls: Record<string, number>;
  log: string[];
}

export interface FaultsView {
  googleDoesNotAnswer: boolean;
  quotaReached: string[];
  loseNextReply: boolean;
  /** Of the account at the keyboard. */
  permissions: { scope: string; words: string; granted: boolean }[];
}

/** What an act answers: the new view, and what there is to say about it. */
export type ActReply = { view: View; said?: string; value?: unknown } | { question: string } | { refused: string };
