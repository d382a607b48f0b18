import type { TreeRow } from './tree-row';
import { isLeaf } from './tree-rows';

/** What the tree can be narrowed to. */
export type TreeFilter = 'errors' | 'pending' | 'untested' | 'changed';

/** The filters, worst first. */
export const TREE_FILTERS: readonly TreeFilter[] = ['errors', 'pending', 'untested', 'changed'];

/** How many entries there are to write, and at how many of all entries something of each kind stands. */
export function counted(rows: readonly TreeRow[]): Readonly<Record<TreeFilter | 'all', number>> {
  const at = (filter: TreeFilter): number => rows.filter(({ own }) => own[filter] > 0).length;
  return {
    all: rows.filter(isLeaf).length,
    errors: at('errors'),
    pending: at('pending'),
    untested: at('untested'),
    changed: at('changed'),
  };
}

/** What is to be seen of the tree. */
export interface TreeView {
  readonly folded: ReadonlySet<string>;
  readonly filter: TreeFilter | null;
  /** Whether a row is what was searched for; null while nothing is searched for. */
  readonly matches: ((row: TreeRow) => boolean) | null;
}

/** The rows to show: those below a folded row are left out; with a search or filter, the hits and what leads to them. */
export function visibleRows(rows: readonly TreeRow[], { folded, filter, matches }: TreeView): TreeRow[] {
  if (filter === null && matches === null) {
    const hidden = new Set<string>();
    return rows.filter((row) => {
      const below = row.parent !== null && (hidden.has(row.parent) || folded.has(row.parent));
      if (below) hidden.add(row.id);
      return !below;
    });
  }
  const shown = new Set<string>();
  for (const row of [...rows].reverse()) {
    const hit = (filter === null || row.own[filter] > 0) && (matches === null || matches(row));
    if (hit) shown.add(row.id);
    if (shown.has(row.id) && row.parent !== null) shown.add(row.parent);
  }
  return rows.filter(({ id }) => shown.has(id));
}
