import { PopulationPerson, SceneApplication } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { onlyCounty, requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { ComputationService } from '../computation/computation.service.js';
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
} from './population-contract.js';
import { StoredPopulation } from './population.entity.js';
import { readRows } from './read-rows.js';

/** Generates and shows populations. */
@Injectable()
export class PopulationsService {
  constructor(
    private readonly database: Database,
    private readonly computation: ComputationService,
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

  /** Persons of a population, in its own order. */
  async persons(user: SignedInUser, id: string, query: PopulationRowsQuery): Promise<Page<PopulationPersonRow>> {
    const { persons: total } = await this.readable(user, id);
    const found = await this.#fileRows(id, PopulationPerson, 0, query);
    return { data: found.map(({ id: person, household, facts }) => ({ id: person, household, facts })), total };
  }

  /** Applications of a population, in its own order. */
  async applications(
    user: SignedInUser,
    id: string,
    query: PopulationRowsQuery,
  ): Promise<Page<PopulationApplicationRow>> {
    const { persons, applications: total } = await this.readable(user, id);
    const found = await this.#fileRows(id, SceneApplication, persons, query);
    const data = found.map(({ id: application, scene, pool = null, applicants }) => ({
      id: application,
      scene,
      pool,
      applicants,
    }));
    return { data, total };
  }

  async #fileRows<T>(
    id: string,
    schema: z.ZodType<T>,
    before: number,
    { page, perPage }: PopulationRowsQuery,
  ): Promise<T[]> {
    const rows = this.#rows().addSelect('population.content').where('population.id = :id', { id });
    const { content } = await rows.getOneOrFail();
    // Behind the header, and behind as many rows of another kind.
    return readRows(content, schema, 1 + before + (page - 1) * perPage, perPage);
  }

  /** @throws {ProblemError} `POPULATION-NAME-TAKEN`, `COMPUTATION-BUSY` */
  async create(user: SignedInUser, wanted: NewPopulation): Promise<PopulationRow> {
    return this.createFor(user, user.county.code, wanted);
  }

  /** Generates a population for a county, whoever asks for it. */
  async createFor(actor: AuditActor, countyCode: string, wanted: NewPopulation): Promise<PopulationRow> {
    const { name, seed, persons, asOf = chinaToday(this.clock) } = wanted;
    const file = await this.computation.run('generate', { seed, persons, asOf, title: name }, 'POPULATION-UNFIT');
    try {
      return await this.database.inTransaction(async (manager) => {
        const { id } = await manager.save(StoredPopulation, {
          countyCode,
          name,
          generator: file.generator,
          seed: String(seed),
          asOf,
          persons: file.persons,
          households: file.households,
          applications: file.applications,
          facts: [...file.facts],
          contentHash: file.contentHash,
          content: Buffer.from(file.content),
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
          detail: { seed, asOf, generator: file.generator, contentHash: file.contentHash },
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
    createdAt: population.createdAt.toISOString(),
    createdBy: { id: population.createdBy, displayName: population.createdByName },
  };
}
