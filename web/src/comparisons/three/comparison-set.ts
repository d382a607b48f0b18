import type { RunManifest } from '../../manifest';
import { runPolicy, type RunSubject } from '../../simulations/run';
import { type ComparisonManifest, manifestOf } from '../comparison';

/** Three subjects side by side under one manifest (GET /api/comparison-sets/:id). */
export interface ComparisonSet {
  readonly id: string;
  readonly practice: boolean;
  readonly manifest: ComparisonManifest & { readonly c: RunSubject };
  /** Over what came out of both comparisons; null where one was kept without its hash. */
  readonly resultHash: string | null;
  readonly milliseconds: number;
}

/** The id of the set of the comparisons A–B and A–C. */
export function setIdOf(ab: string, ac: string): string {
  return `${ab}.${ac}`;
}

/** The one manifest of the set as the page and its exports print it. */
export function setManifestOf({ manifest, resultHash, practice }: ComparisonSet): RunManifest {
  const { runId: _, policies, ...shared } = manifestOf({ id: '', manifest, resultHash });
  return { ...shared, policies: [...policies, runPolicy(manifest.c)], practice };
}
