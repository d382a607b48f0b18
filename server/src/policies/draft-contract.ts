import { z } from 'zod';
import { NewConsultation } from '../consultations/consultation-contract.js';
import { Actor, FindingView, PolicyDocumentView, Title } from '../documents/document-view.js';
import { Identifier } from '@jifen/policies';
import { listQuery } from '../listing/list-query.js';
import { VersionRow } from '../versions/version-row.js';
import { DRAFT_ACTIONS, DRAFT_STATES, SAVE_OCCASIONS } from './draft-state.js';

export const DraftRow = z
  .object({
    id: z.uuid(),
    policyId: z.string().meta({ description: 'Id of the document' }),
    version: z.string().meta({ description: 'Version label of the document' }),
    title: Title,
    county: z.string(),
    practice: z.boolean(),
    state: z.enum(DRAFT_STATES),
    revision: z.number().int(),
    contentHash: z.string(),
    updatedAt: z.iso.datetime(),
    updatedBy: Actor,
    baseVersionId: z.uuid().nullable(),
    pendingCount: z.number().int(),
    errorCount: z.number().int(),
  })
  .meta({ id: 'PolicyDraftRow' });
export type DraftRow = z.infer<typeof DraftRow>;

const ApprovalView = z.object({
  userId: z.uuid(),
  displayName: z.string(),
  at: z.iso.datetime(),
  contentHash: z.string(),
  revision: z.number().int(),
  decision: z.enum(['approve', 'reject']),
  comment: z.string().nullable(),
  valid: z.boolean().meta({ description: 'Still counts: this content, this round of review, no editor of the draft' }),
});

export const DraftView = DraftRow.extend({
  document: PolicyDocumentView,
  findings: z.array(FindingView),
  approvals: z.array(ApprovalView),
  allowedActions: z.array(z.enum(DRAFT_ACTIONS)),
  editors: z.array(z.uuid()),
  publishedVersionId: z.uuid().nullable(),
}).meta({ id: 'PolicyDraft' });
export type DraftView = z.infer<typeof DraftView>;

const Document = z.unknown().meta({ description: 'A policy document; what is wrong with it comes back as findings' });
const Note = z.string().min(1).max(2000);

export const DraftListQuery = listQuery({
  sort: ['updatedAt', 'title', 'state', 'policyId', 'version', 'county', 'revision'],
  defaultSort: 'updatedAt',
  defaultOrder: 'DESC',
  filter: {
    state: z.enum(DRAFT_STATES),
    policyId: Identifier,
    county: Identifier,
    /** Part of the title or of the document's id. */
    q: z.string().min(1).max(64),
  },
});
export type DraftListQuery = z.infer<typeof DraftListQuery>;

/** A new draft: of a document, or a copy of a draft or version. */
export const NewDraft = z
  .strictObject({
    document: Document.optional(),
    baseVersionId: z.uuid().optional().meta({ description: 'Version that the document revises' }),
    copyOf: z.strictObject({ kind: z.enum(['draft', 'version']), id: z.uuid() }).optional(),
    title: z.string().min(1).max(2000).optional().meta({ description: 'Chinese title of the copy' }),
    note: Note.optional(),
  })
  .meta({ id: 'NewPolicyDraft' });
export type NewDraft = z.infer<typeof NewDraft>;

export const DraftSave = z
  .strictObject({
    document: Document,
    baseRevision: z.int().min(1).meta({ description: 'Revision that the change was made on' }),
    note: Note.optional(),
    occasion: z.enum(SAVE_OCCASIONS).default('manual').meta({ description: 'On what occasion it is saved' }),
  })
  .meta({ id: 'PolicyDraftSave' });
export type DraftSave = z.infer<typeof DraftSave>;

/** Where a draft stands now, without its content: enough to know whether somebody else has saved. */
export const DraftHead = z
  .object({
    revision: z.number().int(),
    contentHash: z.string(),
    state: z.enum(DRAFT_STATES),
    updatedAt: z.iso.datetime(),
    updatedBy: Actor,
  })
  .meta({ id: 'PolicyDraftHead' });
export type DraftHead = z.infer<typeof DraftHead>;

export const DocumentCheck = z.strictObject({ document: Document }).meta({ id: 'PolicyCheck' });
export type DocumentCheck = z.infer<typeof DocumentCheck>;

export const DocumentChecked = z
  .object({ findings: z.array(FindingView), contentHash: z.string().nullable() })
  .meta({ id: 'PolicyChecked' });
export type DocumentChecked = z.infer<typeof DocumentChecked>;

export const RevisionRow = z
  .object({
    id: z.number().int().meta({ description: 'The revision' }),
    revision: z.number().int(),
    at: z.iso.datetime(),
    by: Actor,
    note: z.string().nullable(),
    occasion: z.enum(SAVE_OCCASIONS),
    contentHash: z.string(),
  })
  .meta({ id: 'PolicyRevisionRow' });
export type RevisionRow = z.infer<typeof RevisionRow>;

/** Revisions, newest first; a draft that is saved as people go along has many. */
export const RevisionListQuery = z
  .strictObject({
    before: z.coerce
      .number()
      .int()
      .min(1)
      .max(999_999_999)
      .optional()
      .meta({ description: 'Only those before this one' }),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  })
  .meta({ id: 'PolicyRevisionListQuery' });
export type RevisionListQuery = z.infer<typeof RevisionListQuery>;

export const RevisionView = RevisionRow.extend({ document: PolicyDocumentView }).meta({ id: 'PolicyRevision' });
export type RevisionView = z.infer<typeof RevisionView>;

/** Everything that moves a draft on; saving has a route of its own. */
export const TRANSITION_ACTIONS = ['consult', 'submit', 'withdraw', 'approve', 'reject', 'publish'] as const;

export const DraftTransition = z
  .strictObject({
    action: z.enum(TRANSITION_ACTIONS),
    contentHash: z.string().max(100).meta({ description: 'Content that was looked at' }),
    comment: z.string().min(1).max(2000).optional(),
    effectiveFrom: z.iso
      .date()
      .optional()
      .meta({ description: 'For `publish`, where the document leaves the date open' }),
    consultation: NewConsultation.optional().meta({ description: 'For `consult`: who is asked, and until when' }),
  })
  .meta({ id: 'PolicyDraftTransition' });
export type DraftTransition = z.infer<typeof DraftTransition>;

export const PublicationBlockers = z.object({ blockers: z.array(FindingView) }).meta({ id: 'PublicationBlockers' });
export type PublicationBlockers = z.infer<typeof PublicationBlockers>;

export const DraftMoved = DraftView.extend({ publishedVersion: VersionRow.nullable() }).meta({
  id: 'PolicyDraftMoved',
});
export type DraftMoved = z.infer<typeof DraftMoved>;
