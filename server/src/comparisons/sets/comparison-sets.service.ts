import { ENGINE_VERSION } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type Reproduction } from '../../runs/reproduction-contract.js';
import { ReproductionService } from '../../runs/reproduction.service.js';
import { RunStore } from '../../runs/run-store.js';
import { ComparisonKind } from '../comparison-kind.js';
import { Comparison } from '../comparison.entity.js';
import { comparisonsOf, type ComparisonSetManifest, type ComparisonSetView } from './comparison-set-contract.js';
import { setFindings, setManifest, setResultHash } from './comparison-set.js';

/** Two kept comparisons with the same first subject, and the one manifest of all three. */
export interface LoadedSet {
  readonly manifest: ComparisonSetManifest;
  readonly practice: boolean;
  readonly ab: Comparison;
  readonly ac: Comparison;
}

/** Three subjects side by side: nothing of its own is kept, a set is its two comparisons under one manifest. */
@Injectable()
export class ComparisonSetsService {
  constructor(
    private readonly kind: ComparisonKind,
    private readonly runs: RunStore,
    private readonly reproductions: ReproductionService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `COMPARISON-SET-REFUSED` */
  async get(user: SignedInUser, id: string): Promise<ComparisonSetView> {
    const [ab, ac] = comparisonsOf(id);
    const { manifest, practice, ...runs } = setOf(
      await this.runs.head(Comparison, user, ab),
      await this.runs.head(Comparison, user, ac),
    );
    return {
      id,
      practice,
      manifest,
      resultHash: setResultHash(runs.ab.resultHash, runs.ac.resultHash),
      milliseconds: runs.ab.summary.milliseconds + runs.ac.summary.milliseconds,
    };
  }

  /** The set with the results of both. @throws {ProblemError} as {@link get} */
  async load(user: SignedInUser, id: string): Promise<LoadedSet> {
    const [ab, ac] = comparisonsOf(id);
    return setOf(await this.runs.get(Comparison, user, ab), await this.runs.get(Comparison, user, ac));
  }

  /**
   * Computes both again from their manifests, one after the other; see {@link ReproductionService.reproduce}. The hashes are those of
   * the set.
   */
  async reproduce(user: SignedInUser, id: string, signal: AbortSignal): Promise<Reproduction> {
    const [ab, ac] = comparisonsOf(id);
    const { manifest } = await this.get(user, id);
    const one = await this.reproductions.reproduce(user, this.kind, ab, signal);
    const other = await this.reproductions.reproduce(user, this.kind, ac, signal);
    return {
      same: one.same && other.same,
      hashes: {
        kept: setResultHash(one.hashes.kept, other.hashes.kept) ?? '',
        again: setResultHash(one.hashes.again, other.hashes.again) ?? '',
      },
      engines: { kept: manifest.engine, again: ENGINE_VERSION },
      milliseconds: one.milliseconds + other.milliseconds,
    };
  }
}

function setOf(ab: Comparison, ac: Comparison): LoadedSet {
  const findings = setFindings(ab.manifest, ac.manifest);
  if (findings.length > 0) throw new ProblemError('COMPARISON-SET-REFUSED', { findings });
  const manifest = setManifest(ab.manifest, ac.manifest);
  const practice = ab.county.practice || [manifest.a, manifest.b, manifest.c].some((subject) => subject.practice);
  return { manifest, practice, ab, ac };
}
