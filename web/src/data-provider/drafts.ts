import type { PolicyDocument } from '@jifen/policies';
import type { Draft, DraftAction } from '../policies/draft';
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
export function saveDraft(id: string, document: PolicyDocument, baseRevision: number, note?: string): Promise<Draft> {
  return request<Draft>(path(id), { method: 'PUT', body: { document, baseRevision, ...(note ? { note } : {}) } });
}

/** Takes a draft a step further, or back. `contentHash` names the content that is meant. */
export function moveDraft(id: string, action: DraftAction, contentHash: string, comment?: string): Promise<Draft> {
  return request<Draft>(`${path(id)}/transitions`, {
    method: 'POST',
    body: { action, contentHash, ...(comment ? { comment } : {}) },
  });
}

/** A new draft with the content of a draft or a version. */
export function copyDraft(from: { kind: 'draft' | 'version'; id: string }): Promise<Draft> {
  return request<Draft>('policies', { method: 'POST', body: { copyOf: from } });
}
