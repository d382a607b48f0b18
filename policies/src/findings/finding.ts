/** A sentence in both languages of the product. `zh` is always present; `en` is shown to English readers. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `error` blocks saving a version, simulating and publishing; `warning` asks for a look; `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A change that mends a finding: the value at `pointer` (RFC 6901) of the checked document becomes `value`. */
export interface QuickFix {
  /** What the document will say afterwards, e.g. 「最高分改为 5」. Never just "fix". */
  readonly label: Bilingual;
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * One thing that is wrong or worth a look: what, where, why, and what to do about it.
 *
 * Findings are data. The code is set where the problem is found and is stable; editors, the API and the publication gate
 * all read the same list.
 */
export interface Finding {
  /** Stable code, upper-case with hyphens, e.g. `RULE-UNKNOWN-FACT`. */
  readonly code: string;
  readonly severity: Severity;
  /** RFC 6901 pointer into the checked value (document, rule, person …); the empty string is the whole value. */
  readonly pointer: string;
  /** What is wrong, as a sentence. */
  readonly message: Bilingual;
  /** What to do about it. */
  readonly remedy: Bilingual;
  readonly fix?: QuickFix;
  /** The document may be saved and simulated, but not published, while this stands. Errors block everything anyway. */
  readonly blocksPublication?: true;
  /** Facts of the smallest person that shows the problem, where there is one. */
  readonly witness?: Readonly<Record<string, unknown>>;
  /** The day, `YYYY-MM-DD`, on which the witness shows it; absent where every day does. */
  readonly asOf?: string;
}

/** True when any of the findings is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** The same findings, moved below `prefix` (a pointer without trailing slash). */
export function under(prefix: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    pointer: prefix + finding.pointer,
    ...(finding.fix ? { fix: { ...finding.fix, pointer: prefix + finding.fix.pointer } } : {}),
  }));
}
