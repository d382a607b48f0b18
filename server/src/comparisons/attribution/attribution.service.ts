import { type Attribution as Attributed, contentHash, ENGINE_VERSION, ORDER_SETTINGS } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { type RunJobView } from '../../runs/jobs/job-contract.js';
import { type Patience, RunRequests } from '../../runs/run-requests.service.js';
import { RunStore } from '../../runs/run-store.js';
import { type ComparisonManifest } from '../comparison-contract.js';
import { Comparison } from '../comparison.entity.js';
import { AttributionKind } from './attribution-kind.js';
import { Attribution, type AttributionManifest, type AttributionResult } from './attribution.entity.js';

/** An attribution as the API answers it. */
export interface AttributionAnswer extends Attributed, Pick<AttributionResult, 'notRanked' | 'milliseconds'> {
  readonly manifestHash: string;
  readonly resultHash: string | null;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

/** Says of a comparison which clause did it. */
@Injectable()
export class AttributionService {
  constructor(
    private readonly kind: AttributionKind,
    private readonly requests: RunRequests,
    private readonly runs: RunStore,
  ) {}

  /** What is kept for a comparison; null until somebody asks for it. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async get(user: SignedInUser, comparisonId: string): Promise<AttributionAnswer | null> {
    const { manifest } = await this.runs.head(Comparison, user, comparisonId);
    const { manifestHash } = manifestFor(manifest);
    const known = await this.runs.known(Attribution, user.county.code, manifestHash);
    return known && attributionAnswer(known);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, and those of `RunRequests.answer` */
  async run(user: SignedInUser, comparisonId: string, patience: Patience): Promise<AttributionAnswer | RunJobView> {
    const comparison = await this.runs.head(Comparison, user, comparisonId);
    const request = { kind: this.kind, entity: Attribution, manifest: manifestFor(comparison.manifest) };
    const answer = await this.requests.answer(user, request, patience);
    return answer.kind === 'under-way' ? answer.job : attributionAnswer(answer.run);
  }
}

/** The manifest of the attribution of a comparison, by the engine of today. */
function manifestFor({ a, b, population, asOf, scene }: ComparisonManifest): AttributionManifest {
  const inputs = { a, b, population, asOf, scene, engine: ENGINE_VERSION, orders: ORDER_SETTINGS };
  return { ...inputs, manifestHash: contentHash(inputs) };
}

function attributionAnswer(run: Attribution): AttributionAnswer {
  const { manifestHash, resultHash, createdAt, createdBy, createdByName, result } = run;
  return {
    ...result,
    manifestHash,
    resultHash,
    createdAt: createdAt.toISOString(),
    createdBy: { id: createdBy, displayName: createdByName },
  };
}
