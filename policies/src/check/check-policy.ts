import type { Finding } from '../findings/finding.js';
import { readPolicyRules } from '../logic/policy-rules.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type PolicyLibrary, resolvePolicy } from '../model/resolve-policy.js';
import type { Check } from './checked-policy.js';
import { capUnreached } from './findings/cap-unreached.js';
import { duplicateRule } from './findings/duplicate-rule.js';
import { factOrder } from './findings/fact-order.js';
import { formulas } from './findings/formulas.js';
import { idleKeys } from './findings/idle-keys.js';
import { illustrative } from './findings/illustrative.js';
import { itemWorthless } from './findings/item-worthless.js';
import { optionCodes } from './findings/option-codes.js';
import { pending } from './findings/pending.js';
import { references } from './findings/references.js';
import { ruleFindings } from './findings/rule-findings.js';
import { scenes } from './findings/scenes.js';
import { structure } from './findings/structure.js';
import { unusedFacts } from './findings/unused-facts.js';
import { readyToCheck } from './ready-to-check.js';

/** Every check, in the order in which findings are listed. A new one is a file and a line here. */
const CHECKS: readonly Check[] = [
  structure,
  formulas,
  scenes,
  references,
  optionCodes,
  factOrder,
  pending,
  illustrative,
  ruleFindings,
  capUnreached,
  itemWorthless,
  duplicateRule,
  idleKeys,
  unusedFacts,
];

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * Everything that is wrong with a policy, or worth a look: rules that mean nothing, references that lead nowhere, values that are
 * pending, amounts nobody can reach. Worst first, else in document order. Never throws.
 */
export function checkPolicy(document: PolicyDocument, library: PolicyLibrary): Finding[] {
  const { value: resolved, findings: unresolved } = resolvePolicy(document, library);
  if (!resolved) return [...unresolved];
  const rules = readPolicyRules(resolved);
  const policy = readyToCheck({ document, resolved, rules });
  const findings = [...rules.findings, ...CHECKS.flatMap((check) => check(policy))];
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The findings that stand against publication: every error, and whatever says that it blocks publication. */
export function publicationBlockers(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error' || finding.blocksPublication === true);
}
