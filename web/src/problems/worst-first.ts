import type { Finding } from '@jifen/policies';

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The findings, errors before warnings before notes, otherwise in the order in which they came. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((left, right) => RANK[left.finding.severity] - RANK[right.finding.severity] || left.index - right.index)
    .map(({ finding }) => finding);
}
