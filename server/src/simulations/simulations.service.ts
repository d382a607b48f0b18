import { contentHash, ENGINE_VERSION } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ComputationService } from '../computation/computation.service.js';
import { listPage, type Page } from '../listing/list-page.js';
import { PopulationsService } from '../populations/populations.service.js';
import { type KeptRun, RunStore } from '../runs/run-store.js';
import { SubjectsService } from '../runs/subjects.service.js';
import {
  type NewSimulation,
  type RunListQuery,
  type SimulationRow,
  type SimulationView,
} from './simulation-contract.js';
import { Simulation } from './simulation.entity.js';

/** Runs policies on populations and keeps what came of it. */
@Injectable()
export class SimulationsService {
  constructor(
    private readonly computation: ComputationService,
    private readonly populations: PopulationsService,
    private readonly subjects: SubjectsService,
    private readonly runs: RunStore,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `POPULATION-UNFIT`, `COMPUTATION-BUSY` */
  async run(user: SignedInUser, { subject, populationId, asOf }: NewSimulation): Promise<KeptRun<SimulationView>> {
    const { view, source } = await this.subjects.find(user, subject);
    const { id, name, contentHash: population, persons } = await this.populations.readable(user, populationId);
    const inputs = {
      policy: view,
      population: { id, name, contentHash: population, persons },
      asOf,
      engine: ENGINE_VERSION,
    };
    const kept = await this.runs.keep(Simulation, user, {
      manifest: { ...inputs, manifestHash: contentHash(inputs) },
      compute: async () => {
        const start = performance.now();
        const job = { policy: source, population, asOf };
        const figures = await this.computation.run('simulate', job, 'POPULATION-UNFIT');
        return { ...figures, milliseconds: Math.round(performance.now() - start) };
      },
      summarise: ({ milliseconds, stats }) => ({ milliseconds, mean: stats.mean }),
    });
    return { run: simulationView(kept.run), isNew: kept.isNew };
  }

  async list(user: SignedInUser, query: RunListQuery): Promise<Page<SimulationRow>> {
    const rows = this.runs.visible(Simulation, user);
    const { subject, population } = query.filter;
    if (subject !== undefined) rows.andWhere(`run.manifest -> 'policy' ->> 'id' = :subject`, { subject });
    if (population !== undefined) rows.andWhere(`run.manifest -> 'population' ->> 'id' = :population`, { population });
    return listPage(rows, query, { createdAt: 'run.createdAt' }, 'run.id', simulationRow);
  }

  async get(user: SignedInUser, id: string): Promise<SimulationView> {
    return simulationView(await this.runs.get(Simulation, user, id));
  }
}

function simulationRow(run: Simulation): SimulationRow {
  const { id, countyCode, county, manifest, summary, createdAt, createdBy, createdByName } = run;
  return {
    id,
    county: countyCode,
    practice: county.practice || manifest.policy.practice,
    manifest,
    persons: manifest.population.persons,
    milliseconds: summary.milliseconds,
    mean: summary.mean,
    createdAt: createdAt.toISOString(),
    createdBy: { id: createdBy, displayName: createdByName },
  };
}

function simulationView(run: Simulation): SimulationView {
  const { mean: _, ...row } = simulationRow(run);
  const { stats, nodes, standing, withheld, standingRules, vetoes, vetoed } = run.result;
  return {
    ...row,
    stats: { ...stats, histogram: { ...stats.histogram, counts: [...stats.histogram.counts] } },
    nodes: [...nodes],
    standing,
    withheld,
    standingRules: [...standingRules],
    vetoes: [...vetoes],
    vetoed,
  };
}
