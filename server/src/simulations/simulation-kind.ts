import { Injectable } from '@nestjs/common';
import { type ComputationOptions, ComputationService } from '../computation/computation.service.js';
import { type RunSubject } from '../runs/run-contract.js';
import { RunInputs } from '../runs/run-inputs.js';
import { RunKind } from '../runs/run-kind.js';
import { RunKinds } from '../runs/run-kinds.js';
import { type SimulationManifest } from './simulation-contract.js';
import { Simulation, type SimulationResult, type SimulationSummary } from './simulation.entity.js';

/** How a simulation is computed from its manifest. */
@Injectable()
export class SimulationKind extends RunKind<SimulationManifest, SimulationSummary, SimulationResult> {
  override readonly name = 'simulation';
  override readonly entity = Simulation;

  constructor(
    private readonly inputs: RunInputs,
    private readonly computation: ComputationService,
    kinds: RunKinds,
  ) {
    super();
    kinds.add(this);
  }

  override policies({ policy }: SimulationManifest): readonly RunSubject[] {
    return [policy];
  }

  /** @throws {ProblemError} `POPULATION-UNFIT`, `RUN-INPUTS-GONE`, `COMPUTATION-BUSY` */
  override async compute(manifest: SimulationManifest, options: ComputationOptions): Promise<SimulationResult> {
    const policy = await this.inputs.policy(manifest.policy);
    const population = await this.inputs.population(manifest.population);
    const start = performance.now();
    const job = { policy, population, asOf: manifest.asOf };
    const figures = await this.computation.run('simulate', job, 'POPULATION-UNFIT', options);
    return { ...figures, milliseconds: Math.round(performance.now() - start) };
  }

  override summarise({ milliseconds, stats }: SimulationResult): SimulationSummary {
    return { milliseconds, mean: stats.mean };
  }
}
