/** A binary heap of small numbers, smallest key first. */
export class Heap {
  size = 0;
  private key = new Float64Array(1024);
  private item = new Int32Array(1024);

  push(key: number, item: number): void {
    if (this.size === this.key.length) this.grow();
    const { key: keys, item: items } = this;
    let at = this.size++;
    for (; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[at] = keys[parent];
      items[at] = items[parent];
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  /** The smallest key; look before `pop`. */
  get least(): number {
    return this.key[0];
  }

  /** Takes away the item with the smallest key. */
  pop(): number {
    const { key: keys, item: items } = this;
    const result = items[0];
    const size = --this.size;
    const key = keys[size];
    const item = items[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      items[at] = items[child];
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return result;
  }

  private grow(): void {
    const { key, item } = this;
    this.key = new Float64Array(2 * key.length);
    this.key.set(key);
    this.item = new Int32Array(2 * item.length);
    this.item.set(item);
  }
}
