import type { IdChange, PolicyDocument, ScoreNode } from '@jifen/policies';

function nodeIds(node: ScoreNode): string[] {
  if (node.kind === 'include') return [];
  return node.kind === 'group' ? [node.id, ...node.children.flatMap(nodeIds)] : [node.id];
}

/** Ids of one kind that a document itself has. */
export function idsOf(document: PolicyDocument, kind: IdChange['kind']): ReadonlySet<string> {
  if (kind === 'node') return new Set(nodeIds(document.score));
  const named = { fact: document.facts, veto: document.vetoes, standing: document.standing }[kind];
  return new Set(named.map(({ id }) => id));
}
