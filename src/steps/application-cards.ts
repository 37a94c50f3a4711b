/** Step 2, the cards: everything about the applications that only a person can tell, one question each. Reads only. */
import { type ApplicationCard, whoCards } from '../core/application-cards';
import { timeZone } from '../core/program';
import { lookAtDesk } from './desk';
import { type Judged, judged } from './receive';

/** A kind of card: what is open now. Another kind is another line in KINDS. */
type Kind = (look: Judged) => ApplicationCard[];

const KINDS: readonly Kind[] = [
  ({ desk }) => desk.questions,
  ({ people, desk }) => whoCards(people, desk.who, desk.settings.of(timeZone)),
];

export function applicationCards(): { cards: ApplicationCard[] } {
  const onDesk = lookAtDesk();
  // Until it is clear which column is which, nobody is read and so nobody is asked about.
  if ('cards' in onDesk) return { cards: onDesk.cards };
  const look = judged(onDesk.desk);
  return { cards: KINDS.flatMap((kind) => kind(look)) };
}
