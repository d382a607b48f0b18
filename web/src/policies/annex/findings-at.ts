import type { Finding } from '@jifen/policies';

/** Errors and warnings at a part of the document, those of its children aside. */
export function findingsAt(findings: readonly Finding[], own: string | null): readonly Finding[] {
  if (own === null) return [];
  return findings.filter(
    ({ pointer, severity }) =>
      severity !== 'info' &&
      (pointer === own || pointer.startsWith(`${own}/`)) &&
      !pointer.startsWith(`${own}/children/`),
  );
}
