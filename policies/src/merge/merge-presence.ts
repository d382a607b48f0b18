import type { Decisions, MergeSide, Three } from './conflict.js';
import { convertedAway } from './merge-kinds.js';
import { inEach } from './merge-value.js';
import { nodePlace } from './node-place.js';
import { sameContent } from './same-content.js';
import { ownOf, type Standing, type TreeIndex } from './tree-index.js';

/** A node that one side removed and the other kept, with what hangs below it there; the whole is kept or goes. */
interface Unit {
  readonly top: string;
  readonly members: readonly Standing[];
}

/** What `keeper` has and the other side removed, by the topmost nodes; what the other side kept elsewhere does not belong to it. */
function unitsOf(base: TreeIndex, keeper: TreeIndex, other: TreeIndex): readonly Unit[] {
  const membersBelow = ({ children }: Standing): Standing[] =>
    children.flatMap((key) => {
      const child = keeper.get(key);
      return child && !other.has(key) ? [child, ...membersBelow(child)] : [];
    });
  const removed = [...keeper.keys()].filter((key) => base.has(key) && !other.has(key));
  const tops: Standing[] = [];
  const inUnits = new Set<string>();
  // Parents stand before children, so that the first of a chain is its topmost.
  for (const key of removed) {
    const top = keeper.get(key);
    if (!top || inUnits.has(key)) continue;
    tops.push(top);
    for (const member of [top, ...membersBelow(top)]) inUnits.add(member.key);
  }
  return tops.map((top) => ({ top: top.key, members: [top, ...membersBelow(top)] }));
}

/** Whether the side that kept the unit did anything to it. */
function isTouched({ members }: Unit, base: TreeIndex, other: TreeIndex): boolean {
  return members.some(({ key, node, parent, children }) => {
    const before = base.get(key);
    if (!before || before.parent !== parent || !sameContent(ownOf(before.node), ownOf(node))) return true;
    const stayed = new Set(children);
    const was = new Set(before.children);
    const movedIn = children.some((child) => !was.has(child) && other.has(child));
    const reordered = !sameContent(
      before.children.filter((child) => stayed.has(child)),
      children.filter((child) => was.has(child)),
    );
    return movedIn || reordered;
  });
}

/**
 * The keys of the nodes that are in the merged tree. What one side removed goes, unless the other did something to it or below it: then
 * it is a conflict, of the topmost node that was removed. What either side added stays.
 */
export function presentNodes(trees: Three<TreeIndex>, decisions: Decisions): ReadonlySet<string> {
  const { base, mine, theirs } = trees;
  const gone = new Set<string>();
  const sides: readonly (readonly [MergeSide, TreeIndex, TreeIndex])[] = [
    ['mine', mine, theirs],
    ['theirs', theirs, mine],
  ];
  const settled = new Map<string, MergeSide>();
  for (const [side, keeper, other] of sides) {
    for (const unit of unitsOf(base, keeper, other)) {
      const values = inEach(trees, (tree) => tree.get(unit.top)?.node);
      const place = nodePlace(unit.top, trees);
      const follow = isTouched(unit, base, other)
        ? decisions.settle('removed', place, values)
        : side === 'mine'
          ? 'theirs'
          : 'mine';
      settled.set(place.subject.id, follow);
      if (follow !== side) for (const { key } of unit.members) gone.add(key);
    }
  }
  const present = new Set([...mine.keys(), ...theirs.keys()].filter((key) => !gone.has(key)));
  for (const key of convertedAway(trees, present, settled, decisions)) present.delete(key);
  return present;
}
