import { z } from 'zod';
import { Identifier } from '@jifen/policies';
import { listQuery } from '../listing/list-query.js';
import { PolicyDocumentView, Title } from '../documents/document-view.js';
import { CaseDocument } from '../documents/case-view.js';
import { StoredCaseRun } from './version-record.js';
import { VersionRow } from './version-row.js';

export const VersionListQuery = listQuery({
  sort: ['publishedAt', 'number', 'effectiveFrom', 'policyId', 'title', 'county'],
  defaultSort: 'publishedAt',
  defaultOrder: 'DESC',
  filter: { policyId: Identifier, county: Identifier },
});
export type VersionListQuery = z.infer<typeof VersionListQuery>;

const IncludedView = z.object({
  policyId: z.string(),
  version: z.string(),
  contentHash: z.string(),
  title: Title,
  document: PolicyDocumentView,
});

export const VersionView = VersionRow.extend({
  document: PolicyDocumentView,
  included: z.array(IncludedView).meta({ description: 'What the document includes, directly or not' }),
  cases: z.array(CaseDocument).meta({ description: 'Test cases that it was published with' }),
  caseRun: StoredCaseRun.nullable(),
  draftId: z.uuid(),
  manifest: z.string().meta({ description: 'Canonical JSON that was signed' }),
  signature: z.string().meta({ description: 'Ed25519, base64, over the UTF-8 of the manifest' }),
  signingKey: z.object({ id: z.string(), publicKey: z.string().meta({ description: 'PEM' }) }),
}).meta({ id: 'Version' });
export type VersionView = z.infer<typeof VersionView>;

export const SigningKeyRow = z
  .object({ id: z.string(), publicKey: z.string().meta({ description: 'PEM' }), createdAt: z.iso.datetime() })
  .meta({ id: 'SigningKey' });
export type SigningKeyRow = z.infer<typeof SigningKeyRow>;
