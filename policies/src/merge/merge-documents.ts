import type { PolicyDocument } from '../model/policy-document.js';
import { Decisions, type MergeChoices, type MergeConflict } from './conflict.js';
import { mergeTrees } from './merge-tree.js';
import { inEach, mergeValue, subjectOf } from './merge-value.js';
import { DOCUMENT_PLAN } from './plan.js';

/** Two edited states of one document, put together. */
export interface Merge {
  /** With everything that either changed; where both changed the same thing, as was chosen, and else as in `mine`. */
  readonly document: PolicyDocument;
  /** Everything that both changed, each in another way; those that were chosen for as well. Empty: nobody has to decide anything. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges what two people made of the same document. Score nodes, facts, scenes and whatever else has an id are matched by it wherever they
 * stand, and merged field by field: a rule, a title or an amount is one field; marks, citations and readings are added and removed one by
 * one. What only one changed is taken over; what both changed alike is no conflict; nothing that either added is dropped. Which of the
 * two is called mine makes a difference in conflicts only. Never throws: documents with errors are merged as they are, and whether
 * what comes out has errors that neither had (a rule that reads a fact which the other removed) is for the checker to say.
 *
 * @param base the last state that both had
 * @param choices whom to follow in a conflict, by its id; choices of conflicts that there are not are ignored
 */
export function mergeDocuments(
  base: PolicyDocument,
  mine: PolicyDocument,
  theirs: PolicyDocument,
  choices: MergeChoices = {},
): Merge {
  const decisions = new Decisions(choices);
  const documents = { base, mine, theirs };
  const rest = inEach(documents, ({ score: _score, ...others }) => others);
  const place = {
    subject: subjectOf('policy', mine.id, rest),
    field: '',
    at: { base: '', mine: '', theirs: '' },
  };
  const merged = mergeValue(DOCUMENT_PLAN, rest, place, decisions) as Omit<PolicyDocument, 'score'>;
  const score = mergeTrees(
    inEach(documents, (document) => document.score),
    decisions,
  );
  return { document: { ...merged, score }, conflicts: decisions.conflicts };
}
