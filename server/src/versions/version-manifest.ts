import { canonicalJson } from '@jifen/policies';
import { z } from 'zod';
import { StoredApproval } from './version-record.js';

/** What a version's signature vouches for, besides the content whose hash it names. */
export const VersionManifest = z.strictObject({
  format: z.literal('points-policy-version/1'),
  county: z.string(),
  number: z.number().int(),
  policy: z.strictObject({ id: z.string(), version: z.string(), contentHash: z.string() }),
  /** What it was resolved from. */
  inclusions: z.array(z.strictObject({ policy: z.string(), version: z.string(), hash: z.string() })),
  engine: z.string(),
  effectiveFrom: z.string(),
  expiresOn: z.string().nullable(),
  approvals: z.array(StoredApproval),
  publishedAt: z.string(),
});
export type VersionManifest = z.infer<typeof VersionManifest>;

/** The manifest as it is signed and stored: canonical JSON. */
export function manifestText(manifest: VersionManifest): string {
  return canonicalJson(manifest);
}
