import {
  checkPolicy,
  type CompiledPolicy,
  compilePolicy,
  type Finding,
  libraryOf,
  type PolicyDocument,
  type PolicyRules,
  readPolicyRules,
  type ResolvedPolicy,
  resolvePolicy,
} from '@jifen/policies';

/** What the checker says about a document, and the policy ready to score persons where it can be executed. */
export interface Analysis {
  readonly document: PolicyDocument;
  readonly findings: readonly Finding[];
  /** Null where what it includes cannot be found. */
  readonly resolved: ResolvedPolicy | null;
  readonly rules: PolicyRules | null;
  /** Null while the document has an error. */
  readonly policy: CompiledPolicy | null;
}

/** Checks and compiles a document, in the browser as on the server: it is the same code. */
export function analyse(document: PolicyDocument, included: readonly PolicyDocument[]): Analysis {
  const library = libraryOf(included);
  const resolved = resolvePolicy(document, library).value;
  const rules = resolved ? readPolicyRules(resolved) : null;
  const findings = checkPolicy(document, library);
  const { policy } = compilePolicy(document, library);
  return { document, findings, resolved, rules, policy };
}

/** Findings at or below a pointer. */
export function findingsBelow(findings: readonly Finding[], pointer: string): Finding[] {
  return findings.filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`));
}

/** The finding as it stands inside the value at `pointer`: pointers, the fix's included, relative to that value. */
export function relativeTo(pointer: string, finding: Finding): Finding {
  const relative = (at: string): string => (at.startsWith(pointer) ? at.slice(pointer.length) : at);
  return {
    ...finding,
    pointer: relative(finding.pointer),
    ...(finding.fix ? { fix: { ...finding.fix, pointer: relative(finding.fix.pointer) } } : {}),
  };
}
