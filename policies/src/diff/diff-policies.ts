import type { PolicyDocument } from '../model/policy-document.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Change, PolicyDiff } from './change.js';
import { POLICY_FIELDS } from './fields/document-fields.js';
import { inclusionChanges } from './inclusion-changes.js';
import { type Listing, listChanges } from './list-changes.js';
import { DEPARTMENTS, FACTS, NOTES, READINGS, SCENES, SOURCES, STANDING, VETOES } from './listings.js';
import { fieldChanges, type Sides, subjectNamed } from './make-change.js';
import { nodeChanges } from './node-changes.js';
import { sideOf } from './side.js';

/** What may be asked of a comparison. */
export interface DiffOptions {
  /** List the nodes in which nothing changed, as well. */
  readonly includeUnchanged?: boolean;
}

/**
 * Every difference between two resolved policies, in the words of the domain; A is the older or left one. Nodes, facts, scenes and all
 * other named things are matched by id, and by nothing else. Two equal documents have no change; whatever differs between two documents
 * lies at or below the pointer of some change. Never throws, even where rules have errors.
 */
export function diffPolicies(
  a: ResolvedPolicy,
  b: ResolvedPolicy,
  { includeUnchanged = false }: DiffOptions = {},
): PolicyDiff {
  const sides: Sides = { a: sideOf(a), b: sideOf(b) };
  const policy = subjectNamed('policy', b.document.id, b.document.title);
  const root = [
    { value: a.document, pointer: '' },
    { value: b.document, pointer: '' },
  ] as const;
  const lists = <T extends { readonly id: string }>(
    listing: Listing<T>,
    of: (document: PolicyDocument) => readonly T[],
  ): readonly Change[] =>
    listChanges(listing, policy, [of(a.document), of(b.document)], [listing.at, listing.at], sides);
  const nodes = nodeChanges(sides);
  return {
    changes: [
      ...fieldChanges(policy, POLICY_FIELDS, ...root, sides, {}),
      ...inclusionChanges(sides),
      ...nodes.changes,
      ...lists(VETOES, ({ vetoes }) => vetoes),
      ...lists(STANDING, ({ standing }) => standing),
      ...lists(SCENES, ({ scenes }) => scenes),
      ...lists(FACTS, ({ facts }) => facts),
      ...lists(DEPARTMENTS, ({ departments }) => departments),
      ...lists(SOURCES, ({ documents }) => documents),
      ...lists(READINGS, ({ readings }) => readings),
      ...lists(NOTES, ({ notes }) => notes),
    ],
    unchangedCount: nodes.unchangedCount,
    ...(includeUnchanged ? { unchanged: nodes.unchanged() } : {}),
  };
}
