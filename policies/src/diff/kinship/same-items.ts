import type { Placed } from '../placed-nodes.js';
import { decidedPairs } from './decide.js';
import type { Ground } from './ground.js';
import type { Kinship } from './kinship.js';
import type { Substance } from './substance.js';
import type { Converted, Trees } from './trees.js';
import { type Readerships, sameness, type Weight } from './weigh.js';

interface Likeness extends Weight {
  readonly a: Substance;
  readonly b: Substance;
}

/** Groups that can stand in the place of an indicator: not the layers, which hold many. */
function isItem({ node }: Placed): boolean {
  return node.kind === 'indicator' || node.role === 'category' || node.role === 'item';
}

/** Nodes that could be the same by title or by what they ask. */
function* possible(a: readonly Substance[], b: readonly Substance[]): Generator<readonly [Substance, Substance]> {
  const known = new Map<string, Substance[]>();
  const keys = ({ title, asked }: Substance): string[] => [`title ${title}`, ...asked];
  for (const each of b) for (const key of keys(each)) known.set(key, [...(known.get(key) ?? []), each]);
  for (const each of a) {
    for (const other of new Set(keys(each).flatMap((key) => known.get(key) ?? []))) yield [each, other];
  }
}

/** Conversions that were found, with the evidence. */
export interface Conversion {
  readonly nodes: Converted;
  readonly grounds: readonly Ground[];
}

/**
 * Items that have another id in B and are the same all the same. Indicators are added to `kinship`; indicators that became a group of
 * lines, or the reverse, are returned. `reserved` are nodes whose id stands in the other document for a node of the other kind.
 */
export function findSameItems(
  trees: Trees,
  kinship: Kinship,
  readerships: Readerships,
  reserved: ReadonlySet<Placed>,
): readonly Conversion[] {
  const loose = (substances: ReadonlyMap<Placed, Substance>): Substance[] =>
    [...substances.values()].filter(({ placed }) => kinship.isLoose(placed) && !reserved.has(placed) && isItem(placed));
  const likely: Likeness[] = [];
  for (const [a, b] of possible(loose(trees.substancesA), loose(trees.substancesB))) {
    if (a.placed.node.kind === 'group' && b.placed.node.kind === 'group') continue;
    const weight = sameness(a, b, readerships, trees.placesAreAlike(a.placed, b.placed));
    if (weight.weight > 0) likely.push({ ...weight, a, b });
  }
  return decidedPairs<Substance, Substance, Likeness>(likely).flatMap(
    ({ a: { placed: a }, b: { placed: b }, grounds }) => {
      if (a.node.kind !== b.node.kind) return [{ nodes: [a, b], grounds }];
      kinship.addPair({ a, b, grounds });
      return [];
    },
  );
}
