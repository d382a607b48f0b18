import type { PlacedNode, PolicyRules } from '@jifen/policies';

/** Whether a scene counts a node: itself, with a group around it, in part, or not; `closed`: inside a group that combines by a formula. */
export type Counted = 'chosen' | 'within' | 'part' | 'none' | 'closed';

type Nodes = PolicyRules['nodes'];

function above(nodes: Nodes, id: string): string[] {
  const ids: string[] = [];
  for (let at = nodes.get(id)?.parent ?? null; at !== null; at = nodes.get(at)?.parent ?? null) ids.push(at);
  return ids;
}

/** How each node of the tree stands to a selection. */
export function countedNodes(nodes: Nodes, items: readonly string[]): ReadonlyMap<string, Counted> {
  const chosen = new Set(items);
  const parts = new Set(items.flatMap((id) => above(nodes, id)));
  return new Map(
    [...nodes.keys()].map((id): readonly [string, Counted] => {
      const around = above(nodes, id);
      if (around.some((each) => chosen.has(each))) return [id, 'within'];
      if (chosen.has(id)) return [id, 'chosen'];
      const isClosed = around.some((each) => {
        const node = nodes.get(each)?.node;
        return node?.kind === 'group' && node.combine === 'formula';
      });
      if (isClosed) return [id, 'closed'];
      return [id, parts.has(id) ? 'part' : 'none'];
    }),
  );
}

/**
 * The selection with a node taken in or out. What is inside a group that is taken in counts with it and need not be named; the order of
 * what stays is kept.
 */
export function withItem(nodes: Nodes, items: readonly string[], id: string, isIn: boolean): string[] {
  const others = items.filter((item) => item !== id && !(isIn && above(nodes, item).includes(id)));
  return isIn ? [...others, id] : others;
}

/** The groups that have to be open for every chosen node to be seen. */
export function openedFor(nodes: Nodes, items: readonly string[]): Set<string> {
  const root = [...nodes.values()].find(({ parent }: PlacedNode) => parent === null)?.node.id;
  return new Set([...(root === undefined ? [] : [root]), ...items.flatMap((id) => above(nodes, id))]);
}
