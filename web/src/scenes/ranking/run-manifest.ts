import type { RunManifest } from '../../manifest';
import type { StoredRanking } from '../round';

/** What a ranking was computed from, for its foot and for every list that leaves the workbench. */
export function runManifestOf({ id, manifest }: StoredRanking, scene: string): RunManifest {
  const { policy, population, asOf, engine, manifestHash } = manifest;
  const version = policy.number === null ? policy.version : `v${policy.number}`;
  return {
    runId: id,
    policies: [{ title: policy.title, version, contentHash: policy.contentHash }],
    population,
    scene,
    asOf,
    engine,
    practice: policy.practice,
    manifestHash,
  };
}
