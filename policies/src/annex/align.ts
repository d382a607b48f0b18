/** Two items of two lists that belong together, or one that has no partner. */
export interface Pair<T> {
  readonly now?: T;
  readonly before?: T;
}

/**
 * Pairs the items of two lists without crossing, such that the likeness of the pairs adds up to the most. Items whose likeness is 0 are
 * never paired. The items come in sequence, those of `before` ahead of those of `now` where both stand alone.
 */
export function align<T>(before: readonly T[], now: readonly T[], likeness: (before: T, now: T) => number): Pair<T>[] {
  const width = now.length + 1;
  const like = before.map((a) => now.map((b) => likeness(a, b)));
  const best = new Array<number>((before.length + 1) * width).fill(0);
  const bestAt = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const pair = like[row]?.[column] ?? 0;
      const paired = pair > 0 ? pair + bestAt(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, bestAt(row + 1, column), bestAt(row, column + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < now.length) {
    const [a, b] = [before[row], now[column]];
    const pair = like[row]?.[column] ?? 0;
    if (a !== undefined && b !== undefined && pair > 0 && bestAt(row, column) === pair + bestAt(row + 1, column + 1)) {
      pairs.push({ before: a, now: b });
      row += 1;
      column += 1;
    } else if (a !== undefined && (b === undefined || bestAt(row, column) === bestAt(row + 1, column))) {
      pairs.push({ before: a });
      row += 1;
    } else if (b !== undefined) {
      pairs.push({ now: b });
      column += 1;
    }
  }
  return pairs;
}

/** The items of `now` in their sequence, with those that only `before` has behind what stood ahead of them there. */
export function pairById<T>(before: readonly T[], now: readonly T[], idOf: (item: T) => string): Pair<T>[] {
  const present = new Set(now.map(idOf));
  const old = new Map(before.map((item) => [idOf(item), item]));
  const behind = new Map<string, T[]>();
  let last = '';
  for (const item of before) {
    if (present.has(idOf(item))) last = idOf(item);
    else behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  const gone = (id: string): Pair<T>[] => (behind.get(id) ?? []).map((item) => ({ before: item }));
  return [
    ...gone(''),
    ...now.flatMap((item): Pair<T>[] => {
      const partner = old.get(idOf(item));
      return [{ now: item, ...(partner === undefined ? {} : { before: partner }) }, ...gone(idOf(item))];
    }),
  ];
}
