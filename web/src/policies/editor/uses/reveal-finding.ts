import type { Finding } from '@jifen/policies';
import type { TreeRow } from '../tree/tree-row';
import type { UsesDesk } from './uses-desk';

/** Leads on from the row of a finding to its field, where the form of the entry is a long one: that of a scene. */
export function revealFinding(desk: UsesDesk | null, { id, entry, pointer }: TreeRow, finding: Finding): void {
  if (entry.kind === 'scene') desk?.reveal({ rowId: id, pointer: finding.pointer.slice(pointer.length) });
}
