import { contentHash } from '@jifen/policies';
import { type AuditEntry } from './audit-entry.entity.js';

/** What the first entry names as the digest before it. */
export const CHAIN_START = `sha256:${'0'.repeat(64)}`;

/** Digest of an entry: SHA-256 of its canonical JSON with everything but the digest, hence with the digest of the one before. */
export function auditDigest(entry: Omit<AuditEntry, 'digest'>): string {
  return contentHash({
    position: entry.position,
    at: entry.at.toISOString(),
    actor: { id: entry.actorId, name: entry.actorName },
    action: entry.action,
    target: { kind: entry.targetKind, id: entry.targetId },
    county: entry.countyCode,
    summary: { zh: entry.summaryZh, en: entry.summaryEn },
    detail: entry.detail,
    previous: entry.previous,
  });
}
