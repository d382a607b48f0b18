import { ENGINE_VERSION } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type Reproduction } from './reproduction-contract.js';
import { resultHash } from './result-hash.js';
import { type RunKind } from './run-kind.js';
import { RunStore } from './run-store.js';

/** Computes runs again from nothing but their manifest, and compares what comes out with what is kept. */
@Injectable()
export class ReproductionService {
  constructor(private readonly runs: RunStore) {}

  /**
   * @param signal aborted when nobody waits for the answer any more
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RUN-INPUTS-GONE`, `COMPUTATION-BUSY`
   */
  async reproduce(user: SignedInUser, kind: RunKind, id: string, signal: AbortSignal): Promise<Reproduction> {
    const run = await this.runs.get(kind.entity, user, id);
    const result = await kind.compute(run.manifest, { signal });
    const hashes = { kept: run.resultHash ?? resultHash(run.result), again: resultHash(result) };
    return {
      same: hashes.kept === hashes.again,
      hashes,
      engines: { kept: run.manifest.engine, again: ENGINE_VERSION },
      milliseconds: result.milliseconds,
    };
  }
}
