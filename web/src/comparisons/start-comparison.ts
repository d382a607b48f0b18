import type { BandEdges } from '@jifen/policies';
import type { Ground } from '../simulations/inputs/GroundFields';
import type { SubjectRef } from '../simulations/run';
import type { Comparison } from './comparison';

/** What is compared: B against A. */
export interface ComparisonRequest extends Ground {
  readonly a: SubjectRef;
  readonly b: SubjectRef;
  /** Registered round that is ranked under both; null for none. */
  readonly sceneId: string | null;
  /** Edges of the bands of changes; undefined: the usual ones. */
  readonly edges?: BandEdges | undefined;
}

/** The request as the API reads it. */
export function bodyOf({ a, b, populationId, asOf, sceneId, edges }: ComparisonRequest): object {
  return {
    a: { kind: a.kind, id: a.id },
    b: { kind: b.kind, id: b.id },
    populationId,
    asOf,
    ...(sceneId === null ? {} : { sceneId }),
    ...(edges ? { edges } : {}),
  };
}

/** The same comparison with its sides exchanged, or on what its drafts have become since. */
export function requestOf({ manifest }: Pick<Comparison, 'manifest'>, swap: boolean): ComparisonRequest {
  const { a, b, population, asOf, scene, edges } = manifest;
  return {
    a: swap ? b : a,
    b: swap ? a : b,
    populationId: population.id,
    asOf,
    sceneId: scene?.roundId ?? null,
    edges,
  };
}
