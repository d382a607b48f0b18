import { type EntityTarget, type SelectQueryBuilder } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { onlyCounty, requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { type StoredRun } from './stored-run.js';

/** A run that was kept already, or was made just now. */
export interface KeptRun<Run> {
  readonly run: Run;
  readonly isNew: boolean;
}

/** What a run is kept with. */
export interface RunToKeep<Manifest, Summary, Result> {
  readonly manifest: Manifest & { readonly manifestHash: string };
  readonly compute: () => Promise<Result>;
  /** What lists show of a result. */
  readonly summarise: (result: Result) => Summary;
}

/** Keeps runs under the hash of their manifest, one each. */
@Injectable()
export class RunStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The county's run of that manifest; computed where there is none. Who computed meanwhile as well gets the first. */
  async keep<Manifest, Summary, Result, Run extends StoredRun<Manifest, Summary, Result>>(
    entity: EntityTarget<Run>,
    user: SignedInUser,
    { manifest, compute, summarise }: RunToKeep<Manifest, Summary, Result>,
  ): Promise<KeptRun<Run>> {
    const countyCode = user.county.code;
    const { manifestHash } = manifest;
    const known = await this.#find(entity, countyCode, manifestHash);
    if (known) return { run: known, isNew: false };
    const result = await compute();
    const { tableName } = this.database.manager.connection.getMetadata(entity);
    await this.database.manager.query(
      `INSERT INTO ${tableName}
         (county_code, manifest_hash, manifest, summary, result, created_at, created_by, created_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [
        countyCode,
        manifestHash,
        JSON.stringify(manifest),
        JSON.stringify(summarise(result)),
        JSON.stringify(result),
        this.clock.now(),
        user.id,
        user.displayName,
      ],
    );
    const run = await this.#find(entity, countyCode, manifestHash);
    if (!run) throw new ProblemError('RECORD-CONFLICT');
    return { run, isNew: true };
  }

  /** A run with its result. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async get<Run extends StoredRun<unknown, unknown, unknown>>(
    entity: EntityTarget<Run>,
    user: SignedInUser,
    id: string,
  ): Promise<Run> {
    const run = await this.#whole(entity).where('run.id = :id', { id }).getOne();
    if (!run) throw unknownResource({ zh: '运行结果', en: 'run' }, id);
    requireRead(user, run.countyCode);
    return run;
  }

  /** Runs without their results, of the user's county, or of all for the province. */
  visible<Run extends StoredRun<unknown, unknown, unknown>>(
    entity: EntityTarget<Run>,
    user: SignedInUser,
  ): SelectQueryBuilder<Run> {
    const runs = this.#runs(entity).where('true');
    const only = onlyCounty(user);
    return only === null ? runs : runs.andWhere('run.countyCode = :only', { only });
  }

  #find<Run extends StoredRun<unknown, unknown, unknown>>(
    entity: EntityTarget<Run>,
    countyCode: string,
    manifestHash: string,
  ): Promise<Run | null> {
    return this.#whole(entity)
      .where('run.countyCode = :countyCode AND run.manifestHash = :manifestHash', { countyCode, manifestHash })
      .getOne();
  }

  #whole<Run extends StoredRun<unknown, unknown, unknown>>(entity: EntityTarget<Run>): SelectQueryBuilder<Run> {
    return this.#runs(entity).addSelect('run.result');
  }

  #runs<Run extends StoredRun<unknown, unknown, unknown>>(entity: EntityTarget<Run>): SelectQueryBuilder<Run> {
    return this.database.manager.createQueryBuilder(entity, 'run').innerJoinAndSelect('run.county', 'county');
  }
}
