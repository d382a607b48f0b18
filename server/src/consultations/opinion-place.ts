import { type PolicyDocument, type ScoreNode } from '@jifen/policies';
import { type OpinionPlace } from './consultation-contract.js';
import { type PlaceKind } from './consultation-kinds.js';

/**
 * The entry of a document that an opinion is about, with its pointer and title; null where the document has none of that id. What it
 * includes of other policies is not its own and is not asked about.
 */
export function opinionPlace(document: PolicyDocument, kind: PlaceKind, id: string): OpinionPlace | null {
  const place = kind === 'node' ? nodePlace(document.score, '/score', id) : listedPlace(document, kind, id);
  return place && { kind, id, ...place };
}

type Found = Pick<OpinionPlace, 'pointer' | 'title'>;

const LISTS = { veto: 'vetoes', standing: 'standing', scene: 'scenes' } as const;

function listedPlace(document: PolicyDocument, kind: Exclude<PlaceKind, 'node'>, id: string): Found | null {
  const list = LISTS[kind];
  const entries = document[list];
  const index = entries.findIndex((entry) => entry.id === id);
  const entry = entries[index];
  return entry ? { pointer: `/${list}/${index}`, title: entry.title } : null;
}

function nodePlace(node: ScoreNode, pointer: string, id: string): Found | null {
  if (node.kind === 'include') return null;
  if (node.id === id) return { pointer, title: node.title };
  if (node.kind !== 'group') return null;
  for (const [index, child] of node.children.entries()) {
    const found = nodePlace(child, `${pointer}/children/${index}`, id);
    if (found) return found;
  }
  return null;
}
