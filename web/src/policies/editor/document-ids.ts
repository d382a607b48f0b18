import { type IdChange, type ListKind, ownIds, type PolicyDocument } from '@jifen/policies';

const LISTS: Readonly<Record<Exclude<IdChange['kind'], 'fact'>, ListKind>> = {
  node: 'nodes',
  veto: 'vetoes',
  standing: 'standing',
};

/** Ids of one kind that a document itself has, without what it includes. */
export function idsOf(document: PolicyDocument, kind: IdChange['kind']): ReadonlySet<string> {
  return kind === 'fact' ? new Set(document.facts.map(({ id }) => id)) : ownIds(document, LISTS[kind]);
}
