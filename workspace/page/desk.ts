/** What every part of the page is given: the view, and the one way to do something. */
import type { View } from '../start/view-types';

export type Place = 'sheet' | 'drafts' | 'calendar' | 'executions' | `form:${string}`;

export interface Desk {
  view: View;
  place: Place;
  /** Something is being done that takes a while. */
  busy: boolean;
  go(place: Place): void;
  /** Does an act, after asking where it must be asked first, and shows what came of it. */
  act(name: string, given?: object): Promise<{ done: boolean; value?: unknown }>;
  /** Looks again: a script ran. */
  look(): void;
  /** The cell that a link has led to, until another link is pressed or the place is left. */
  target: { sheetId: number; a1?: string } | null;
  /** A link was pressed that leads to a place at Google. */
  follow(href: string): void;
}
