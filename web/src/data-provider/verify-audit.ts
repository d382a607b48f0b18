import { request } from './http';

/** What came of walking the whole audit chain on the server. */
export interface AuditVerification {
  readonly valid: boolean;
  /** Entries walked over: all of them, or up to the broken one. */
  readonly entries: number;
  /** Digest of the last entry that fits. */
  readonly head: string;
  readonly broken: { readonly id: number; readonly reason: 'position' | 'previous' | 'digest' } | null;
}

/** Has the server recompute every digest of the audit chain. */
export function verifyAudit(signal?: AbortSignal): Promise<AuditVerification> {
  return request<AuditVerification>('audit/verification', { signal });
}
