import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { SYSTEM_ACTOR } from '../audit/audit.service.js';
import { StoredPopulation } from '../populations/population.entity.js';
import { PopulationsService } from '../populations/populations.service.js';
import { SeedStep } from './seed-step.js';

/** The practice county, for which the population is made. */
const COUNTY = 'yanlian';

/** Documented in `server/README.md`: the same seed, size and day give the same persons everywhere. */
const POPULATION = { name: '演练人口', seed: 20_220_704, persons: 10_000, asOf: '2026-06-18' };

/** The population of the demonstration: 10,000 generated residents of the practice county, with their applications. */
@Injectable()
export class PopulationsStep extends SeedStep {
  readonly name = 'populations';
  override readonly demonstrationOnly = true;

  constructor(private readonly populations: PopulationsService) {
    super();
  }

  async run(manager: EntityManager): Promise<void> {
    if (await manager.existsBy(StoredPopulation, { countyCode: COUNTY, dictionaryVersion: Not(IsNull()) })) return;
    await this.populations.createFor(SYSTEM_ACTOR, COUNTY, POPULATION);
  }
}
