import {
  entryAt,
  type PlacedNode,
  type PolicyDocument,
  type Scene,
  type StandingRule,
  type Veto,
} from '@jifen/policies';
import { pointerOfRow } from './tree/tree-moves';

/*
 * The tree is that of the last analysis, which comes after the keystrokes. Fields show the document as it is: what is typed next is
 * typed into what was typed before.
 */

/** The node as the document has it now, and where; as the analysis has it where the document has no such node. */
export function liveNode(document: PolicyDocument, placed: PlacedNode): PlacedNode {
  const { node } = placed;
  const pointer = pointerOfRow(document, node.id);
  const entry = pointer === '/score' ? document.score : pointer && entryAt(document, pointer);
  if (!pointer || !entry || !('kind' in entry) || entry.kind === 'include' || entry.kind !== node.kind) return placed;
  return entry === node && pointer === placed.pointer ? placed : { ...placed, node: entry, pointer };
}

/** The veto or standing rule as the document has it now. */
export function liveVerdict<T extends Veto | StandingRule>(document: PolicyDocument, pointer: string, verdict: T): T {
  const entry = entryAt(document, pointer);
  const isSame = entry && !('kind' in entry) && entry.id === verdict.id && 'state' in entry === 'state' in verdict;
  return isSame ? (entry as T) : verdict;
}

/** The scene of a row as the document has it now, and where; null where the document has no such scene any more. */
export function liveScene(
  document: PolicyDocument,
  rowId: string,
): { readonly scene: Scene; readonly pointer: string } | null {
  const pointer = pointerOfRow(document, rowId);
  const entry = pointer && entryAt(document, pointer);
  return pointer && entry && 'household' in entry ? { scene: entry, pointer } : null;
}
