import { sameContent } from './same-content.js';
import type { MergeSide, Three } from './conflict.js';

/** Keys by the key behind which they stand; null: in front. */
type Runs = ReadonlyMap<string | null, readonly string[]>;

/** What only one side has, by the last key before it that both have. */
function runsOf(list: readonly string[], shared: ReadonlySet<string>): Runs {
  const runs = new Map<string | null, string[]>();
  let behind: string | null = null;
  for (const key of list) {
    if (shared.has(key)) behind = key;
    else runs.set(behind, [...(runs.get(behind) ?? []), key]);
  }
  return runs;
}

/** Two runs at one place; which comes first depends on the keys alone, so that both sides come to the same order. */
function joined(mine: readonly string[] = [], theirs: readonly string[] = []): readonly string[] {
  return (mine[0] ?? '') < (theirs[0] ?? '') ? [...mine, ...theirs] : [...theirs, ...mine];
}

/**
 * One order of the keys in `kept`. Whoever put the common ones into another order is followed; what was added stays behind what it
 * was put behind. Where both reordered, `settle` says whom to follow. What stands in neither list comes last.
 */
export function mergedOrder(
  lists: Three<readonly string[]>,
  kept: ReadonlySet<string>,
  settle: () => MergeSide,
): readonly string[] {
  const mine = lists.mine.filter((key) => kept.has(key));
  const theirs = lists.theirs.filter((key) => kept.has(key));
  const inMine = new Set(mine);
  const shared = new Set(theirs.filter((key) => inMine.has(key)));
  const orders = { mine: mine.filter((key) => shared.has(key)), theirs: theirs.filter((key) => shared.has(key)) };
  const known = new Set(lists.base);
  const before = lists.base.filter((key) => shared.has(key));
  const keeps = (side: MergeSide): boolean =>
    sameContent(
      orders[side].filter((key) => known.has(key)),
      before,
    );

  const backbone = (): readonly string[] => {
    if (sameContent(orders.mine, orders.theirs)) return orders.mine;
    const [mineKeeps, theirsKeep] = [keeps('mine'), keeps('theirs')];
    if (mineKeeps && theirsKeep) return [orders.mine, orders.theirs].sort()[0] ?? [];
    if (mineKeeps) return orders.theirs;
    if (theirsKeep) return orders.mine;
    return orders[settle()];
  };
  const [runsOfMine, runsOfTheirs] = [runsOf(mine, shared), runsOf(theirs, shared)];
  const behind = (key: string | null): readonly string[] => joined(runsOfMine.get(key), runsOfTheirs.get(key));
  const order = [...behind(null), ...backbone().flatMap((key) => [key, ...behind(key)])];
  const placed = new Set(order);
  return [...order, ...[...kept].filter((key) => !placed.has(key)).sort()];
}
