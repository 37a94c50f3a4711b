/** Why somebody is without a pair, the best three options, and the one change that would help. */
import { fullName, type PersonKey } from './application';
import { ABSENT } from './assignment';
import { type Board, forbiddenBy } from './board';
import type { Role } from './fields';
import { PAIR_RULES } from './pair-rules';
import type { PairRule } from './pair-rules/pair-rule';
import type { Person } from './person';
import { lowerFirst } from './stated';

export interface Option {
  person: PersonKey;
  name: string;
  /** Hundredths. */
  score: number;
  /** "full (2 of 2)", "with Dana Reyes, 71.20", "held back". */
  whyNot: string;
}

export interface WithoutPair {
  person: PersonKey;
  role: Role;
  why: string;
  /** Best first; at most three. */
  options: Option[];
  /** The one change that would help; '' where nothing is known to. */
  help: string;
}

/** What everybody has in the plan. */
export interface Seats {
  /** Column per row, -1 = without. */
  partner: Int32Array;
  /** Mentees per column. */
  load: Int32Array;
  /** The best plan (column per row) if a column had one place more. */
  oneMore(column: number): Int32Array;
}

/** One person against everybody in the other role, whichever side they are on. */
interface View {
  person: Person;
  role: Role;
  others: readonly Person[];
  row(i: number): number;
  column(i: number): number;
  pair(i: number): number;
}

const HELD = 1 << PAIR_RULES.findIndex((rule) => rule.key === 'named-person');

function viewOf(board: Board, role: Role, place: number): View {
  const row = (i: number) => (role === 'mentee' ? place : i);
  const column = (i: number) => (role === 'mentee' ? i : place);
  const [own, others] = role === 'mentee' ? [board.mentees, board.mentors] : [board.mentors, board.mentees];
  return { person: own[place], role, others, row, column, pair: (i) => row(i) * board.mentors.length + column(i) };
}

const nameOf = (person: Person): string => fullName(person.application.answers);
const points = (score: number): string => (score / 100).toFixed(2);

export function explainWithout(board: Board, seats: Seats, role: Role, place: number): WithoutPair {
  const view = viewOf(board, role, place);
  const waits = board.kept.waiting.get(view.person.key);
  const everybody = view.others.map((_, i) => i);
  const lawful = everybody.filter((i) => board.lawful[view.pair(i)] !== ABSENT);
  const held = everybody.filter((i) => board.forbidden[view.pair(i)] === HELD);
  const options = waits
    ? []
    : bestThree([...lawful, ...held], best(board, view)).map((i) => optionOf(board, seats, view, i, held.includes(i)));
  const known = { person: view.person.key, role, options };
  if (waits) return { ...known, why: waits, help: 'Decide about the partner, or take Keep away.' };
  if (view.role === 'mentor' && board.places[place] === 0)
    return { ...known, why: 'Offers no place.', help: 'Type a number under Places.' };
  if (view.others.length === 0)
    return { ...known, why: `Nobody is eligible as a ${view.role === 'mentee' ? 'mentor' : 'mentee'}.`, help: '' };
  if (lawful.length === 0) return { ...known, why: whyNobody(board, view), help: liftFor(board, view) };
  return { ...known, ...takenBy(board, seats, view, lawful) };
}

/** The first three in this order: most people have hundreds of others, and nobody is shown more. */
function bestThree(some: readonly number[], order: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (const i of some) {
    if (first.length === 3 && order(i, first[2]) > 0) continue;
    let at = first.length;
    while (at > 0 && order(i, first[at - 1]) < 0) at--;
    first.splice(at, 0, i);
    if (first.length > 3) first.pop();
  }
  return first;
}

const best =
  ({ score }: Board, view: View) =>
  (a: number, b: number): number =>
    score[view.pair(b)] - score[view.pair(a)] || a - b;

function optionOf(board: Board, seats: Seats, view: View, i: number, isHeld: boolean): Option {
  const taken =
    view.role === 'mentor' ? menteeIsTaken(board, seats, view.row(i)) : mentorIsTaken(board, seats, view.column(i));
  const whyNot = isHeld ? 'held back until the card is answered' : taken;
  return { person: view.others[i].key, name: nameOf(view.others[i]), score: board.score[view.pair(i)], whyNot };
}

function menteeIsTaken({ mentors, score }: Board, { partner }: Seats, row: number): string {
  const column = partner[row];
  return column < 0
    ? 'without a pair'
    : `with ${nameOf(mentors[column])}, ${points(score[row * mentors.length + column])}`;
}

function mentorIsTaken({ mentors, places }: Board, { load }: Seats, column: number): string {
  if (mentors[column].places === 0) return 'no place';
  if (places[column] === 0) return 'place taken by a pair that waits';
  return load[column] < places[column] ? 'free' : `full (${load[column]} of ${places[column]})`;
}

/** Somebody fits, but the plan gave the places (or the mentees) to others. */
function takenBy(board: Board, seats: Seats, view: View, lawful: readonly number[]): Pick<WithoutPair, 'why' | 'help'> {
  if (view.role === 'mentor') {
    const free = lawful.some((row) => seats.partner[row] < 0);
    return {
      why: free ? 'Would mentor only their own mentor.' : 'Every mentee who fits has a mentor.',
      help: free ? '' : 'One more mentee; or keep this mentor for the next round.',
    };
  }
  const isFree = lawful.some((column) => seats.load[column] < board.places[column]);
  const noPlaces = lawful.every((column) => board.mentors[column].places === 0);
  return {
    why: isFree
      ? 'The only free mentor is their own mentee.'
      : noPlaces
        ? 'No mentor who fits offers a place.'
        : 'Every mentor who fits is full.',
    help: onePlaceMore(board, seats, view, lawful, isFree),
  };
}

/** The mentor, of the three who fit best, whose one place more gives this mentee a mentor in the best plan there then is. */
function onePlaceMore(board: Board, seats: Seats, view: View, lawful: readonly number[], isFree: boolean): string {
  const row = view.row(0);
  const three = bestThree(lawful, best(board, view));
  for (const column of three) {
    const partner = seats.oneMore(column);
    if (partner[row] < 0) continue;
    const others = partner.filter((to, other) => other !== row && to !== seats.partner[other]).length;
    const gets = `${nameOf(board.mentors[partner[row]])} (${points(board.score[view.pair(partner[row])])} of 100)`;
    const moves =
      others === 0 ? 'nobody else moves' : others === 1 ? 'one other mentee moves' : `${others} other mentees move`;
    return `Ask ${nameOf(board.mentors[column])} to take one more mentee: the best plan then gives them ${gets}, and ${moves}.`;
  }
  if (isFree) return '';
  const score = points(board.score[view.pair(three[0])]);
  return `Ask ${nameOf(board.mentors[three[0]])} to take one more mentee, and keep this pair (${score} of 100): the new place alone would go to somebody else.`;
}

/** Nobody is lawful: the rules that stand in the way, the commonest first. */
function whyNobody(board: Board, view: View): string {
  const count = new Map<PairRule, number>();
  view.others.forEach((_, i) => {
    const [rule] = forbiddenBy(board, view.pair(i)).filter(({ key }) => key !== 'same-person');
    if (rule) count.set(rule, (count.get(rule) ?? 0) + 1);
  });
  const rules = [...count].sort((a, b) => b[1] - a[1]);
  const other = view.role === 'mentee' ? 'mentor' : 'mentee';
  if (rules.length === 0) return `No other ${other} is eligible.`;
  const [first] = forbiddenAll(board, view);
  if (rules.length === 1 && rules[0][0].key === 'named-person') return first;
  if (rules.length === 1 && rules[0][1] === 1) return `The only possible ${other} is out: ${lowerFirst(first)}`;
  return `No ${other} fits. In the way: ${rules.map(([rule, n]) => `${lowerFirst(rule.title)} (${n})`).join(', ')}.`;
}

const forbiddenAll = (board: Board, view: View): string[] =>
  view.others.flatMap((_, i) =>
    forbiddenBy(board, view.pair(i))
      .filter(({ key }) => key !== 'same-person')
      .map((rule) => rule.why(board, view.row(i), view.column(i))),
  );

/** The best pair that one lifted rule would allow. */
function liftFor(board: Board, view: View): string {
  const single = view.others
    .map((_, i) => ({ i, rules: forbiddenBy(board, view.pair(i)) }))
    .filter(({ i, rules }) => rules.length === 1 && rules[0].lift(board, view.row(i), view.column(i)) !== '')
    .sort((a, b) => best(board, view)(a.i, b.i));
  if (single.length === 0) return '';
  const [{ i, rules }] = single;
  return `${rules[0].lift(board, view.row(i), view.column(i))} Then ${nameOf(view.others[i])} is possible: ${points(board.score[view.pair(i)])} of 100.`;
}
