/** Things of two lists under one key, with their positions; undefined where one list lacks it. */
export interface Pair<T> {
  readonly key: string;
  readonly a?: { readonly value: T; readonly index: number };
  readonly b?: { readonly value: T; readonly index: number };
}

function keyed<T extends { readonly id: string }>(list: readonly T[]): Map<string, { value: T; index: number }> {
  const found = new Map<string, { value: T; index: number }>();
  for (const [index, value] of list.entries()) {
    // An id that stands twice is an error of the document; both things are compared all the same.
    let key = value.id;
    for (let again = 2; found.has(key); again += 1) key = `${value.id}#${again}`;
    found.set(key, { value, index });
  }
  return found;
}

/** Matches two lists by id: what stands in B in its order, then what only A has. */
export function matched<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): readonly Pair<T>[] {
  const [inA, inB] = [keyed(a), keyed(b)];
  const pairs = [...inB].map(([key, value]): Pair<T> => ({ key, a: inA.get(key), b: value }));
  const gone = [...inA].flatMap(([key, value]): Pair<T>[] => (inB.has(key) ? [] : [{ key, a: value }]));
  return [...pairs, ...gone];
}

/** Whether what stands in both lists stands in another order. */
export function isReordered<T>(pairs: readonly Pair<T>[]): boolean {
  const positions = pairs.flatMap(({ a, b }) => (a && b ? [{ a: a.index, b: b.index }] : []));
  const sorted = [...positions].sort((left, right) => left.b - right.b);
  return sorted.some(({ a }, index) => index > 0 && (sorted[index - 1]?.a ?? 0) > a);
}
