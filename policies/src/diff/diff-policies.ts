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
  /** List every node with what became of it, the unchanged ones as well. */
  readonly everyNode?: boolean;
}

/**
 * Every difference between two resolved policies, in the words of the domain; A is the older or left one. Named things
 * are matched by id. What has another id is the same, merged, split or converted only where the documents show it: see `findKinship` for
 * score nodes; of other things all but the id must be the same. Two equal documents have no change; whatever differs between two
 * documents lies at or below a pointer of some change; and A compared with B is B compared with A the other way round. Never throws, even
 * where rules have errors.
 */
export function diffPolicies(
  a: ResolvedPolicy,
  b: ResolvedPolicy,
  { everyNode = false }: DiffOptions = {},
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
    ...(everyNode ? { nodes: nodes.statuses() } : {}),
  };
}
