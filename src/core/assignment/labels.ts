/**
 * What a search knows of each node: how far it is and by what it is reached. A distance is four whole numbers, one for
 * each aim, compared like words in a dictionary; so every aim is settled on what the aims before it leave open, and
 * none needs big numbers. The nodes that wait stand in a binary heap, the nearest first.
 */
export class Labels {
  readonly d0: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
  readonly d3: Float64Array;
  readonly from: Int32Array;
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly labeled: Int32Array;
  private size = 0;
  private count = 0;

  /** The nodes that a search is done with. */
  readonly done: Int32Array;

  /** So many places, one node for the best vacancy, and one for each of so many rows. */
  constructor(places: number, rows: number) {
    const nodes = places + 1 + rows;
    this.done = new Int32Array(places);
    this.d0 = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    this.d1 = new Float64Array(nodes);
    this.d2 = new Float64Array(nodes);
    this.d3 = new Float64Array(nodes);
    this.from = new Int32Array(nodes);
    this.heap = new Int32Array(nodes);
    this.place = new Int32Array(nodes).fill(-1);
    this.labeled = new Int32Array(nodes);
  }

  /** Whether these four numbers come before what is known of the node. */
  isNearer(node: number, f0: number, f1: number, f2: number, f3: number): boolean {
    const { d0, d1, d2, d3 } = this;
    if (f0 !== d0[node] || f0 === Number.POSITIVE_INFINITY) return f0 < d0[node];
    if (f1 !== d1[node]) return f1 < d1[node];
    if (f2 !== d2[node]) return f2 < d2[node];
    return f3 < d3[node];
  }

  set(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    if (this.d0[node] === Number.POSITIVE_INFINITY) this.labeled[this.count++] = node;
    this.d0[node] = f0;
    this.d1[node] = f1;
    this.d2[node] = f2;
    this.d3[node] = f3;
    this.from[node] = by;
  }

  /** Lets a node wait, or moves it forward if it waits already and has come nearer. */
  wait(node: number): void {
    const { heap, place, d0 } = this;
    let at = place[node] >= 0 ? place[node] : this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (d0[above] < d0[node] || (d0[above] === d0[node] && !this.isBefore(node, above))) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = node;
    place[node] = at;
  }

  /** The nearest node that waits and comes before `end`; -1 if there is none. */
  next(end: number): number {
    const { heap, place, d0 } = this;
    if (this.size === 0 || !this.isBefore(heap[0], end)) return -1;
    const nearest = heap[0];
    place[nearest] = -1;
    const size = --this.size;
    if (size === 0) return nearest;
    const last = heap[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.isBefore(heap[child + 1], heap[child])) child++;
      const below = heap[child];
      if (d0[below] > d0[last] || !this.isBefore(below, last)) break;
      heap[at] = below;
      place[below] = at;
      at = child;
    }
    heap[at] = last;
    place[last] = at;
    return nearest;
  }

  clear(): void {
    for (let k = 0; k < this.size; k++) this.place[this.heap[k]] = -1;
    for (let k = 0; k < this.count; k++) this.d0[this.labeled[k]] = Number.POSITIVE_INFINITY;
    this.size = 0;
    this.count = 0;
  }

  private isBefore(a: number, b: number): boolean {
    const { d0, d1, d2, d3 } = this;
    return d0[a] === d0[b] ? this.isNearer(b, d0[a], d1[a], d2[a], d3[a]) : d0[a] < d0[b];
  }
}
