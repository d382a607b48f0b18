import { type Bilingual, contentHash, type Finding } from '@jifen/policies';
import { type ComparisonManifest } from '../comparison-contract.js';
import { type ComparisonSetManifest } from './comparison-set-contract.js';

/** What two comparisons have to share to stand side by side, and what it is called. */
const SHARED: readonly (readonly [
  pointer: string,
  of: (manifest: ComparisonManifest) => unknown,
  different: Bilingual,
])[] = [
  ['/a', ({ a }) => a.contentHash, { zh: 'A 不是同一份', en: 'A is not the same' }],
  ['/population', ({ population }) => population.contentHash, { zh: '人群不同', en: 'The populations differ' }],
  ['/asOf', ({ asOf }) => asOf, { zh: '截至日期不同', en: 'The as-of days differ' }],
  ['/engine', ({ engine }) => engine, { zh: '引擎版本不同', en: 'The engines differ' }],
  ['/seed', ({ seed }) => seed, { zh: '抽样种子不同', en: 'The seeds of the samples differ' }],
  ['/scene', ({ scene }) => scene, { zh: '场景或名额不同', en: 'The scenes or their places differ' }],
  ['/edges', ({ edges }) => edges ?? null, { zh: '变化分档不同', en: 'The bands of changes differ' }],
];

/** Why the comparisons A–B and A–C cannot stand side by side: in what they differ besides their second subject. */
export function setFindings(ab: ComparisonManifest, ac: ComparisonManifest): Finding[] {
  return SHARED.flatMap(([pointer, of, message]): Finding[] =>
    contentHash(of(ab)) === contentHash(of(ac))
      ? []
      : [
          {
            code: 'COMPARISON-SET-DIFFERS',
            severity: 'error',
            pointer,
            message,
            remedy: { zh: '在同一条件下重新对比三份', en: 'Compare the three again on the same ground' },
          },
        ],
  );
}

/**
 * One manifest over the three documents and all that they share. Its hash depends on nothing else: not on when or by whom the two
 * comparisons were run. The comparisons must be able to stand side by side ({@link setFindings}).
 */
export function setManifest(ab: ComparisonManifest, ac: ComparisonManifest): ComparisonSetManifest {
  const { manifestHash: _, ...shared } = ab;
  const inputs = { ...shared, c: ac.b };
  return { ...inputs, manifestHash: contentHash(inputs) };
}

/** `sha256:…` over what came out of both; null where one was kept without its hash. */
export function setResultHash(ab: string | null, ac: string | null): string | null {
  return ab === null || ac === null ? null : contentHash({ ab, ac });
}
