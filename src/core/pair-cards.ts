/** Cards of step 4: what contradicts something, and whom somebody named in a free text. One question each, with choices. */
import { fullName, type PersonKey } from './application';
import type { Board } from './board';
import { CRITERIA } from './criteria';
import { type Action, act } from './home';
import type { EditQuestion } from './pair-edits';
import { namedPerson } from './pair-rules/named-person';
import { addressIn, type Couple } from './pair-rules/pair-rule';
import type { Person } from './person';
import type { Pairing } from './plan';

export interface PairCard {
  /** The same card has the same key at every look. */
  key: string;
  title: string;
  text: string[];
  /** The first leads on. */
  answers: Action[];
  /** Everybody it speaks of: nobody answers a card about themselves. */
  about: PersonKey[];
}

type People = ReadonlyMap<PersonKey, Person>;

/** Most that one card offers to move. */
const OTHERS = 3;
/** From here on a number of places is asked about once. */
const MANY = 9;

const nameIn = (people: People, key: PersonKey): string => {
  const person = people.get(key);
  return (person && fullName(person.application.answers)) || key.replace(/^\w+:/, '');
};

const say = (label: string, word: string, person: PersonKey, partner: PersonKey = '', more = {}): Action =>
  act(label, 'sayPair', { args: { say: word, person, partner, ...more } });

/** Cards about what was typed: pairing and approving wait for these. */
export function editCards(questions: readonly EditQuestion[], people: People): PairCard[] {
  return questions.map(({ kind, row, mentor, rule, places, others, happened }): PairCard => {
    const name = (key: PersonKey) => nameIn(people, key);
    const back = say(`Put ${name(row.mentor)} back`, 'put back', row.mentee, row.mentor);
    const card = (answers: Action[], ...more: string[]): PairCard => ({
      key: `${kind} ${row.mentee} ${mentor}`,
      title: 'Something typed in Pairs needs your answer',
      text: [happened, ...more, 'Nothing was changed yet.'],
      answers,
      about: [row.mentee, row.mentor, ...(mentor ? [mentor] : [])],
    });
    if (kind === 'both')
      return card([
        say(`Keep ${name(row.mentee)} and ${name(row.mentor)}`, 'keep', row.mentee, row.mentor),
        say('Never pair these two', 'never', row.mentee, row.mentor),
      ]);
    if (kind === 'emptied')
      return card([back, say(`Leave ${name(row.mentee)} without a mentor for now`, 'part', row.mentee, row.mentor)]);
    if (kind === 'nobody' || !mentor) return card([back]);
    if (kind === 'forbidden')
      return card(
        rule?.key === 'same-person' ? [back] : [say('Pair them all the same', 'give', row.mentee, mentor), back],
      );
    return card([
      say(`Raise to ${places} places`, 'raise', row.mentee, mentor, { places }),
      ...others
        .slice(0, OTHERS)
        .map((other) => say(`Move ${name(other)} instead`, 'move', row.mentee, mentor, { other })),
      back,
    ]);
  });
}

/** Free texts that name somebody: the one pair is held back until a committee member has read them. */
export const namedCards = ({ cards, board }: Pick<Pairing, 'cards' | 'board'>): PairCard[] =>
  cards.map((card) => ({
    key: `named ${card.from} ${card.about}`,
    title: 'Somebody is named in a free text',
    text: [
      card.question,
      `\u201c${card.text}\u201d`,
      namedPerson.state(board.settings) === 'On'
        ? 'Until you answer, the two are not paired.'
        : 'The two may be paired meanwhile, with a caution.',
    ],
    answers: [
      say('Never pair these two', 'never', card.from, card.about),
      say('Prefer this pair', 'prefer', card.from, card.about),
      say('It means nothing for pairing', 'nothing', card.from, card.about),
    ],
    about: [card.from, card.about],
  }));

/** What the plan could not do as it was told: each with the ways out. */
export function planCards(
  board: Board,
  issues: Pairing['issues'],
  people: People,
  help: (key: PersonKey) => string,
): PairCard[] {
  const name = (key: PersonKey) => nameIn(people, key);
  return issues.flatMap(({ code, subject, sentence }): PairCard[] => {
    const [one, other] = subject.split(' ');
    const card = (title: string, answers: Action[], ...more: string[]): PairCard[] => [
      {
        key: `${code} ${subject}`,
        title,
        text: [sentence, ...more.filter(Boolean)],
        answers,
        about: [one, other ?? ''],
      },
    ];
    if (code === 'E-22' && sentence.includes('both Keep and Never'))
      return card('Keep and Never contradict each other', [
        say('Keep them', 'keep', one, other),
        say('Never pair these two', 'never', one, other),
      ]);
    if (code === 'E-22' && other)
      return card('Two kept pairs contradict each other', oneOfTwo(board, one, other, name));
    if (code === 'E-32' && other)
      return card('A pair with somebody who cannot take part', [
        sentence.includes('an approved pair')
          ? say(`End the pair ${name(one)} and ${name(other)}`, 'part', one, other)
          : say(`Do not keep ${name(one)} and ${name(other)}`, 'free', one, other),
      ]);
    if (code === 'E-23') {
      const column = board.mentors.findIndex((mentor) => mentor.key === one);
      const kept = board.kept.pairs.filter((pair) => pair.column === column && !pair.approved);
      const places = board.places[column];
      return card('More kept mentees than places', [
        say(`Raise to ${places} places`, 'raise', one, one, { places }),
        ...kept.slice(0, OTHERS).map(({ row }) => {
          const { key } = board.mentees[row];
          return say(`Do not keep ${name(key)}`, 'free', key, one);
        }),
      ]);
    }
    if (code === 'E-21')
      return card(
        'Nobody fits what must match',
        [say(`Accept a weaker match for ${name(one)}`, 'weaker', one), ...soften(sentence)],
        help(one),
      );
    return [];
  });
}

/** The criterion that the sentence names counts on, but need not match any more. */
function soften(sentence: string): Action[] {
  const must = CRITERIA.find(({ title }) => sentence.includes(`"${title}"`));
  return must
    ? [act(`${must.title} need not match`, 'savePairing', { args: { weights: { [must.key]: 'Important' } } })]
    : [act('Nothing has to match', 'savePairing', { args: { soften: true } })];
}

/** The pair that was kept in vain, and the one that stands in its way: keeping either is one press. */
function oneOfTwo(board: Board, mentee: PersonKey, mentor: PersonKey, name: (key: PersonKey) => string): Action[] {
  const stays = board.kept.pairs
    .map(({ row, column, approved }) => ({
      mentee: board.mentees[row].key,
      mentor: board.mentors[column].key,
      approved,
    }))
    .find(
      (pair) =>
        pair.mentee === mentee ||
        (addressIn(pair.mentee) === addressIn(mentor) && addressIn(pair.mentor) === addressIn(mentee)),
    );
  const two = (pair: Couple): string => `${name(pair.mentee)} with ${name(pair.mentor)}`;
  if (!stays) return [say(`Do not keep ${two({ mentee, mentor })}`, 'free', mentee, mentor)];
  return [
    say(`Keep ${two(stays)}`, 'free', mentee, mentor),
    say(`Keep ${two({ mentee, mentor })}`, stays.approved ? 'part' : 'free', stays.mentee, stays.mentor),
  ];
}

/** A mentor without places, or with very many, where no committee member has typed the number. */
export const placesCards = (mentors: readonly Person[], typed: ReadonlySet<PersonKey>): PairCard[] =>
  mentors
    .filter(({ key, places }) => !typed.has(key) && (places === 0 || places >= MANY))
    .map(({ key, places, application }) => {
      const name = fullName(application.answers);
      const answered = `${name} answered \u201c${application.answers.capacity}\u201d`;
      const give = (n: number, label: string): Action => say(label, 'raise', key, key, { places: n });
      return {
        key: `places ${key}`,
        title: places === 0 ? 'A mentor offers no place' : 'A mentor offers very many places',
        text: [
          places === 0
            ? `${answered} when asked how many mentees they could take, and is left out.`
            : `${answered} when asked how many mentees they could take. That counts as ${places} places.`,
        ],
        answers:
          places === 0
            ? [give(1, `Give ${name} one place`), give(0, 'Leave it at none')]
            : [give(places, `Leave it at ${places}`), give(2, 'Make it 2')],
        about: [key],
      };
    });
