import type { Finding } from '@jifen/policies';
import type { TreeRow } from './tree/tree-row';

/** The first finding at an entry itself, worst first as the checker lists them, that can be mended by its quick fix. */
export function firstFix(findings: readonly Finding[], { pointer }: Pick<TreeRow, 'pointer'>): Finding | undefined {
  return findings.find(
    ({ pointer: at, fix }) =>
      fix !== undefined && (at === pointer || at.startsWith(`${pointer}/`)) && !at.startsWith(`${pointer}/children/`),
  );
}
