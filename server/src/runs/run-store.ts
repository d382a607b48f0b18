import { type EntityTarget, type SelectQueryBuilder } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { type AuditActor } from '../audit/audit.service.js';
import { onlyCounty, requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { resultHash } from './result-hash.js';
import { type RunKind, type RunManifest } from './run-kind.js';
import { type StoredRun } from './stored-run.js';

/** A run of some kind, with what it was run on. */
export type AnyRun = StoredRun<unknown, unknown, unknown>;

/** What is to be kept: whose run it is, what went in, what came out. */
export interface RunToKeep {
  readonly countyCode: string;
  readonly by: AuditActor;
  readonly manifest: RunManifest;
  readonly result: Parameters<RunKind['summarise']>[0];
}

/** Keeps runs under the hash of their manifest, one each. */
@Injectable()
export class RunStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The county's run of that manifest with its result, if it was run before. */
  known<Run extends AnyRun>(entity: EntityTarget<Run>, countyCode: string, manifestHash: string): Promise<Run | null> {
    return this.#whole(entity)
      .where('run.countyCode = :countyCode AND run.manifestHash = :manifestHash', { countyCode, manifestHash })
      .getOne();
  }

  /** Keeps a run and gives its id. Where another process kept the same meanwhile, that one stays. */
  async add(kind: RunKind, { countyCode, by, manifest, result }: RunToKeep): Promise<string> {
    const { manager } = this.database;
    const { tableName } = manager.connection.getMetadata(kind.entity);
    const { manifestHash } = manifest;
    await manager.query(
      `INSERT INTO ${tableName}
         (county_code, manifest_hash, manifest, summary, result, result_hash, created_at, created_by, created_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        countyCode,
        manifestHash,
        JSON.stringify(manifest),
        JSON.stringify(kind.summarise(result)),
        JSON.stringify(result),
        resultHash(result),
        this.clock.now(),
        by.id,
        by.displayName,
      ],
    );
    const [kept]: { id: string }[] = await manager.query(
      `SELECT id FROM ${tableName} WHERE county_code = $1 AND manifest_hash = $2`,
      [countyCode, manifestHash],
    );
    if (!kept) throw new ProblemError('RECORD-CONFLICT');
    return kept.id;
  }

  /** A run with its result. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async get<Run extends AnyRun>(entity: EntityTarget<Run>, user: SignedInUser, id: string): Promise<Run> {
    return readable(user, id, await this.#whole(entity).where('run.id = :id', { id }).getOne());
  }

  /** A run without its result. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async head<Run extends AnyRun>(entity: EntityTarget<Run>, user: SignedInUser, id: string): Promise<Run> {
    return readable(user, id, await this.#runs(entity).where('run.id = :id', { id }).getOne());
  }

  /** Runs without their results, of the user's county, or of all for the province. */
  visible<Run extends AnyRun>(entity: EntityTarget<Run>, user: SignedInUser): SelectQueryBuilder<Run> {
    const runs = this.#runs(entity).where('true');
    const only = onlyCounty(user);
    return only === null ? runs : runs.andWhere('run.countyCode = :only', { only });
  }

  #whole<Run extends AnyRun>(entity: EntityTarget<Run>): SelectQueryBuilder<Run> {
    return this.#runs(entity).addSelect('run.result');
  }

  #runs<Run extends AnyRun>(entity: EntityTarget<Run>): SelectQueryBuilder<Run> {
    return this.database.manager.createQueryBuilder(entity, 'run').innerJoinAndSelect('run.county', 'county');
  }
}

function readable<Run extends AnyRun>(user: SignedInUser, id: string, run: Run | null): Run {
  if (!run) throw unknownResource({ zh: '运行结果', en: 'run' }, id);
  requireRead(user, run.countyCode);
  return run;
}
