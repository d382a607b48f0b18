import { type PolicyDocument, type Scene, type SceneDates, type SceneRound } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { onlyCounty, requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { brokenConstraint } from '../database/sql-state.js';
import { titleView } from '../documents/document-view.js';
import { listPage, type Page } from '../listing/list-page.js';
import { PopulationsService } from '../populations/populations.service.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { placesInForce } from './places-in-force.js';
import { checkRound } from './round-check.js';
import { type NewRound, type RoundListQuery, type RoundRow, type RoundView } from './scene-contract.js';
import { StoredRanking } from './scene-ranking.entity.js';
import { StoredRound } from './scene-round.entity.js';

/** Registers rounds of scenes and shows them. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly versionStore: VersionStore,
    private readonly populations: PopulationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: RoundListQuery): Promise<Page<RoundRow>> {
    const { county, year, versionId } = query.filter;
    const rows = this.#rounds().where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('round.countyCode = :only', { only });
    if (county !== undefined) rows.andWhere('round.countyCode = :county', { county });
    if (year !== undefined) rows.andWhere('round.year = :year', { year });
    if (versionId !== undefined) rows.andWhere('round.versionId = :versionId', { versionId });
    const page = await listPage(rows, query, COLUMNS, 'round.id', (round) => round);
    const data: RoundRow[] = [];
    for (const round of page.data) {
      const { scene } = await this.#sceneOf(round);
      data.push(roundRow(round, scene, await this.latestRanking(round.id)));
    }
    return { data, total: page.total };
  }

  async get(user: SignedInUser, id: string): Promise<RoundView> {
    return this.#view(user, await this.readable(user, id));
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async readable(user: SignedInUser, id: string): Promise<StoredRound> {
    const round = await this.#rounds().where('round.id = :id', { id }).getOne();
    if (!round) throw unknownResource({ zh: '场景登记', en: 'round' }, id);
    requireRead(user, round.countyCode);
    return round;
  }

  /** The ranking that counts for a round, without its result; null while there is none. */
  async latestRanking(roundId: string): Promise<StoredRanking | null> {
    return this.database.manager.findOne(StoredRanking, {
      where: { roundId },
      order: { computedAt: 'DESC', id: 'DESC' },
    });
  }

  /** @throws {ProblemError} `SCENE-NOT-YOURS` unless the user's department is in charge, or the user is an officer */
  requireInCharge(user: SignedInUser, countyCode: string, departmentId: string | null): void {
    requireWrite(user, countyCode);
    if (!isInCharge(user, departmentId)) throw new ProblemError('SCENE-NOT-YOURS');
  }

  /**
   * Registers a round under a version that stays in use for it.
   *
   * @throws {ProblemError} `SCENE-INVALID`, `CALENDAR-NOT-PUBLISHED`, `SCENE-NOT-YOURS`, `SCENE-TITLE-TAKEN`, `RESOURCE-UNKNOWN`
   */
  async register(user: SignedInUser, wanted: NewRound): Promise<RoundView> {
    const { sceneId, versionId, title, year, populationId, ...rest } = wanted;
    const { quota, pools, lotterySeed, tieDecision, ...dates } = rest;
    const places = { quota, pools, lotterySeed, tieDecision };
    const { countyCode } = await this.versions.get(user, versionId);
    requireWrite(user, countyCode);
    const loaded = await this.versionStore.load(versionId);
    const population = await this.populations.readable(user, populationId);
    const checked = checkRound(loaded, sceneId, places, dates);
    const departmentId = checked.scene.department ?? null;
    this.requireInCharge(user, countyCode, departmentId);
    const id = await this.#insert(user, {
      countyCode,
      versionId,
      sceneId,
      departmentId,
      title,
      year,
      places,
      dates,
      schedule: checked.schedule,
      findings: checked.findings,
      populationId: population.id,
    });
    return this.get(user, id);
  }

  async #insert(user: SignedInUser, columns: RoundColumns): Promise<string> {
    const { countyCode, title, sceneId, versionId, year } = columns;
    try {
      return await this.database.inTransaction(async (manager) => {
        // Not by `insert`: TypeORM's type of a partial entity does not take read-only lists.
        const [row] = await manager.query<{ id: string }[]>(
          `INSERT INTO scene_round (county_code, version_id, scene_id, department_id, title, year, places, dates, schedule,
             findings, population_id, created_at, created_by, created_by_name)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
          [
            countyCode,
            versionId,
            sceneId,
            columns.departmentId,
            title,
            year,
            JSON.stringify(columns.places),
            JSON.stringify(columns.dates),
            JSON.stringify(columns.schedule),
            JSON.stringify(columns.findings),
            columns.populationId,
            this.clock.now(),
            user.id,
            user.displayName,
          ],
        );
        const id = row?.id ?? '';
        await this.audit.append(manager, {
          actor: user,
          action: 'scene.registered',
          target: { kind: 'scene', id },
          county: countyCode,
          summary: {
            zh: `${user.displayName}登记了场景「${title}」`,
            en: `${user.displayName} registered the round "${title}"`,
          },
          detail: { sceneId, versionId, year, places: columns.places, dates: columns.dates },
        });
        return id;
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'scene_round_title_unique') throw error;
      throw new ProblemError('SCENE-TITLE-TAKEN', { pointer: '/title' });
    }
  }

  async #view(user: SignedInUser, round: StoredRound): Promise<RoundView> {
    const { scene, document } = await this.#sceneOf(round);
    const isOwn = user.county.code === round.countyCode;
    return {
      ...roundRow(round, scene, await this.latestRanking(round.id)),
      findings: round.findings,
      lotterySeed: round.places.lotterySeed ?? null,
      tieDecision: round.places.tieDecision ?? null,
      scene,
      department: document.departments.find(({ id }) => id === round.departmentId)?.title ?? null,
      mayRank: isOwn && isInCharge(user, round.departmentId),
    };
  }

  /** The scene as the frozen version states it. @throws {ProblemError} `VERSION-INTEGRITY` */
  async #sceneOf({ versionId, sceneId }: StoredRound): Promise<{ scene: Scene; document: PolicyDocument }> {
    const { policy } = await this.versionStore.load(versionId);
    const scene = policy.rules.scenes.get(sceneId)?.scene;
    if (!scene) throw new ProblemError('VERSION-INTEGRITY');
    return { scene, document: policy.resolved.document };
  }

  #rounds() {
    return this.database.manager
      .createQueryBuilder(StoredRound, 'round')
      .innerJoinAndSelect('round.county', 'county')
      .innerJoinAndSelect('round.version', 'version')
      .innerJoinAndSelect('round.population', 'population');
  }
}

/** What a registration writes. */
interface RoundColumns {
  readonly countyCode: string;
  readonly versionId: string;
  readonly sceneId: string;
  readonly departmentId: string | null;
  readonly title: string;
  readonly year: number;
  readonly places: SceneRound;
  readonly dates: SceneDates;
  readonly schedule: ReturnType<typeof checkRound>['schedule'];
  readonly findings: ReturnType<typeof checkRound>['findings'];
  readonly populationId: string;
}

const COLUMNS = { createdAt: 'round.createdAt', title: 'round.title', year: 'round.year' } as const;

function isInCharge({ role, departmentId: own }: SignedInUser, departmentId: string | null): boolean {
  return role === 'officer' || (role === 'department' && departmentId !== null && own === departmentId);
}

function roundRow(round: StoredRound, scene: Scene, ranking: StoredRanking | null): RoundRow {
  const { version, population, places, schedule } = round;
  return {
    id: round.id,
    county: round.countyCode,
    practice: round.county.practice,
    sceneId: round.sceneId,
    scene: { id: scene.id, title: scene.title, service: scene.service, ranked: scene.ranked },
    departmentId: round.departmentId,
    title: round.title,
    year: round.year,
    versionId: round.versionId,
    version: {
      number: version.number,
      policyId: version.policyId,
      version: version.versionLabel,
      title: titleView(version.titleZh, version.titleEn),
      contentHash: version.contentHash,
    },
    quota: places.quota ?? null,
    pools: places.pools,
    places: placesInForce(scene, places),
    dates: round.dates,
    schedule: { ...schedule, steps: [...schedule.steps] },
    population: {
      id: population.id,
      name: population.name,
      contentHash: population.contentHash,
      persons: population.persons,
    },
    ranking: ranking && {
      computedAt: ranking.computedAt.toISOString(),
      final: ranking.final,
      applications: ranking.applications,
    },
    createdAt: round.createdAt.toISOString(),
    createdBy: { id: round.createdBy, displayName: round.createdByName },
  };
}
