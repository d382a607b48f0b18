import type { NodeFate, NodeStatus } from '../diff/change.js';
import { type Placed, placedNodes } from '../diff/placed-nodes.js';
import type { TreeNode } from '../logic/policy-rules.js';
import { mergedOrder } from './merged-order.js';
import { type ResolvedDocument, withNodesRenamed } from './node-references.js';

/** How a node stands in one of two policies. */
export interface NodeStanding {
  /** Under the id that it has in B. */
  readonly node: TreeNode;
  /** Piece of the group above it; null for the total. */
  readonly parent: string | null;
}

/** A node of the score trees of two policies; null where one of them does not have it. */
export interface Twin {
  /** `node/` and its id in B; `gone/` and its id in A for what B does not have. */
  readonly piece: string;
  readonly a: NodeStanding | null;
  readonly b: NodeStanding | null;
  /** Place in one order of all nodes, that of B. */
  readonly rank: number;
}

/** The nodes of two policies, paired. */
export interface Twins {
  /** By rank. */
  readonly all: readonly Twin[];
  /** By pointer into the document of A, and of B. */
  readonly atA: ReadonlyMap<string, Twin>;
  readonly atB: ReadonlyMap<string, Twin>;
  /** A with the ids that B uses. */
  readonly documentA: ResolvedDocument;
}

const RECAST: ReadonlySet<NodeFate> = new Set(['merged', 'split', 'became-group', 'became-indicator']);

/** Pointers of the nodes that both policies have. */
function pairedPointers(nodes: readonly NodeStatus[]): Map<string, string> {
  return new Map(nodes.flatMap(({ fate, a, b }) => (a && b && !RECAST.has(fate) ? [[a.path, b.path] as const] : [])));
}

/**
 * New ids by old ones. A pair whose new id A uses for another node cannot be told by that id and is taken out of `pairs`: its node came
 * and went.
 */
function renamings(
  pairs: Map<string, string>,
  a: ReadonlyMap<string, Placed>,
  b: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [pathA, pathB] of pairs) {
    const [was, is] = [a.get(pathA)?.node.id, b.get(pathB)?.node.id];
    if (was !== undefined && is !== undefined && was !== is) names.set(was, is);
  }
  const taken = new Set([...a.values()].map(({ node }) => node.id));
  for (let settled = false; !settled;) {
    const clash = [...names].find(([, is]) => taken.has(is) && !names.has(is));
    settled = clash === undefined;
    if (clash) {
      names.delete(clash[0]);
      for (const pathA of pairs.keys()) if (a.get(pathA)?.node.id === clash[0]) pairs.delete(pathA);
    }
  }
  return names;
}

function byPointer(document: ResolvedDocument): ReadonlyMap<string, Placed> {
  return new Map([...placedNodes(document.score).values()].map((placed) => [placed.pointer, placed]));
}

/** Pairs the nodes of two policies as their comparison pairs them. */
export function twinsOf(a: ResolvedDocument, b: ResolvedDocument, nodes: readonly NodeStatus[]): Twins {
  const pairs = pairedPointers(nodes);
  const inB = byPointer(b);
  const documentA = withNodesRenamed(a, renamings(pairs, byPointer(a), inB));
  const inA = byPointer(documentA);
  const twinInA = new Map([...pairs].map(([pathA, pathB]) => [pathB, inA.get(pathA)]));

  const pieceB = ({ key }: Placed): string => `node/${key}`;
  const pieceA = ({ pointer, key }: Placed): string => {
    const twin = inB.get(pairs.get(pointer) ?? '');
    return twin ? pieceB(twin) : `gone/${key}`;
  };
  const standing = (placed: Placed | undefined, pieceOf: (placed: Placed) => string): NodeStanding | null =>
    placed ? { node: placed.node, parent: placed.parent && pieceOf(placed.parent) } : null;

  const inEither = mergedOrder([...inB.values()].map(pieceB), [...inA.values()].map(pieceA));
  const twinOf = (a: Placed | undefined, b: Placed | undefined, piece: string): Twin => ({
    piece,
    a: standing(a, pieceA),
    b: standing(b, pieceB),
    rank: inEither.get(piece) ?? 0,
  });
  const atB = new Map(
    [...inB].map(([pointer, placed]) => [pointer, twinOf(twinInA.get(pointer), placed, pieceB(placed))] as const),
  );
  const atA = new Map(
    [...inA].map(([pointer, placed]) => {
      const twin = atB.get(pairs.get(pointer) ?? '');
      return [pointer, twin ?? twinOf(placed, undefined, pieceA(placed))] as const;
    }),
  );
  const all = [...new Set([...atB.values(), ...atA.values()])].sort((left, right) => left.rank - right.rank);
  return { all, atA, atB, documentA };
}
