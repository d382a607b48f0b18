import type { PolicyDocument } from '@jifen/policies';
import type { Bilingual } from '../i18n/language';
import type { VersionLifecycle } from '../status';

/** What comparing a version with json-logic-js at publication came to. */
export interface VersionVerification {
  readonly reference: string;
  readonly engine: string;
  readonly persons: number;
  readonly cases: number;
  readonly compared: number;
  readonly skippedUnknown: number;
  readonly differences: number;
}

/** A published version in a list. */
export interface VersionRow {
  readonly id: string;
  readonly policyId: string;
  readonly version: string;
  /** Running number within the county: v1, v2 … */
  readonly number: number;
  readonly title: Bilingual;
  readonly county: string;
  readonly practice: boolean;
  readonly contentHash: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly publishedAt: string;
  readonly publishedBy: { readonly id: string | null; readonly displayName: string };
  readonly approvals: readonly { readonly displayName: string; readonly at: string }[];
  readonly lifecycle: VersionLifecycle;
  readonly verification: VersionVerification;
}

/** A version with its content and what proves it. */
export interface Version extends VersionRow {
  readonly document: PolicyDocument;
  readonly included: readonly { readonly document: PolicyDocument }[];
  readonly signature: string;
  readonly signingKey: { readonly id: string; readonly publicKey: string };
}
