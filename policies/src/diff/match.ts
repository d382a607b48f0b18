/** A thing with its position in its list. */
interface Standing<T> {
  readonly value: T;
  readonly index: number;
}

/** Things of two lists that are the same, with their positions; undefined where one list lacks it. The key is that of B where it has one. */
export interface Pair<T> {
  readonly key: string;
  readonly a?: Standing<T>;
  readonly b?: Standing<T>;
}

function keyed<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, Standing<T>> {
  const found = new Map<string, Standing<T>>();
  for (const [index, value] of list.entries()) {
    // An id that stands twice is an error of the document; both things are compared all the same.
    let key = value.id;
    for (let again = 2; found.has(key); again += 1) key = `${value.id}#${again}`;
    found.set(key, { value, index });
  }
  return found;
}

/** What a thing says beside its id. */
function withoutId<T extends { readonly id: string }>(value: T): string {
  return JSON.stringify({ ...value, id: undefined });
}

function alone<T extends { readonly id: string }>(
  entries: readonly (readonly [string, Standing<T>])[],
): ReadonlyMap<string, readonly [string, Standing<T>]> {
  const found = new Map<string, readonly [string, Standing<T>]>();
  const twice = new Set<string>();
  for (const entry of entries) {
    const said = withoutId(entry[1].value);
    if (found.has(said)) twice.add(said);
    found.set(said, entry);
  }
  for (const said of twice) found.delete(said);
  return found;
}

/**
 * Matches two lists by id, and then what has another id but says exactly the same and is alone in that: what stands in B in its order,
 * then what only A has.
 */
export function matched<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): readonly Pair<T>[] {
  const [inA, inB] = [keyed(a), keyed(b)];
  const gone = [...inA].filter(([key]) => !inB.has(key));
  const former = alone(gone);
  const came = alone([...inB].filter(([key]) => !inA.has(key)));
  const renamed = new Set<string>();
  const twinOf = (key: string, value: T): Standing<T> | undefined => {
    const twin = former.get(withoutId(value));
    if (!twin || came.get(withoutId(value))?.[0] !== key) return undefined;
    renamed.add(twin[0]);
    return twin[1];
  };
  const pairs = [...inB].map(([key, at]): Pair<T> => ({ key, a: inA.get(key) ?? twinOf(key, at.value), b: at }));
  return [...pairs, ...gone.flatMap(([key, at]): Pair<T>[] => (renamed.has(key) ? [] : [{ key, a: at }]))];
}

/** Whether what stands in both lists stands in another order. */
export function isReordered<T>(pairs: readonly Pair<T>[]): boolean {
  const positions = pairs.flatMap(({ a, b }) => (a && b ? [{ a: a.index, b: b.index }] : []));
  const sorted = [...positions].sort((left, right) => left.b - right.b);
  return sorted.some(({ a }, index) => index > 0 && (sorted[index - 1]?.a ?? 0) > a);
}
