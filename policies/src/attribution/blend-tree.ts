import type { TreeNode } from '../logic/policy-rules.js';
import type { Group } from '../model/score-node.js';
import type { Applied } from './piece.js';
import type { NodeStanding, Twin } from './twins.js';

/**
 * Whether a group that is not there may stand in for itself as a mere container: it adds up and limits nothing, so that what moves into
 * a group before the group is set up, or has yet to leave one that is gone, keeps the points it has.
 */
export function canContain({ a, b }: Twin): boolean {
  const node = (b ?? a)?.node;
  return node?.kind === 'group' && node.combine !== 'formula' && node.effect === 'add';
}

function contained(node: TreeNode): TreeNode {
  return node.kind === 'group' ? { ...node, combine: 'sum', cap: undefined, floor: undefined } : node;
}

/** How a node stands in the mix; null where it does not. What differs only in words is as in B. */
function standingOf({ piece, a, b }: Twin, changed: ReadonlySet<string>, applied: Applied): NodeStanding | null {
  if (a && b) return changed.has(piece) && !applied(piece) ? a : b;
  return applied(piece) ? b : a;
}

/**
 * A score tree in which every piece is as in B or as in A. `changed` are the pieces that can be either; the ties between pieces are
 * taken to be kept, so that every node finds its way up.
 */
export function blendTree(twins: readonly Twin[], changed: ReadonlySet<string>, applied: Applied): Group {
  const byPiece = new Map(twins.map((twin) => [twin.piece, twin]));
  const placed = new Map<Twin, NodeStanding>();
  const children = new Map<string | null, Twin[]>();
  const put = (twin: Twin, standing: NodeStanding): void => {
    placed.set(twin, standing);
    const { parent } = standing;
    children.set(parent, [...(children.get(parent) ?? []), twin]);
    const above = parent === null ? undefined : byPiece.get(parent);
    if (!above || placed.has(above) || standingOf(above, changed, applied)) return;
    const absent = above.b ?? above.a;
    if (absent) put(above, { ...absent, node: contained(absent.node) });
  };
  for (const twin of twins) {
    const standing = standingOf(twin, changed, applied);
    if (standing) put(twin, standing);
  }
  const grown = (twin: Twin): TreeNode => {
    const node = placed.get(twin)?.node;
    if (!node) throw new RangeError(`The piece ${twin.piece} has no place in the mix`);
    if (node.kind === 'indicator') return node;
    const below = (children.get(twin.piece) ?? []).toSorted((left, right) => left.rank - right.rank);
    return { ...node, children: below.map(grown) };
  };
  const [root] = children.get(null) ?? [];
  const total = root && grown(root);
  if (total?.kind !== 'group') throw new RangeError('The total is a group in both policies');
  return total;
}
