import {
  type CompiledPolicy,
  compileResolved,
  type Finding,
  libraryOf,
  type PolicyDocument,
  type PolicyLibrary,
  type PolicyRules,
  readPolicyRules,
  type ResolvedPolicy,
  resolvePolicy,
} from '@jifen/policies';

/** A document read, and the policy ready to score persons where it can be executed. */
export interface Analysis {
  readonly document: PolicyDocument;
  /** What is wrong with it, as far as that has been looked for; at the least whatever keeps it from being executed. */
  readonly findings: readonly Finding[];
  /** Null where what it includes cannot be found. */
  readonly resolved: ResolvedPolicy | null;
  readonly rules: PolicyRules | null;
  /** Null while the document has an error. */
  readonly policy: CompiledPolicy | null;
}

const libraries = new WeakMap<readonly PolicyDocument[], PolicyLibrary>();

/** The library of what a draft includes, which stays while the draft is edited. It remembers the hashes of its documents. */
function libraryFor(included: readonly PolicyDocument[]): PolicyLibrary {
  const known = libraries.get(included);
  if (known) return known;
  const library = libraryOf(included);
  libraries.set(included, library);
  return library;
}

/** Reads and compiles a document, step by step; it is the same code in the browser as on the server. */
function* analysis(document: PolicyDocument, included: readonly PolicyDocument[]): Generator<undefined, Analysis> {
  const { value: resolved, findings } = resolvePolicy(document, libraryFor(included));
  if (!resolved) return { document, findings, resolved: null, rules: null, policy: null };
  yield;
  const rules = readPolicyRules(resolved);
  yield;
  const { policy } = compileResolved(resolved, document, rules);
  return { document, findings: rules.findings, resolved, rules, policy };
}

/** Reads and compiles a document at once. What else is wrong with it is for the checker to say. */
export function analyse(document: PolicyDocument, included: readonly PolicyDocument[]): Analysis {
  const steps = analysis(document, included);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** {@link analyse} on a page where somebody types: what waits has its turn between the steps. Null where it is given up on the way. */
export async function analyseInSteps(
  document: PolicyDocument,
  included: readonly PolicyDocument[],
  signal: AbortSignal,
): Promise<Analysis | null> {
  const steps = analysis(document, included);
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}

const NONE: readonly Finding[] = [];

const places = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

/** Findings by every pointer at or below which they stand. A large draft has a thousand, and every entry asks for its own. */
function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const known = places.get(findings);
  if (known) return known;
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { pointer } = finding;
    for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
      const place = pointer.slice(0, end);
      const there = found.get(place);
      if (there) there.push(finding);
      else found.set(place, [finding]);
    }
  }
  places.set(findings, found);
  return found;
}

/** Findings at or below a pointer. */
export function findingsBelow(findings: readonly Finding[], pointer: string): readonly Finding[] {
  return findingsByPlace(findings).get(pointer) ?? NONE;
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
