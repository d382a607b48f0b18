import type { Finding, PolicyDocument } from '@jifen/policies';
import type { Bilingual } from '../i18n/language';
import type { DraftState } from '../status';

/** What somebody may do with a draft now; the server decides. */
export type DraftAction = 'save' | 'submit' | 'withdraw' | 'approve' | 'reject' | 'publish' | 'consult';

/** A person as results name one. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A draft in a list. */
export interface DraftRow {
  readonly id: string;
  readonly policyId: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly county: string;
  readonly practice: boolean;
  readonly state: DraftState;
  readonly revision: number;
  readonly contentHash: string;
  readonly updatedAt: string;
  readonly updatedBy: Person | null;
  readonly baseVersionId: string | null;
  readonly pendingCount: number;
  readonly errorCount: number;
}

/** One decision of a reviewer; it holds for one content only. */
export interface Approval {
  readonly userId: string;
  readonly displayName: string;
  readonly at: string;
  readonly contentHash: string;
  readonly decision: 'approve' | 'reject';
  readonly comment: string | null;
  /** False once the content has changed. */
  readonly valid: boolean;
}

/** A draft with its content. */
export interface Draft extends DraftRow {
  readonly document: PolicyDocument;
  readonly findings: readonly Finding[];
  readonly approvals: readonly Approval[];
  readonly allowedActions: readonly DraftAction[];
}

/** Where a draft stands, without its content. */
export type DraftHead = Pick<DraftRow, 'revision' | 'contentHash' | 'state' | 'updatedAt' | 'updatedBy'>;

/** On what occasion a draft was saved: by hand, as somebody went along, to bring two people’s work together, to go back. */
export type SaveOccasion = 'manual' | 'automatic' | 'merge' | 'restore';

/** One save of a draft. */
export interface RevisionRow {
  readonly revision: number;
  readonly at: string;
  readonly by: Person;
  readonly note: string | null;
  readonly occasion: SaveOccasion;
  readonly contentHash: string;
}

/** One save with its content. */
export interface Revision extends RevisionRow {
  readonly document: PolicyDocument;
}
