import type { PolicyIdentity } from '../evaluate/compile-policy.js';
import { contentHash } from '../model/content-hash.js';
import { type BandEdges, chosenEdges } from './band-edges.js';
import { ENGINE_VERSION } from './engine-version.js';

/** Everything that a run's figures depend on. The same manifest gives the same figures, to the last hundredth. */
export interface RunManifest {
  /** One policy for a simulation; for a comparison A, then B. */
  readonly policies: readonly { readonly id: string; readonly version: string; readonly contentHash: string }[];
  readonly population: { readonly contentHash: string; readonly persons: number };
  readonly asOf: string;
  readonly engine: string;
  /** Seed of what is drawn within the run (the sample that is recomputed); null where nothing is. */
  readonly seed: number | null;
  /** Settings of the scene whose ranking is part of the run: id, quota, pools, treatment of ties. Null where there is none. */
  readonly scene: Readonly<Record<string, unknown>> | null;
  /** Of a comparison: the edges of the bands of changes, in hundredths, where somebody chose others than 5 and 20 points. */
  readonly edges?: BandEdges;
}

/** A manifest with its hash: the key under which results are kept, and what a page or an export prints to be reproducible. */
export interface SealedManifest extends RunManifest {
  /** `sha256:` and the SHA-256 of the manifest's canonical JSON. */
  readonly manifestHash: string;
}

/** The manifest of a run of these policies by this engine. */
export function runManifest(
  policies: readonly PolicyIdentity[],
  population: { readonly contentHash: string; readonly persons: number },
  asOf: string,
  {
    seed = null,
    scene = null,
    edges,
  }: {
    readonly seed?: number | null;
    readonly scene?: RunManifest['scene'];
    readonly edges?: BandEdges | undefined;
  } = {},
): SealedManifest {
  const manifest: RunManifest = {
    policies: policies.map(({ id, version, contentHash: hash }) => ({ id, version, contentHash: hash })),
    population: { contentHash: population.contentHash, persons: population.persons },
    asOf,
    engine: ENGINE_VERSION,
    seed,
    scene,
    ...chosenEdges(edges),
  };
  return { ...manifest, manifestHash: contentHash(manifest) };
}
