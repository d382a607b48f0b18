import { contentHash, ENGINE_VERSION } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { type LoadedVersion } from '../versions/version-store.js';
import { type DecisionResult } from './decision.entity.js';

/** One score to be logged. */
export interface LoggedScore {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly result: DecisionResult;
}

/** Keeps every score that was given: by which version, on which input (its digest), with which result. */
@Injectable()
export class DecisionLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Logs scores of one version and day in one statement, and gives their places in the log. */
  async append(
    user: SignedInUser,
    { version }: LoadedVersion,
    asOf: string,
    channel: 'single' | 'stream',
    scores: readonly LoggedScore[],
  ): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO scoring_decision
         (at, actor_id, version_id, content_hash, engine, as_of, channel, input_digest, result)
       SELECT $1, $2, $3, $4, $5, $6, $7, digest, result
         FROM unnest($8::text[], $9::jsonb[]) WITH ORDINALITY AS score (digest, result, place) ORDER BY place
       RETURNING id`,
      [
        this.clock.now(),
        user.id,
        version.id,
        version.contentHash,
        ENGINE_VERSION,
        asOf,
        channel,
        scores.map(({ facts }) => contentHash(facts)),
        scores.map(({ result }) => JSON.stringify(result)),
      ],
    );
    return rows.map(({ id }) => String(id));
  }
}
