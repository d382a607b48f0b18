import { entryAt, type PlacedNode, type PolicyDocument, type StandingRule, type Veto } from '@jifen/policies';

/*
 * The tree is that of the last analysis, which comes after the keystrokes. Fields show the document as it is: what is typed next is
 * typed into what was typed before.
 */

/** The node as the document has it now; as the analysis has it where the document has another at its place. */
export function liveNode(document: PolicyDocument, placed: PlacedNode): PlacedNode {
  const { node, pointer } = placed;
  const entry = entryAt(document, pointer);
  if (!entry || !('kind' in entry) || entry.kind === 'include' || entry === node) return placed;
  return entry.kind === node.kind && entry.id === node.id ? { ...placed, node: entry } : placed;
}

/** The veto or standing rule as the document has it now. */
export function liveVerdict<T extends Veto | StandingRule>(document: PolicyDocument, pointer: string, verdict: T): T {
  const entry = entryAt(document, pointer);
  const isSame = entry && !('kind' in entry) && entry.id === verdict.id && 'state' in entry === 'state' in verdict;
  return isSame ? (entry as T) : verdict;
}
