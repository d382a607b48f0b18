import type { Decisions, MergeSide, Three } from './conflict.js';
import { inEach } from './merge-value.js';
import { nodePlace } from './node-place.js';
import { idOf, type Standing, type TreeIndex } from './tree-index.js';

/** The node of the same id and another kind: what it was, or what the other side made of it. */
function twinOf({ node }: Standing, tree: TreeIndex): Standing | undefined {
  return [...tree.values()].find((each) => each.node.kind !== node.kind && idOf(each.node) === idOf(node));
}

/** A node with everything below it that only its side has. */
function withOwnBelow(key: string, own: TreeIndex, other: TreeIndex): string[] {
  const children = own.get(key)?.children ?? [];
  return [key, ...children.filter((child) => !other.has(child)).flatMap((child) => withOwnBelow(child, own, other))];
}

/**
 * What does not stay of nodes that one side made a group of an indicator, or the reverse, while the other side kept them, made
 * something else of them, or removed them. In the first case `settled` says whom to follow, by the id of the node.
 */
export function convertedAway(
  trees: Three<TreeIndex>,
  present: ReadonlySet<string>,
  settled: ReadonlyMap<string, MergeSide>,
  decisions: Decisions,
): readonly string[] {
  const sides: readonly (readonly [MergeSide, MergeSide])[] = [
    ['mine', 'theirs'],
    ['theirs', 'mine'],
  ];
  const decided = new Map(settled);
  return sides.flatMap(([side, other]) =>
    [...present].flatMap((key): string[] => {
      const standing = trees[side].get(key);
      if (!standing || trees[other].has(key)) return [];
      const twins = inEach(trees, (tree, name) => (name === side ? standing : twinOf(standing, tree)));
      const kept = twins[other] !== undefined && present.has(twins[other].key);
      const removed = twins.base !== undefined && twins[other] === undefined && !trees.base.has(key);
      if (!kept && !removed) return [];
      const place = { ...nodePlace(key, trees), at: inEach(twins, (twin) => twin?.pointer ?? null) };
      const values = inEach(twins, (twin) => twin?.node);
      const follow = decided.get(place.subject.id) ?? decisions.settle(removed ? 'removed' : 'changed', place, values);
      decided.set(place.subject.id, follow);
      return follow === side ? [] : withOwnBelow(key, trees[side], trees[other]);
    }),
  );
}
