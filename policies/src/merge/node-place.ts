import type { MergePlace, Three } from './conflict.js';
import { inEach, subjectOf } from './merge-value.js';
import { idOf, type TreeIndex } from './tree-index.js';

/** How a conflict names a node. */
export function nodePlace(key: string, trees: Three<TreeIndex>): MergePlace {
  const found = inEach(trees, (tree) => tree.get(key));
  const node = (found.mine ?? found.theirs ?? found.base)?.node;
  const id = node ? idOf(node) : key;
  return {
    subject: subjectOf(
      'node',
      id,
      inEach(found, (standing) => standing?.node),
    ),
    field: '',
    at: inEach(found, (standing) => standing?.pointer ?? null),
  };
}
