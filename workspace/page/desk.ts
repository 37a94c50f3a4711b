/** What every part of the page is given: the view, and the one way to do something. */
import type { View } from '../start/view-types';

export type Place = 'sheet' | 'drafts' | 'calendar' | 'executions' | `form:${string}`;

export interface Desk {
  view: View;
  place: Place;
  /** Something is being done that takes a while. */
  busy: boolean;
  go(place: Place): void;
  /** Does an act and shows what came of it. `true` when it was done; `question` answers what had to be asked first. */
  act(name: string, given?: object): Promise<{ done: boolean; value?: unknown }>;
  /** Looks again: a script ran. */
  look(): void;
  /** A link was pressed that leads to a place at Google. */
  follow(href: string): void;
}
