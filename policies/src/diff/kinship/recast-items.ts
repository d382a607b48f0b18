import type { Placed } from '../placed-nodes.js';
import { separate, strongest } from './decide.js';
import type { Ground } from './ground.js';
import type { Kinship, Members, Recast } from './kinship.js';
import type { Substance } from './substance.js';
import type { Trees } from './trees.js';
import { partOf, type Readership, type Readerships, type Weight, type Whole } from './weigh.js';

interface Possible extends Weight {
  readonly a: Substance;
  readonly b: Whole;
}

interface Gathered {
  readonly recast: Recast;
  readonly members: readonly Placed[];
}

/** One document, seen as the one that has the parts or the one that has the wholes. */
interface Seen {
  readonly substances: ReadonlyMap<Placed, Substance>;
  readonly readership: Readership;
}

function isIndicator({ placed }: Substance): boolean {
  return placed.node.kind === 'indicator';
}

/** Indicators that can be made of several: new ones, and those that kept their id but not their rule or title. */
function wholes(there: Seen, here: Seen, kinship: Kinship): Whole[] {
  return [...there.substances.values()].filter(isIndicator).flatMap((substance): Whole[] => {
    const { placed } = substance;
    if (kinship.isLoose(placed)) return [{ substance }];
    const pair = kinship.pair(placed);
    const twin = pair && here.substances.get(pair.a === placed ? pair.b : pair.a);
    const changed = twin && (twin.title !== substance.title || twin.rule() !== substance.rule());
    return changed ? [{ substance, twin }] : [];
  });
}

/** What speaks for each of several. */
function commonGrounds(found: readonly Weight[]): readonly Ground[] {
  const [first, ...others] = found;
  return first?.grounds.filter((ground) => others.every(({ grounds }) => grounds.includes(ground))) ?? [];
}

/** Several indicators of `here` that are one of `there`. */
function gathered(
  here: Seen,
  there: Seen,
  kinship: Kinship,
  trees: Trees,
  recastOf: (parts: Members, whole: Placed, grounds: readonly Ground[]) => Recast,
): Gathered[] {
  const parts = [...here.substances.values()].filter((each) => isIndicator(each) && kinship.isLoose(each.placed));
  if (parts.length === 0) return [];
  const candidates = wholes(there, here, kinship);
  const possible: Possible[] = [];
  for (const a of parts) {
    for (const b of candidates) {
      const place = trees.placesAreAlike(a.placed, b.substance.placed);
      const weight = partOf(a, b, here.readership, there.readership, place);
      if (weight.weight > 0) possible.push({ ...weight, a, b });
    }
  }
  const chosen = new Map(strongest<Substance, Whole, Possible>(possible).map((each) => [each.a, each]));
  const byWhole = new Map<Whole, Possible[]>();
  for (const part of parts) {
    const each = chosen.get(part);
    if (each) byWhole.set(each.b, [...(byWhole.get(each.b) ?? []), each]);
  }
  return [...byWhole].flatMap(([{ substance, twin }, found]): Gathered[] => {
    const [first, second, ...rest] = [...(twin ? [twin.placed] : []), ...found.map(({ a }) => a.placed)];
    if (!first || !second) return [];
    const { placed } = substance;
    const pair = twin && kinship.pair(placed);
    const grounds = [...(pair?.grounds ?? []), ...commonGrounds(found)];
    const parts: Members = [first, second, ...rest];
    return [{ recast: recastOf(parts, placed, grounds), members: [...parts, placed] }];
  });
}

/** Finds indicators that were merged into one, or split, and adds them to `kinship`. */
export function findRecastItems(trees: Trees, kinship: Kinship, readerships: Readerships): void {
  const a: Seen = { substances: trees.substancesA, readership: readerships.a };
  const b: Seen = { substances: trees.substancesB, readership: readerships.b };
  const merges = gathered(a, b, kinship, trees, (parts, whole, grounds) => ({
    kind: 'merged',
    a: parts,
    b: [whole],
    grounds,
  }));
  const splits = gathered(b, a, kinship, trees, (parts, whole, grounds) => ({
    kind: 'split',
    a: [whole],
    b: parts,
    grounds,
  }));
  for (const { recast } of separate<Placed, Gathered>([...merges, ...splits])) kinship.addRecast(recast);
}
