import { type NodeScore, nodesOf, type PersonScore } from '@jifen/policies';

/** A node as it scored one person under A and under B; null where a side does not have it. */
export interface NodePair {
  readonly id: string;
  readonly depth: number;
  readonly a: NodeScore | null;
  readonly b: NodeScore | null;
  /** B less A in hundredths, a missing node counting nothing. */
  readonly delta: number;
}

/** Every node of both scores, in the order of B; what only A has follows what stands before it there. */
export function nodePairs(a: PersonScore, b: PersonScore): NodePair[] {
  const before = [...nodesOf(a.root)];
  const own = new Map(before.map((node) => [node.id, node]));
  const after = [...nodesOf(b.root)];
  const kept = new Set(after.map(({ id }) => id));
  const pair = (one: NodeScore | null, other: NodeScore | null): NodePair => ({
    id: other?.id ?? one?.id ?? '',
    depth: (other ?? one)?.depth ?? 0,
    a: one,
    b: other,
    delta: (other?.points ?? 0) - (one?.points ?? 0),
  });
  /** What only A has, by the node that both have before it. */
  const gone = new Map<string, NodeScore[]>();
  let anchor = b.root.id;
  for (const node of before) {
    if (kept.has(node.id)) anchor = node.id;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), node]);
  }
  return after.flatMap((node) => [
    // The roots are each other's, whatever their ids.
    pair(node === b.root ? a.root : (own.get(node.id) ?? null), node),
    ...(gone.get(node.id) ?? []).filter((each) => each !== a.root).map((each) => pair(each, null)),
  ]);
}
