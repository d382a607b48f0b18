import type { Placed } from '../placed-nodes.js';
import { Kinship } from './kinship.js';
import { findRecastItems } from './recast-items.js';
import { findSameGroups } from './same-groups.js';
import { type Conversion, findSameItems } from './same-items.js';
import type { Substance } from './substance.js';
import type { Converted, Trees } from './trees.js';
import { readershipOf } from './weigh.js';

function indicators(substances: ReadonlyMap<Placed, Substance>): Substance[] {
  return [...substances.values()].filter(({ placed }) => placed.node.kind === 'indicator');
}

/**
 * Which nodes of A are which nodes of B, by what stands in the documents and nothing else, the same in either direction:
 *
 * 1. the same id, and the two totals;
 * 2. items under another id: `sameness`;
 * 3. items merged into one, or split: `partOf`;
 * 4. groups under another id, merged or split, by title or by most of their children.
 *
 * Where the evidence speaks for two possibilities alike, none is taken: the nodes came and went.
 */
export function findKinship(trees: Trees): Kinship {
  const kinship = new Kinship();
  const byId: Converted[] = [];
  for (const b of trees.b.values()) {
    const a = trees.a.get(b.key);
    if (!a) continue;
    if (a.node.kind === b.node.kind) kinship.addPair({ a, b, grounds: ['id'] });
    else byId.push([a, b]);
  }
  const [rootA] = trees.a.values();
  const [rootB] = trees.b.values();
  if (rootA && rootB && kinship.isLoose(rootA) && kinship.isLoose(rootB)) {
    kinship.addPair({ a: rootA, b: rootB, grounds: ['place'] });
  }
  if (![...trees.a.values(), ...trees.b.values()].some((placed) => kinship.isLoose(placed))) return kinship;
  const readerships = {
    a: readershipOf(indicators(trees.substancesA)),
    b: readershipOf(indicators(trees.substancesB)),
  };
  const conversions = [
    ...byId.map((nodes): Conversion => ({ nodes, grounds: ['id'] })),
    ...findSameItems(trees, kinship, readerships, new Set(byId.flat())),
  ];
  const apart = new Set(conversions.flatMap(({ nodes }) => nodes));
  for (const { nodes, grounds } of conversions) trees.convert(kinship, nodes, grounds, apart);
  findRecastItems(trees, kinship, readerships);
  findSameGroups(trees, kinship);
  return kinship;
}
