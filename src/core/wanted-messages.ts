/** One message for everybody it is for: the letters are written, and whoever cannot be written to is named. */
import { foldAddress } from './application';
import { type Audience, audienceOf, type Standing } from './audiences';
import type { Occasion, Partner } from './message-fields';
import { kindOf, type MessageKey } from './message-kinds';
import { introductions, type Letter, type Messages, templateFor, type Wording, write } from './messages';
import type { Profile } from './profiles/profile';
import { type Recipient, recipientIndex, recipientsOf } from './recipients';
import type { Settings } from './settings';
import type { Issue } from './trouble';

export interface Writing {
  standing: Standing;
  settings: Settings;
  profile: Profile;
  wording?: Wording;
  /** What the committee typed for this message. */
  typed?: Occasion['typed'];
  /** The session each person is invited to, once there is one. */
  orientation?: (recipient: Recipient) => Occasion['orientation'];
  /** Each person's own make-up, where one is arranged. */
  makeUp?: (recipient: Recipient) => Occasion['makeUp'];
}

/** Sorted by address. */
export function wantedMessages(key: MessageKey, writing: Writing): Messages {
  const { standing, settings, profile, wording, typed } = writing;
  const audience = audienceOf(key, standing);
  const written =
    key === 'introduction'
      ? introductions({ pairs: audience.pairs, settings, profile, wording, orientation: writing.orientation })
      : write(lettersTo(key, audience, writing));
  const doubtful = sharedAddresses(standing, audience);
  return {
    messages: written.messages.filter((m) => !doubtful.addresses.has(foldAddress(m.to.address))),
    issues: [...doubtful.issues, ...written.issues].filter(once()),
  };
  function lettersTo(key: MessageKey, { people, pairs }: Audience, { orientation, makeUp }: Writing): Letter[] {
    const kind = kindOf(key);
    const recipients = recipientsOf(people).recipients;
    const everybody = recipientIndex(recipientsOf(pairs.flatMap((p) => [p.mentee, p.mentor])).recipients);
    return (
      recipients
        .map(
          (recipient): Letter => ({
            recipient,
            template: templateFor(kind.templates[0], wording),
            partners: kind.about === 'partners' ? partnersOf(recipient, pairs, everybody) : [],
            occasion: {
              settings,
              profile,
              typed,
              orientation: orientation?.(recipient),
              makeUp: makeUp?.(recipient),
            },
          }),
        )
        // Whoever is asked about a partner whose address is in doubt would read of nobody.
        .filter((letter) => kind.about !== 'partners' || letter.partners.length > 0)
    );
  }
}

/** Each with their own partners, in the order of the names. Only the roles that are written to count: a mentor is asked as a mentor. */
function partnersOf(
  recipient: Recipient,
  pairs: Audience['pairs'],
  everybody: ReadonlyMap<string, Recipient>,
): Partner[] {
  const keys = new Set(recipient.people.map((p) => p.key));
  const partners = pairs.flatMap(({ mentee, mentor, shared }): Partner[] => {
    const [taught, teacher] = [everybody.get(mentee.key), everybody.get(mentor.key)];
    if (!taught || !teacher) return [];
    if (keys.has(mentor.key)) return [{ recipient: taught, role: 'mentee', shared }];
    return keys.has(mentee.key) ? [{ recipient: teacher, role: 'mentor', shared }] : [];
  });
  const order = ({ recipient: r }: Partner) => `${r.name.toLowerCase()}\n${r.address}`;
  return partners.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * Addresses that two different people want to be written to, whichever of them the message is for: the other one would read it. Only those
 * that concern this message are named.
 */
function sharedAddresses({ people }: Standing, audience: Audience): { addresses: Set<string>; issues: Issue[] } {
  const reachable = people.filter((p) => p.status !== 'Withdrawn' && p.status !== 'Replaced by newer');
  const { doubtful, issues } = recipientsOf(reachable);
  const concerned = new Set(audience.people.map((p) => p.key));
  const mine = doubtful.filter((r) => r.people.some((p) => concerned.has(p.key)));
  const addresses = new Set(mine.map((r) => foldAddress(r.address)));
  const named = new Set(
    doubtful.filter((r) => addresses.has(foldAddress(r.address))).flatMap((r) => r.people.map((p) => p.key as string)),
  );
  return { addresses, issues: issues.filter((issue) => named.has(issue.subject)) };
}

const once = () => {
  const said = new Set<string>();
  return ({ sentence }: Issue): boolean => !said.has(sentence) && said.add(sentence) !== undefined;
};
