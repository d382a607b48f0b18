import { type Finding, type PolicyDocument } from '@jifen/policies';
import { titleView } from '../documents/document-view.js';
import { type Approval } from './approval.entity.js';
import { type DraftRow, type DraftView } from './draft-contract.js';
import { type DraftAction } from './draft-state.js';
import { type Draft } from './draft.entity.js';

/** What lists show of a draft; needs the relation `county`. */
export function draftRow(draft: Draft): DraftRow {
  return {
    id: draft.id,
    policyId: draft.policyId,
    version: draft.versionLabel,
    title: titleView(draft.titleZh, draft.titleEn),
    county: draft.countyCode,
    practice: draft.county.practice,
    state: draft.state,
    revision: draft.revision,
    contentHash: draft.contentHash,
    updatedAt: draft.updatedAt.toISOString(),
    updatedBy: { id: draft.updatedBy, displayName: draft.updatedByName },
    baseVersionId: draft.baseVersionId,
    pendingCount: draft.pendingCount,
    errorCount: draft.errorCount,
  };
}

/** What belongs to a draft beside its own row. */
export interface DraftParts {
  readonly document: PolicyDocument;
  readonly findings: readonly Finding[];
  readonly approvals: readonly Approval[];
  readonly editors: readonly string[];
  readonly allowedActions: readonly DraftAction[];
  readonly publishedVersionId: string | null;
}

/** Everything that the API shows of a draft; needs the relation `county`. */
export function draftView(draft: Draft, parts: DraftParts): DraftView {
  const standing = new Set(standingApprovals(draft, parts.approvals, parts.editors));
  return {
    ...draftRow(draft),
    document: parts.document,
    findings: [...parts.findings],
    approvals: parts.approvals.map((approval) => ({
      userId: approval.userId,
      displayName: approval.userName,
      at: approval.at.toISOString(),
      contentHash: approval.contentHash,
      revision: approval.revision,
      decision: approval.decision,
      comment: approval.comment,
      valid: standing.has(approval),
    })),
    allowedActions: [...parts.allowedActions],
    editors: [...parts.editors],
    publishedVersionId: parts.publishedVersionId,
  };
}

/**
 * The approvals that still count: of exactly this content, given in the present round of review, by people who never edited it, and
 * not taken back by a later rejection.
 */
export function standingApprovals(
  draft: Pick<Draft, 'contentHash' | 'submission'>,
  approvals: readonly Approval[],
  editors: readonly string[],
): Approval[] {
  const round = approvals.filter(
    ({ submission, contentHash }) => submission === draft.submission && contentHash === draft.contentHash,
  );
  const lastRejection = round.findLastIndex(({ decision }) => decision === 'reject');
  return round
    .slice(lastRejection + 1)
    .filter(({ decision, userId }) => decision === 'approve' && !editors.includes(userId));
}
