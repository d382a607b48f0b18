/** A possible relation, and how much speaks for it. */
export interface Candidate<A, B> {
  readonly a: A;
  readonly b: B;
  readonly weight: number;
}

function levels<T extends { readonly weight: number }>(candidates: readonly T[]): T[][] {
  const byWeight = new Map<number, T[]>();
  for (const candidate of candidates) {
    const level = byWeight.get(candidate.weight);
    if (level) level.push(candidate);
    else byWeight.set(candidate.weight, [candidate]);
  }
  return [...byWeight].sort(([left], [right]) => right - left).map(([, level]) => level);
}

function counted<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/**
 * The candidates that are decided, the strongest first: each side has no other candidate as strong. Where several are equally strong
 * nothing is decided, and their sides stay alone; so the result does not depend on any order, nor on which document is the first.
 */
export function decidedPairs<A, B, C extends Candidate<A, B>>(candidates: readonly C[]): C[] {
  const decided: C[] = [];
  const settledA = new Set<A>();
  const settledB = new Set<B>();
  for (const level of levels(candidates)) {
    const open = level.filter(({ a, b }) => !settledA.has(a) && !settledB.has(b));
    const [inA, inB] = [counted(open.map(({ a }) => a)), counted(open.map(({ b }) => b))];
    decided.push(...open.filter(({ a, b }) => inA.get(a) === 1 && inB.get(b) === 1));
    for (const { a, b } of open) {
      settledA.add(a);
      settledB.add(b);
    }
  }
  return decided;
}

/** For each `a` the `b` that is strongest, where one is. */
export function strongest<A, B, C extends Candidate<A, B>>(candidates: readonly C[]): C[] {
  const decided: C[] = [];
  const settled = new Set<A>();
  for (const level of levels(candidates)) {
    const open = level.filter(({ a }) => !settled.has(a));
    const times = counted(open.map(({ a }) => a));
    decided.push(...open.filter(({ a }) => times.get(a) === 1));
    for (const { a } of open) settled.add(a);
  }
  return decided;
}

/** The sets that share no member with another set; of those that do the largest, where it is the only largest. */
export function separate<T, S extends { readonly members: readonly T[] }>(sets: readonly S[]): S[] {
  const kept: S[] = [];
  const settled = new Set<T>();
  for (const level of levels(sets.map((set) => ({ set, weight: set.members.length })))) {
    const open = level.map(({ set }) => set).filter(({ members }) => !members.some((member) => settled.has(member)));
    const times = counted(open.flatMap(({ members }) => members));
    kept.push(...open.filter(({ members }) => members.every((member) => times.get(member) === 1)));
    for (const { members } of open) for (const member of members) settled.add(member);
  }
  return kept;
}
