/** Gives back what was put in, that of the highest rank first. */
export class Heap<T> {
  private readonly items: { readonly item: T; readonly rank: number }[] = [];

  constructor(private readonly rankOf: (item: T) => number) {}

  push(item: T): void {
    const { items } = this;
    const entry = { item, rank: this.rankOf(item) };
    let index = items.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = items[parent];
      if (!above || above.rank >= entry.rank) break;
      items[index] = above;
      index = parent;
    }
    items[index] = entry;
  }

  pop(): T | undefined {
    const { items } = this;
    const [top] = items;
    const last = items.pop();
    if (!top || !last || items.length === 0) return top?.item;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [a, b] = [items[left], items[left + 1]];
      const child = b && a && b.rank > a.rank ? left + 1 : left;
      const below = items[child];
      if (!below || below.rank <= last.rank) break;
      items[index] = below;
      index = child;
    }
    items[index] = last;
    return top.item;
  }
}
