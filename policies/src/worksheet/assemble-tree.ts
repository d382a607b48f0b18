import type { Group, Indicator, ScoreNode } from '../model/score-node.js';

/** A node that is put into a group. */
export interface Addition {
  readonly node: Group | Indicator;
  readonly parent: string;
  /** Behind which child of the parent; null: behind all. */
  readonly behind: string | null;
}

/** What becomes of a tree: nodes by id as they are afterwards, ids of those that go, and those that come, in their sequence. */
export interface TreeChanges {
  readonly replaced: ReadonlyMap<string, Group | Indicator>;
  readonly removed: ReadonlySet<string>;
  readonly additions: readonly Addition[];
}

/** The tree with the changes made. A replaced group keeps the children of the one it replaces. What nothing happens to stays the same object. */
export function changedTree(root: Group, { replaced, removed, additions }: TreeChanges): Group {
  const within = (group: Group): Group => {
    const children: ScoreNode[] = group.children.flatMap((child): ScoreNode[] => {
      if (child.kind === 'include') return [child];
      if (removed.has(child.id)) return [];
      const next = replaced.get(child.id) ?? child;
      return [next.kind === 'group' ? within(next) : next];
    });
    for (const { node, parent, behind } of additions) {
      if (parent !== group.id) continue;
      const at = children.findIndex((child) => child.kind !== 'include' && child.id === behind);
      children.splice(at < 0 ? children.length : at + 1, 0, node.kind === 'group' ? within(node) : node);
    }
    const same =
      children.length === group.children.length && children.every((child, at) => child === group.children[at]);
    return same ? group : { ...group, children };
  };
  const next = replaced.get(root.id);
  return within(next?.kind === 'group' ? next : root);
}

/** The node of that id in a tree, with its pointer below that of the tree. */
export function* nodesWithPointers(node: ScoreNode, pointer: string): Generator<{ id: string; pointer: string }> {
  if (node.kind === 'include') return;
  yield { id: node.id, pointer };
  if (node.kind !== 'group') return;
  for (const [index, child] of node.children.entries()) yield* nodesWithPointers(child, `${pointer}/children/${index}`);
}
