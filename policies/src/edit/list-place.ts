import { valueAt } from '../findings/json-pointer.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Scene } from '../model/scene.js';
import type { Inclusion, ScoreNode } from '../model/score-node.js';
import type { StandingRule, Veto } from '../model/verdict.js';

/** What stands in a list that an officer arranges: a node of the score tree, a veto, a standing rule, a scene. */
export type Entry = ScoreNode | Veto | StandingRule | Scene;

/** A slot in such a list: before the entry that stands at `index` now; its length means behind the last one. */
export interface ListPlace {
  /** Pointer to the list: the children of a group, `/vetoes`, `/standing` or `/scenes`. */
  readonly list: string;
  readonly index: number;
}

/** Lists of one kind exchange entries; a veto is no node of the score tree. */
export type ListKind = 'nodes' | 'vetoes' | 'standing' | 'scenes';

/** Most entries of a list, as the document's schema has it. */
export const MOST_ENTRIES: Readonly<Record<ListKind, number>> = {
  nodes: 500,
  vetoes: 200,
  standing: 50,
  scenes: 100,
};

const CHILDREN = /^\/score(\/children\/\d+)*\/children$/;

/** What kind of list a pointer leads to; null where it leads to none. */
export function listKind(list: string): ListKind | null {
  if (list === '/vetoes') return 'vetoes';
  if (list === '/standing') return 'standing';
  if (list === '/scenes') return 'scenes';
  return CHILDREN.test(list) ? 'nodes' : null;
}

/** The list in which the entry at a pointer stands, and where; null for the root of the score tree and everything else. */
export function placeOf(pointer: string): ListPlace | null {
  const found = /^(.*)\/(\d+)$/.exec(pointer);
  if (!found) return null;
  const [, list = '', index = ''] = found;
  return listKind(list) ? { list, index: Number(index) } : null;
}

/** The entries of a list; null where the document has no such list. */
export function entriesAt(document: PolicyDocument, list: string): readonly Entry[] | null {
  if (!listKind(list)) return null;
  const entries = valueAt(document, list);
  return Array.isArray(entries) ? (entries as readonly Entry[]) : null;
}

/** The entry at a pointer; null where there is none, and for the root. */
export function entryAt(document: PolicyDocument, pointer: string): Entry | null {
  const place = placeOf(pointer);
  return (place && entriesAt(document, place.list)?.[place.index]) ?? null;
}

/** Whether the entry is the score tree of another policy. */
export function isInclusion(entry: Entry): entry is Inclusion {
  return 'kind' in entry && entry.kind === 'include';
}
