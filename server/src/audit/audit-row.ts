import { z } from 'zod';
import { listQuery } from '../listing/list-query.js';
import { type AuditEntry } from './audit-entry.entity.js';

/** An audit entry as the API shows it. */
export const AuditRow = z
  .object({
    /** Position in the chain, from 1. */
    id: z.number().int(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.string().nullable(), displayName: z.string() }),
    action: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }),
    county: z.string().nullable(),
    summary: z.object({ zh: z.string(), en: z.string() }),
    detail: z.record(z.string(), z.unknown()),
    digest: z.string(),
    previous: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditRow = z.infer<typeof AuditRow>;

/** Position of an entry, in an address. */
export const AuditPosition = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** What the audit can be listed by; newest first unless asked otherwise. */
export const AuditListQuery = listQuery({
  sort: ['id', 'at'],
  defaultSort: 'id',
  defaultOrder: 'DESC',
  filter: {
    action: z.string().max(64),
    targetKind: z.string().max(64),
    targetId: z.string().max(200),
    actorId: z.uuid(),
    county: z.string().max(64),
  },
});
export type AuditListQuery = z.infer<typeof AuditListQuery>;

/** What the API shows of an entry. */
export function auditRow(entry: AuditEntry): AuditRow {
  return {
    id: entry.position,
    at: entry.at.toISOString(),
    actor: { id: entry.actorId, displayName: entry.actorName },
    action: entry.action,
    target: { kind: entry.targetKind, id: entry.targetId },
    county: entry.countyCode,
    summary: { zh: entry.summaryZh, en: entry.summaryEn },
    detail: { ...entry.detail },
    digest: entry.digest,
    previous: entry.previous,
  };
}
