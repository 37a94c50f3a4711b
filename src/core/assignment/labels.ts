import { FAR } from './reading';

/**
 * What a search knows of each node: how far it is and by what it is reached. A distance is four whole numbers, one for
 * each aim, compared like words in a dictionary; so every aim is settled on what the aims before it leave open, and
 * none needs big numbers. The nodes that wait stand in a binary heap, the nearest first.
 */
export class Labels {
  readonly d0: Int32Array;
  readonly d1: Int32Array;
  readonly d2: Int32Array;
  readonly d3: Float64Array;
  readonly from: Int32Array;
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly labeled: Int32Array;
  private size = 0;
  private count = 0;

  constructor(nodes: number) {
    this.d0 = new Int32Array(nodes).fill(FAR);
    this.d1 = new Int32Array(nodes);
    this.d2 = new Int32Array(nodes);
    this.d3 = new Float64Array(nodes);
    this.from = new Int32Array(nodes);
    this.heap = new Int32Array(nodes);
    this.place = new Int32Array(nodes).fill(-1);
    this.labeled = new Int32Array(nodes);
  }

  /** Whether these four numbers come before what is known of the node. */
  isNearer(node: number, f0: number, f1: number, f2: number, f3: number): boolean {
    const { d0, d1, d2, d3 } = this;
    return (f0 - d0[node] || f1 - d1[node] || f2 - d2[node] || f3 - d3[node]) < 0;
  }

  set(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    if (this.d0[node] === FAR) this.labeled[this.count++] = node;
    this.d0[node] = f0;
    this.d1[node] = f1;
    this.d2[node] = f2;
    this.d3[node] = f3;
    this.from[node] = by;
  }

  /** Lets a node wait, or moves it forward if it waits already and has come nearer. */
  wait(node: number): void {
    const { heap, place } = this;
    let at = place[node] >= 0 ? place[node] : this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!this.isBefore(node, above)) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = node;
    place[node] = at;
  }

  /** The nearest node that waits and comes before `end`; -1 if there is none. */
  next(end: number): number {
    const { heap, place } = this;
    const nearest = heap[0];
    if (this.size === 0 || !this.isBefore(nearest, end)) return -1;
    place[nearest] = -1;
    const size = --this.size;
    if (size === 0) return nearest;
    const last = heap[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.isBefore(heap[child + 1], heap[child])) child++;
      const below = heap[child];
      if (!this.isBefore(below, last)) break;
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
    for (let k = 0; k < this.count; k++) this.d0[this.labeled[k]] = FAR;
    this.size = 0;
    this.count = 0;
  }

  private isBefore(a: number, b: number): boolean {
    const { d0, d1, d2, d3 } = this;
    return (d0[a] - d0[b] || d1[a] - d1[b] || d2[a] - d2[b] || d3[a] - d3[b]) < 0;
  }
}
