import type { PolicyDocument } from '../model/policy-document.js';
import type { ScoreNode } from '../model/score-node.js';
import { Identifier } from '../model/text.js';
import type { Entry, ListKind } from './list-place.js';

/** Longest id, in characters. */
const LONGEST = 64;

function nodeIds(node: ScoreNode): string[] {
  if (node.kind === 'include') return [];
  return node.kind === 'group' ? [node.id, ...node.children.flatMap(nodeIds)] : [node.id];
}

/** Ids of an entry and everything below it, in document order; an inclusion has none of its own. */
export function idsOf(entry: Entry): string[] {
  return 'kind' in entry ? nodeIds(entry) : [entry.id];
}

/** The ids that an entry of that kind must not take: those of the document itself, without what it includes. */
export function ownIds(document: PolicyDocument, kind: ListKind): ReadonlySet<string> {
  return new Set(kind === 'nodes' ? nodeIds(document.score) : document[kind].map(({ id }) => id));
}

/** Whether a text has the form of an id: lower-case words joined by hyphens, 64 characters at most. */
export function isIdentifier(text: string): boolean {
  return Identifier.safeParse(text).success;
}

/** The id itself where it is free, else with the first number from 2 that makes it so: `blood-2`. */
export function freshId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const stem = id.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const next = `${stem.slice(0, LONGEST - ending.length).replace(/-+$/, '')}${ending}`;
    if (!taken.has(next)) return next;
  }
}
