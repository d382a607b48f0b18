import type { Finding } from '../findings/finding.js';
import type { PolicyRules } from '../logic/policy-rules.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';

/** What a check looks at: the document as written, and resolved with all its rules read. */
export interface CheckedPolicy {
  readonly document: PolicyDocument;
  readonly resolved: ResolvedPolicy;
  readonly rules: PolicyRules;
}

/** Looks for one kind of finding in a policy. Pointers lead into the document as written. */
export type Check = (policy: CheckedPolicy) => Finding[];
