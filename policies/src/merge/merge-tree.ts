import type { Group, ScoreNode } from '../model/score-node.js';
import { type Decisions, type MergeSide, type Three } from './conflict.js';
import { mergedOrder } from './merge-order.js';
import { presentNodes } from './merge-presence.js';
import { inEach, mergeValue } from './merge-value.js';
import { nodePlace } from './node-place.js';
import { NODE_PLAN } from './plan.js';
import { indexTree, idOf, ownOf, ROOT, type TreeIndex } from './tree-index.js';

const OTHER: Readonly<Record<MergeSide, MergeSide>> = { mine: 'theirs', theirs: 'mine' };

/** Where every node of the merged tree stands: keys of nodes by the key of their group. */
type Parents = ReadonlyMap<string, string>;

/** The nearest group above a node, as one side has it, that is in the merged tree. */
function groupAbove(key: string, tree: TreeIndex, present: ReadonlySet<string>): string {
  let parent = tree.get(key)?.parent ?? ROOT;
  while (parent !== ROOT && !present.has(parent)) parent = tree.get(parent)?.parent ?? ROOT;
  return parent;
}

/** The group of a node as both sides have it; null where they disagree about it. */
function parentOf(key: string, trees: Three<TreeIndex>): { parent: string; side: MergeSide } | null {
  const [base, mine, theirs] = [trees.base, trees.mine, trees.theirs].map((tree) => tree.get(key)?.parent ?? null);
  if (mine && (!theirs || mine === theirs || theirs === base)) return { parent: mine, side: 'mine' };
  if (theirs && (!mine || mine === base)) return { parent: theirs, side: 'theirs' };
  return null;
}

function parentsOf(trees: Three<TreeIndex>, present: ReadonlySet<string>, decisions: Decisions): Parents {
  const parents = new Map<string, string>();
  for (const key of present) {
    if (key === ROOT) continue;
    const agreed = parentOf(key, trees);
    const groups = inEach(trees, (tree) => {
      const parent = tree.get(key)?.parent;
      const node = parent === undefined || parent === null ? undefined : tree.get(parent)?.node;
      return node && idOf(node);
    });
    const side = agreed?.side ?? decisions.settle('place', nodePlace(key, trees), groups);
    const wanted = trees[side].get(key)?.parent ?? ROOT;
    const instead = trees[OTHER[side]].get(key)?.parent ?? null;
    // The group may have gone by a choice; the node does not go with it where the other side has it elsewhere.
    if (present.has(wanted)) parents.set(key, wanted);
    else if (instead !== null && present.has(instead)) parents.set(key, instead);
    else parents.set(key, groupAbove(key, trees[side], present));
  }
  return parents;
}

/** Whether every node hangs below the total. */
function isTree(parents: Parents): boolean {
  const hangs = new Set<string>([ROOT]);
  for (const key of parents.keys()) {
    const path = new Set<string>();
    let at = key;
    while (!hangs.has(at)) {
      if (path.has(at)) return false;
      path.add(at);
      at = parents.get(at) ?? ROOT;
    }
    for (const each of path) hangs.add(each);
  }
  return true;
}

/** Every node where one side has it, and what only the other side has where that has it. */
function parentsBy(side: MergeSide, trees: Three<TreeIndex>, present: ReadonlySet<string>): Parents {
  return new Map(
    [...present]
      .filter((key) => key !== ROOT)
      .map((key) => [key, groupAbove(key, trees[trees[side].has(key) ? side : OTHER[side]], present)]),
  );
}

/**
 * Merges two edited states of one score tree node by node: nodes are matched by id wherever they stand, so that one person may move
 * what the other rewrites. Every node of either side that nobody removed is in the result exactly once.
 */
export function mergeTrees(roots: Three<Group>, decisions: Decisions): Group {
  const trees = inEach(roots, indexTree);
  const present = presentNodes(trees, decisions);
  let parents = parentsOf(trees, present, decisions);
  if (!isTree(parents)) {
    const place = { ...nodePlace(ROOT, trees), field: '?structure' };
    parents = parentsBy(decisions.settle('structure', place, roots), trees, present);
  }
  const children = new Map<string, string[]>();
  for (const [key, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), key]);

  const build = (key: string): ScoreNode => {
    const found = inEach(trees, (tree) => tree.get(key));
    const place = nodePlace(key, trees);
    const own = inEach(found, (standing) => standing && ownOf(standing.node));
    // A node that only one side has was added, or kept by a choice that has been made: there is nothing to merge it with.
    const merged = own.mine && own.theirs ? mergeValue(NODE_PLAN, own, place, decisions) : (own.mine ?? own.theirs);
    if ((found.mine ?? found.theirs)?.node.kind !== 'group') return merged as ScoreNode;
    const orders = inEach(found, (standing) => standing?.children ?? []);
    const kept = new Set(children.get(key) ?? []);
    const order = mergedOrder(orders, kept, () =>
      decisions.settle(
        'order',
        place,
        inEach(orders, (keys) => idsOf(keys)),
      ),
    );
    return { ...(merged as Group), children: order.map(build) };
  };
  const idsOf = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => {
      const node = (trees.mine.get(key) ?? trees.theirs.get(key) ?? trees.base.get(key))?.node;
      return node ? [idOf(node)] : [];
    });
  return build(ROOT) as Group;
}
