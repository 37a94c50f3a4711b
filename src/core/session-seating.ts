/**
 * Who sits in which of the chosen sessions. Everybody sits in one they can attend; of these seatings the one with the most whole pairs
 * together, then the fewest people at unkind hours, then the earliest sessions. Exact: pairs form trees (a mentee has one mentor), on which
 * the best is found from the leaves; a ring (A mentors B, B mentors C, C mentors A) is opened by trying every session for one of its people.
 */
export interface Seating {
  /** By person: the index of the session, or -1 for who can attend none. */
  seats: readonly number[];
  /** Pairs whose two people sit in one session. */
  together: number;
  /** People whose session is unkind to them. */
  unkind: number;
}

/** One pair together is worth more than any number of kind hours; a number stays exact far beyond 5,000 people. */
const PAIR = 1_000_000;

/** `can[person][session]`, `kind[person][session]`; `pairs` as indexes of people. */
export function seat(
  can: readonly boolean[][],
  kind: readonly boolean[][],
  pairs: readonly (readonly [number, number])[],
): Seating {
  const options = can.map((row) => row.flatMap((yes, s) => (yes ? [s] : [])));
  const neighbors: number[][] = can.map(() => []);
  // Two people are tied once for each pair they form (a pair listed twice counts twice).
  for (const [a, b] of pairs) {
    if (options[a].length === 0 || options[b].length === 0) continue;
    neighbors[a].push(b);
    neighbors[b].push(a);
  }
  const seats = can.map((_, person) => (options[person].length === 0 ? -1 : options[person][0]));
  const done = can.map(() => false);
  for (let person = 0; person < can.length; person++) {
    if (done[person] || options[person].length === 0) continue;
    const group = tree(person, neighbors, done);
    let best = { value: Number.NEGATIVE_INFINITY, seats: [] as number[] };
    for (const fixed of everySeating(group.ringPeople, options)) {
      const tried = bestInTree(group, options, kind, fixed);
      if (tried.value > best.value) best = tried;
    }
    group.order.forEach((member, i) => {
      seats[member] = best.seats[i];
    });
  }
  return {
    seats,
    together: pairs.filter(([a, b]) => seats[a] >= 0 && seats[a] === seats[b]).length,
    unkind: seats.filter((s, person) => s >= 0 && !kind[person][s]).length,
  };
}

interface Group {
  /** Parents before children. */
  order: number[];
  /** Position of the parent in `order`; -1 for the first. */
  parent: number[];
  /** Ties that would close a ring, as positions; the second one's seat is fixed beforehand. */
  ring: [number, number][];
  ringPeople: number[];
}

/** The people tied to one another, as a tree with the ties left over. */
function tree(start: number, neighbors: readonly number[][], done: boolean[]): Group {
  const group: Group = { order: [start], parent: [-1], ring: [], ringPeople: [] };
  const position = new Map([[start, 0]]);
  done[start] = true;
  for (let at = 0; at < group.order.length; at++) {
    let toParent = false;
    for (const other of neighbors[group.order[at]]) {
      const there = position.get(other);
      if (there === undefined) {
        position.set(other, group.order.length);
        group.order.push(other);
        group.parent.push(at);
        done[other] = true;
      } else if (there === group.parent[at] && !toParent) toParent = true;
      else if (there < at) group.ring.push([at, there]);
    }
  }
  group.ringPeople = [...new Set(group.ring.map(([, there]) => group.order[there]))];
  return group;
}

/** Every way to seat these few people. */
function* everySeating(
  people: readonly number[],
  options: readonly number[][],
): Generator<ReadonlyMap<number, number>> {
  if (people.length === 0) yield new Map();
  else
    for (const rest of everySeating(people.slice(1), options))
      for (const s of options[people[0]]) yield new Map([...rest, [people[0], s]]);
}

/** From the leaves up: what each person's branch is worth for each of their sessions, then the seats from the root down. */
function bestInTree(
  { order, parent, ring }: Group,
  options: readonly number[][],
  kind: readonly boolean[][],
  fixed: ReadonlyMap<number, number>,
): { value: number; seats: number[] } {
  const worth = order.map((person, at) => {
    const own = new Map<number, number>();
    for (const s of options[person]) {
      if (fixed.has(person) && fixed.get(person) !== s) continue;
      const closed = ring.filter(([from, there]) => from === at && fixed.get(order[there]) === s).length;
      own.set(s, closed * PAIR - (kind[person][s] ? 0 : 1));
    }
    return own;
  });
  const seatUnder = (at: number, above: number): [seat: number, value: number] => {
    let best: [number, number] = [-1, Number.NEGATIVE_INFINITY];
    for (const [s, value] of worth[at]) {
      const together = value + (s === above ? PAIR : 0);
      if (together > best[1]) best = [s, together];
    }
    return best;
  };
  for (let at = order.length - 1; at > 0; at--) {
    const up = worth[parent[at]];
    for (const [s, value] of up) up.set(s, value + seatUnder(at, s)[1]);
  }
  const [seat, value] = seatUnder(0, -1);
  const seats = [seat];
  for (let at = 1; at < order.length; at++) seats.push(seatUnder(at, seats[parent[at]])[0]);
  return { value, seats };
}
