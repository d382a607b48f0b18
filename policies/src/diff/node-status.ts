import type { Change, NodeFate, NodeStatus } from './change.js';
import type { Kinship } from './kinship/kinship.js';
import type { Trees } from './kinship/trees.js';
import type { Sides } from './make-change.js';
import { sideOfNode } from './node-words.js';
import type { Placed } from './placed-nodes.js';

/** What a node with these changes went through, the greatest first. */
const FATES: readonly NodeFate[] = [
  'merged',
  'split',
  'became-group',
  'became-indicator',
  'added',
  'removed',
  'renamed',
  'moved',
];

function fateOf(changes: readonly Change[]): NodeFate {
  const kinds = new Set<string>(changes.map(({ kind }) => kind));
  return FATES.find((fate) => kinds.has(fate)) ?? (changes.length > 0 ? 'changed' : 'unchanged');
}

/** Every node of B in its order, with its twin in A where it has one; then the nodes of A that have none. */
export function nodeStatuses(
  trees: Trees,
  kinship: Kinship,
  changes: ReadonlyMap<Placed, readonly Change[]>,
  sides: Sides,
): readonly NodeStatus[] {
  const status = (a: Placed | undefined, b: Placed | undefined, own: readonly Change[]): NodeStatus => ({
    fate: fateOf(own),
    a: a ? sideOfNode(a, sides.a) : null,
    b: b ? sideOfNode(b, sides.b) : null,
    changes: own.map(({ id }) => id),
  });
  const twinOf = (b: Placed): Placed | undefined => {
    const recast = kinship.recast(b);
    return recast ? recast.a.find(({ key }) => key === b.key) : kinship.pair(b)?.a;
  };
  const twins = new Set<Placed>();
  const inB = [...trees.b.values()].map((b) => {
    const a = twinOf(b);
    if (a) twins.add(a);
    return status(a, b, changes.get(b) ?? []);
  });
  const onlyA = [...trees.a.values()].filter((a) => !twins.has(a));
  return [...inB, ...onlyA.map((a) => status(a, undefined, changes.get(a) ?? []))];
}
