/** Step 2, the cards: everything about the applications that only a person can tell, one question each. Reads only. */
import { type ApplicationCard, whoCards } from '../core/application-cards';
import { timeZone } from '../core/program';
import { type Judged, judged } from './receive';

/** A kind of card: what is open now. Another kind is another line in KINDS. */
type Kind = (look: Judged) => ApplicationCard[];

const KINDS: readonly Kind[] = [({ people, desk }) => whoCards(people, desk.who, desk.settings.of(timeZone))];

export function applicationCards(): { cards: ApplicationCard[] } {
  const look = judged();
  return { cards: KINDS.flatMap((kind) => kind(look)) };
}
