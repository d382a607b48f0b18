import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { PolicyRules } from '../logic/policy-rules.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { NodeReach } from './analysis/node-reach.js';
import type { CheckedRule } from './checked-rule.js';
import type { RuleReport } from './rule-report.js';

/** A document as written, and resolved with all its rules read. */
export interface ReadPolicy {
  readonly document: PolicyDocument;
  readonly resolved: ResolvedPolicy;
  readonly rules: PolicyRules;
}

/** What a check looks at. */
export interface CheckedPolicy extends ReadPolicy {
  /** The policy ready to run; rules that are wrong count as pending. */
  readonly engine: CompiledPolicy;
  /** The rules of the document itself that can be read. */
  readonly written: readonly CheckedRule[];
  /** What is found in a rule by itself. */
  readonly reportOf: (rule: CheckedRule) => RuleReport;
  /** What the nodes of the score tree can come to. */
  readonly reach: NodeReach;
}

/** Looks for one kind of finding in a policy. Pointers lead into the document as written. */
export type Check = (policy: CheckedPolicy) => Finding[];
