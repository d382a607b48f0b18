import type { PlacedNode } from './policy-rules.js';

/** An item of a scene that would take a part out of what a formula counts as a whole. */
export interface CutFormula {
  /** Position of the item in the scene's list. */
  readonly position: number;
  readonly item: string;
  /** The formula group above it. */
  readonly group: string;
}

/**
 * The items that lie below a formula group which the scene does not count as a whole: what a formula makes of some of its children
 * only is not said anywhere, so such a selection means nothing (reading A-80).
 */
export function cutFormulas(nodes: ReadonlyMap<string, PlacedNode>, items: readonly string[]): CutFormula[] {
  const selected = new Set(items);
  return items.flatMap((item, position): CutFormula[] => {
    let cut: string | undefined;
    for (let at = nodes.get(item)?.parent ?? null; at !== null; at = nodes.get(at)?.parent ?? null) {
      if (selected.has(at)) return [];
      const node = nodes.get(at)?.node;
      if (node?.kind === 'group' && node.combine === 'formula') cut ??= at;
    }
    return cut === undefined ? [] : [{ position, item, group: cut }];
  });
}
