import type { Finding } from '@jifen/policies';
import { isHead, type TreeRow } from './tree-row';

/** The row that a finding stands at, the innermost one; undefined for what concerns the document as a whole. */
export function rowOfFinding(rows: readonly TreeRow[], { pointer }: Finding): TreeRow | undefined {
  let found: TreeRow | undefined;
  for (const row of rows) {
    const here = pointer === row.pointer || pointer.startsWith(`${row.pointer}/`);
    if (here && !row.locked && !isHead(row)) found = row;
  }
  return found;
}
