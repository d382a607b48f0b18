import { z } from 'zod';
import { Actor, Title, titleView } from '../documents/document-view.js';
import { type PolicyVersion } from './version.entity.js';
import { lifecycleOn, VERSION_LIFECYCLES, type VersionRange } from './version-range.js';
import { StoredApproval, StoredVerification } from './version-record.js';

/** A version as the API lists it. */
export const VersionRow = z
  .object({
    id: z.uuid(),
    policyId: z.string(),
    version: z.string().meta({ description: 'Version label of the document' }),
    number: z.number().int().meta({ description: '1 for v1, 2 for v2 … within the county' }),
    title: Title,
    county: z.string(),
    practice: z.boolean(),
    contentHash: z.string(),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().nullable().meta({ description: 'Last day in force; null: until further notice' }),
    publishedAt: z.iso.datetime(),
    publishedBy: Actor,
    approvals: z.array(StoredApproval),
    lifecycle: z.enum(VERSION_LIFECYCLES),
    verification: StoredVerification,
  })
  .meta({ id: 'VersionRow' });
export type VersionRow = z.infer<typeof VersionRow>;

/** What the API shows of a version; needs the relation `county`. */
export function versionRow(version: PolicyVersion, range: VersionRange, today: string): VersionRow {
  return {
    id: version.id,
    policyId: version.policyId,
    version: version.versionLabel,
    number: version.number,
    title: titleView(version.titleZh, version.titleEn),
    county: version.countyCode,
    practice: version.county.practice,
    contentHash: version.contentHash,
    effectiveFrom: range.from,
    effectiveTo: range.to,
    publishedAt: version.publishedAt.toISOString(),
    publishedBy: { id: version.publishedBy, displayName: version.publishedByName },
    approvals: version.approvals,
    lifecycle: lifecycleOn(range, today),
    verification: version.verification,
  };
}
