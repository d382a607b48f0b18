import type { PolicyDocument } from '@jifen/policies';
import type { Draft, DraftAction, DraftHead, Revision, RevisionRow, SaveOccasion } from '../policies/draft';
import type { NewConsultation } from '../consultations/consultation';
import { request } from './http';

function path(id: string): string {
  return `policies/${encodeURIComponent(id)}`;
}

/** A draft with its content. */
export function getDraft(id: string, signal?: AbortSignal): Promise<Draft> {
  return request<Draft>(path(id), { signal });
}

/**
 * Saves a draft on the revision it was edited from. Somebody else's newer revision is refused with `DRAFT-REVISION-CONFLICT`;
 * a document with errors is refused with its findings. Either way the stored draft stays as it was.
 */
export function saveDraft(
  id: string,
  document: PolicyDocument,
  baseRevision: number,
  occasion: SaveOccasion = 'manual',
): Promise<Draft> {
  return request<Draft>(path(id), { method: 'PUT', body: { document, baseRevision, occasion } });
}

/** Where a draft stands now, without its content. */
export function getDraftHead(id: string, signal?: AbortSignal): Promise<DraftHead> {
  // Asked for again and again without anybody doing anything: that alone must not ask somebody to sign in.
  return request<DraftHead>(`${path(id)}/head`, { signal, whenExpired: 'fail' });
}

/** Saves of a draft, newest first; only those before a revision where one is given. */
export function getRevisions(id: string, before?: number): Promise<{ data: RevisionRow[]; total: number }> {
  return request(`${path(id)}/revisions`, { query: { before } });
}

/** One save of a draft with its content. */
export function getRevision(id: string, revision: number, signal?: AbortSignal): Promise<Revision> {
  return request<Revision>(`${path(id)}/revisions/${revision}`, { signal });
}

/** Takes a draft a step further, or back. `contentHash` names the content that is meant; `consultation`, who is asked. */
export function moveDraft(
  id: string,
  action: DraftAction,
  contentHash: string,
  comment?: string,
  consultation?: NewConsultation,
): Promise<Draft> {
  return request<Draft>(`${path(id)}/transitions`, {
    method: 'POST',
    body: { action, contentHash, ...(comment ? { comment } : {}), ...(consultation ? { consultation } : {}) },
  });
}

/** A new draft with the content of a draft or a version; under another Chinese title where one is given. */
export function copyDraft(from: { kind: 'draft' | 'version'; id: string }, title?: string): Promise<Draft> {
  return request<Draft>('policies', { method: 'POST', body: { copyOf: from, ...(title ? { title } : {}) } });
}
