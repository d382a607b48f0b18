import { applicationAt, contentHash, generationFindings, hasErrors, personAt, YONGJIA_SETTINGS } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { onlyCounty, requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { brokenConstraint } from '../database/sql-state.js';
import { listPage, type Page } from '../listing/list-page.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { chinaToday } from '../versions/china-today.js';
import {
  type NewPopulation,
  type PopulationListQuery,
  type PopulationApplicationRow,
  type PopulationPersonRow,
  type PopulationRow,
  type PopulationRowsQuery,
  type PopulationSettings,
} from './population-contract.js';
import { PopulationDictionary } from './population-dictionary.service.js';
import { StoredPopulation } from './population.entity.js';
import { PopulationStore } from './storage/population-store.js';

/** Generates and shows populations. */
@Injectable()
export class PopulationsService {
  constructor(
    private readonly database: Database,
    private readonly store: PopulationStore,
    private readonly dictionary: PopulationDictionary,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: PopulationListQuery): Promise<Page<PopulationRow>> {
    const rows = this.#rows().where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('population.countyCode = :only', { only });
    const { county } = query.filter;
    if (county !== undefined) rows.andWhere('population.countyCode = :county', { county });
    return listPage(rows, query, COLUMNS, 'population.id', populationRow);
  }

  async get(user: SignedInUser, id: string): Promise<PopulationRow> {
    return populationRow(await this.readable(user, id));
  }

  /** The population, without its content. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async readable(user: SignedInUser, id: string): Promise<StoredPopulation> {
    const population = await this.#rows().where('population.id = :id', { id }).getOne();
    if (!population) throw unknownResource({ zh: '人群', en: 'population' }, id);
    requireRead(user, population.countyCode);
    return population;
  }

  /** What a population was generated from. @throws {ProblemError} `RESOURCE-UNKNOWN` where nothing of the kind is kept */
  async settings(user: SignedInUser, id: string): Promise<PopulationSettings> {
    await this.readable(user, id);
    const rows = this.#rows().addSelect('population.settings').where('population.id = :id', { id });
    const { settings, settingsHash } = await rows.getOneOrFail();
    if (settings === null || settingsHash === null) {
      throw unknownResource({ zh: '生成设置', en: 'generation settings' }, id);
    }
    return { settings, settingsHash };
  }

  /** Persons of a population, in its own order. @throws {ProblemError} `POPULATION-DAMAGED` */
  async persons(user: SignedInUser, id: string, query: PopulationRowsQuery): Promise<Page<PopulationPersonRow>> {
    const { contentHash: hash, persons: total } = await this.readable(user, id);
    const snapshot = await this.store.snapshot(hash);
    const data = rowsOf(query, snapshot.size).map((row) => {
      const { id: person, household, facts } = personAt(snapshot, row);
      return { id: person, household, facts };
    });
    return { data, total };
  }

  /** Applications of a population, in its own order. @throws {ProblemError} `POPULATION-DAMAGED` */
  async applications(
    user: SignedInUser,
    id: string,
    query: PopulationRowsQuery,
  ): Promise<Page<PopulationApplicationRow>> {
    const { contentHash: hash, applications: total } = await this.readable(user, id);
    const snapshot = await this.store.snapshot(hash);
    const data = rowsOf(query, snapshot.applications.ids.length).map((index) => {
      const { id: application, scene, pool = null, applicants } = applicationAt(snapshot, index);
      return { id: application, scene, pool, applicants };
    });
    return { data, total };
  }

  /** @throws {ProblemError} `GENERATION-SETTINGS-INVALID`, `POPULATION-NAME-TAKEN`, `COMPUTATION-BUSY` */
  async create(user: SignedInUser, wanted: NewPopulation): Promise<PopulationRow> {
    return this.createFor(user, user.county.code, wanted);
  }

  /** Generates a population for a county, whoever asks for it. */
  async createFor(actor: AuditActor, countyCode: string, wanted: NewPopulation): Promise<PopulationRow> {
    const { name, seed, persons, asOf = chinaToday(this.clock), settings = YONGJIA_SETTINGS } = wanted;
    const request = { seed, persons, asOf, title: name, settings };
    const findings = generationFindings(request);
    if (hasErrors(findings)) throw new ProblemError('GENERATION-SETTINGS-INVALID', { findings });
    const settingsHash = contentHash(settings);
    const stored = await this.store.generate(request, await this.dictionary.of(countyCode));
    try {
      return await this.database.inTransaction(async (manager) => {
        const { id } = await manager.save(StoredPopulation, {
          countyCode,
          name,
          generator: stored.generator ?? '',
          seed: String(seed),
          asOf,
          persons: stored.persons,
          households: stored.households,
          applications: stored.applications,
          facts: [...stored.facts],
          contentHash: stored.contentHash,
          dictionaryVersion: stored.dictionaryVersion,
          settings,
          settingsHash,
          createdAt: this.clock.now(),
          createdBy: actor.id,
          createdByName: actor.displayName,
        });
        await this.audit.append(manager, {
          actor,
          action: 'population.generated',
          target: { kind: 'population', id },
          county: countyCode,
          summary: {
            zh: `${actor.displayName}生成了人群「${name}」，${persons} 人`,
            en: `${actor.displayName} generated the population "${name}" of ${persons} persons`,
          },
          detail: { seed, asOf, generator: stored.generator, contentHash: stored.contentHash, settingsHash },
        });
        return populationRow(await this.#rows(manager).where('population.id = :id', { id }).getOneOrFail());
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'population_name_unique') throw error;
      throw new ProblemError('POPULATION-NAME-TAKEN', { pointer: '/name' });
    }
  }

  #rows(manager = this.database.manager) {
    return manager.createQueryBuilder(StoredPopulation, 'population').innerJoinAndSelect('population.county', 'county');
  }
}

/** The rows of a page, of so many that there are. */
function rowsOf({ page, perPage }: PopulationRowsQuery, length: number): number[] {
  const first = (page - 1) * perPage;
  return Array.from({ length: Math.max(0, Math.min(perPage, length - first)) }, (_, index) => first + index);
}

const COLUMNS = { createdAt: 'population.createdAt', name: 'population.name', persons: 'population.persons' } as const;

function populationRow(population: StoredPopulation): PopulationRow {
  const { persons, households, applications } = population;
  return {
    id: population.id,
    county: population.countyCode,
    practice: population.county.practice,
    name: population.name,
    generator: population.generator,
    seed: Number(population.seed),
    asOf: population.asOf,
    counts: { persons, households, applications },
    facts: population.facts,
    contentHash: population.contentHash,
    dictionaryVersion: population.dictionaryVersion,
    settingsHash: population.settingsHash,
    createdAt: population.createdAt.toISOString(),
    createdBy: { id: population.createdBy, displayName: population.createdByName },
  };
}
