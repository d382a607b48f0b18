import {
  contentHash,
  ENGINE_VERSION,
  explainPair,
  formatPoints,
  type PairExplanation,
  type Ranking,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { ComputationService } from '../computation/computation.service.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';
import { SubjectsService } from '../runs/subjects.service.js';
import { masked } from './masked.js';
import { RoundsService } from './rounds.service.js';
import { type PublicList, type RankingManifest, type RankingRequest } from './scene-contract.js';
import { type RankingResult, StoredRanking } from './scene-ranking.entity.js';
import { type StoredRound } from './scene-round.entity.js';

/** A ranking as the API answers it. */
export interface RankingAnswer extends Omit<Ranking, 'policy'> {
  readonly id: string;
  readonly computedAt: string;
  readonly computedBy: { readonly id: string | null; readonly displayName: string };
  readonly manifest: RankingManifest;
  readonly findings: RankingResult['findings'];
  readonly practice: boolean;
}

/** Ranks the applications of rounds and explains what came of it. */
@Injectable()
export class RankingsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly subjects: SubjectsService,
    private readonly computation: ComputationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Ranks the sample applicants of a round under its frozen version, as of the last day of applications (reading A-04). The same
   * again is the ranking that is kept.
   *
   * @throws {ProblemError} `SCENE-NOT-YOURS`, `SCENE-NOT-COMPUTABLE`, `COMPUTATION-BUSY`
   */
  async compute(user: SignedInUser, roundId: string, decision: RankingRequest): Promise<RankingAnswer> {
    const round = await this.rounds.readable(user, roundId);
    this.rounds.requireInCharge(user, round.countyCode, round.departmentId);
    const { view, source } = await this.subjects.find(user, { kind: 'version', id: round.versionId });
    const { id, name, contentHash: population, persons } = round.population;
    const places = { ...round.places, ...decision };
    const asOf = round.dates.applicationTo;
    const inputs = {
      policy: view,
      population: { id, name, contentHash: population, persons },
      asOf,
      engine: ENGINE_VERSION,
      scene: round.sceneId,
      places,
    };
    const manifestHash = contentHash(inputs);
    const known = await this.#whole({ roundId, manifestHash });
    if (known) return rankingAnswer(round, known);
    const job = { policy: source, population, asOf, scene: round.sceneId, round: places };
    const result = await this.computation.run('rank', job, 'SCENE-NOT-COMPUTABLE');
    await this.#keep(user, round, { ...inputs, manifestHash }, result);
    return rankingAnswer(round, await this.#required({ roundId, manifestHash }));
  }

  /** The ranking that counts, of one pool or of all. @throws {ProblemError} `RANKING-MISSING` */
  async latest(user: SignedInUser, roundId: string, pool: string | undefined): Promise<RankingAnswer> {
    const round = await this.rounds.readable(user, roundId);
    const answer = rankingAnswer(round, await this.#latest(round));
    if (pool === undefined) return answer;
    const pools = answer.pools.filter((candidate) => candidate.pool === pool);
    if (pools.length === 0) {
      throw new ProblemError('RESOURCE-UNKNOWN', {
        detail: { zh: `本轮没有名额池“${pool}”。`, en: `The round has no pool "${pool}".` },
        pointer: '/pool',
      });
    }
    return { ...answer, pools, excluded: answer.excluded.filter((application) => application.pool === pool) };
  }

  /** Why one application stands before another. @throws {ProblemError} `RANKING-MISSING`, `SCENE-NOT-COMPUTABLE` */
  async compare(user: SignedInUser, roundId: string, first: string, second: string): Promise<PairExplanation> {
    const { result } = await this.#latest(await this.rounds.readable(user, roundId));
    const { explanation, findings } = explainPair(result.ranking, first, second);
    if (explanation) return explanation;
    throw new ProblemError('SCENE-NOT-COMPUTABLE', {
      detail: findings[0]?.message,
      remedy: findings[0]?.remedy,
      findings,
    });
  }

  /** The ranking as it may be published: positions, masked applications, points. @throws {ProblemError} `RANKING-MISSING` */
  async publicList(user: SignedInUser, roundId: string): Promise<PublicList> {
    const round = await this.rounds.readable(user, roundId);
    const { result } = await this.#latest(round);
    const publicity = round.schedule.steps.find(({ id }) => id === 'publicity');
    return {
      title: round.title,
      practice: round.county.practice,
      publicity: publicity ? { first: publicity.first, last: publicity.last } : null,
      pools: result.ranking.pools.map(({ title, quota, rows }) => ({
        pool: title,
        quota,
        rows: rows.map(({ position, applicationId, scenePoints, status }) => ({
          position,
          application: masked(applicationId),
          points: formatPoints(scenePoints),
          status,
        })),
      })),
    };
  }

  async #latest({ id }: StoredRound): Promise<StoredRanking> {
    const ranking = await this.rounds.latestRanking(id);
    if (!ranking) throw new ProblemError('RANKING-MISSING');
    return this.#required({ id: ranking.id });
  }

  async #required(where: FindOptionsWhere<StoredRanking>): Promise<StoredRanking> {
    const ranking = await this.#whole(where);
    if (!ranking) throw new ProblemError('RANKING-MISSING');
    return ranking;
  }

  async #whole(where: FindOptionsWhere<StoredRanking>): Promise<StoredRanking | null> {
    return this.database.manager
      .createQueryBuilder(StoredRanking, 'ranking')
      .addSelect('ranking.result')
      .where(where)
      .getOne();
  }

  async #keep(user: SignedInUser, round: StoredRound, manifest: RankingManifest, result: RankingResult): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      const written = await manager.query<{ id: string }[]>(
        `INSERT INTO scene_ranking (round_id, manifest, manifest_hash, applications, final, result, computed_at,
           computed_by, computed_by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
        [
          round.id,
          JSON.stringify(manifest),
          manifest.manifestHash,
          result.ranking.applications,
          result.ranking.final,
          JSON.stringify(result),
          this.clock.now(),
          user.id,
          user.displayName,
        ],
      );
      if (written.length === 0) return;
      await this.audit.append(manager, {
        actor: user,
        action: 'scene.ranked',
        target: { kind: 'scene', id: round.id },
        county: round.countyCode,
        summary: {
          zh: `${user.displayName}对场景「${round.title}」进行了排名`,
          en: `${user.displayName} ranked the round "${round.title}"`,
        },
        detail: { manifestHash: manifest.manifestHash, places: manifest.places, resultHash: contentHash(result) },
      });
    });
  }
}

function rankingAnswer(round: StoredRound, stored: StoredRanking): RankingAnswer {
  const { policy: _, ...ranking } = stored.result.ranking;
  return {
    ...ranking,
    id: stored.id,
    computedAt: stored.computedAt.toISOString(),
    computedBy: { id: stored.computedBy, displayName: stored.computedByName },
    manifest: stored.manifest,
    findings: stored.result.findings,
    practice: round.county.practice,
  };
}
